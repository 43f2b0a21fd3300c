"""The verbs open the file they are told to and take a day as people write it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hungchinh_desktop.cli import run
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.office_file import open_office_file


@pytest.fixture
def closed_in_june(tmp_path: Path) -> str:
    """Make a record in which the first household left in the middle of the year."""
    office = open_office_file(tmp_path / "so.db")
    office.households.close(office.households.entries()[0].id, EndReason.MOVED_AWAY, "15/06/2024")
    office.close()
    return str(office.path)


@pytest.mark.parametrize(
    ("day", "count"),
    [("2024-06-14", 20), ("14/6/2024", 20), ("15/06/2024", 19), ("2023-12-31", 0)],
)
def test_the_list_of_any_day_is_shown(
    closed_in_june: str, day: str, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--file", closed_in_june, "show", "households", "--as-of", day, "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == count


@pytest.mark.parametrize("day", ["2024", "6/2024", "2024-06", "31/02/2024", "hôm qua", ""])
def test_a_text_that_is_no_day_is_refused(
    closed_in_june: str, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--file", closed_in_june, "show", "households", "--as-of", day]) == 2
    out, fault = capsys.readouterr()
    assert out == ""
    assert fault.strip() == (
        f"“{day}” chưa phải một ngày; hãy ghi đủ ngày, tháng, năm,"
        " ví dụ 31/12/2024 hoặc 2024-12-31."
    )
