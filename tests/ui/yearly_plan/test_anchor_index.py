"""From a printed line to its clause and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.domain.printed_paper import AnchorPlace
from hungchinh_desktop.services.yearly_plan_service import print_plan
from hungchinh_desktop.ui.yearly_plan.anchor_index import (
    PagePoint,
    anchor_at,
    block_anchors,
    point_of,
)
from hungchinh_desktop.ui.yearly_plan.editor_parts import PartKind, parts_of

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile

PLACES = (
    AnchorPlace("I.1", 1, 0.8, 0.9),
    AnchorPlace("I.1", 2, 0.1, 0.4),
    AnchorPlace("table", 2, 0.5, 0.9),
    AnchorPlace("row", 2, 0.6, 0.7),
)


@pytest.mark.parametrize(
    ("page", "y", "anchor"),
    [
        (0, 0.85, "I.1"),
        (1, 0.65, "row"),
        (1, 0.55, "table"),
        (1, 0.43, "I.1"),
        (1, 0.99, "table"),
        (5, 0.5, ""),
    ],
)
def test_a_height_means_the_smallest_place_around_it_or_the_nearest(
    page: int, y: float, anchor: str
) -> None:
    assert anchor_at(PLACES, PagePoint(page, y)) == anchor


@pytest.mark.parametrize(
    ("fraction", "page", "y"), [(0.0, 0, 0.8), (0.2, 0, 0.88), (0.5, 1, 0.2), (1.0, 1, 0.4)]
)
def test_caret_far_into_a_text_is_far_down_on_the_page(
    fraction: float, page: int, y: float
) -> None:
    point = point_of(PLACES, "I.1", fraction)
    assert point is not None
    assert (point.page, round(point.y, 6)) == (page, y)


def test_unprinted_anchor_has_no_place() -> None:
    assert point_of(PLACES, "V") is None


def test_every_printed_line_leads_to_a_part_of_the_editor(office: OfficeFile) -> None:
    content = office.plans.content()
    blocks = block_anchors(content)
    known = {part.anchor for part in parts_of(content)}
    printed = {place.anchor for place in print_plan(content).anchors}
    assert {blocks.get(anchor, anchor) for anchor in printed} <= known
    texts = {p.anchor for p in parts_of(content) if p.kind in {PartKind.BODY, PartKind.BLOCK}}
    assert texts <= {blocks.get(anchor, anchor) for anchor in printed}
