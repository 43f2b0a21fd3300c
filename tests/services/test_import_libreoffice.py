"""Import a list that LibreOffice wrote: two-row head, old font, mixed hamlets, lost zeros."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from hungchinh_desktop.domain.import_answers import answers_from
from hungchinh_desktop.services.office_file import OfficeFile

SOFFICE = shutil.which("soffice")
MERGED = ("A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:E3", "F2:F3", "G2:G3")
ROWS: list[list[Any]] = [
    ["DANH S¸CH Hé NGHÌO N¡M 2024"],
    ["TT", "Hä vµ tªn chñ hé", "N¨m sinh", None, "Xãm", "Hoµn c¶nh", "Số CCCD"],
    [None, None, "Nam", "N÷"],
    [1, "NguyÔn ThÞ Thu H\u00ad¬ng", None, 1985, "3", "BÖnh tËt", 40185001234],
    [2, "§Æng V¨n T\u00adëng", 1970, None, "xãm 4", "Chñ hé KT", 40070001234],
    [3, "Trần Văn Bảy", 1971, None, "X5", "Bệnh tật", 1071001234],
]


@pytest.fixture(scope="module")
def written_by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert SOFFICE
    folder = tmp_path_factory.mktemp("libreoffice")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for values in ROWS:
        sheet.append(values)
    for area in MERGED:
        sheet.merge_cells(area)
    for row in sheet.iter_rows(max_row=5, max_col=6):
        for cell in row:
            cell.font = Font(name=".VnTime")
    book.save(folder / "list.xlsx")
    for suffix in ("xlsx", "xls", "ods"):
        profile = (folder / "office").as_uri()
        command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to"]
        made = [suffix, "--outdir", str(folder / "made"), str(folder / "list.xlsx")]
        subprocess.run([*command, *made], check=True, capture_output=True, timeout=180)
    return folder / "made"


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_the_list_is_imported_right(
    office: OfficeFile, written_by_libreoffice: Path, suffix: str
) -> None:
    preview = office.imports.preview(written_by_libreoffice / f"list.{suffix}")
    (table,) = preview.tables
    assert (table.header_rows, table.rows_read, table.last_order) == ((2, 3), 3, 3)
    assert [question.id for question in preview.questions] == ["encoding:tcvn3"]
    office.imports.apply(preview, answers_from({"encoding:tcvn3": "convert"}))
    made = office.households.entries()
    found = {
        entry.household.head_name: (entry.status.value, entry.hamlet_name, entry.household.birth)
        for entry in made
        if entry.household.head_name in ("Nguyễn Thị Thu Hương", "Đặng Văn Tưởng", "Trần Văn Bảy")
    }
    assert {name: (status, hamlet, birth and birth.year) for name, (status, hamlet, birth) in
            found.items()} == {
        "Nguyễn Thị Thu Hương": ("poor", "Xóm 3", 1985),
        "Đặng Văn Tưởng": ("poor", "Xóm 4", 1970),
        "Trần Văn Bảy": ("poor", "Xóm 5", 1971),
    }  # fmt: skip
    offered = [advice for row in preview.rows for advice in row.advices]
    assert [advice.split()[-1] for advice in offered] == [
        "040185001234.",
        "040070001234.",
        "001071001234.",
    ]
