"""Check that commands which could not be told apart are refused."""

from __future__ import annotations

import pytest

from hungchinh_desktop.ui.kit.action import MENU_TITLES, ActionSpec, MenuId, Place, check_specs


def spec(name: str, shortcut: str = "", place: Place = Place.MENU) -> ActionSpec:
    return ActionSpec(name, name, lambda: None, MenuId.DATA, shortcut=shortcut, place=place)


@pytest.mark.usefixtures("qapp")
def test_same_shortcut_twice_is_refused_however_it_is_spelled() -> None:
    with pytest.raises(ValueError, match=r"Ctrl\+N"):
        check_specs([spec("add", "Ctrl+N"), spec("copy", "ctrl+n")])


def test_same_id_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="add"):
        check_specs([spec("add"), spec("add")])


def test_header_holds_one_primary_and_three_quiet_buttons() -> None:
    quiet = [spec(f"quiet_{number}", place=Place.HEADER) for number in range(3)]
    check_specs([*quiet, spec("main", place=Place.PRIMARY)])
    with pytest.raises(ValueError, match="header"):
        check_specs([*quiet, spec("fourth", place=Place.HEADER)])
    with pytest.raises(ValueError, match="header"):
        check_specs([spec("main", place=Place.PRIMARY), spec("other", place=Place.PRIMARY)])


def test_menus_have_different_mnemonics() -> None:
    letters = [title[title.index("&") + 1].lower() for title in MENU_TITLES.values()]
    assert len(set(letters)) == len(MenuId)
