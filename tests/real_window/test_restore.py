"""A day's work is spoilt; the officer brings yesterday back in the real window, in few clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QWidget

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.domain.vocabulary import EndReason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.real_window

W = TypeVar("W", bound=QWidget)
PATIENCE = 20_000
MOST_CLICKS = 5


class Clerk:
    """Press with the mouse, and count how often."""

    def __init__(self) -> None:
        self.clicks = 0

    def press(self, parent: QWidget, name: str) -> None:
        found = parent.findChild(QAbstractButton, name)
        assert found is not None, name
        assert found.isVisible(), name
        self._click(found, QPoint(found.width() // 2, found.height() // 2))

    def choose_row(self, table: QTableView, row: int) -> None:
        index = table.model().index(row, 0)
        self._click(table.viewport(), table.visualRect(index).center())

    def _click(self, widget: QWidget, place: QPoint) -> None:
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(make_application())
    assert made.open(None)
    yield made
    if made.window is not None:
        made.window.close()
    made.close()


def window_of(program: Program, qtbot: QtBot) -> MainWindow:
    assert program.window is not None
    shown = program.window
    qtbot.waitUntil(
        lambda: shown.isVisible() and shown.windowHandle().isExposed(), timeout=PATIENCE
    )
    return shown


def test_a_clerk_brings_yesterday_back(program: Program, qtbot: QtBot) -> None:
    office = program.office
    assert office is not None
    before = office.households.entries()
    office.safety.back_up()
    for entry in before[:5]:
        office.households.close(entry.id, EndReason.ENTERED_BY_MISTAKE, "01/06/2024")
    office.safety.back_up()
    assert len(office.households.entries()) == 15

    window, clerk = window_of(program, qtbot), Clerk()
    window.resize(1366, 768)
    clerk.press(window, "side_safekeeping")
    table = window.findChild(QTableView, "backup_table")
    assert table is not None
    qtbot.waitUntil(lambda: table.model().rowCount() == 2, timeout=PATIENCE)
    clerk.choose_row(table, 1)

    def confirm() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(50, confirm)
        else:
            clerk.press(dialog, "question_accept")

    QTimer.singleShot(0, confirm)
    clerk.press(window, "backup_restore")
    qtbot.waitUntil(
        lambda: program.window is not None and program.window is not window, timeout=PATIENCE
    )
    restored = window_of(program, qtbot)
    assert clerk.clicks <= MOST_CLICKS
    assert program.office is not None
    assert program.office.households.entries() == before
    assert restored.stack.page("safekeeping").isVisible()
    newest = program.office.safety.backups()[0]
    assert newest.reason.value == "truoc_phuc_hoi"  # and so the restoring can be taken back
    clerk.clicks = 0
    QTimer.singleShot(0, confirm)
    clerk.press(restored, "safekeeping_banner_link2")
    qtbot.waitUntil(
        lambda: program.window is not None and program.window is not restored, timeout=PATIENCE
    )
    window_of(program, qtbot)
    assert clerk.clicks == 2
    assert len(program.office.households.entries()) == 15
    assert program.office.safety.on_trial() == newest.made_at.isoformat()
