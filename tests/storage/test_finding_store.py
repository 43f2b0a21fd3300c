"""Dismissals are kept by year and leave without a trace of the findings' words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from hungchinh_desktop.domain.finding import Dismissal
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.finding_store import FindingStore

ONE = Dismissal(
    "d1", 2024, "same-name", "household/h1", "0123abcd", "Hai người", "Bùi Thị Lan", "2024-03-22"
)


def test_dismissals_come_back_by_year(database: Database) -> None:
    store = FindingStore(database)
    with database.change("Bỏ qua"):
        store.add(ONE)
    assert store.dismissals(2024) == [ONE]
    assert store.dismissals(2025) == []
    with database.change("Xem lại"):
        store.remove(ONE.id)
    assert store.dismissals(2024) == []


def test_a_reason_is_demanded_by_the_file_itself(database: Database) -> None:
    with pytest.raises(IntegrityError, match="CHECK"), database.change("Bỏ qua"):
        FindingStore(database).add(replace(ONE, reason="  "))
