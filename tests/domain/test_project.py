"""Check the responsibility matrix and the sentences it prints."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.project import ResponsibilityMatrix, coordinator_phrase, next_role
from hungchinh_desktop.domain.vocabulary import Role
from tests.builders import UNITS, matrix, project_row, unit


@pytest.mark.parametrize(
    ("lead", "coordinate", "severity", "sentence"),
    [
        ("", "f", "error", "Chưa có chủ trì"),
        ("", "", "error", "Chưa có chủ trì"),
        ("ab", "f", "error", "Hai nơi chủ trì"),
        ("abf", "", "error", "3 nơi chủ trì"),
        ("a", "", "warning", "Chưa có phối hợp"),
        ("a", "g", "warning", "Chưa rõ đơn vị"),
        ("a", "fg", "warning", "Chưa rõ đơn vị"),
        ("g", "f", "warning", "Chưa rõ đơn vị"),
        ("a", "f", "ok", "Đủ"),
    ],
)
def test_a_row_needs_one_lead_and_units_one_can_call(
    lead: str, coordinate: str, severity: str, sentence: str
) -> None:
    check = matrix(lead, coordinate).check("r")
    assert (check.severity, check.sentence) == (severity, sentence)
    assert check.fine == (severity == "ok")


def test_totals_count_the_rows_of_a_unit() -> None:
    rows = tuple(project_row(str(number)) for number in range(3))
    cells = {("0", "a"): Role.LEAD, ("1", "a"): Role.COORDINATE, ("2", "a"): Role.LEAD}
    grid = ResponsibilityMatrix(rows, (unit("a"),), {**cells, ("gone", "a"): Role.LEAD})
    assert [grid.unit_total("a", role) for role in Role] == [2, 1]
    assert grid.role("0", "a") is Role.LEAD
    assert grid.role("0", "b") is None


@pytest.mark.parametrize(
    ("lead", "line"),
    [
        ("a", "Bộ phận chủ trì: Công chức Văn hóa - XH chủ trì."),
        ("ab", "Bộ phận chủ trì: Công chức Văn hóa - XH và Công chức Đô thị chủ trì."),
        ("", "Bộ phận chủ trì: … chủ trì."),
        ("h", "Bộ phận chủ trì: 8 xóm chủ trì."),
    ],
)
def test_the_lead_sentence_names_the_lead(lead: str, line: str) -> None:
    grid = matrix(lead)
    assert grid.lead_line(grid.rows[0], 8) == line


def test_no_slot_is_ever_printed_raw() -> None:
    grid = matrix("h", "h")
    assert "{" not in grid.lead_line(grid.rows[0]) + grid.coordinate_line(grid.rows[0], 8)


@pytest.mark.parametrize(
    ("chosen", "phrase"),
    [
        ("", ""),
        ("a", "Công chức Văn hóa - XH"),
        ("ab", "Công chức Văn hóa - XH, Đô thị"),
        ("f", "UBMTTQ"),
        ("w", "Hội LHPN"),
        ("fw", "UBMTTQ; Hội LHPN"),
        ("fwy", "UBMTTQ và các tổ chức đoàn thể cấp xã"),
        ("wy", "Các tổ chức đoàn thể cấp xã"),
        ("h", "8 xóm"),
        ("abfwyh", "Công chức Văn hóa - XH, Đô thị; UBMTTQ và các tổ chức đoàn thể cấp xã; 8 xóm"),
        ("g", "Các ban ngành đoàn thể của xã"),
        ("ag", "Công chức Văn hóa - XH; các ban ngành đoàn thể của xã"),
        ("fg", "UBMTTQ và các ban ngành đoàn thể của xã"),
    ],
)
def test_coordinators_are_listed_as_office_papers_list_them(chosen: str, phrase: str) -> None:
    directory = [unit(letter) for letter in UNITS]
    units = [one for one in directory if one.id in chosen]
    assert coordinator_phrase(units, directory, "các ban ngành đoàn thể của xã", 8) == phrase


def test_an_empty_line_shows_that_a_name_is_missing() -> None:
    grid = matrix("a")
    assert grid.coordinate_line(grid.rows[0], 8) == "Bộ phận phối hợp: …."


def test_a_cell_goes_round_its_three_values() -> None:
    seen: list[Role | None] = [None]
    for _ in range(3):
        seen.append(next_role(seen[-1]))
    assert seen == [None, Role.LEAD, Role.COORDINATE, None]


def test_a_row_is_called_by_project_and_sub_project() -> None:
    assert project_row().shown_code == "DA 2"
    assert project_row(project_number=4, subproject_number=1).shown_code == "DA 4 – TDA 1"
