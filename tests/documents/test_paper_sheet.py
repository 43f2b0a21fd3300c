from __future__ import annotations

from datetime import date

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.paper_sheet import (
    MOTTO,
    NATION,
    PAPER_WIDTH,
    TITLE,
    PaperSheet,
    SignerBlock,
)
from hungchinh_desktop.documents.sheet_column import Column
from hungchinh_desktop.documents.workbook import Workbook
from hungchinh_desktop.domain.errors import UserError
from tests.documents.list_builders import head_row, office, opened, texts

COLUMNS = [
    Column("TT", 34, "center", anchor=True),
    Column("Họ và tên chủ hộ", 200, anchor=True),
    Column("Diện hộ", 95, "center"),
    Column("Thực trạng", 400),
]
LEFT, RIGHT = SignerBlock("TRƯỞNG XÓM"), SignerBlock("NGƯỜI LẬP BIỂU")


def made_sheet(count: int = 2, *, mark: str = "", note: str = "", superior: str = "") -> Worksheet:
    book = Workbook(creator="xã Hưng Chính", title="x", made_on=date(2024, 1, 1))
    sheet = PaperSheet(book.add_sheet("Xóm 7"), COLUMNS)
    sheet.add_heading(office(superior_heading=superior), mark)
    sheet.add_lines([("DANH SÁCH", TITLE)])
    sheet.add_head()
    for number in range(1, count + 1):
        values: list[CellValue] = [number, "Lê Thị Hương", "Nghèo", note]
        sheet.add_row(values, owner="hộ Lê Thị Hương (Xóm 7)", least=30)
    sheet.add_total(f"Tổng cộng: {count} hộ")
    sheet.add_signatures("Hưng Chính, ngày …… tháng …… năm 2024", LEFT, RIGHT)
    sheet.finish(header=mark)
    made: Worksheet = opened(book.to_bytes())["Xóm 7"]
    return made


def test_the_heading_stands_left_and_right_above_its_rules() -> None:
    sheet = made_sheet()
    assert (sheet["A1"].value, sheet["D1"].value) == ("ỦY BAN NHÂN DÂN", NATION)
    assert (sheet["A2"].value, sheet["D2"].value) == ("XÃ HƯNG CHÍNH", MOTTO)
    assert sheet["A1"].font.bold
    assert sheet["D2"].font.bold
    assert set(sheet["A3"].value) == set(sheet["D3"].value) == {"─"}
    assert len(sheet["A3"].value) < len(sheet["D3"].value)


def test_a_superior_body_stands_above_and_is_not_bold() -> None:
    sheet = made_sheet(superior="THÀNH PHỐ VINH")
    assert [sheet[f"A{row}"].value for row in (1, 2, 3)] == [
        "THÀNH PHỐ VINH",
        "ỦY BAN NHÂN DÂN",
        "XÃ HƯNG CHÍNH",
    ]
    assert not sheet["A1"].font.bold
    assert set(sheet["A4"].value) == set(sheet["D3"].value) == {"─"}


def test_the_mark_stands_in_a_box() -> None:
    sheet = made_sheet(mark="LƯU HÀNH NỘI BỘ")
    cell = next(c for row in sheet.iter_rows() for c in row if c.value == "LƯU HÀNH NỘI BỘ")
    box = next(r for r in sheet.merged_cells.ranges if cell.coordinate in r)
    corner = sheet.cell(cell.row, box.max_col)
    assert (cell.border.left.style, cell.border.top.style, corner.border.right.style) == (
        ("thin",) * 3
    )


def test_head_and_column_numbers_repeat_and_stay_on_screen() -> None:
    sheet = made_sheet()
    row = head_row(sheet)
    assert [cell.value for cell in sheet[row + 1]] == ["(1)", "(2)", "(3)", "(4)"]
    assert sheet.print_title_rows == f"${row}:${row + 1}"
    assert sheet.freeze_panes == f"A{row + 2}"


def test_no_cell_of_the_table_is_merged_so_that_it_sorts() -> None:
    sheet = made_sheet(5)
    first, total = head_row(sheet), head_row(sheet) + 7
    assert sheet.cell(total, 1).value == "Tổng cộng: 5 hộ"
    rows = {row for merged in sheet.merged_cells.ranges for row, _ in merged.cells}
    assert not rows & set(range(first, total + 1))
    assert sheet.auto_filter.ref == f"A{first + 1}:D{total - 1}"


def test_rows_are_tall_enough_for_their_text() -> None:
    note = "Chồng chết, đơn thân nuôi 4 con nhỏ dưới 6 tuổi, việc làm thu nhập không ổn định. " * 3
    sheet = made_sheet(1, note=note)
    row = head_row(sheet) + 2
    assert sheet.row_dimensions[row].height == pytest.approx(4 * 15.75 + 5)
    assert sheet.cell(row, 4).alignment.wrap_text


def test_a_long_note_goes_on_in_further_rows_of_the_same_entry() -> None:
    note = " ".join(f"từ{number}" for number in range(2000))
    sheet = made_sheet(1, note=note)
    first = head_row(sheet) + 2
    last = next(r for r in range(first, 200) if str(sheet.cell(r, 1).value).startswith("Tổng")) - 1
    assert last > first
    assert (
        " ".join(str(sheet.cell(r, 4).value) for r in range(first, last + 1)).split()
        == note.split()
    )
    assert [sheet.cell(r, 1).value for r in range(first, last + 1)] == [1] * (last - first + 1)
    assert sheet.cell(last, 2).value == "Lê Thị Hương (tiếp)"
    assert sheet.cell(last, 3).value is None


def test_a_text_beyond_a_cell_is_refused_by_column_and_owner() -> None:
    with pytest.raises(UserError, match=r"^Thực trạng của hộ Lê Thị Hương \(Xóm 7\) dài 32\.768"):
        made_sheet(1, note="a" * 32_768)


def test_signatures_stand_below_the_date() -> None:
    sheet = made_sheet()
    last = texts(sheet)[-5:]
    assert last == [
        "Hưng Chính, ngày …… tháng …… năm 2024",
        "TRƯỞNG XÓM",
        "NGƯỜI LẬP BIỂU",
        "(Ký, ghi rõ họ tên)",
        "(Ký, ghi rõ họ tên)",
    ]


def test_a_list_of_several_pages_breaks_before_its_last_three_rows() -> None:
    sheet = made_sheet(28)
    assert made_sheet(3).row_breaks.brk in ([], ())
    breaks = [one.id for one in sheet.row_breaks.brk]
    assert breaks == [head_row(sheet) + 1 + 25]


def test_the_paper_is_as_wide_as_its_margins_allow() -> None:
    assert PAPER_WIDTH <= (297 - 2 * 15) / 25.4 * 72
