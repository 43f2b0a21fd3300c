"""The snapshot of a plan holds everything its pages show, with where it comes from."""

from __future__ import annotations

from dataclasses import replace

from hungchinh_desktop.documents.plan_snapshot import plan_snapshot
from hungchinh_desktop.domain.paper_comparison import Difference, differences
from hungchinh_desktop.domain.paper_snapshot import PaperPart
from hungchinh_desktop.domain.printed_paper import PrintedPaper
from tests.documents import plan_builders as builders
from tests.documents.pdf_reading import flowing_text


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_line_and_cell_of_the_pages_is_in_the_snapshot(plan: PrintedPaper) -> None:
    shown = plan_snapshot(builders.plan_content(draft=False))
    text = squeezed(flowing_text(plan.data))
    for item in shown.items:
        for part in [cell for _, cell in item.cells] or [item.text]:
            for line in part.splitlines():
                assert squeezed(line) in text, line


def test_rows_carry_their_records_and_tables(plan: PrintedPaper) -> None:
    content = builders.plan_content()
    shown = plan_snapshot(content)
    rows = {item.anchor: item for item in shown.items if item.cells}
    for entry in content.poor + content.near_poor:
        assert rows[entry.id].part is PaperPart.REGISTER
        assert dict(rows[entry.id].cells)["Họ và tên chủ hộ"] == entry.household.head_name
    members = {one.member.id for one in content.assignments if not one.member.general}
    assert {key for key, item in rows.items() if item.part is PaperPart.COMMITTEE} >= members
    matrix = {item.anchor for item in shown.items if item.part is PaperPart.MATRIX}
    assert matrix == {row.code for row in content.matrix.rows}
    assert plan.pages > 1


def test_number_and_date_stand_in_the_head_and_are_no_difference() -> None:
    content = builders.plan_content()
    numbered = replace(content, plan=builders.yearly_plan(document_number=5, day=2), draft=False)
    old, new = plan_snapshot(content), plan_snapshot(numbered)
    heads = {item.text for item in new.items if item.part is PaperPart.HEAD}
    assert "Số: 05/KH-UBND" in heads
    assert any("ngày 02 tháng 3 năm 2024" in text for text in heads)
    assert differences(old, new) == []
    assert old.content_digest() == new.content_digest()


def test_a_household_more_is_one_row_and_the_lines_that_count() -> None:
    content = builders.plan_content()
    added = builders.entry("Trần Văn Mới", 3, id="new")
    poor = (*content.poor, added)
    slots = builders.slots(len(poor), len(content.near_poor))
    found = differences(
        plan_snapshot(content), plan_snapshot(replace(content, poor=poor, slots=slots))
    )
    assert {one.part for one in found} == {PaperPart.REGISTER}
    rows = [one for one in found if one.shown.cells]
    assert [(one.difference, one.place) for one in rows] == [
        (Difference.ADDED, "Hộ nghèo · Trần Văn Mới")
    ]
    assert len(found) > len(rows)
