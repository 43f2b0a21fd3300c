"""Check that an unfinished word survives a click elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from hungchinh_desktop.ui.kit.typing_guard import TypingGuard

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[TypingGuard]:
    made = TypingGuard(qapp)
    yield made
    made.setParent(None)
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    for number, widget in enumerate((QLineEdit(made), QPlainTextEdit(made), QPushButton(made))):
        widget.setGeometry(10, 10 + number * 90, 200, 60)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def _underline(control: QWidget, word: str, commit: str = "") -> None:
    event = QInputMethodEvent(word, [])
    event.setCommitString(commit)
    QApplication.sendEvent(control, event)


def _click_button(window: QWidget) -> None:
    place = window.findChildren(QPushButton)[0].geometry().center()
    handle = window.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_underlined_word_is_put_in_before_the_click(
    guard: TypingGuard, window: QWidget, kind: type[QWidget]
) -> None:
    control = window.findChildren(kind)[0]
    control.setFocus()
    _underline(control, "", "Hạ ")
    _underline(control, "đắk")
    _click_button(window)
    text = "text" if kind is QLineEdit else "plainText"
    assert control.property(text) == "Hạ đắk"


def test_word_the_method_commits_itself_is_not_doubled(guard: TypingGuard, window: QWidget) -> None:
    line = window.findChildren(QLineEdit)[0]
    line.setFocus()
    _underline(line, "đắk")
    _underline(line, "", "đắk")
    _click_button(window)
    assert line.text() == "đắk"


def test_word_given_up_stays_away(guard: TypingGuard, window: QWidget) -> None:
    line = window.findChildren(QLineEdit)[0]
    line.setFocus()
    _underline(line, "đắk")
    _underline(line, "")
    _click_button(window)
    assert line.text() == ""


def test_closed_window_is_forgotten(guard: TypingGuard, window: QWidget, qtbot: QtBot) -> None:
    other = QWidget()
    line = QLineEdit(other)
    other.show()
    other.activateWindow()
    qtbot.waitExposed(other)
    line.setFocus()
    other.close()
    other.deleteLater()
    window.activateWindow()
    first = window.findChildren(QLineEdit)[0]
    first.setFocus()
    _underline(first, "Hạ")
    _click_button(window)
    assert first.text() == "Hạ"
