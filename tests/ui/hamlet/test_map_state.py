"""What the hamlet page shows of each hamlet and member, before anything is drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.ui.hamlet.hamlet_map import drop_words
from hungchinh_desktop.ui.hamlet.map_state import (
    Fill,
    Ground,
    MapState,
    hamlet_list,
    tile_details,
    tile_name,
)

if TYPE_CHECKING:
    from hungchinh_desktop.domain.hamlet import HamletTile
    from hungchinh_desktop.services.office_file import OfficeFile


@pytest.fixture
def state(office: OfficeFile) -> MapState:
    return MapState.read(office.hamlets, office.working_year.as_of)


def _tile(state: MapState, number: int) -> HamletTile:
    return next(tile for tile in state.tiles if tile.hamlet.number == number)


def test_tiles_carry_the_numbers_of_the_plan(state: MapState) -> None:
    assert [tile.households for tile in state.tiles] == [0, 1, 1, 4, 3, 1, 6, 4]
    assert [member.full_name for member in state.general] == [
        "Thái Hữu Dân",
        "Nguyễn Văn Nghệ",
        "Bùi Thị Lan",
    ]
    assert [state.loads[member.id] for member in state.members] == [1, 5, 7, 7]
    assert state.size() == (3, 3)


def test_marks_below_the_squares(state: MapState) -> None:
    marks = {tile.hamlet.number: state.marks(tile) for tile in state.tiles}
    assert marks == {
        1: ["không có hộ trong sổ"],
        2: [],
        3: [],
        4: ["MT: 1 mới thoát 2022"],
        5: ["↗ 1 có khả năng thoát"],
        6: [],
        7: ["↗ 3 có khả năng thoát"],
        8: ["↗ 3 có khả năng thoát"],
    }


def test_grounds_step_with_the_number_and_the_top_is_hatched(state: MapState) -> None:
    fills = [state.fill(_tile(state, n), Ground.COUNT) for n in (1, 2, 5, 8, 7)]
    assert [fill.tokens[0] for fill in fills] == ["tile0", "tile1", "tile2", "tile2", "tile3"]
    assert [fill.hatched for fill in fills] == [False, False, False, False, True]
    crowded = replace(_tile(state, 1), near_poor=1900)
    assert state.fill(crowded, Ground.COUNT) == Fill(("tile3",), hatched=True)


def test_grounds_tell_members_apart(state: MapState) -> None:
    fills = {
        n: state.fill(_tile(state, n), Ground.MEMBER).tokens for n in range(1, len(state.tiles) + 1)
    }
    assert fills[1] == fills[6]
    assert len(set(fills.values())) == 4
    both = replace(_tile(state, 1), members=(state.members[0], state.members[1]))
    assert state.fill(both, Ground.MEMBER).tokens == fills[1] + fills[2]
    nobody = replace(_tile(state, 1), members=())
    assert state.fill(nobody, Ground.MEMBER).tokens == ("tile0",)


def test_a_second_round_of_members_is_hatched(state: MapState) -> None:
    many = tuple(replace(state.members[0], id=str(number)) for number in range(9))
    crowd = replace(state, members=many)
    fills = [crowd.member_fill(member.id) for member in many]
    assert len(set(fills)) == 9
    assert [fill.hatched for fill in fills] == [False] * 6 + [True] * 3


def test_a_tile_in_words(state: MapState) -> None:
    seven = _tile(state, 7)
    assert tile_name(seven) == "Xóm 7, 6 hộ, người phụ trách Nguyễn Quang Trung"
    assert tile_details(seven, state.marks(seven)) == (
        "1 hộ nghèo, 5 hộ cận nghèo; 3 có khả năng thoát"
    )
    assert tile_name(replace(seven, members=())) == "Xóm 7, 6 hộ, chưa có người phụ trách"
    assert tile_details(_tile(state, 1), state.marks(_tile(state, 1))) == "không có hộ trong sổ"
    assert hamlet_list(state.hamlets_of(state.members[3].id)) == "xóm 4, 5"
    assert hamlet_list(()) == "chưa phụ trách xóm nào"


def test_giving_a_hamlet_in_words(state: MapState) -> None:
    hoa, cuong = state.members[0], state.members[1]
    one, eight = _tile(state, 1).hamlet.id, _tile(state, 8).hamlet.id
    assert drop_words(state, hoa.id, one, keep=False) == ()
    assert drop_words(state, hoa.id, eight, keep=False) == (
        "Giao xóm 8 cho Trần Thị Hoa",
        "thay Nguyễn Lưu Cường",
    )
    assert drop_words(state, hoa.id, eight, keep=True)[1] == "cùng Nguyễn Lưu Cường"
    freed = [replace(t, members=()) if t.hamlet.id == one else t for t in state.tiles]
    bare = replace(state, tiles=tuple(freed))
    assert drop_words(bare, cuong.id, one, keep=False) == ("Giao xóm 1 cho Nguyễn Lưu Cường",)
    assert drop_words(state, "nobody", one, keep=False) == ()
