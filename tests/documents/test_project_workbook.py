from __future__ import annotations

from dataclasses import replace

from openpyxl.worksheet.worksheet import Worksheet

from hungchinh_desktop.documents.project_workbook import SHEET_NAME, matrix_workbook
from hungchinh_desktop.domain.paper_content import MatrixContent
from hungchinh_desktop.domain.vocabulary import Role, UnitGroup
from hungchinh_desktop.domain.yearly_plan import LeadClaim
from tests.documents.list_builders import (
    matrix_content,
    opened,
    project_row,
    texts,
    unit,
    whole_text,
)

ROWS = [project_row(2, 0, "Đa dạng hóa sinh kế"), project_row(7, 1), project_row(7, 2)]
UNITS = [
    unit("culture", "Văn hóa|- XH", UnitGroup.OFFICER),
    unit("urban", "Đô thị", UnitGroup.OFFICER),
    unit("front", "UB|MTTQ", UnitGroup.FRONT),
    unit("general", "Ngành,|đoàn thể", UnitGroup.OTHER, specific=False),
]
CELLS = {
    ("row-2-0", "culture"): Role.LEAD,
    ("row-2-0", "front"): Role.COORDINATE,
    ("row-7-1", "culture"): Role.LEAD,
    ("row-7-1", "general"): Role.COORDINATE,
    ("row-7-2", "front"): Role.COORDINATE,
}


def content(**changes: tuple[LeadClaim, ...]) -> MatrixContent:
    return replace(matrix_content(ROWS, UNITS, CELLS), **changes)  # type: ignore[arg-type]


def sheet_of(made: MatrixContent) -> Worksheet:
    sheet: Worksheet = opened(matrix_workbook(made))[SHEET_NAME]
    return sheet


def line(sheet: Worksheet, starts: object, column: int = 1) -> list[object]:
    return next(list(row) for row in sheet.iter_rows(values_only=True) if row[column - 1] == starts)


def test_the_grid_holds_letters_and_the_check() -> None:
    sheet = sheet_of(content())
    assert line(sheet, 1) == [1, "DA 2: Đa dạng hóa sinh kế", "C", None, "P", None, "Đủ"]
    assert line(sheet, 2)[2:] == ["C", None, None, "P", "Chưa rõ đơn vị"]
    assert line(sheet, 3)[1:] == [
        "DA 7 – TDA 2: Giám sát, đánh giá",
        None,
        None,
        "P",
        None,
        "Chưa có chủ trì",
    ]


def test_totals_stand_under_their_units_as_numbers() -> None:
    sheet = sheet_of(content())
    assert line(sheet, "Số việc chủ trì (C)", 2)[2:6] == [2, 0, 0, 0]
    assert line(sheet, "Số việc phối hợp (P)", 2)[2:6] == [0, 0, 2, 1]


def test_groups_stand_above_their_units() -> None:
    sheet = sheet_of(content())
    groups = line(sheet, "TT")
    assert groups[2:6] == ["Công chức, cán bộ xã", None, "Mặt trận và đoàn thể", "Khác"]
    row = next(r for r in range(1, 20) if sheet.cell(r, 1).value == "TT")
    assert [sheet.cell(row + 1, column).value for column in range(3, 7)] == [
        "Văn hóa\n- XH",
        "Đô thị",
        "UB\nMTTQ",
        "Ngành,\nđoàn thể",
    ]
    merged = {str(cells) for cells in sheet.merged_cells.ranges}
    assert {f"C{row}:D{row}", f"A{row}:A{row + 1}", f"G{row}:G{row + 1}"} <= merged


def test_leads_stand_out() -> None:
    sheet = sheet_of(content())
    row = next(r for r in range(1, 30) if sheet.cell(r, 1).value == 1)
    assert sheet.cell(row, 3).font.bold
    assert not sheet.cell(row, 5).font.bold


def test_the_legend_explains_the_letters() -> None:
    assert any(
        text.startswith("Ghi chú: C: chủ trì; P: phối hợp") for text in texts(sheet_of(content()))
    )


def test_a_second_lead_of_section_five_shows_and_is_explained() -> None:
    claims = (
        LeadClaim("row-2-0", "urban", "V.3", "V.3-1"),
        LeadClaim("row-7-1", "urban", "V.3", "V.3-2"),
    )
    sheet = sheet_of(content(claims=claims))
    assert line(sheet, 1)[-1] == "Hai nơi chủ trì"
    assert "Mục V.3 của kế hoạch lại giao Đơn vị urban chủ trì dòng 1 và 2." in texts(sheet)


def test_it_prints_on_one_landscape_page() -> None:
    sheet = sheet_of(content())
    setup = sheet.page_setup
    assert (setup.orientation, setup.fitToWidth, setup.fitToHeight) == ("landscape", 1, 1)
    assert not sheet.row_breaks.brk


def test_title_and_bytes_are_steady() -> None:
    data = matrix_workbook(content())
    assert data == matrix_workbook(content())
    assert "Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024" in texts(
        sheet_of(content())
    )
    assert "<f>" not in whole_text(data)
