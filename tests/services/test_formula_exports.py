"""Texts that look like formulas leave as texts, whatever workbook they leave in."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vietnamese import clean_line
from hungchinh_desktop.domain.vocabulary import EndReason, ListProfile, PovertyStatus
from hungchinh_desktop.services.exchange_service import ExportJob
from hungchinh_desktop.services.office_file import OfficeFile
from tests.documents.formula_texts import FORMULA_TEXTS

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)


@pytest.fixture
def poisoned(office: OfficeFile) -> list[str]:
    """Put every text into a household that entered, left, escaped once, and has words."""
    service, names = office.households, []
    hamlets = service.hamlets()
    for place, text in enumerate(FORMULA_TEXTS):
        draft = replace(
            service.new_draft(),
            head_name=text,
            hamlet_id=hamlets[place % len(hamlets)].id,
            status=PovertyStatus.NEAR_POOR,
            started_on="01/03/2024",
            situation=text,
            support=f"{text}!",
            escaped_on="02/2022",
        )
        try:
            made = service.add(draft)
        except UserError:
            continue  # no name at all; it could never stand in a list
        names.append(clean_line(text))
        if place % 2:
            service.close(made, EndReason.MOVED_AWAY, "01/11/2024")
    return names


def workbooks(office: OfficeFile) -> list[ExportJob]:
    """Return every workbook the program makes of its record."""
    pasted = "TT\tHọ và tên chủ hộ\tXóm\tDiện hộ\n" + "\n".join(
        f"{number}\t{text}\tXóm {90 + number}\tNghèo"
        for number, text in enumerate(FORMULA_TEXTS, 1)
        if "\t" not in text and "\n" not in text
    )
    refused = office.imports.refused_job(office.imports.preview_paste(pasted))
    jobs = [
        *office.exchange.all_jobs(),
        office.exchange.households_job(ListProfile.INTERNAL, as_of=date(2024, 6, 30)),
        office.exchange.agenda_job(),
        office.movements.job(FIRST, LAST),
        refused,
    ]
    return [job for job in jobs if job.file_name.endswith(".xlsx")]


def test_no_workbook_has_a_formula(office: OfficeFile, poisoned: list[str]) -> None:
    assert len(poisoned) > 30
    jobs, seen = workbooks(office), set()
    assert {job.kind for job in jobs} >= {"households", "matrix", "committee", "movement"}
    assert len(jobs) >= 10
    for job in jobs:
        data = job.make()
        with ZipFile(BytesIO(data)) as parts:
            for name in parts.namelist():
                if name.startswith("xl/worksheets/sheet"):
                    assert not re.search(rb"<f[ >/]", parts.read(name)), job.file_name
        sheets = openpyxl.load_workbook(BytesIO(data)).worksheets
        found = {str(c.value) for one in sheets for row in one.iter_rows() for c in row if c.value}
        seen.add((str(job.kind), job.profile, len(found.intersection(poisoned)) > 15))
    named = {kind for kind, _, full in seen if full}
    assert named >= {"households", "movement", "escape_agenda", "refused_rows"}
