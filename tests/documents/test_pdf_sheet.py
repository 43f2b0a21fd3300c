"""Pages carry numbers, marks and the places of what stands on them."""

from __future__ import annotations

import pytest

from hungchinh_desktop.documents.paper_layout import A4_UPRIGHT, MM
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document
from hungchinh_desktop.domain.printed_paper import PrintedPaper
from hungchinh_desktop.domain.row_code import row_code
from tests.documents import plan_builders as builders
from tests.documents.pdf_reading import (
    PrintedLine,
    body_lines,
    opened,
    printed_lines,
    row_codes,
    starting,
)

HAIR = 0.6


def test_page_numbers_stand_in_the_top_margin_from_page_2_and_start_anew_in_the_annex(
    plan: PrintedPaper, lines: list[PrintedLine]
) -> None:
    numbers = [one for one in lines if one.bottom <= A4_UPRIGHT.top]
    annex = starting(lines, "Phụ lục").page
    assert [(one.page, one.text) for one in numbers] == [
        (page, str(page)) for page in range(2, annex)
    ]
    assert annex == plan.pages
    for one in numbers:
        assert one.middle == pytest.approx(A4_UPRIGHT.left + A4_UPRIGHT.text_width / 2, abs=HAIR)
        assert one.top > 5 * MM
        assert one.sizes <= {13.0, 14.0}
        assert one.fonts == {"Tinos-Regular"}


def test_a_draft_is_marked_at_the_foot_of_each_page_and_the_plan_is_not(
    plan: PrintedPaper, lines: list[PrintedLine]
) -> None:
    assert not any("DỰ THẢO" in one.text for one in lines)
    draft = write_pdf(yearly_plan_document(builders.plan_content()))
    marks = [one for one in printed_lines(draft.data) if one.text == "BẢN DỰ THẢO"]
    assert [one.page for one in marks] == list(range(1, plan.pages + 1))
    assert all(one.top > A4_UPRIGHT.height - A4_UPRIGHT.bottom for one in marks)


def test_the_code_of_the_paper_stands_in_the_foot_of_each_page(plan: PrintedPaper) -> None:
    coded = write_pdf(yearly_plan_document(builders.plan_content(code="7K2Q9M-C")))
    feet = [one for one in printed_lines(coded.data) if one.text == "Mã tra cứu: 7K2Q9M-C"]
    assert [one.page for one in feet] == list(range(1, plan.pages + 1))
    assert all(one.left == pytest.approx(A4_UPRIGHT.left) for one in feet)
    assert all(one.top > A4_UPRIGHT.height - A4_UPRIGHT.bottom for one in feet)


def test_each_row_of_a_household_or_member_has_its_code_in_the_margin(plan: PrintedPaper) -> None:
    content = builders.plan_content()
    ids = [one.id for one in content.poor + content.near_poor]
    ids += [one.member.id for one in content.assignments if not one.member.general]
    codes = row_codes(plan.data)
    assert [one.text for one in codes] == [row_code(key) for key in ids]
    assert all(one.right == pytest.approx(A4_UPRIGHT.left - 3, abs=HAIR) for one in codes)


def test_slots_are_tinted_for_the_screen_and_never_in_the_file(plan: PrintedPaper) -> None:
    tinted = write_pdf(yearly_plan_document(builders.plan_content()), tint_slots=True)
    with opened(plan.data) as pdf:
        assert [page.rects for page in pdf.pages if page.rects] == []
    rate = starting(printed_lines(tinted.data), "- Tổng số hộ cận nghèo: 18 hộ")
    with opened(tinted.data) as pdf:
        grounds = [
            ground
            for ground in pdf.pages[rate.page - 1].rects
            if ground["top"] < rate.top + 6 < ground["bottom"]
        ]
    assert len(grounds) == 2
    assert all(rate.left < ground["x0"] < ground["x1"] < rate.right + 1 for ground in grounds)
    assert [one.text for one in body_lines(tinted.data)] == [
        one.text for one in body_lines(plan.data)
    ]


def test_each_clause_household_and_member_has_its_place_on_the_pages(plan: PrintedPaper) -> None:
    content = builders.plan_content()
    anchors = {place.anchor for place in plan.anchors}
    assert {clause.code for clause in content.clauses} <= anchors
    assert {row.code for row in content.matrix.rows} <= anchors
    assert {one.id for one in content.poor + content.near_poor} <= anchors
    assert {one.member.id for one in content.assignments if not one.member.general} <= anchors
    assert {basis.id for basis in content.bases} <= anchors
    assert {"head", "opening", "closing", "signature", "annex"} <= anchors


@pytest.mark.parametrize(
    ("anchor", "start"),
    [
        ("V.3.1", "- Chủ trì, phối hợp với các ngành liên quan chỉ đạo hướng dẫn"),
        ("IV.1.2", "- Tổng số hộ cận nghèo"),
        ("basis-3", "Thực hiện Nghị định số 38"),
        ("household-near_poor-9", "Dương Thị Lan"),
        ("member-5", "Đ/c Nguyễn Lưu Cường"),
        ("signature", "TM. ỦY BAN"),
    ],
)
def test_an_anchor_lies_where_its_words_are_printed(
    plan: PrintedPaper, lines: list[PrintedLine], anchor: str, start: str
) -> None:
    place = next(place for place in plan.anchors if place.anchor == anchor)
    words = starting(lines, start)
    assert place.page == words.page
    top, bottom = place.top * A4_UPRIGHT.height, place.bottom * A4_UPRIGHT.height
    assert top - 3 <= words.top <= words.bottom <= bottom + 3


def test_a_clause_that_runs_over_a_page_end_has_a_place_on_both_pages(plan: PrintedPaper) -> None:
    pages = [place.page for place in plan.anchors if place.anchor == "I.1.2"]
    assert pages == [1, 2]
