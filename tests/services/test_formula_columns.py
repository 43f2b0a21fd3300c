"""Put texts that look like formulas into every column of texts: they leave as texts.

HUNGCHINH_FORMULA_TURNS sets how many of the forty texts each column gets in its first row: one in
the usual run, all in the long one, which also lets LibreOffice write every workbook anew.
"""

from __future__ import annotations

import os
import re
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from hungchinh_desktop.domain.audit_line import AuditFilter
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.vietnamese import clean_prose, fold
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services.exchange_service import ExportJob
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.storage.database import Database
from tests.documents.formula_texts import FORMULA_TEXTS
from tests.documents.libreoffice import SOFFICE

TURNS = int(os.environ.get("HUNGCHINH_FORMULA_TURNS", "1"))
PERIOD = date(2024, 1, 1), date(2024, 12, 31)
COLUMNS = {
    "household": ("head_name", "situation", "support"),
    "hamlet": ("name",),
    "unit": ("name", "column_label", "plan_name"),
    "committee_member": ("full_name", "position", "display_position", "committee_role"),
    "office_profile": (
        *("full_name", "name", "superior_name", "superior_heading", "issuing_body"),
        *("issuing_unit", "place_name", "document_symbol", "drafter_name"),
    ),
    "project_row": (
        *("code", "project_name", "subproject_name", "short_name", "lead_label", "lead_sentence"),
        *("coordinate_label", "general_phrase"),
    ),
    "status_spell": ("decision_number", "end_decision_number"),
    "escape_record": ("decision_number",),
    "total_households": ("source",),
    "yearly_plan": ("document_type", "subject", "opening", "closing", "archive_line"),
    "plan_clause": ("text", "number"),
    "plan_recipient": ("text",),
    "legal_basis": ("lead_word", "kind", "number", "issuer", "subject"),
    "legal_instrument": ("kind", "number", "issuer", "subject"),
    "member": ("full_name", "relation", "ethnic_group", "health_insurance_number"),
    "support_record": ("source", "item", "result"),
    "visit": ("visitor", "note"),
    "meeting_result": ("opinion",),
}


def poison(database: Database, turn: int) -> None:
    """Write one text after another into the columns, beginning with another one each turn."""
    place = turn
    with database.change("=1+1"):
        household = str(database.rows("SELECT id FROM household")[0]["id"])
        _add_rows(database, household)
        for table, columns in COLUMNS.items():
            for row in database.rows(f'SELECT id FROM "{table}" ORDER BY id'):
                values = {}
                for number, column in enumerate(columns):
                    values[column] = FORMULA_TEXTS[(place + number) % len(FORMULA_TEXTS)]
                # open lists let no long number out
                values = {name: text.replace("12345678", "1") for name, text in values.items()}
                if table == "household":
                    values["head_fold"] = fold(values["head_name"])
                database.update(table, str(row["id"]), values)
                place += 1
            place = turn


def _add_rows(database: Database, household: str) -> None:
    own: dict[str, object] = {"id": new_id(), "household_id": household}
    texts = dict.fromkeys(("relation", "ethnic_group", "citizen_id", "disability"), "")
    ticks = {"person_of_merit": 0, "on_social_assistance": 0, "health_insurance_number": ""}
    database.insert("member", own | texts | ticks | {"full_name": "x", "list_order": 1})
    given = {"given_on": "2024", "kind": "health", "amount": 1}
    database.insert("support_record", own | given | {"source": "", "item": "", "result": ""})
    database.insert("visit", own | {"visited_on": "2024-03-01", "visitor": "x", "note": ""})
    database.insert("meeting_result", own | {"met_on": "2024-03-01", "opinion": "x"})


def workbooks(office: OfficeFile) -> list[ExportJob]:
    """Return every workbook the program makes of its record."""
    exchange = office.exchange
    jobs = [
        *exchange.all_jobs(),
        exchange.households_job(ListProfile.INTERNAL, as_of=date(2024, 6, 30)),
        exchange.agenda_job(),
        office.movements.job(*PERIOD),
        office.audit.job(AuditFilter()),
    ]
    return [job for job in jobs if job.file_name.endswith(".xlsx")]


def checked_cells(data: bytes) -> dict[tuple[str, str], object]:
    """Return the cells of a workbook that holds no formula and no error."""
    with ZipFile(BytesIO(data)) as parts:
        for name in parts.namelist():
            if name.startswith("xl/worksheets/sheet"):
                assert not re.search(rb"<f[ >/]", parts.read(name))
                assert not re.search(rb'<c [^>]*t="[eb]"', parts.read(name))
            assert "externalLink" not in name
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in openpyxl.load_workbook(BytesIO(data)).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def written_anew(made: list[bytes], folder: Path) -> list[bytes]:
    """Return the workbooks as LibreOffice writes them after reading them."""
    assert SOFFICE
    for number, data in enumerate(made):
        (folder / f"{number}.xlsx").write_bytes(data)
    profile = (folder / "office").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx"]
    sources = [str(folder / f"{number}.xlsx") for number in range(len(made))]
    subprocess.run(
        [*command, "--outdir", str(folder / "anew"), *sources],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [(folder / "anew" / f"{number}.xlsx").read_bytes() for number in range(len(made))]


@pytest.mark.parametrize("turn", range(0, len(FORMULA_TEXTS), len(FORMULA_TEXTS) // TURNS))
def test_no_column_of_texts_lets_a_formula_out(
    office: OfficeFile, tmp_path: Path, turn: int
) -> None:
    poison(office.exchange._database, turn)
    jobs = workbooks(office)
    assert len(jobs) == 10
    made = [job.make() for job in jobs]
    cells = [checked_cells(data) for data in made]
    shown = {str(value) for found in cells for value in found.values()}
    names = office.exchange._database.rows("SELECT head_name, situation, support FROM household")
    for row in names:
        assert {clean_prose(text) for text in row.values()} <= shown
    if TURNS == 1 or SOFFICE is None:
        return
    again = [checked_cells(data) for data in written_anew(made, tmp_path)]
    assert again == cells
