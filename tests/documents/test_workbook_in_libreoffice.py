"""Print workbooks with LibreOffice, as an office without Excel does, and read the pages."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pdfplumber
import pytest

from hungchinh_desktop.documents.household_workbook import households_workbook
from hungchinh_desktop.domain.vocabulary import ListProfile
from tests.documents.list_builders import entry, household_list

SOFFICE = shutil.which("soffice")
NOTE = " ".join(f"từ{number}" for number in range(600))


def printed(data: bytes, folder: Path) -> list[str]:
    """Return the text of each page."""
    assert SOFFICE
    source = folder / "list.xlsx"
    source.write_bytes(data)
    profile = (folder / "office").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(source)],
        check=True,
        capture_output=True,
        timeout=180,
    )
    with pdfplumber.open(source.with_suffix(".pdf")) as made:
        assert {(round(page.width), round(page.height)) for page in made.pages} == {(842, 595)}
        return [page.extract_text() for page in made.pages]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_pages_repeat_the_head_and_keep_the_signatures_with_rows(tmp_path: Path) -> None:
    names = [f"Nguyễn Văn Tín {number}" for number in range(28)]
    entries = [entry(name, 7) for name in names] + [entry("Lê Thị Hương", 8, situation=NOTE)]
    pages = printed(households_workbook(household_list(entries, ListProfile.INTERNAL)), tmp_path)
    hamlet = [page for page in pages if "Nguyễn Văn Tín" in page]
    assert len(hamlet) == 3
    assert all("Họ và tên chủ hộ" in page and "LƯU HÀNH NỘI BỘ" in page for page in pages[1:])
    assert "NGƯỜI LẬP BIỂU" not in hamlet[0] + hamlet[1]
    assert "NGƯỜI LẬP BIỂU" in hamlet[2]
    assert all(f"Tín {number}" in hamlet[2] for number in (25, 26, 27))
    note_pages = " ".join(page for page in pages if "từ" in page).split()
    assert {f"từ{number}" for number in range(600)} <= set(note_pages)
