"""Prove that the matrix in the file prints the sentences of the office's own plan."""

from __future__ import annotations

import re

import pytest

from hungchinh_desktop.domain.project import ResponsibilityMatrix
from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.project_store import ProjectStore
from tests.seed.scan_text import corrected_places

ASSIGNMENT = re.compile(r"- (Bộ phận|Cơ quan) (chủ trì|phối hợp): ")


@pytest.fixture
def store(database: Database) -> ProjectStore:
    return ProjectStore(database)


def matrix_of(database: Database) -> ResponsibilityMatrix:
    store = ProjectStore(database)
    units = tuple(OfficeStore(database).units())
    return ResponsibilityMatrix(tuple(store.rows(2024)), units, store.cells(2024))


def test_the_rows_are_those_of_the_plan(store: ProjectStore) -> None:
    assert [row.code for row in store.rows(2024)] == [
        "DA2",
        "DA3-TDA1",
        "DA4-TDA1",
        "DA4-TDA3",
        "DA6-TDA1",
        "DA6-TDA2",
        "DA7-TDA1",
        "DA7-TDA2",
    ]
    assert [len(row.goals) for row in store.rows(2024)] == [1, 1, 1, 1, 4, 1, 1, 1]
    assert store.rows(2025) == []
    assert store.cells(2025) == {}


def test_the_sentences_are_those_of_the_corrected_scan(database: Database) -> None:
    matrix = matrix_of(database)
    printed = []
    for row in matrix.rows:
        printed += [f"- {matrix.lead_line(row, 8)}", f"- {matrix.coordinate_line(row, 8)}"]
    scanned = [
        line
        for place, lines in corrected_places().items()
        if place.startswith("III.")
        for line in lines
        if ASSIGNMENT.match(line)
    ]
    assert len(scanned) == 16
    assert printed == scanned


def test_the_checks_find_only_the_rows_nobody_can_be_called_for(database: Database) -> None:
    matrix = matrix_of(database)
    checks = [matrix.check(row.id).sentence for row in matrix.rows]
    assert checks == ["Đủ"] * 4 + ["Chưa rõ đơn vị"] * 4
    leads = {unit.code: matrix.unit_total(unit.id, Role.LEAD) for unit in matrix.units}
    assert {code: count for code, count in leads.items() if count} == {
        "culture_officer": 6,
        "social_policy_officer": 1,
        "agriculture_officer": 1,
    }


def test_a_cell_is_written_changed_and_emptied(database: Database, store: ProjectStore) -> None:
    matrix = matrix_of(database)
    row, unit = matrix.rows[0].id, matrix.units[1].id
    for role in (Role.COORDINATE, Role.LEAD, Role.LEAD, None, None):
        with database.change("Đổi ô"):
            store.set_role(row, unit, role)
        assert store.cells(2024).get((row, unit)) == role
    assert store.cells(2024) == matrix.cells


def test_two_leads_are_stored_and_shown_as_a_fault(database: Database, store: ProjectStore) -> None:
    matrix = matrix_of(database)
    with database.change("Hai chủ trì"):
        store.set_role(matrix.rows[0].id, matrix.units[2].id, Role.LEAD)
    assert matrix_of(database).check(matrix.rows[0].id).sentence == "Hai nơi chủ trì"
