"""Move clauses about: a section or heading goes with everything below it."""

from __future__ import annotations

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.plan_numbering import level_of
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind

_ITEM = 9  # deeper than any heading


def depth_of(clause: Clause) -> int:
    """Return 0 for a section, 1 and 2 for headings, more for what stands below them."""
    if clause.kind is ClauseKind.SECTION:
        return 0
    return level_of(clause) if clause.kind is ClauseKind.HEADING else _ITEM


def branch(clauses: list[Clause], clause_id: str) -> list[Clause]:
    """Return a clause with everything below it. Raises UserError for one that is gone."""
    start = place_of(clauses, clause_id)
    return clauses[start : _end(clauses, start)]


def place_of(clauses: list[Clause], clause_id: str) -> int:
    """Return where a clause stands. Raises UserError for one that is gone."""
    for place, clause in enumerate(clauses):
        if clause.id == clause_id:
            return place
    raise UserError("Mục này không còn trong kế hoạch; hãy bấm F5 để xem lại.")


def moved(clauses: list[Clause], clause_id: str, step: int) -> list[Clause]:
    """Return the clauses with a branch moved over its neighbour, up (-1) or down (1).

    At the edge of its section nothing moves. What stands below no heading may pass one.
    """
    start = place_of(clauses, clause_id)
    end = _end(clauses, start)
    depth = depth_of(clauses[start])
    if step > 0:
        if end >= len(clauses) or not _may_pass(clauses[end], depth):
            return clauses
        after = _end(clauses, end) if depth < _ITEM else end + 1
        return clauses[:start] + clauses[end:after] + clauses[start:end] + clauses[after:]
    before = start - 1
    while before >= 0 and depth_of(clauses[before]) > depth:
        before -= 1
    if before < 0 or not _may_pass(clauses[before], depth):
        return clauses
    return clauses[:before] + clauses[start:end] + clauses[before:start] + clauses[end:]


def place_after(clauses: list[Clause], clause_id: str, depth: int) -> int:
    """Return where a new clause of a depth goes: below a clause, a heading below its branch."""
    start = place_of(clauses, clause_id)
    if depth >= _ITEM:
        return start + 1
    end = start + 1
    while end < len(clauses) and depth_of(clauses[end]) > depth:
        end += 1
    return end


def _end(clauses: list[Clause], start: int) -> int:
    depth = depth_of(clauses[start])
    end = start + 1
    while end < len(clauses) and depth < _ITEM and depth_of(clauses[end]) > depth:
        end += 1
    return end


def _may_pass(other: Clause, depth: int) -> bool:
    """Tell whether a clause of a depth may pass another: never out of its section."""
    return depth_of(other) == depth if depth < _ITEM else depth_of(other) > 0
