"""Check that a clock that cannot be right is told, and only such a one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hungchinh_desktop.services.clock_check import clock_fault
from hungchinh_desktop.services.office_file import OfficeFile
from hungchinh_desktop.storage.database import Database


def last_entry(database: Database) -> datetime:
    rows = database.rows("SELECT made_at FROM change ORDER BY id DESC LIMIT 1")
    return datetime.fromisoformat(rows[0]["made_at"])


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (timedelta(), ""),
        (timedelta(minutes=-1), ""),
        (timedelta(days=399), ""),
        (timedelta(days=-1), "trước lần ghi sổ gần nhất"),
        (timedelta(days=-25 * 365), "ghi ngày"),
        (timedelta(days=401), "hơn 400 ngày"),
        (timedelta(days=73 * 365), "chỉnh lại ngày giờ"),
    ],
)
def test_the_clock_against_the_log(office: OfficeFile, later: timedelta, words: str) -> None:
    now = last_entry(office._database) + later
    said = clock_fault(office._database, now)
    assert (words in said) if words else said == ""


def test_the_clock_of_a_dead_battery_names_both_days(office: OfficeFile) -> None:
    said = clock_fault(office._database, datetime(2001, 1, 1, 1, tzinfo=UTC))
    written = f"{last_entry(office._database).astimezone():%d/%m/%Y}"
    assert "01/01/2001" in said
    assert written in said
    assert office.safety.clock_fault == ""
