"""The printed list holds every finding once, with room to tick it off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from hungchinh_desktop.documents.findings_paper import TITLE, findings_pdf
from hungchinh_desktop.services.findings_paper_service import findings_paper
from hungchinh_desktop.services.office_file import open_office_file


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[list[str | None]], str, int]:
    office = open_office_file(tmp_path_factory.mktemp("ky") / "so.db")
    try:
        made = findings_paper(office)
        count = len(office.plans.checks.report().standing)
    finally:
        office.close()
    with pdfplumber.open(BytesIO(made())) as pdf:
        rows = [row for page in pdf.pages for table in page.extract_tables() for row in table]
        return rows, pdf.pages[0].extract_text(), count


def test_every_finding_is_numbered_once(
    pages: tuple[list[list[str | None]], str, int],
) -> None:
    rows, _text, count = pages
    numbers = [row[0] for row in rows if row[0] and row[0].isdigit()]
    assert numbers == [str(number) for number in range(1, count + 1)]
    assert any("sau “2.1” là “3”" in " ".join((row[1] or "").split()) for row in rows)
    assert {row[-1] for row in rows} <= {"Đã sửa", "", None}


def test_the_levels_head_their_findings(
    pages: tuple[list[list[str | None]], str, int],
) -> None:
    rows, text, _count = pages
    assert TITLE in text
    heads = [row[1] for row in rows if not row[0] and row[1]]
    assert [(head or "").split(":")[0] for head in heads] == ["Phải sửa", "Nên xem lại", "Gợi ý"]


def test_a_plan_without_findings_says_so(tmp_path: Path) -> None:
    office = open_office_file(tmp_path / "so.db")
    try:
        profile = replace(office.totals.profile(), superior_heading="")
    finally:
        office.close()
    with pdfplumber.open(BytesIO(findings_pdf(profile, 2024, date(2024, 4, 2), ()))) as pdf:
        assert "Không còn điều gì phải sửa." in pdf.pages[0].extract_text()
        assert "kiểm tra ngày 02/04/2024" in pdf.pages[0].extract_text()
