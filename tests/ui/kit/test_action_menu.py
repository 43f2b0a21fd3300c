"""Check what is built from action data: shortcuts, header buttons, tooltips, menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from hungchinh_desktop.ui.kit.action import MenuId
from hungchinh_desktop.ui.kit.page_frame import PageFrame
from tests.ui.sample_pages import Ledger, SamplePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def frame(ledger_desk: Desk, ledger: Ledger, qtbot: QtBot) -> PageFrame:
    frame = PageFrame(SamplePage(ledger_desk, ledger), ledger_desk.look)
    qtbot.addWidget(frame)
    frame.resize(1000, 400)
    with qtbot.waitExposed(frame):
        frame.show()
    frame.update_header()
    return frame


def button(frame: PageFrame, name: str) -> QPushButton:
    found = frame.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_shortcut_runs_the_command_of_the_visible_page(
    frame: PageFrame, ledger: Ledger, qtbot: QtBot
) -> None:
    QTest.keyClick(frame, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert ledger.lines == ["mới"]
    frame.page.hide()
    QTest.keyClick(frame, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert ledger.lines == ["mới"]


def test_header_shows_quiet_buttons_then_the_primary_one(frame: PageFrame) -> None:
    names = ["line_import_button", "line_export_button", "line_add_button"]
    lefts = [button(frame, name).x() for name in names]
    assert lefts == sorted(lefts)
    assert button(frame, "line_add_button").property("role") == "primary"
    assert button(frame, "line_import_button").property("role") is None


def test_header_button_shows_words_whole(frame: PageFrame) -> None:
    for name in ("line_import_button", "line_export_button", "line_add_button"):
        shown = button(frame, name)
        assert shown.width() >= shown.fontMetrics().horizontalAdvance(shown.text()) + 18


def test_disabled_command_says_why(frame: PageFrame, ledger: Ledger, qtbot: QtBot) -> None:
    export = button(frame, "line_export_button")
    assert not export.isEnabled()
    assert export.toolTip() == "Chưa có dòng nào để xuất."
    QTest.mouseClick(button(frame, "line_add_button"), Qt.MouseButton.LeftButton)
    frame.page.actions_changed.emit()
    assert export.isEnabled()
    assert export.toolTip() == "Xuất Excel (Ctrl+E)"


def test_menu_holds_the_commands_in_order_with_icons(frame: PageFrame) -> None:
    actions = frame.actions_of_page.in_menu(MenuId.DATA)
    assert [action.text() for action in actions] == ["Thêm hộ", "Nhập…", "Xuất Excel…"]
    assert not any(action.icon().isNull() for action in actions)
    assert frame.actions_of_page.in_menu(MenuId.FILE) == []


def test_context_menu_holds_the_commands_for_records(frame: PageFrame) -> None:
    menu = frame.actions_of_page.context_menu(frame)
    assert [action.objectName() for action in menu.actions()] == ["line_export"]


def test_command_that_became_impossible_does_nothing(
    frame: PageFrame, ledger: Ledger, qtbot: QtBot
) -> None:
    ledger.write("a")
    frame.update_header()
    ledger.undo()
    (export,) = frame.actions_of_page.context_menu(frame).actions()
    export.setEnabled(True)
    export.trigger()
    assert ledger.lines == []
