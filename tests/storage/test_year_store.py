"""Prove that a year is copied row by row under keys of its own."""

from __future__ import annotations

import pytest

from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.year_store import YearStore

COPIED = {
    "yearly_plan": 1,
    "plan_clause": 0,
    "legal_basis": 0,
    "plan_recipient": 5,
    "project_row": 0,
    "responsibility": 0,
    "committee_member": 0,
    "hamlet_duty": 8,
}


@pytest.fixture
def copied(database: Database) -> Database:
    store = YearStore(database)
    with database.change("Mở năm 2025"):
        store.copy_plan(2024, 2025)
        store.copy_matrix(2024, 2025)
        store.copy_committee(2024, 2025)
    return database


def count(database: Database, table: str) -> int:
    return int(database.rows(f"SELECT count(*) AS many FROM {table}")[0]["many"])


def test_every_table_of_the_year_is_doubled(database: Database) -> None:
    before = {table: count(database, table) for table in COPIED}
    assert all(before[table] == expected for table, expected in COPIED.items() if expected)
    store = YearStore(database)
    with database.change("Mở năm 2025"):
        store.copy_plan(2024, 2025)
        store.copy_matrix(2024, 2025)
        store.copy_committee(2024, 2025)
    assert {table: count(database, table) for table in COPIED} == {
        table: 2 * many for table, many in before.items()
    }
    assert database.rows("PRAGMA foreign_key_check") == []


def test_copies_hang_together_in_their_own_year(copied: Database) -> None:
    strays = (
        (
            "SELECT duty.id FROM hamlet_duty AS duty JOIN committee_member AS member"
            " ON member.id = duty.member_id WHERE member.year <> duty.year"
        ),
        (
            "SELECT clause.id FROM plan_clause AS clause JOIN yearly_plan AS plan"
            " ON plan.id = clause.plan_id GROUP BY plan.id, clause.code HAVING count(*) > 1"
        ),
        (
            "SELECT role.id FROM responsibility AS role GROUP BY role.row_id, role.unit_id"
            " HAVING count(*) > 1"
        ),
    )
    for query in strays:
        assert copied.rows(query) == []
    per_year = copied.rows(
        "SELECT count(*) AS many FROM responsibility JOIN project_row"
        " ON project_row.id = responsibility.row_id GROUP BY year"
    )
    assert len(per_year) == 2
    assert per_year[0] == per_year[1]


def test_number_and_day_of_issue_are_not_copied(database: Database) -> None:
    plan = database.rows("SELECT id FROM yearly_plan")[0]["id"]
    with database.change("Ban hành"):
        database.update("yearly_plan", plan, {"document_number": 12, "day": 5})
        YearStore(database).copy_plan(2024, 2025)
    rows = database.rows("SELECT year, month, document_number, day FROM yearly_plan ORDER BY year")
    assert rows == [
        {"year": 2024, "month": 3, "document_number": 12, "day": 5},
        {"year": 2025, "month": 3, "document_number": None, "day": None},
    ]


def test_a_year_without_anything_copies_nothing(database: Database) -> None:
    store = YearStore(database)
    with database.change("Mở năm 2031"):
        store.copy_plan(2030, 2031)
        store.copy_matrix(2030, 2031)
        store.copy_committee(2030, 2031)
    assert database.take_touched() == frozenset()
