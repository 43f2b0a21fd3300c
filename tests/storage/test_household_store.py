"""Prove that the register's rows become records on any day, and records rows."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus, SupportNeed
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from tests.builders import household, spell

DAY = date(2024, 3, 15)
POOR, NEAR_POOR = PovertyStatus.POOR, PovertyStatus.NEAR_POOR


@pytest.fixture
def store(database: Database) -> HouseholdStore:
    return HouseholdStore(database)


@pytest.fixture
def hamlet_id(database: Database) -> str:
    return HamletStore(database).hamlets()[0].id


def test_the_register_of_2024_has_the_expected_counts(store: HouseholdStore) -> None:
    entries = store.entries(DAY)
    counts = Counter((entry.status, entry.hamlet_number) for entry in entries)
    assert counts == {
        (POOR, 2): 1,
        (POOR, 7): 1,
        (NEAR_POOR, 3): 1,
        (NEAR_POOR, 4): 4,
        (NEAR_POOR, 5): 3,
        (NEAR_POOR, 6): 1,
        (NEAR_POOR, 7): 5,
        (NEAR_POOR, 8): 4,
    }
    assert [entry.status for entry in entries] == [POOR] * 2 + [NEAR_POOR] * 18
    assert [entry.household.head_name for entry in entries[:4]] == [
        "Nguyễn Thị Thành",
        "Lê Thị Hương",
        "Nguyễn Thị Hà",
        "Phạm Thị Hương",
    ]


def test_marks_and_needs_come_with_the_household(store: HouseholdStore) -> None:
    entries = store.entries(DAY)
    (escaped,) = [entry for entry in entries if entry.escape]
    assert escaped.household.head_name == "Phan Thị Ngo"
    assert escaped.escape is not None
    assert escaped.escape.recognised_on == PartialDate(2022)
    assert escaped.escape.recognised_on.precision == "year"
    assert sum(entry.exit_year == 2024 for entry in entries) == 7
    huong = entries[1]
    assert huong.household.needs == frozenset({SupportNeed.EDUCATION, SupportNeed.CREDIT})
    assert huong.household.situation.startswith("Chồng chết, đơn thân nuôi 4 con nhỏ dưới 6 tuổi")
    assert sum(not entry.household.support for entry in entries) == 1


def test_exit_marks_are_those_of_the_years_day(store: HouseholdStore) -> None:
    assert [entry.exit_year for entry in store.entries(date(2025, 1, 1))] == [None] * 20


def test_the_class_began_with_the_year(store: HouseholdStore) -> None:
    assert store.entries(date(2023, 12, 31)) == []
    assert len(store.entries(date(2024, 1, 1))) == 20


def test_a_household_comes_back_as_it_was_written(
    database: Database, store: HouseholdStore, hamlet_id: str
) -> None:
    own = household(
        "=Đỗ <b>&\"'",
        hamlet_id=hamlet_id,
        situation="nghèo " * 5000,
        support="",
        birth=PartialDate(1975, 5),
        needs=frozenset(SupportNeed),
        list_order=store.next_list_order(),
    )
    first = spell(
        own.id,
        started_on=PartialDate(2024, 3),
        decision_number="12/QĐ-UBND",
        decision_date=PartialDate(2024, 2, 28),
    )
    with database.change("Thêm hộ"):
        store.add(own)
        store.add_spell(first)
    entry = store.entry(own.id, DAY)
    assert entry is not None
    assert (entry.household, entry.spell) == (own, first)
    assert entry.household.list_order == 21
    assert store.entries(DAY)[2].household == own  # the third of the poor
    fewer = replace(own, needs=frozenset({SupportNeed.OTHER}), birth=None, head_name="Đỗ Ân")
    with database.change("Sửa hộ"):
        store.update(fewer)
    changed = store.entry(own.id, DAY)
    assert changed is not None
    assert changed.household == fewer
    (row,) = database.rows("SELECT head_fold, head_sort FROM household WHERE id = ?", own.id)
    assert row == {"head_fold": "do an", "head_sort": fewer.head_sort}


def test_a_changed_class_is_a_new_spell(database: Database, store: HouseholdStore) -> None:
    entry = store.entries(DAY)[0]
    end = PartialDate(2024, 6, 1)
    later = spell(entry.id, NEAR_POOR, started_on=end)
    with database.change("Đổi diện"):
        store.update_spell(replace(entry.spell, ended_on=end, end_reason=EndReason.RECLASSIFIED))
        store.add_spell(later)
    assert store.spells(entry.id) == [
        later,
        replace(entry.spell, ended_on=end, end_reason=EndReason.RECLASSIFIED),
    ]
    for day, status in ((date(2024, 5, 31), POOR), (date(2024, 6, 1), NEAR_POOR)):
        found = store.entry(entry.id, day)
        assert found is not None
        assert found.status is status
        assert [one.status for one in store.entries(day) if one.id == entry.id] == [status]


@pytest.mark.parametrize("ended_on", ["2024", "2024-03", "2024-03-15"])
def test_a_closed_household_leaves_the_list_but_not_the_file(
    database: Database, store: HouseholdStore, ended_on: str
) -> None:
    entry = store.entries(DAY)[0]
    end = PartialDate.from_stored(ended_on)
    with database.change("Đưa ra khỏi sổ"):
        store.update_spell(replace(entry.spell, ended_on=end, end_reason=EndReason.MOVED_AWAY))
    assert entry.id not in {one.id for one in store.entries(DAY)}
    kept = store.entry(entry.id, DAY)
    assert kept is not None
    assert kept.spell.end_reason is EndReason.MOVED_AWAY
    listed_before = {one.id for one in store.entries(date(2024, 2, 28))}
    assert (entry.id in listed_before) == (ended_on != "2024")


def test_a_household_is_in_one_class_at_a_time(database: Database, store: HouseholdStore) -> None:
    entry = store.entries(DAY)[0]
    with pytest.raises(dbapi2.IntegrityError, match="UNIQUE"), database.change("Hai diện"):
        store.add_spell(spell(entry.id, NEAR_POOR))


def test_an_unknown_household_is_none(store: HouseholdStore) -> None:
    assert store.entry("không có", DAY) is None
    assert store.spells("không có") == []


def test_the_recognition_of_leaving_poverty_is_set_moved_and_removed(
    database: Database, store: HouseholdStore
) -> None:
    row_id = store.entries(DAY)[0].id
    for day in (PartialDate(2022), PartialDate(2022, 12, 15), None):
        with database.change("Thoát nghèo"):
            store.set_escape(row_id, day)
        entry = store.entry(row_id, DAY)
        assert entry is not None
        assert (entry.escape.recognised_on if entry.escape else None) == day
    before = database.rows("SELECT count(*) AS many FROM change")
    with database.change("Không đổi gì"):
        store.set_escape(row_id, None)
        store.set_exit_candidate(row_id, 2024, marked=False)
    assert database.rows("SELECT count(*) AS many FROM change") == before


def test_an_exit_mark_is_set_once_and_removed(database: Database, store: HouseholdStore) -> None:
    row_id = store.entries(DAY)[0].id
    for marked in (True, True, False, False):
        with database.change("Đánh dấu"):
            store.set_exit_candidate(row_id, 2024, marked=marked)
        entry = store.entry(row_id, DAY)
        assert entry is not None
        assert entry.exit_year == (2024 if marked else None)


def test_the_register_is_read_again_as_soon_as_something_is_written(
    database: Database, store: HouseholdStore
) -> None:
    first = store.entries(DAY)
    again = HouseholdStore(database).entries(DAY)
    assert again is not first  # whoever sorts one does not turn the other
    assert all(one is other for one, other in zip(first, again, strict=True))
    key = first[0].id
    with database.change("Sửa tên"):
        database.update("household", key, {"head_name": "Hà Văn Mới"})
        assert store.entries(DAY)[0].household.head_name == "Hà Văn Mới"
    assert store.entries(DAY)[0].household.head_name == "Hà Văn Mới"
    with suppress(ZeroDivisionError), database.change("Sửa rồi hỏng"):
        database.update("household", key, {"head_name": "Hà Văn Hỏng"})
        assert store.entries(DAY)[0].household.head_name == "Hà Văn Hỏng"
        raise ZeroDivisionError
    assert store.entries(DAY)[0].household.head_name == "Hà Văn Mới"
    assert store.entries(date(2019, 1, 1)) == []
    assert store.entries(date(2020, 1, 1)) == []
    assert store.entries(DAY)[0].household.head_name == "Hà Văn Mới"
