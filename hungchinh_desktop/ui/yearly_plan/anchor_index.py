"""Lead from a printed line to the part of the editor that it comes from, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hungchinh_desktop.domain.paper_content import PlanContent
from hungchinh_desktop.domain.printed_paper import AnchorPlace
from hungchinh_desktop.domain.yearly_plan import Block, ClauseKind


@dataclass(frozen=True, slots=True)
class PagePoint:
    """Name a height on a page: page counted from 0, height from 0 (top) to 1."""

    page: int
    y: float


def anchor_at(places: Iterable[AnchorPlace], point: PagePoint) -> str:
    """Return the anchor printed at a height, or the nearest on that page; "" for none.

    A table encloses its rows: the smallest place that holds the point is meant.
    """
    on_page = [place for place in places if place.page == point.page + 1]
    holding = [place for place in on_page if place.top <= point.y <= place.bottom]
    if holding:
        return min(holding, key=lambda place: place.bottom - place.top).anchor
    nearest = min(on_page, key=lambda place: _distance(place, point.y), default=None)
    return nearest.anchor if nearest else ""


def point_of(places: Iterable[AnchorPlace], anchor: str, fraction: float = 0.0) -> PagePoint | None:
    """Return where the text of an anchor stands; `fraction` is how far into the text."""
    own = [place for place in places if place.anchor == anchor]
    rest = fraction * sum(place.bottom - place.top for place in own)
    for place in own:
        height = place.bottom - place.top
        if rest <= height or place is own[-1]:
            return PagePoint(place.page - 1, place.top + min(rest, height))
        rest -= height
    return None


def block_anchors(content: PlanContent) -> dict[str, str]:
    """Return the anchor of the block that each row of a printed table or list belongs to."""
    blocks = {
        Block(clause.text): clause.code
        for clause in content.clauses
        if clause.kind is ClauseKind.BLOCK
    }
    rows: dict[Block, Sequence[str]] = {
        Block.PROJECTS: [row.code for row in content.matrix.rows],
        Block.POOR_TABLE: [entry.id for entry in content.poor],
        Block.NEAR_POOR_TABLE: [entry.id for entry in content.near_poor],
    }
    found = {anchor: code for block, code in blocks.items() for anchor in rows.get(block, ())}
    return found | {one.member.id: "annex_table" for one in content.assignments}


def _distance(place: AnchorPlace, y: float) -> float:
    return max(place.top - y, y - place.bottom)
