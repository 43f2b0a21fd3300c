"""Find the pairs of a whole register without comparing each household with each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from hungchinh_desktop.domain.duplicate import Candidate, DuplicatePair
from hungchinh_desktop.domain.duplicate_blocks import blocks_of
from hungchinh_desktop.domain.duplicate_reasons import judged
from hungchinh_desktop.domain.namesake import SameNameAnswer

SimilarNames = Callable[[str, Sequence[str]], Sequence[tuple[str, float]]]
"""Return the names that are nearly the given one, each with its likeness from 0 to 100."""
_CROWD = 12  # households of one name, more say nothing by the name alone
_MOST_IN_BLOCK = 400
MOST_PAIRS = 300  # the officer answers them one by one; others then follow
_EVERY = 500


@dataclass(frozen=True, slots=True)
class DuplicateResult:
    """Hold the pairs, strongest first; `left_out` counts what was too weak to be listed."""

    pairs: tuple[DuplicatePair, ...] = ()
    left_out: int = 0
    common_names: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """Know which pairs the officer said are two households, here or while importing."""

    pairs: frozenset[frozenset[str]] = frozenset()
    names: frozenset[tuple[str, frozenset[str]]] = frozenset()

    @classmethod
    def of(cls, pairs: frozenset[frozenset[str]], names: Sequence[SameNameAnswer]) -> Answered:
        """Take the answers of both."""
        kept = frozenset(
            (one.head_fold, frozenset((one.hamlet_id, one.other_hamlet_id)))
            for one in names
            if not one.same
        )
        return cls(pairs, kept)

    def knows(self, pair: DuplicatePair) -> bool:
        """Tell whether the pair need not be asked about."""
        one, other = pair.first.household, pair.second.household
        if frozenset((one.id, other.id)) in self.pairs:
            return True
        places = frozenset((one.hamlet_id, other.hamlet_id))
        return one.head_fold == other.head_fold and (one.head_fold, places) in self.names


def marked(result: DuplicateResult, answered: Answered) -> DuplicateResult:
    """Return the same pairs with the answers given since."""
    pairs = tuple(replace(pair, answered=answered.knows(pair)) for pair in result.pairs)
    return replace(result, pairs=pairs)


def without(result: DuplicateResult, household_id: str) -> DuplicateResult:
    """Return the pairs that do not speak of a household."""
    kept = (p for p in result.pairs if household_id not in (p.first.id, p.second.id))
    return replace(result, pairs=tuple(kept))


def find_pairs(
    candidates: Sequence[Candidate],
    answered: Answered,
    similar: SimilarNames,
    check: Callable[[int, int], object],
) -> DuplicateResult:
    """Return the pairs of a register.

    Only households that share something are compared: a number, a person, the name, or the
    first or last words of the name with hamlet or year of birth.

    Args:
        candidates: the households.
        answered: pairs that are marked as answered.
        similar: tells near names.
        check: called now and then with done and total; may raise to stop.
    """
    found: dict[tuple[int, int], DuplicatePair] = {}
    common = 0
    exact, near = blocks_of(candidates)
    total = len(exact) + len(near)
    for done, ((kind, _), block) in enumerate(exact.items()):
        if not done % _EVERY:
            check(done, total)
        if kind == "name" and len(block) > _CROWD:
            common += 1
        elif len(block) <= _MOST_IN_BLOCK:
            for one, other in combinations(block, 2):
                _judge(candidates, found, (one, other), 0)
    for done, block in enumerate(near.values(), len(exact)):
        if not done % _EVERY:
            check(done, total)
        if len(block) <= _MOST_IN_BLOCK:
            for one, other, likeness in _near(candidates, block, similar):
                _judge(candidates, found, (one, other), likeness)
    pairs = [replace(p, answered=True) if answered.knows(p) else p for p in found.values()]
    pairs.sort(key=lambda pair: (-pair.points, pair.first.household.head_sort, pair.key))
    waiting = [pair for pair in pairs if not pair.answered]
    shown = waiting[:MOST_PAIRS] + [pair for pair in pairs if pair.answered]
    return DuplicateResult(tuple(shown), len(waiting[MOST_PAIRS:]), common)


def _near(
    candidates: Sequence[Candidate], block: list[int], similar: SimilarNames
) -> Iterator[tuple[int, int, float]]:
    by_name: dict[str, list[int]] = {}
    for index in block:
        by_name.setdefault(candidates[index].head.folded, []).append(index)
    names = list(by_name)
    for place, name in enumerate(names[:-1]):
        for other, likeness in similar(name, names[place + 1 :]):
            for one in by_name[name]:
                yield from ((one, two, likeness) for two in by_name[other])


def _judge(
    candidates: Sequence[Candidate],
    found: dict[tuple[int, int], DuplicatePair],
    pair: tuple[int, int],
    likeness: float,
) -> None:
    one, other = sorted(pair)
    known = found.get((one, other))
    if known is not None and not likeness:
        return
    judgement = judged(candidates[one], candidates[other], likeness)
    if judgement is not None:
        found[one, other] = judgement
