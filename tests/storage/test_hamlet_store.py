"""Prove that hamlets, committee and duties come out of the file in their order."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from hungchinh_desktop.domain.hamlet import (
    HamletDuty,
    HamletTile,
    coverage,
    find_hamlet,
    member_loads,
    tile_counts,
)
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_store import HouseholdStore


@pytest.fixture
def store(database: Database) -> HamletStore:
    return HamletStore(database)


def tiles(database: Database) -> list[HamletTile]:
    store = HamletStore(database)
    members = {member.id: member for member in store.members(2024)}
    entries = HouseholdStore(database).entries(date(2024, 3, 15))
    found = []
    for hamlet in store.hamlets():
        own = [entry.status for entry in entries if entry.household.hamlet_id == hamlet.id]
        in_charge = [duty for duty in store.duties(2024) if duty.hamlet_id == hamlet.id]
        charged = tuple(members[duty.member_id] for duty in in_charge)
        found.append(HamletTile(hamlet, charged, *tile_counts(own)))
    return found


def test_the_closed_list_stands_in_its_order(store: HamletStore) -> None:
    hamlets = store.hamlets()
    assert [hamlet.name for hamlet in hamlets] == [f"Xóm {number}" for number in range(1, 9)]
    assert {find_hamlet(typed, hamlets).number for typed in ("4", "Xóm 4", "xóm 4", "X4")} == {4}
    assert len({(hamlet.map_column, hamlet.map_row) for hamlet in hamlets}) == 8


def test_the_committee_stands_in_the_order_of_the_annex(store: HamletStore) -> None:
    members = store.members(2024)
    assert [member.full_name for member in members] == [
        "Thái Hữu Dân",
        "Nguyễn Văn Nghệ",
        "Bùi Thị Lan",
        "Trần Thị Hoa",
        "Nguyễn Lưu Cường",
        "Nguyễn Quang Trung",
        "Ngọc Kim Cường",
    ]
    assert [member.general for member in members] == [True] * 3 + [False] * 4
    assert members[2].committee_role == "phó ban thường trực"
    assert members[0].shown_position == "Phó Chủ tịch UBND xã"
    assert store.members(2023) == []


def test_duties_come_in_the_order_of_the_hamlets(store: HamletStore) -> None:
    numbers = {hamlet.id: hamlet.number for hamlet in store.hamlets()}
    names = {member.id: member.full_name for member in store.members(2024)}
    duties = [(numbers[duty.hamlet_id], names[duty.member_id]) for duty in store.duties(2024)]
    assert duties == [
        (1, "Trần Thị Hoa"),
        (2, "Nguyễn Lưu Cường"),
        (3, "Nguyễn Quang Trung"),
        (4, "Ngọc Kim Cường"),
        (5, "Ngọc Kim Cường"),
        (6, "Trần Thị Hoa"),
        (7, "Nguyễn Quang Trung"),
        (8, "Nguyễn Lưu Cường"),
    ]
    assert store.duties(2025) == []


def test_the_map_of_2024_is_covered_and_carries_the_known_loads(database: Database) -> None:
    found = tiles(database)
    assert coverage(found).sentence == "8/8 xóm có đúng một người phụ trách"
    assert [tile.households for tile in found] == [0, 1, 1, 4, 3, 1, 6, 4]
    loads = member_loads(found)
    members = HamletStore(database).members(2024)
    assert [loads[member.id] for member in members] == [0, 0, 0, 1, 5, 7, 7]


def test_moved_duties_show_as_gap_and_double(database: Database, store: HamletStore) -> None:
    duty = next(duty for duty in store.duties(2024) if _number(store, duty) == 8)
    first = store.hamlets()[0]
    with database.change("Chuyển xóm"):
        store.remove_duty(duty.id)
        store.add_duty(HamletDuty(new_id(), duty.member_id, first.id, 2024))
    assert coverage(tiles(database)).sentence == (
        "Xóm 8 chưa có người phụ trách; Xóm 1 có nhiều hơn một người phụ trách"
    )
    names = {member.id: member.full_name for member in store.members(2024)}
    in_charge = [names[one.member_id] for one in store.duties(2024) if one.hamlet_id == first.id]
    assert in_charge == ["Trần Thị Hoa", "Nguyễn Lưu Cường"]  # in the order of the annex


def _number(store: HamletStore, duty: HamletDuty) -> int:
    return next(hamlet.number for hamlet in store.hamlets() if hamlet.id == duty.hamlet_id)


def test_a_tile_moves_on_the_map(database: Database, store: HamletStore) -> None:
    with database.change("Dời ô"):
        store.move_hamlet(store.hamlets()[3].id, 0, 2)
    places = Counter((hamlet.map_column, hamlet.map_row) for hamlet in store.hamlets())
    assert places[(0, 2)] == 1
    assert places[(0, 1)] == 0
