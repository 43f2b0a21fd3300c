"""Old fonts are found cell by cell in every workbook, whatever program wrote it."""

from __future__ import annotations

import shutil
import struct
import subprocess
import zipfile
from collections.abc import Iterable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from hungchinh_desktop.documents.cell_fonts import SheetFonts, sheet_fonts
from hungchinh_desktop.documents.ods_fonts import ods_fonts
from hungchinh_desktop.documents.xls_fonts import xls_fonts
from hungchinh_desktop.documents.xls_records import shared_texts

SOFFICE = shutil.which("soffice")
MIXED = CellRichText("Bệnh ", TextBlock(InlineFont(rFont=".VnTime"), "giµ yÕu"))
SPACE = "urn:oasis:names:tc:opendocument:xmlns:"


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write one list with a name in capitals, a name in Unicode and a cell in two fonts."""
    assert SOFFICE
    folder = tmp_path_factory.mktemp("fonts")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "DS"
    sheet.append(["TT", "hä vµ tªn", "Ghi chú"])
    sheet.append([1, "nguyÔn v¨n m\u00adêi", MIXED])
    sheet.append([2, "Hà Thị Hoà", "Có thẻ"])
    sheet["B1"].font = sheet["B2"].font = Font(name=".VnTimeH")
    book.save(folder / "list.xlsx")
    for suffix in ("xls", "ods"):
        profile = (folder / "office").as_uri()
        command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
        made = [suffix, "--outdir", str(folder), str(folder / "list.xlsx")]
        subprocess.run([*command, *made], check=True, capture_output=True, timeout=180)
    return folder


def shown(found: Iterable[SheetFonts]) -> dict[str, list[object]]:
    return {
        sheet.name: [
            (cell.number, cell.column, [run.font for run in cell.runs if run.font[:3] == ".Vn"])
            for cell in sheet.cells
        ]
        for sheet in found
    }


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_every_kind_of_workbook_names_its_fonts(lists: Path) -> None:
    wanted = {"DS": [(1, 1, [".VnTimeH"]), (2, 1, [".VnTimeH"]), (2, 2, [".VnTime"])]}
    assert shown(sheet_fonts(lists / "list.xlsx")) == wanted
    assert shown(ods_fonts(lists / "list.ods")) == wanted
    assert shown(xls_fonts(lists / "list.xls")) == wanted
    for found in (ods_fonts(lists / "list.ods"), xls_fonts(lists / "list.xls")):
        (sheet,) = found
        assert [run.length for run in sheet.cells[-1].runs] == [5, 7]  # "Bệnh " and "giµ yÕu"


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_a_damaged_old_workbook_breaks_nothing(lists: Path, tmp_path: Path) -> None:
    data, damaged = (lists / "list.xls").read_bytes(), tmp_path / "damaged.xls"
    for place in range(512, len(data), 61):
        damaged.write_bytes(data[:place] + b"\xff\xff\x00" + data[place + 3 :])
        assert isinstance(xls_fonts(damaged), list)
        damaged.write_bytes(data[:place])
        assert isinstance(xls_fonts(damaged), list)


def test_a_shared_text_may_go_on_in_another_record() -> None:
    head = struct.pack("<II", 2, 2)
    first = struct.pack("<HBH", 4, 0x08, 1) + b"AB"
    second = b"\x01" + "CD".encode("utf-16-le") + struct.pack("<HH", 2, 6)
    plain = struct.pack("<HB", 1, 0) + b"x"
    assert shared_texts((head + first, second + plain)) == [(4, ((2, 6),)), (1, ())]
    with pytest.raises(struct.error):
        shared_texts((head + first,))


def test_repeated_cells_column_styles_and_notes(tmp_path: Path) -> None:
    """Write by hand what LibreOffice only writes now and then."""
    body = (
        '<table:table table:name="A"><table:table-column table:default-cell-style-name="old"'
        ' table:number-columns-repeated="3"/>'
        '<table:table-row table:number-rows-repeated="2"><table:table-cell'
        ' table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell>'
        '<table:table-cell table:style-name="new"><office:annotation><text:p>x</text:p>'
        "</office:annotation><text:p>b</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell/><table:table-cell><text:p>c</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    styles = "".join(
        f'<style:style style:name="{name}" style:family="table-cell">'
        f'<style:text-properties fo:font-family="{font}"/></style:style>'
        for name, font in (("old", "'.VnTime'"), ("new", "Arial"))
    )
    names = " ".join(f'xmlns:{one}="{SPACE}{one}"' for one in ("office", "table", "text", "style"))
    path = tmp_path / "list.ods"
    with zipfile.ZipFile(path, "w") as archive:
        text = f'<office:x {names} xmlns:fo="{SPACE}fo">{styles}{body}</office:x>'
        archive.writestr("content.xml", text)
    (sheet,) = ods_fonts(path)
    places = sorted((cell.number, cell.column) for cell in sheet.cells)
    assert places == [(1, 0), (1, 1), (2, 0), (2, 1), (3, 1)]
