"""Prove that former words come back as they were kept, on the days they held."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hungchinh_desktop.domain.household_past import PastHousehold
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import SupportNeed
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_past_store import HouseholdPastStore
from hungchinh_desktop.storage.household_store import HouseholdStore

MARCH, JUNE = date(2024, 3, 1), date(2024, 6, 1)


@pytest.fixture
def store(database: Database) -> HouseholdPastStore:
    return HouseholdPastStore(database)


def test_former_words_come_back_as_they_were_kept(
    database: Database, store: HouseholdPastStore
) -> None:
    entry = HouseholdStore(database).entries(MARCH)[0]
    own = replace(
        entry.household,
        head_name="Đỗ <b>'Ân\"",
        hamlet_id=HamletStore(database).hamlets()[0].id,
        birth=PartialDate(1950, 2),
        needs=frozenset(SupportNeed),
        list_order=40,
    )
    first, second = PastHousehold("1", MARCH, entry.household), PastHousehold("2", JUNE, own)
    with database.change("Giữ"):
        store.add(second)
        store.add(first)
    assert store.past(own.id) == [first, second]
    with database.change("Sửa"):
        store.update(replace(second, household=replace(own, needs=frozenset(), birth=None)))
        store.remove(first)
    (kept,) = store.past(own.id)
    assert (kept.household.needs, kept.household.birth) == (frozenset(), None)
    assert store.past("không có") == []


def test_lists_show_the_words_of_their_day_in_the_order_of_that_day(database: Database) -> None:
    store = HouseholdStore(database)
    first, second = (entry.household for entry in store.entries(MARCH)[:2])
    last = replace(first, situation="mới", list_order=99)
    with database.change("Ghi"):
        store.revise(last, JUNE, JUNE)
    (kept,) = database.rows("SELECT until, situation FROM household_past")
    assert kept == {"until": "2024-06-01", "situation": first.situation}
    before, after = store.entries(date(2024, 5, 31)), store.entries(JUNE)
    assert [entry.household for entry in before[:2]] == [first, second]
    assert [entry.household for entry in after[:2]] == [second, last]
    for day, own in ((date(2024, 5, 31), first), (JUNE, last)):
        entry = store.entry(first.id, day)
        assert entry is not None
        assert entry.household == own


def test_an_unknown_household_is_not_revised(database: Database) -> None:
    store = HouseholdStore(database)
    entry = store.entries(MARCH)[0]
    with database.change("Ghi"):
        store.revise(replace(entry.household, id="không có"), MARCH, None)
    assert database.take_touched() == frozenset()
