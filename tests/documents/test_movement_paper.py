"""The movement statement as pages: figures under a head of two levels, then the households."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pdfplumber
import pytest

from hungchinh_desktop.documents.movement_paper import movement_pdf
from hungchinh_desktop.domain.movement import movement_statement
from hungchinh_desktop.domain.movement_span import HouseholdTrack
from hungchinh_desktop.domain.paper_content import MovementContent
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty import TotalHouseholds
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from tests.builders import spell
from tests.documents.list_builders import HAMLETS, hamlet, office

Pages = list[tuple[str, list[list[list[str | None]]], float, float]]
START = date(2024, 1, 1)
LEFT = {"ended_on": PartialDate(2024, 5, 6), "end_reason": EndReason.DIED}


@pytest.fixture(scope="module")
def pages() -> Pages:
    tracks = (
        HouseholdTrack(
            "Lê Thị Hương",
            hamlet(7).id,
            (spell("Lê Thị Hương", PovertyStatus.POOR, started_on=PartialDate(2024)),),
        ),
        HouseholdTrack(
            "Đặng Thị Ngọc Huyền",
            hamlet(2).id,
            (spell("x", PovertyStatus.POOR, started_on=PartialDate(2024), **LEFT),),
        ),
    )
    content = MovementContent(
        profile=office(),
        statement=movement_statement(tracks, START, date(2024, 12, 31), START),
        hamlets=HAMLETS,
        head_names={one.household_id: one.household_id for one in tracks},
        base=TotalHouseholds("t", 2024, 2195, True, ""),
        register_start=START,
    )
    with pdfplumber.open(BytesIO(movement_pdf(content))) as document:
        return [
            (page.extract_text(), page.extract_tables(), float(page.width), float(page.height))
            for page in document.pages
        ]


def test_the_pages_are_turned_and_each_part_begins_one(pages: Pages) -> None:
    assert [round(width) for _, _, width, _ in pages] == [842] * 3
    assert [round(height) for _, _, _, height in pages] == [595] * 3
    titles = ("BIỂU DIỄN BIẾN HỘ NGHÈO", "BIỂU DIỄN BIẾN HỘ CẬN NGHÈO", "DANH SÁCH HỘ NGHÈO")
    for (text, *_), title in zip(pages, titles, strict=True):
        assert title in text
        assert "Từ ngày 01/01/2024 đến ngày 31/12/2024" in text


def test_figures_stand_below_two_levels_of_heads(pages: Pages) -> None:
    table = pages[0][1][0]
    upper = [cell for cell in table[0] if cell]
    assert upper == ["TT", "Xóm", "Đầu\nkỳ", "Giảm trong kỳ", "Tăng trong kỳ", "Cuối\nkỳ"]
    lower = [" ".join(cell.split()) for cell in table[1] if cell]
    assert lower[3:4] == ["Mất, không còn hộ"]
    assert lower[-1] == "Cộng tăng"
    total = table[-1]
    assert [total[1], total[2], total[6], total[10], total[-1]] == ["Cộng", "2", "1", "1", "1"]
    assert len(table) == 2 + len(HAMLETS) + 1


def test_one_heading_begins_and_one_signature_ends_the_paper(pages: Pages) -> None:
    texts = [text for text, *_ in pages]
    assert ["CỘNG HÒA XÃ HỘI" in text for text in texts] == [True, False, False]
    assert ["TM. ỦY BAN NHÂN DÂN" in text for text in texts] == [False, False, True]


def test_the_sentence_and_the_signers_close_the_statement(pages: Pages) -> None:
    assert "Cuối kỳ có 01 hộ nghèo, chiếm 0,05% tổng số 2.195 hộ dân" in pages[0][0]
    last = pages[2][0]
    assert "Đặng Thị Ngọc Huyền" in last
    assert "06/05/2024" in last
    assert "Tổng cộng: 01 lượt biến động của 01 hộ" in last
    assert "NGƯỜI LẬP BIỂU" in last
