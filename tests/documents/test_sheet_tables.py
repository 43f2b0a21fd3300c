from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from hungchinh_desktop.documents.sheet_tables import RowBlock, SheetHead, workbook_blocks

SOFFICE = shutil.which("soffice")


def read(path: Path) -> tuple[list[SheetHead], list[RowBlock]]:
    parts = list(workbook_blocks(path))
    heads = [part for part in parts if isinstance(part, SheetHead)]
    return heads, [part for part in parts if isinstance(part, RowBlock)]


def test_values_read_as_people_see_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    values = [
        7,
        1.5,
        40185001234,
        dt.date(2022, 5, 17),
        dt.datetime(2022, 5, 17, 10, 5),
        dt.time(7, 30),
        True,
        False,
        "  H\u00adng  ",
        "=1+1",
    ]
    for _ in range(4):
        sheet.append([])
    sheet.append([None, None, *values])
    sheet.merge_cells("C7:D8")
    path = tmp_path / "values.xlsx"
    book.save(path)
    (head,), (block,) = read(path)
    assert head == ("Sheet", False, [(7, 2, 8, 3)], "")
    assert block.numbers == [5]
    assert block.rows[0][:11] == [
        "", "", "7", "1,5", "40185001234", "17/05/2022", "17/05/2022", "07:30", "x", "",
        "  H\u00adng  ",
    ]  # fmt: skip


def test_hidden_sheets_are_marked_and_wide_ones_cut(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Ẩn").sheet_state = "hidden"
    wide = book.create_sheet("Rộng")
    wide.cell(1, 1, "a")
    wide.cell(1, 300, "b")
    path = tmp_path / "sheets.xlsx"
    book.save(path)
    heads, blocks = read(path)
    assert [(head.name, head.hidden) for head in heads] == [
        ("Sheet", False),
        ("Ẩn", True),
        ("Rộng", False),
    ]
    assert "200 cột đầu" in heads[2].warning
    assert [len(row) for row in blocks[0].rows] == [200]


def test_many_rows_come_in_blocks(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("A")
    for number in range(1, 4502):
        sheet.append([number] if number % 2 else [])
    path = tmp_path / "many.xlsx"
    book.save(path)
    _heads, blocks = read(path)
    assert [len(block.rows) for block in blocks] == [2000, 251]
    assert blocks[1].numbers[-1] == 4501


@pytest.fixture(scope="module")
def office_formats(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let LibreOffice write one list in several formats."""
    assert SOFFICE
    folder = tmp_path_factory.mktemp("formats")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["TT", "Họ và tên", "Ngày sinh", "Xóm"])
    sheet.append([1, "Nguyễn Thị Hà", dt.date(1965, 5, 17), "Xóm 3"])
    sheet.append([2, "Đặng Văn Tú", 1970, 4])
    book.save(folder / "list.xlsx")
    profile = (folder / "office").as_uri()
    for suffix in ("xls", "ods"):
        command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
        subprocess.run(
            [*command, suffix, "--outdir", str(folder), str(folder / "list.xlsx")],
            check=True,
            capture_output=True,
            timeout=180,
        )
    return folder


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["xls", "ods", "xlsx"])
def test_other_formats_give_the_same_rows(suffix: str, office_formats: Path) -> None:
    _heads, (block,) = read(office_formats / f"list.{suffix}")
    assert block.rows == [
        ["TT", "Họ và tên", "Ngày sinh", "Xóm"],
        ["1", "Nguyễn Thị Hà", "17/05/1965", "Xóm 3"],
        ["2", "Đặng Văn Tú", "1970", "4"],
    ]
