"""Use the command box as an officer does: type, look, choose, or leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.frame.command_popup import CommandPopup
    from hungchinh_desktop.ui.main_window import MainWindow
    from tests.ui.sample_pages import Ledger


def commit(widget: QWidget, text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def popup(window: MainWindow) -> CommandPopup:
    assert window.command_box.popup is not None
    return window.command_box.popup


def lines(window: MainWindow) -> list[str]:
    return [popup(window).item(row).text() for row in range(popup(window).count())]


@pytest.fixture
def opened(window: MainWindow, ledger: Ledger) -> MainWindow:
    ledger.write("Thái Thị An")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    return window


def page_id(window: MainWindow) -> str:
    frame = window.stack.current()
    assert frame is not None
    return frame.page.page_id


def test_shortcut_opens_the_list_of_pages(opened: MainWindow) -> None:
    assert opened.command_box.hasFocus()
    assert lines(opened) == ["Tổng quan", "Sổ hộ", "Kiểm tra"]
    assert popup(opened).isVisible()


def test_list_follows_after_a_pause(opened: MainWindow, qtbot: QtBot) -> None:
    commit(opened.command_box, "kiem")
    assert lines(opened) == ["Tổng quan", "Sổ hộ", "Kiểm tra"]
    qtbot.waitUntil(lambda: lines(opened) == ["Kiểm tra"])


def test_enter_before_the_pause_searches_for_what_is_typed(opened: MainWindow) -> None:
    commit(opened.command_box, "kiem")
    QTest.keyClick(opened.command_box, Qt.Key.Key_Return)
    assert page_id(opened) == "findings"
    assert popup(opened).isHidden()
    assert opened.command_box.text() == ""


def test_record_is_found_and_opened(opened: MainWindow) -> None:
    commit(opened.command_box, "Thái")
    QTest.keyClick(opened.command_box, Qt.Key.Key_Return)
    assert page_id(opened) == "household"
    (link,) = opened.stack.page("household").opened  # type: ignore[attr-defined]
    assert link.target == "Thái Thị An"


def test_arrows_choose_and_stop_at_the_ends(opened: MainWindow) -> None:
    for _ in range(9):
        QTest.keyClick(opened.command_box, Qt.Key.Key_Down)
    assert popup(opened).currentRow() == 2
    QTest.keyClick(opened.command_box, Qt.Key.Key_Up)
    QTest.keyClick(opened.command_box, Qt.Key.Key_Return)
    assert page_id(opened) == "household"


def test_command_of_another_page_goes_there_first(opened: MainWindow, ledger: Ledger) -> None:
    opened.stack.page("household")
    commit(opened.command_box, "them ho")
    QTest.keyClick(opened.command_box, Qt.Key.Key_Return)
    assert page_id(opened) == "household"
    assert ledger.lines == ["Thái Thị An", "mới"]


def test_nothing_found_is_said_and_enter_does_nothing(opened: MainWindow) -> None:
    commit(opened.command_box, "qqq")
    QTest.keyClick(opened.command_box, Qt.Key.Key_Return)
    assert lines(opened) == ["Không tìm thấy gì khớp."]
    assert page_id(opened) == "overview"


def test_escape_gives_the_keyboard_back(window: MainWindow, qtbot: QtBot) -> None:
    field = window.findChild(QWidget, "overview_field")
    assert isinstance(field, QWidget)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    window.command_box.open()
    commit(window.command_box, "so")
    QTest.keyClick(window.command_box, Qt.Key.Key_Escape)
    assert field.hasFocus()
    assert window.command_box.text() == ""
    assert popup(window).isHidden()


def test_click_on_a_line_opens_it(opened: MainWindow) -> None:
    at = popup(opened).visualItemRect(popup(opened).item(1)).center()
    QTest.mouseClick(popup(opened).viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page_id(opened) == "household"


def test_list_lies_under_the_box_inside_the_window(opened: MainWindow) -> None:
    box, below = opened.command_box, popup(opened).geometry()
    top = box.mapTo(opened, box.rect().bottomLeft()).y()
    assert below.top() >= top
    assert opened.rect().contains(below)
