"""A verb takes a day as people or programs write it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hungchinh_desktop.cli_office import look_back
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli


@pytest.fixture
def closed_in_june(record: Path) -> None:
    """Let the first household of the record leave in the middle of the year."""
    office = open_office_file(record)
    office.households.close(office.households.entries()[0].id, EndReason.MOVED_AWAY, "15/06/2024")
    office.close()


@pytest.mark.parametrize(
    ("day", "count"),
    [("2024-06-14", 20), ("14/6/2024", 20), ("15/06/2024", 19), ("2023-12-31", 0)],
)
@pytest.mark.usefixtures("closed_in_june")
def test_the_list_of_any_day_is_shown(cli: Cli, day: str, count: int) -> None:
    assert len(cli("show", "households", "--as-of", day, "--json").records) == count


@pytest.mark.parametrize("day", ["2024", "6/2024", "2024-06", "31/02/2024", "hôm qua", ""])
def test_a_text_that_is_no_day_is_refused(cli: Cli, day: str) -> None:
    assert cli("show", "households", "--as-of", day).sentence() == (
        f"“{day}” chưa phải một ngày; hãy ghi đủ ngày, tháng, năm,"
        " ví dụ 31/12/2024 hoặc 2024-12-31."
    )


def test_a_file_can_be_looked_back_at(record: Path) -> None:
    office = open_office_file(record)
    office.years.open_year(2025)
    office.choose_year(2025)
    poor = next(e for e in office.households.entries() if e.hamlet_name == "Xóm 2")
    office.households.close(poor.id, EndReason.DIED, "15/02/2025")
    counts = []
    for day in (date(2024, 12, 31), date(2025, 2, 14), date(2025, 3, 1)):
        look_back(office, day)
        counts.append((office.working_year.year, office.totals.totals().poor))
    with pytest.raises(UserError, match="Sổ chỉ có số liệu từ 01/01/2024"):
        look_back(office, date(2020, 1, 1))
    office.close()
    assert counts == [(2024, 2), (2025, 2), (2025, 1)]
