"""Check what the cells of the register say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from hungchinh_desktop.domain.household import EscapeRecord, RegisterEntry
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.ui.household.household_columns import clock_words, register_columns
from hungchinh_desktop.ui.kit.table_model import TableModel
from tests.ui.household.register_hands import entry_of

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile

pytestmark = pytest.mark.usefixtures("qapp")

YEAR_END = date(2024, 12, 31)


def _model(office: OfficeFile) -> TableModel[RegisterEntry]:
    model = TableModel(register_columns(lambda: YEAR_END), lambda entry: entry.id)
    model.set_records(office.households.entries())
    return model


def _row(office: OfficeFile, name: str) -> dict[str, str]:
    model = _model(office)
    row = model.row_of(entry_of(office, name).id)
    assert row is not None
    columns = enumerate(model.columns)
    return {column.id: model.index(row, number).data() for number, column in columns}


def test_keeps_qt_rules(office: OfficeFile) -> None:
    model = _model(office)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for column in range(model.columnCount()):
        model.sort(column)
    assert tester.model() is model


def test_a_near_poor_household_shows_class_and_clock_beside_each_other(office: OfficeFile) -> None:
    cells = _row(office, "Phan Thị Ngo")
    assert (cells["hamlet"], cells["status"]) == ("Xóm 4", "Cận nghèo")
    assert cells["clock"] == "đến 2025, chưa rõ ngày"
    assert cells["marks"] == "Mới thoát nghèo"
    assert cells["exit_year"] == ""


def test_an_exit_candidate_shows_its_year(office: OfficeFile) -> None:
    cells = _row(office, "Thái Thị An")
    assert (cells["exit_year"], cells["marks"]) == ("2024", "Có khả năng thoát")
    assert cells["situation"].startswith("Chồng chết, đơn thân nuôi 3 con")


@pytest.mark.parametrize(
    ("recognised", "day", "words"),
    [
        ("2022-12-15", YEAR_END, "đến 15/12/2025"),
        ("2020-12-15", YEAR_END, "đã hết 15/12/2023"),
        ("2020", YEAR_END, "đã hết 2023, chưa rõ ngày"),
        ("2022", date(2025, 12, 31), "đến 2025, chưa rõ ngày"),
    ],
)
def test_the_clock_runs_and_ends(
    office: OfficeFile, recognised: str, day: date, words: str
) -> None:
    plain = entry_of(office, "Lê Thị Hương")
    assert clock_words(plain, day) == ""
    escape = EscapeRecord("e", plain.id, PartialDate.from_stored(recognised))
    assert clock_words(replace(plain, escape=escape), day) == words


def test_households_without_a_clock_sort_after_those_with_one(office: OfficeFile) -> None:
    model = _model(office)
    clock = [column.id for column in model.columns].index("clock")
    model.sort(clock)
    assert model.record(0).household.head_name == "Phan Thị Ngo"
