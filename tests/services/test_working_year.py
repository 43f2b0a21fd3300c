"""Every list can be asked for as of a day: its year's plan and committee, its households."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.services.working_year import WorkingYear, year_of_day


def cells(data: bytes) -> list[str]:
    book = openpyxl.load_workbook(BytesIO(data))
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    return [str(value) for row in rows for value in row if value is not None]


@pytest.fixture
def next_year(office: OfficeFile) -> OfficeFile:
    """Open 2025, take a household off there and give its hamlet to somebody else."""
    office.years.open_year(2025)
    office.choose_year(2025)
    poor = next(e for e in office.households.entries() if e.hamlet_name == "Xóm 2")
    office.households.close(poor.id, EndReason.DIED, "15/02/2025")
    taken_over = next(one.hamlet.id for one in office.hamlets.tiles() if one.hamlet.number == 2)
    members = {one.full_name: one.id for one in office.hamlets.members()}
    office.hamlets.assign(members["Trần Thị Hoa"], taken_over)
    return office


def in_charge(data: bytes) -> dict[str, str]:
    book = openpyxl.load_workbook(BytesIO(data))
    rows = (row for sheet in book for row in sheet.iter_rows(values_only=True))
    found = {}
    for row in rows:
        texts = [str(value) for value in row if value is not None]
        name = next((text for text in texts if "Trần Thị Hoa" in text), "")
        if name:
            found["Hoa"] = " ".join(texts)
    return found


def test_the_day_decides_which_year_holds() -> None:
    assert WorkingYear(2024, date(2024, 6, 30)).as_of == date(2024, 6, 30)
    assert year_of_day(date(2025, 3, 1), [2025, 2024]) == 2025
    assert year_of_day(date(2026, 3, 1), [2025, 2024]) == 2025
    with pytest.raises(UserError, match="Sổ chỉ có số liệu từ 01/01/2024"):
        year_of_day(date(2023, 12, 31), [2025, 2024])


def test_tables_are_those_of_the_day(next_year: OfficeFile) -> None:
    exchange = next_year.exchange
    assert exchange.on(None) is exchange
    assert "xóm 2" in in_charge(exchange.committee_job().make())["Hoa"].lower()
    then = exchange.on(date(2024, 6, 30)).committee_job()
    assert "xóm 2" not in in_charge(then.make())["Hoa"].lower()
    assert then.file_name == "2024-06-30_Phan_cong_BCD.xlsx"
    matrix = exchange.on(date(2024, 6, 30)).matrix_job()
    assert any("năm 2024" in cell.lower() for cell in cells(matrix.make()))


def test_clocks_are_counted_from_the_day(office: OfficeFile) -> None:
    then, early = date(2024, 12, 31), date(2024, 3, 1)
    assert office.exchange.on(then).agenda_job().row_count == 1
    assert office.exchange.on(early).agenda_job().row_count == 0
