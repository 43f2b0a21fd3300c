"""Raise in every kind of call that Qt makes: each is shown and logged, and the program goes on.

What C code raises is no object yet when it leaves such a method on CPython 3.11, see
`override_guard`: `int` of a text is such a fault.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRunnable,
    QSize,
    Qt,
    QThread,
    QThreadPool,
    QTimer,
)
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hungchinh_desktop.ui.kit.crash import CrashGuard
from hungchinh_desktop.ui.kit.crash_dialog import CrashDialog
from hungchinh_desktop.ui.kit.look import Look

SECRET = "Nguyễn Thị Thành 040123456789"
Index = QModelIndex | QPersistentModelIndex
_THREADS: list[QThread] = []


def fail() -> None:
    int(SECRET)


def in_a_slot(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(fail)
    button.click()


class _Model(QAbstractListModel):
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent and parent.isValid() else 30

    def data(self, index: Index, role: int = 0) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            fail()
        return None


def in_a_model(qtbot: QtBot) -> None:
    view, model = QListView(), _Model()
    model.setParent(view)
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(200, 200)
    view.show()


def in_a_timer(qtbot: QtBot) -> None:
    QTimer.singleShot(0, fail)


class _Window(QWidget):
    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        fail()


def in_a_close_event(qtbot: QtBot) -> None:
    window = _Window()
    qtbot.addWidget(window, before_close_func=lambda _: None)
    window.show()
    window.close()


class _Thread(QThread):
    def run(self) -> None:
        fail()


def in_a_thread(qtbot: QtBot) -> None:
    thread = _Thread()
    _THREADS.append(thread)
    thread.start()
    qtbot.waitUntil(thread.isFinished)


class _Runnable(QRunnable):
    def run(self) -> None:
        fail()


def in_a_worker(qtbot: QtBot) -> None:
    pool = QThreadPool()
    pool.start(_Runnable())
    qtbot.waitUntil(lambda: pool.activeThreadCount() == 0)


class _Plain:
    def sizeHint(self) -> QSize:
        fail()
        return QSize()


class _Mixed(_Plain, QWidget):
    """Take the answer to a question of Qt from a class that is none of Qt's."""


def in_a_mixed_in_class(qtbot: QtBot) -> None:
    window, mixed = QWidget(), _Mixed()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(mixed)
    window.show()


CALLS = (
    in_a_slot,
    in_a_model,
    in_a_timer,
    in_a_close_event,
    in_a_thread,
    in_a_worker,
    in_a_mixed_in_class,
)


@pytest.fixture
def guard(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashGuard]:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    guard = CrashGuard(look, tmp_path / "logs")
    guard.install()
    yield guard
    guard.uninstall()


def boxes() -> list[CrashDialog]:
    widgets = QApplication.topLevelWidgets()
    return [one for one in widgets if isinstance(one, CrashDialog) and one.isVisible()]


@pytest.mark.qt_no_exception_capture
@pytest.mark.usefixtures("guard")
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.__name__)
def test_a_fault_in_a_call_of_qt_is_shown_logged_and_survived(
    qtbot: QtBot, tmp_path: Path, call: Callable[[QtBot], None]
) -> None:
    call(qtbot)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].close()
    log = (tmp_path / "logs" / "hungchinh.log").read_text(encoding="utf-8")
    assert log.count("builtins.ValueError") == 1
    assert "test_crash_callbacks.py" in log
    assert "Nguyễn" not in log
    assert "0401" not in log
    pressed: list[bool] = []
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: pressed.append(True))
    button.click()
    assert pressed == [True]
