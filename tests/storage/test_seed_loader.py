"""Prove that the office's own record of 2024 stands whole in a new data file."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from hungchinh_desktop.storage.change_log import next_undo
from hungchinh_desktop.storage.data_file import create_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.seed_loader import SeedLoader
from tests.storage.office_data import MIGRATIONS, SEED, dump

EXPECTED = {
    "hamlet": 8,
    "household": 20,
    "status_spell": 20,
    "escape_record": 1,
    "exit_candidate": 7,
    "committee_member": 7,
    "hamlet_duty": 8,
    "unit": 14,
    "project_row": 8,
    "legal_basis": 5,
    "plan_recipient": 5,
    "yearly_plan": 1,
    "office_profile": 1,
    "total_households": 1,
    "export_log": 0,
}


def test_every_part_of_the_record_is_there(database: Database) -> None:
    counts = {name: len(rows) for name, rows in dump(database).items()}
    assert {name: counts[name] for name in EXPECTED} == EXPECTED
    assert counts["responsibility"] == 8 + 35  # a lead for each row, and the coordinators
    assert min(counts[name] for name in ("plan_clause", "hamlet_alias", "unit_alias")) > 30
    assert database.rows("PRAGMA foreign_key_check") == []


def test_every_text_is_nfc(database: Database) -> None:
    texts = [cell for rows in dump(database).values() for row in rows for cell in row]
    assert all(unicodedata.is_normalized("NFC", text) for text in texts if isinstance(text, str))


def test_the_filling_is_one_change_that_is_not_undone(database: Database) -> None:
    assert database.rows("SELECT label, kind FROM change") == [
        {"label": "Nạp sổ ban đầu", "kind": "setup"}
    ]
    logged = database.rows("SELECT count(*) AS many FROM change_row")[0]["many"]
    assert logged == sum(len(rows) for rows in dump(database).values())
    assert next_undo(database) is None


BREAKAGES = {
    "households.csv": ("near_poor,1,Nguyễn Thị Hà,3,", "near_poor,1,Nguyễn Thị Hà,33,"),
    "programme.toml": ('lead = "culture_officer"', 'lead = "nobody"'),
    "plan.toml": ('document_type = "', 'document_kind = "'),
}


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_record_that_is_not_whole_makes_no_file(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "record"
    shutil.copytree(SEED, folder)
    text = (folder / name).read_text(encoding="utf-8")
    good, bad = BREAKAGES[name]
    assert good in text
    (folder / name).write_text(text.replace(good, bad), encoding="utf-8")
    office = tmp_path / "office"
    office.mkdir()
    with pytest.raises(KeyError):
        create_data_file(
            office / "sổ.db", MIGRATIONS, lambda opened: SeedLoader(opened, folder).load()
        )
    assert list(office.iterdir()) == []
