"""Find headings of the plan that are numbered out of order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind


@dataclass(frozen=True, slots=True)
class Misnumbered:
    """Hold a heading, the number before it ("" for the first) and the number it should have.

    `lone` is the sub-heading before it where that one stands alone below its heading.
    """

    clause: Clause
    previous: str
    wanted: str
    lone: Clause | None = None


def misnumbered(clauses: Iterable[Clause]) -> Iterator[Misnumbered]:
    """Yield the headings whose number does not follow the one before, section by section."""
    previous: list[int] = []
    before: Clause | None = None
    for clause in clauses:
        if clause.kind is ClauseKind.SECTION:
            previous, before = [], None
        if clause.kind is not ClauseKind.HEADING or not clause.number:
            continue
        parts = [int(part) for part in clause.number.split(".") if part.isdigit()]
        expected = _next_numbers(previous)
        if parts not in expected:
            lone = before if previous[1:] == [1] and len(parts) == 1 else None
            yield Misnumbered(clause, _joined(previous), _joined(expected[0]), lone)
        previous, before = parts, clause


def _joined(parts: list[int]) -> str:
    return ".".join(map(str, parts))


def _next_numbers(previous: list[int]) -> list[list[int]]:
    """Return the numbers that may follow; a lone sub-heading n.1 demands its n.2 first."""
    if not previous:
        return [[1]]
    if len(previous) == 1:
        return [[previous[0] + 1], [previous[0], 1]]
    sibling = [previous[0], previous[1] + 1]
    return [sibling] if previous[1] == 1 else [sibling, [previous[0] + 1]]
