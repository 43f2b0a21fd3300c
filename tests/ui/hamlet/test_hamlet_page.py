"""Use the hamlet page with keys, menus and single clicks, and read the record afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.hamlet.hamlet_page import HamletPage
from hungchinh_desktop.ui.hamlet.tile_painter import TilePainter
from tests.ui.hamlet.map_hands import (
    LEFT,
    NO_KEYS,
    hamlet_id,
    in_charge,
    member_id,
    places,
    row_of,
    tile_of,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look

HOA, CUONG, TRUNG, KIM = (
    "Trần Thị Hoa",
    "Nguyễn Lưu Cường",
    "Nguyễn Quang Trung",
    "Ngọc Kim Cường",
)
ALT = Qt.KeyboardModifier.AltModifier
popup = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


def _text(page: HamletPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None, name
    return label.text()


def _button(page: HamletPage, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    return button


def _menu(page: HamletPage, name: str) -> QMenu:
    menu = page.findChild(QMenu, name)
    assert menu is not None, name
    return menu


def _action(menu: QMenu, start: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(start))


def _choose(page: HamletPage, menu: QMenu, start: str) -> None:
    _action(menu, start).trigger()
    menu.close()


def _listed(page: HamletPage) -> list[str]:
    model = page.households.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_strip_the_leaders_and_the_loads(page: HamletPage, office: OfficeFile) -> None:
    assert _text(page, "hamlet_coverage_text") == "8/8 xóm có đúng một người phụ trách"
    assert _text(page, "hamlet_general") == (
        "Chỉ đạo chung: Thái Hữu Dân, Nguyễn Văn Nghệ, Bùi Thị Lan"
    )
    spoken = [row_of(page, office, name).accessibleName() for name in (HOA, TRUNG)]
    assert spoken == [
        "Trần Thị Hoa, Chủ tịch Hội LHPN, 1 hộ, xóm 1, 6",
        "Nguyễn Quang Trung, Chủ tịch Hội Nông dân, 7 hộ, xóm 3, 7",
    ]
    assert tile_of(page, office, 7).accessibleName() == (
        "Xóm 7, 6 hộ, người phụ trách Nguyễn Quang Trung"
    )
    assert page.side_count() == "8"
    assert "8 xóm năm 2024" in page.subtitle()


def test_at_first_a_hamlet_with_households_is_chosen(page: HamletPage) -> None:
    assert _text(page, "hamlet_households_panel_title") == "Xóm 2 · 1 hộ"


def test_a_click_lists_the_hamlet_s_households(page: HamletPage, office: OfficeFile) -> None:
    seven = tile_of(page, office, 7)
    QTest.mouseClick(seven, LEFT, NO_KEYS, QPoint(30, 70))
    assert _text(page, "hamlet_households_panel_title") == "Xóm 7 · 6 hộ"
    assert _listed(page) == [
        "Bùi Hải Chiến",
        "Trần Thị Thu Hiền",
        "Lê Thị Hương",
        "Võ Thị Loan",
        "Nguyễn Thị Thành",
        "Nguyễn Văn Tín",
    ]
    assert seven.face.selected
    assert tile_of(page, office, 3).face.related
    assert row_of(page, office, TRUNG).face.marked


def test_a_hamlet_without_households_says_so(page: HamletPage, office: OfficeFile) -> None:
    QTest.mouseClick(tile_of(page, office, 1), LEFT)
    assert page.households.list.isHidden()
    assert _text(page, "hamlet_no_households") == "Xóm này không có hộ nào trong sổ."
    assert _button(page, "hamlet_open_link").isHidden()


def test_number_double_click_enter_and_link_open_the_register(
    page: HamletPage, office: OfficeFile, qtbot: QtBot, look: Look
) -> None:
    tile = tile_of(page, office, 5)
    number = TilePainter(look).number_rect(tile.face.tile, tile.rect()).center()
    wanted = [Link("household", hamlet_id=hamlet_id(office, 5))]
    with qtbot.waitSignal(page.link_activated) as caught:
        QTest.mouseClick(tile, LEFT, NO_KEYS, number)
    assert caught.args == wanted
    with qtbot.waitSignal(page.link_activated) as caught:
        QTest.mouseDClick(tile, LEFT, NO_KEYS, QPoint(30, 70))
    assert caught.args == wanted
    with qtbot.waitSignal(page.link_activated) as caught:
        QTest.keyClick(tile, Qt.Key.Key_Return)
    assert caught.args == wanted
    assert _button(page, "hamlet_open_link").text() == "Mở 3 hộ trong sổ"
    with qtbot.waitSignal(page.link_activated) as caught:
        QTest.mouseClick(_button(page, "hamlet_open_link"), LEFT)
    assert caught.args == wanted


def test_a_household_of_the_list_is_a_link(
    page: HamletPage, office: OfficeFile, qtbot: QtBot
) -> None:
    QTest.mouseClick(tile_of(page, office, 2), LEFT)
    links = page.households.list
    [entry] = office.hamlets.households_by_hamlet()[hamlet_id(office, 2)]
    line = links.visualRect(links.model().index(0, 0)).center()
    with qtbot.waitSignal(page.link_activated) as caught:
        QTest.mouseClick(links.viewport(), LEFT, NO_KEYS, line)
    assert caught.args == [Link("household", target=entry.id)]
    with qtbot.waitSignal(page.link_activated) as caught:
        QTest.keyClick(links, Qt.Key.Key_Return)
    assert caught.args == [Link("household", target=entry.id)]


def test_arrows_walk_over_the_map(page: HamletPage, office: OfficeFile) -> None:
    QTest.mouseClick(tile_of(page, office, 1), LEFT)
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Left):
        current = next(n for n in range(1, 9) if tile_of(page, office, n).face.selected)
        QTest.keyClick(tile_of(page, office, current), key)
        walked.append(_text(page, "hamlet_households_panel_title").split(" ·")[0])
    assert walked == ["Xóm 2", "Xóm 5", "Xóm 7", "Xóm 7"]
    policies = {tile_of(page, office, n).focusPolicy() for n in (1, 2, 8)}
    assert policies == {Qt.FocusPolicy.ClickFocus}
    assert tile_of(page, office, 7).focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_alt_and_arrows_move_the_tile(page: HamletPage, office: OfficeFile, desk: Desk) -> None:
    before = places(office)
    QTest.mouseClick(tile_of(page, office, 7), LEFT)
    QTest.keyClick(tile_of(page, office, 7), Qt.Key.Key_Left, ALT)
    assert places(office) == before | {7: (0, 2)}
    QTest.keyClick(tile_of(page, office, 7), Qt.Key.Key_Left, ALT)
    assert places(office)[7] == (0, 2)
    QTest.keyClick(tile_of(page, office, 7), Qt.Key.Key_Down, ALT)
    assert places(office)[7] == (0, 3)
    for _ in range(2):
        desk.changes.announce(office.undo.undo())
    assert places(office) == before


@popup
def test_f2_lists_the_members_and_assigns(page: HamletPage, office: OfficeFile) -> None:
    QTest.mouseClick(tile_of(page, office, 8), LEFT)
    QTest.keyClick(tile_of(page, office, 8), Qt.Key.Key_F2)
    menu = _menu(page, "hamlet_member_menu")
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Trần Thị Hoa – Chủ tịch Hội LHPN (1 hộ)",
        "Nguyễn Lưu Cường – Chủ tịch Hội CCB (5 hộ)",
        "Nguyễn Quang Trung – Chủ tịch Hội Nông dân (7 hộ)",
        "Ngọc Kim Cường – Bí thư Đoàn Thanh niên (7 hộ)",
        "Thôi giao xóm 8 cho Nguyễn Lưu Cường",
    ]
    assert [action.isChecked() for action in menu.actions()][:4] == [False, True, False, False]
    assert menu.activeAction() is _action(menu, CUONG)
    _choose(page, menu, KIM)
    assert in_charge(office)[8] == [KIM]


@popup
def test_delete_releases_and_the_tile_says_nobody_is_there(
    page: HamletPage, office: OfficeFile, look: Look, desk: Desk
) -> None:
    tile = tile_of(page, office, 6)
    QTest.mouseClick(tile, LEFT)
    QTest.keyClick(tile, Qt.Key.Key_Delete)
    assert in_charge(office)[6] == []
    assert tile.accessibleName() == "Xóm 6, 1 hộ, chưa có người phụ trách"
    assert _text(page, "hamlet_coverage_text") == "Xóm 6 chưa có người phụ trách"
    image = tile.grab().toImage()
    danger = look.palette.danger.name()
    spots = [image.pixelColor(x, image.height() - 30).name() for x in range(image.width())]
    assert danger in spots
    desk.changes.announce(office.undo.undo())
    assert in_charge(office)[6] == [HOA]
    assert _text(page, "hamlet_coverage_text") == "8/8 xóm có đúng một người phụ trách"


@popup
def test_delete_asks_whom_when_there_are_two(page: HamletPage, office: OfficeFile) -> None:
    office.hamlets.assign(member_id(office, HOA), hamlet_id(office, 8), keep_others=True)
    page.refresh()
    QTest.mouseClick(tile_of(page, office, 8), LEFT)
    QTest.keyClick(tile_of(page, office, 8), Qt.Key.Key_Delete)
    assert in_charge(office)[8] == [CUONG, HOA]
    _choose(page, _menu(page, "hamlet_release_menu"), f"Thôi giao xóm 8 cho {CUONG}")
    assert in_charge(office)[8] == [HOA]


@popup
def test_the_context_menu_adds_opens_and_moves(
    page: HamletPage, office: OfficeFile, qtbot: QtBot
) -> None:
    six = hamlet_id(office, 6)
    page.map.menu_wanted.emit(six, QPoint(10, 10))
    menu = _menu(page, "hamlet_menu")
    beside = menu.findChild(QMenu, "hamlet_add_menu")
    moves = menu.findChild(QMenu, "hamlet_move_menu")
    assert beside is not None
    assert moves is not None
    assert not _action(beside, HOA).isEnabled()
    with qtbot.waitSignal(page.link_activated) as caught:
        _action(menu, "Mở 1 hộ trong sổ").trigger()
    assert caught.args == [Link("household", hamlet_id=six)]
    _action(beside, TRUNG).trigger()
    assert in_charge(office)[6] == [TRUNG, HOA]
    _action(moves, "Sang phải").trigger()
    assert places(office)[6] == (3, 1)
    menu.close()


@popup
def test_f2_on_a_member_lists_the_hamlets(page: HamletPage, office: OfficeFile) -> None:
    row = row_of(page, office, HOA)
    QTest.mouseClick(row, LEFT)
    QTest.keyClick(row, Qt.Key.Key_F2)
    menu = _menu(page, "hamlet_choice_menu")
    held = [action.text() for action in menu.actions() if action.isChecked()]
    assert held == ["Xóm 1", "Xóm 6"]
    _choose(page, menu, "Xóm 2 – Nguyễn Lưu Cường")
    assert in_charge(office)[2] == [HOA]


def test_a_member_in_view_marks_its_hamlets(page: HamletPage, office: OfficeFile) -> None:
    QTest.mouseClick(row_of(page, office, KIM), LEFT)
    related = [n for n in range(1, 9) if tile_of(page, office, n).face.related]
    assert related == [4, 5]
    row_of(page, office, KIM).setFocus()
    QTest.keyClick(row_of(page, office, KIM), Qt.Key.Key_Up)
    assert row_of(page, office, TRUNG).face.marked


def test_the_ground_switches_and_the_rate_has_its_reason(
    page: HamletPage, office: OfficeFile
) -> None:
    assert tile_of(page, office, 7).face.fill.tokens == ("tile3",)
    QTest.mouseClick(_button(page, "hamlet_ground_member"), LEFT)
    fills = {tile_of(page, office, n).face.fill for n in (3, 7)}
    assert len(fills) == 1
    assert _text(page, "hamlet_legend_title") == "Nền, người phụ trách:"
    rate = _button(page, "hamlet_ground_rate")
    assert not rate.isEnabled()
    assert "chưa có tổng số hộ từng xóm" in rate.toolTip()


def test_the_ground_is_remembered(page: HamletPage, desk: Desk, office: OfficeFile) -> None:
    QTest.mouseClick(_button(page, "hamlet_ground_member"), LEFT)
    later = HamletPage(desk, office)
    later.refresh()
    assert _button(later, "hamlet_ground_member").isChecked()
    assert tile_of(later, office, 7).face.fill == tile_of(page, office, 7).face.fill
    desk.settings.setValue("hamlet/ground", "nonsense")
    assert _button(HamletPage(desk, office), "hamlet_ground_count").isChecked()


def test_tab_goes_over_switch_map_members_and_list(page: HamletPage, office: OfficeFile) -> None:
    QTest.mouseClick(tile_of(page, office, 7), LEFT)
    reached = []
    widget: QWidget | None = _button(page, "hamlet_ground_count")
    while widget is not None and widget is not page.households.list:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            reached.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert reached == [
        "hamlet_ground_count",
        "hamlet_ground_member",
        "hamlet_tile_7",
        *[row.objectName() for row in page.committee.rows()],
        "hamlet_open_link",
    ]


def test_commands_lead_to_annex_and_export(page: HamletPage, qtbot: QtBot) -> None:
    specs = {spec.id: spec for spec in page.specs()}
    for spec_id, link in (
        ("hamlet_annex", Link("yearly_plan", target="annex")),
        ("hamlet_export", Link("exchange", target="committee")),
    ):
        with qtbot.waitSignal(page.link_activated) as caught:
            specs[spec_id].handler()
        assert caught.args == [link]


def test_a_link_to_a_hamlet_chooses_it(page: HamletPage, office: OfficeFile) -> None:
    page.open_link(Link("hamlet", hamlet_id=hamlet_id(office, 5)))
    assert tile_of(page, office, 5).face.selected
    page.open_link(Link("hamlet"))
    assert tile_of(page, office, 5).face.selected


@pytest.mark.parametrize("height", [700, 628])
def test_the_whole_map_fits_the_officer_s_screen(
    page: HamletPage, height: int, qtbot: QtBot
) -> None:
    page.window().resize(1146, height)
    qtbot.waitUntil(lambda: page.map.verticalScrollBar().maximum() == 0)
    assert page.map.horizontalScrollBar().maximum() == 0
    panel = page.households
    assert page.rect().contains(panel.mapTo(page, panel.rect().bottomRight()))


def test_a_large_hamlet_stays_usable(page: HamletPage, office: OfficeFile, qtbot: QtBot) -> None:
    QTest.mouseClick(tile_of(page, office, 2), LEFT)
    links = page.households.list
    [entry] = office.hamlets.households_by_hamlet()[hamlet_id(office, 2)]
    links.show_entries([entry] * 5000, office.working_year.as_of, from_top=True)
    assert links.model().rowCount() == 5000
    qtbot.waitUntil(lambda: links.verticalScrollBar().maximum() > 100_000)
