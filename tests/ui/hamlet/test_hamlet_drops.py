"""Drop members on hamlets, hamlets on members and tiles on places, and read the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from hungchinh_desktop.ui.hamlet.empty_place import EmptyPlace
from hungchinh_desktop.ui.hamlet.hamlet_drag import Cargo, dragged_in
from tests.ui.hamlet.map_hands import (
    BOTH,
    CTRL,
    LEFT,
    NO_KEYS,
    hamlet_id,
    hold_over,
    in_charge,
    let_go,
    member_id,
    places,
    row_of,
    tile_of,
)

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.hamlet.hamlet_page import HamletPage
    from hungchinh_desktop.ui.kit.desk import Desk

HOA, CUONG, TRUNG, KIM = (
    "Trần Thị Hoa",
    "Nguyễn Lưu Cường",
    "Nguyễn Quang Trung",
    "Ngọc Kim Cường",
)
FIRST = {1: [HOA], 2: [CUONG], 3: [TRUNG], 4: [KIM], 5: [KIM], 6: [HOA], 7: [TRUNG], 8: [CUONG]}


def _strip(page: HamletPage) -> str:
    label = page.findChild(QLabel, "hamlet_coverage_text")
    assert label is not None
    return label.text()


def test_a_member_dropped_on_a_hamlet_replaces_who_was_there(
    page: HamletPage, office: OfficeFile, desk: Desk
) -> None:
    tile = tile_of(page, office, 8)
    assert let_go(tile, Cargo.MEMBER, member_id(office, HOA))
    assert in_charge(office) == FIRST | {8: [HOA]}
    assert tile.accessibleName() == f"Xóm 8, 4 hộ, người phụ trách {HOA}"
    loads = [row_of(page, office, name).face.load for name in (HOA, CUONG, TRUNG, KIM)]
    assert loads == ["5 hộ", "1 hộ", "7 hộ", "7 hộ"]
    assert office.undo.undo_label() == f"Giao xóm 8 cho {HOA}"
    desk.changes.announce(office.undo.undo())
    assert in_charge(office) == FIRST
    assert tile.accessibleName() == f"Xóm 8, 4 hộ, người phụ trách {CUONG}"


def test_a_hamlet_dropped_on_a_member_does_the_same(page: HamletPage, office: OfficeFile) -> None:
    assert let_go(row_of(page, office, HOA), Cargo.HAMLET, hamlet_id(office, 7))
    assert in_charge(office) == FIRST | {7: [HOA]}
    assert row_of(page, office, HOA).face.hamlets == "xóm 1, 6, 7"


@pytest.mark.parametrize("onto_member", [False, True])
def test_with_ctrl_both_stay_and_the_strip_says_so(
    page: HamletPage, office: OfficeFile, onto_member: bool
) -> None:
    if onto_member:
        let_go(row_of(page, office, HOA), Cargo.HAMLET, hamlet_id(office, 8), CTRL)
    else:
        let_go(tile_of(page, office, 8), Cargo.MEMBER, member_id(office, HOA), CTRL)
    assert in_charge(office)[8] == [CUONG, HOA]
    assert _strip(page) == "Xóm 8 có nhiều hơn một người phụ trách"
    shown = [member.full_name for member in tile_of(page, office, 8).face.tile.members]
    assert shown == [HOA, CUONG]


def test_a_drop_that_would_change_nothing_is_refused(page: HamletPage, office: OfficeFile) -> None:
    assert not let_go(tile_of(page, office, 1), Cargo.MEMBER, member_id(office, HOA))
    assert not let_go(row_of(page, office, HOA), Cargo.HAMLET, hamlet_id(office, 1), CTRL)
    assert not let_go(tile_of(page, office, 1), Cargo.HAMLET, hamlet_id(office, 2))
    assert not let_go(row_of(page, office, HOA), Cargo.MEMBER, member_id(office, KIM))
    assert not let_go(tile_of(page, office, 2), Cargo.MEMBER, member_id(office, "Thái Hữu Dân"))
    assert office.undo.undo_label() is None


def test_nothing_from_elsewhere_is_taken(page: HamletPage, office: OfficeFile) -> None:
    mime = QMimeData()
    mime.setText(HOA)
    assert dragged_in(mime) is None
    drop = QDropEvent(QPointF(5, 5), BOTH, mime, LEFT, NO_KEYS)
    drop.ignore()
    QApplication.sendEvent(tile_of(page, office, 2), drop)
    assert not drop.isAccepted()
    assert in_charge(office) == FIRST


def test_over_a_tile_it_says_what_letting_go_would_do(page: HamletPage, office: OfficeFile) -> None:
    tile, hoa = tile_of(page, office, 8), member_id(office, HOA)
    quiet = tile.grab().toImage()
    assert hold_over(tile, Cargo.MEMBER, hoa)
    assert tile.shown_face().drop_words == (f"Giao xóm 8 cho {HOA}", f"thay {CUONG}")
    assert tile.grab().toImage() != quiet
    hold_over(tile, Cargo.MEMBER, hoa, CTRL)
    assert tile.shown_face().drop_words == (f"Giao xóm 8 cho {HOA}", f"cùng {CUONG}")
    let_go(tile, Cargo.MEMBER, hoa)
    assert tile.shown_face().drop_words == ()


def test_over_a_member_it_says_what_letting_go_would_do(
    page: HamletPage, office: OfficeFile
) -> None:
    row = row_of(page, office, HOA)
    quiet = row.grab().toImage()
    assert hold_over(row, Cargo.HAMLET, hamlet_id(office, 8))
    assert row.drop_words == (f"Giao xóm 8 cho {HOA}", f"thay {CUONG}")
    assert row.grab().toImage() != quiet


def test_a_tile_swaps_places_with_the_one_it_is_put_on(
    page: HamletPage, office: OfficeFile
) -> None:
    before = places(office)
    one, eight = tile_of(page, office, 1), tile_of(page, office, 8)
    first, last = one.geometry(), eight.geometry()
    hold_over(eight, Cargo.PLACE, hamlet_id(office, 1))
    assert eight.shown_face().drop_words == ("Đổi chỗ với xóm 8",)
    assert let_go(eight, Cargo.PLACE, hamlet_id(office, 1))
    assert places(office) == before | {1: before[8], 8: before[1]}
    assert (one.geometry(), eight.geometry()) == (last, first)


def test_a_tile_moves_to_a_free_place(page: HamletPage, office: OfficeFile) -> None:
    free = page.findChild(EmptyPlace, "hamlet_place_0_2")
    assert free is not None
    assert not let_go(free, Cargo.MEMBER, member_id(office, HOA))
    assert let_go(free, Cargo.PLACE, hamlet_id(office, 7))
    assert places(office)[7] == (0, 2)
    assert page.findChild(EmptyPlace, "hamlet_place_1_2") is not None
