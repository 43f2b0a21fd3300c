"""The map: who is in charge of which hamlet."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import OfficeFile


def member(office: OfficeFile, name: str) -> str:
    """Return the key of a committee member."""
    return next(item.id for item in office.hamlets.members() if item.full_name == name)


def hamlet(office: OfficeFile, number: int) -> str:
    """Return the key of a hamlet."""
    return next(item.id for item in office.hamlets.hamlets() if item.number == number)


def test_counts_per_hamlet_are_those_of_the_plan(office: OfficeFile) -> None:
    tiles = {tile.hamlet.number: tile for tile in office.hamlets.tiles()}
    assert {n: t.poor for n, t in tiles.items() if t.poor} == {2: 1, 7: 1}
    assert {n: t.near_poor for n, t in tiles.items() if t.near_poor} == {
        3: 1, 4: 4, 5: 3, 6: 1, 7: 5, 8: 4,
    }  # fmt: skip
    assert tiles[1].households == 0


def test_loads_are_one_five_seven_seven(office: OfficeFile) -> None:
    loads = office.hamlets.loads()
    shown = [loads[item.id] for item in office.hamlets.members() if not item.general]
    assert shown == [1, 5, 7, 7]
    assert office.hamlets.coverage().complete


def test_assigning_replaces_whoever_was_in_charge(office: OfficeFile) -> None:
    hoa = member(office, "Trần Thị Hoa")
    office.hamlets.assign(hoa, hamlet(office, 8))
    tile = next(tile for tile in office.hamlets.tiles() if tile.hamlet.number == 8)
    assert [item.full_name for item in tile.members] == ["Trần Thị Hoa"]
    assert office.hamlets.loads()[hoa] == 5
    assert office.undo.undo_label() == "Giao xóm 8 cho Trần Thị Hoa"


def test_released_and_doubly_covered_hamlets_are_named(office: OfficeFile) -> None:
    office.hamlets.release(member(office, "Trần Thị Hoa"), hamlet(office, 1))
    office.hamlets.assign(member(office, "Trần Thị Hoa"), hamlet(office, 8), keep_others=True)
    cover = office.hamlets.coverage()
    assert [item.number for item in cover.uncovered] == [1]
    assert [item.number for item in cover.doubly_covered] == [8]
    assert cover.sentence == "Xóm 1 chưa có người phụ trách; Xóm 8 có nhiều hơn một người phụ trách"


def test_a_leader_of_the_whole_commune_takes_no_hamlet(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="chỉ đạo chung"):
        office.hamlets.assign(member(office, "Thái Hữu Dân"), hamlet(office, 1))


def test_assigning_again_changes_nothing(office: OfficeFile) -> None:
    office.hamlets.assign(member(office, "Trần Thị Hoa"), hamlet(office, 1))
    assert office.undo.undo_label() is None


def test_a_moved_tile_swaps_places(office: OfficeFile) -> None:
    office.hamlets.move_tile(hamlet(office, 1), 2, 2)
    places = {item.number: (item.map_column, item.map_row) for item in office.hamlets.hamlets()}
    assert (places[1], places[8]) == ((2, 2), (0, 0))


def test_tiles_are_counted_from_households_handed_in(office: OfficeFile) -> None:
    by_hamlet = office.hamlets.households_by_hamlet()
    assert office.hamlets.tiles(by_hamlet) == office.hamlets.tiles()
    assert sum(tile.households for tile in office.hamlets.tiles({})) == 0
