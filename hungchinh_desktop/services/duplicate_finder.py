"""Compare the households of a register on any thread: no file is touched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hungchinh_desktop.domain.duplicate import candidate_of
from hungchinh_desktop.domain.duplicate_search import Answered, DuplicateResult, find_pairs
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.member import Member

_LEAST_LIKENESS = 92


@dataclass(frozen=True, slots=True)
class DuplicateMaterial:
    """Hold the records that are compared; another thread may work on them."""

    entries: tuple[RegisterEntry, ...]
    members: Mapping[str, list[Member]]
    answered: Answered


def search(
    material: DuplicateMaterial, check: Callable[[int, int], object] = lambda _done, _total: None
) -> DuplicateResult:
    """Return the pairs, strongest first; touches no file, so any thread may do it."""
    members = material.members
    candidates = [candidate_of(entry, members.get(entry.id, [])) for entry in material.entries]
    return find_pairs(candidates, material.answered, _similar, check)


def _similar(name: str, others: Sequence[str]) -> list[tuple[str, float]]:
    from rapidfuzz import fuzz, process

    found = process.extract(
        name, others, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS, limit=None
    )
    return [(other, likeness) for other, likeness, _ in found]
