"""Count the time without a sign of life, whichever window and field have the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from hungchinh_desktop.ui.safekeeping.idle_watch import IdleWatch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[IdleWatch]:
    made = IdleWatch(qapp, lambda: None)
    made.timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one counts in whole seconds
    made.start()
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def is_noticed(watch: IdleWatch, qtbot: QtBot, target: QObject, event: QEvent) -> bool:
    """Send an event some moments after the last sign of life; tell whether it was one."""
    qtbot.waitUntil(lambda: watch.timer.remainingTime() < watch.timer.interval() - 5)
    before = watch.timer.remainingTime()
    QGuiApplication.sendEvent(target, event)
    return watch.timer.remainingTime() > before


def key() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier)


def test_a_word_of_an_input_method_is_a_sign_of_life(
    watch: IdleWatch, window: QWidget, qtbot: QtBot
) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    assert is_noticed(watch, qtbot, field, QInputMethodEvent("hộ", []))
    assert not is_noticed(watch, qtbot, field, QEvent(QEvent.Type.ToolTip))


def test_the_window_is_watched_with_and_without_a_field(
    watch: IdleWatch, window: QWidget, qtbot: QtBot
) -> None:
    handle = window.windowHandle()
    assert handle is not None
    assert is_noticed(watch, qtbot, handle, key())
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    assert is_noticed(watch, qtbot, handle, key())
    field.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert is_noticed(watch, qtbot, handle, key())
