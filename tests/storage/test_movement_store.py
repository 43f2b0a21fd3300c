"""Prove that tracks hold every class, hamlet and recognition of a household."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.movement_store import MovementStore

JUNE = date(2024, 6, 1)


def test_tracks_come_in_the_printed_order_with_names(database: Database) -> None:
    entries = HouseholdStore(database).entries(JUNE)
    store = MovementStore(database)
    tracks = store.tracks()
    assert [track.household_id for track in tracks] == [entry.id for entry in entries]
    assert [track.spells for track in tracks] == [(entry.spell,) for entry in entries]
    (escaped,) = [track for track in tracks if track.escapes]
    assert [one.recognised_on.stored for one in escaped.escapes] == ["2022"]
    names = {entry.id: entry.household.head_name for entry in entries}
    assert store.head_names() == names


def test_a_track_knows_former_hamlets_and_closed_classes(database: Database) -> None:
    households = HouseholdStore(database)
    first, second = households.entries(JUNE)[:2]
    moved = replace(first.household, hamlet_id=second.household.hamlet_id)
    with database.change("Chuyển"):
        households.revise(moved, JUNE, JUNE)
        end = first.spell.started_on
        closed = replace(first.spell, ended_on=end, end_reason=EndReason.DIED)
        households.update_spell(closed)
    track = MovementStore(database).tracks()[0]
    assert track.former_homes == ((JUNE, first.household.hamlet_id),)
    assert track.hamlet_id == second.household.hamlet_id
    assert track.spells == (closed,)
