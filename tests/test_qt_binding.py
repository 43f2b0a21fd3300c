"""Check that the Qt binding itself is sound on this Python."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def none_references_lost(calls: int) -> int:
    """Count the references to None that go missing over calls that return nothing.

    PySide6 6.12.0 loses one a call on CPython 3.11 and aborts the program after some 5,000.
    """
    QApplication.processEvents()  # the first call fills caches
    before = sys.getrefcount(None)
    for _ in range(calls):
        QApplication.processEvents()
    return before - sys.getrefcount(None)


@pytest.mark.usefixtures("qapp")
def test_none_keeps_its_references() -> None:
    assert abs(none_references_lost(1000)) < 50


@pytest.mark.real_window
def test_none_keeps_its_references_on_a_real_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert QApplication.platformName() != "offscreen"
    assert abs(none_references_lost(1000)) < 50
