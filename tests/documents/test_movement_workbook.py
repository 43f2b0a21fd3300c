"""The statement on paper: figures that add up under their heads, and the households behind them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hungchinh_desktop.documents.movement_workbook import DETAIL_NAME, movement_workbook
from hungchinh_desktop.domain.movement import MovementStatement, movement_statement
from hungchinh_desktop.domain.movement_span import HouseholdTrack
from hungchinh_desktop.domain.paper_content import MovementContent
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty import TotalHouseholds
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from tests.builders import spell
from tests.documents.list_builders import HAMLETS, hamlet, head_row, office, opened, table, texts

POOR, NEAR_POOR = PovertyStatus.POOR, PovertyStatus.NEAR_POOR
START = date(2024, 1, 1)


def track(
    name: str, number: int, status: PovertyStatus, start: PartialDate, **changes: Any
) -> HouseholdTrack:
    return HouseholdTrack(
        name, hamlet(number).id, (spell(name, status, started_on=start, **changes),)
    )


TRACKS = (
    track("Lê Thị Hương", 7, POOR, PartialDate(2024)),
    track(
        "=1+1", 7, POOR, PartialDate(2024), ended_on=PartialDate(2024, 5), end_reason=EndReason.DIED
    ),
    track("Lê Văn Mới", 2, POOR, PartialDate(2024, 8, 9)),
)


def statement(*tracks: HouseholdTrack) -> MovementStatement:
    return movement_statement(tracks, START, date(2024, 12, 31), START)


def content(*tracks: HouseholdTrack, **changes: Any) -> MovementContent:
    values: dict[str, Any] = {
        "profile": office(),
        "statement": statement(*tracks),
        "hamlets": HAMLETS,
        "head_names": {one.household_id: one.household_id for one in tracks},
        "base": TotalHouseholds("t", 2024, 2195, False, ""),
        "register_start": START,
    }
    return MovementContent(**values | changes)


def sheets(*tracks: HouseholdTrack, **changes: Any) -> dict[str, Worksheet]:
    book = opened(movement_workbook(content(*tracks, **changes)))
    return {sheet.title: sheet for sheet in book.worksheets}


def heads(sheet: Worksheet) -> list[Any]:
    """Return the head of each column, from whichever of the two levels it stands on."""
    row = head_row(sheet)
    return [
        sheet.cell(row + 1, column).value or sheet.cell(row, column).value
        for column in range(1, sheet.max_column + 1)
    ]


def totals(sheet: Worksheet) -> list[Any]:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return next(row for row in rows if row[1] == "Cộng")[2:]


def test_every_hamlet_has_a_row_and_the_row_adds_up() -> None:
    sheet = sheets(*TRACKS)["Hộ nghèo"]
    rows = table(sheet)
    assert [row[1] for row in rows] == [f"Xóm {number}" for number in range(1, 9)]
    titles = heads(sheet)
    assert titles[2] == "Đầu kỳ"
    assert (titles[10], titles[15], titles[16]) == ("Cộng giảm", "Cộng tăng", "Cuối kỳ")
    assert "Chuyển thành hộ cận nghèo" in titles
    assert rows[1][2:] == [0, *[None] * 8, None, 1, None, None, 1, 1]
    assert rows[6][2:] == [2, None, None, None, 1, None, None, None, 1, *[None] * 5, 1]
    for row in [*(row[2:] for row in rows), totals(sheet)]:
        figures = [value or 0 for value in row]
        assert sum(figures[1:8]) == figures[8]
        assert sum(figures[9:13]) == figures[13]
        assert figures[0] - figures[8] + figures[13] == figures[14]
    assert totals(sheet) == [2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 2]


def test_each_class_has_its_own_words() -> None:
    made = sheets(*TRACKS)
    assert list(made) == ["Hộ nghèo", "Hộ cận nghèo", DETAIL_NAME]
    near_poor = heads(made["Hộ cận nghèo"])
    assert {"Thoát cận nghèo", "Chuyển thành hộ nghèo", "Tái cận nghèo"} <= set(near_poor)
    assert totals(made["Hộ cận nghèo"]) == [0] * 15


def test_the_paper_says_its_period_base_and_first_list() -> None:
    lines = texts(sheets(*TRACKS)["Hộ nghèo"])
    assert {"BIỂU DIỄN BIẾN HỘ NGHÈO", "Từ ngày 01/01/2024 đến ngày 31/12/2024"} <= set(lines)
    assert (
        "Cuối kỳ có 02 hộ nghèo, chiếm 0,09% tổng số 2.195 hộ dân"
        " (số liệu năm 2024, chưa xác nhận)."
    ) in lines
    assert any("hộ ghi diện từ ngày đó hoặc chỉ ghi năm 2024" in line for line in lines)
    assert {"NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN"} <= set(lines)
    later = texts(sheets(base=None, register_start=date(2020, 1, 1))["Hộ nghèo"])
    assert not any("Ghi chú" in line or "Cuối kỳ có" in line for line in later)


def test_the_households_behind_the_figures_are_named_as_text() -> None:
    sheet = sheets(*TRACKS)[DETAIL_NAME]
    assert table(sheet) == [
        [1, "=1+1", "Xóm 7", "Nghèo", "Mất, không còn hộ", "05/2024"],
        [2, "Lê Văn Mới", "Xóm 2", "Nghèo", "Phát sinh mới", "09/08/2024"],
    ]
    assert sheet.cell(head_row(sheet) + 2, 2).data_type == "s"
    assert "Tổng cộng: 02 lượt biến động của 02 hộ" in texts(sheet)
    assert "Trong kỳ không có hộ nào biến động." in texts(sheets()[DETAIL_NAME])


@pytest.mark.parametrize(("count", "fits"), [(8, 1), (30, 0)])
def test_a_small_commune_has_one_landscape_page_for_each_class(count: int, fits: int) -> None:
    many = tuple(hamlet(number) for number in range(1, count + 1))
    sheet = sheets(*TRACKS, hamlets=many)["Hộ nghèo"]
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, fits)


def test_equal_input_gives_equal_bytes() -> None:
    assert movement_workbook(content(*TRACKS)) == movement_workbook(content(*TRACKS))
