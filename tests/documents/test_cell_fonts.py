from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from hungchinh_desktop.documents.cell_fonts import WHOLE_CELL, SheetFonts, sheet_fonts
from hungchinh_desktop.documents.import_reader import read_table_file
from hungchinh_desktop.domain.import_text import read_text
from tests.documents import hostile_files as hostile


def fonts_of(path: Path) -> list[SheetFonts]:
    return list(sheet_fonts(path))


def old_workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Danh sách"
    sheet.append(["TT", "Hä vµ tªn", "Tình trạng", "x\u00ad"])
    sheet["B1"].font = Font(name=".VnTimeH")
    sheet["D1"].font = Font(name=".VnTime")
    sheet["C2"] = CellRichText("Hộ ", TextBlock(InlineFont(rFont="VNI-Times"), "ngheøo"))
    book.save(path)
    return path


def test_each_cell_in_an_old_font_is_found(tmp_path: Path) -> None:
    (found,) = fonts_of(old_workbook(tmp_path / "old.xlsx"))
    assert found.name == "Danh sách"
    assert [(cell.number, cell.column) for cell in found.cells] == [(1, 1), (1, 3), (2, 2)]
    assert found.cells[0].runs == ((WHOLE_CELL, ".VnTimeH"),)
    assert [run.font for run in found.cells[2].runs][-1] == "VNI-Times"


def test_the_texts_read_right_after_all(tmp_path: Path) -> None:
    (table,) = read_table_file(old_workbook(tmp_path / "old.xlsx")).tables
    assert read_text(table).rows == [
        ["TT", "HỌ VÀ TÊN", "Tình trạng", "xư"],
        ["", "", "Hộ nghèo", ""],
    ]


def test_shared_rich_texts_carry_their_fonts(tmp_path: Path) -> None:
    path = hostile.plain(tmp_path)
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a</t></si>'
        '<si><r><t>Hộ </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>NguyÔn</t></r></si></sst>'
    )
    cell = '<c r="F2" t="s"><v>1</v></c></row></sheetData>'
    hostile.in_part(path, hostile.SHEET, "</row></sheetData>", cell)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", shared)
    (found,) = fonts_of(path)
    (only,) = found.cells
    assert (only.number, only.column) == (2, 5)
    assert only.runs == ((3, ""), (6, ".VnTime"))


def test_files_in_usual_fonts_have_nothing_to_tell(tmp_path: Path) -> None:
    (found,) = fonts_of(hostile.plain(tmp_path))
    assert (found.cells, found.uncounted) == ([], 0)


def test_formulas_without_values_are_counted(tmp_path: Path) -> None:
    (found,) = fonts_of(hostile.formulas_only(tmp_path))
    assert found.uncounted == 10
