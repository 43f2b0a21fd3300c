"""Check how a page runs a service call: announced, or refused in the right place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.desk import Desk
    from tests.ui.sample_pages import Ledger


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


def test_write_is_announced_after_it_succeeded(
    ledger_desk: Desk, ledger: Ledger, page: QWidget, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ledger_desk.changes.changed) as told:
        assert ledger_desk.done(page, lambda: ledger.write("a"))
    assert told.args == [frozenset({"line"})]


def test_reading_announces_nothing(ledger_desk: Desk, page: QWidget, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(ledger_desk.changes.changed):
        assert ledger_desk.perform(page, lambda: 7) == 7


def test_faulty_fields_go_to_the_form(
    ledger_desk: Desk, ledger: Ledger, page: QWidget, qtbot: QtBot
) -> None:
    faults: list[dict[str, str]] = []
    with qtbot.assertNotEmitted(ledger_desk.changes.changed):
        assert not ledger_desk.done(page, lambda: ledger.write(""), faults.append)
    assert faults == [{"line": "Còn trống"}]
    assert ledger.lines == []


def test_other_faults_are_told_in_a_box(ledger_desk: Desk, page: QWidget) -> None:
    sentence = "Tệp đang mở trong Excel; đóng tệp rồi xuất lại."
    shown: list[str] = []

    def refuse() -> None:
        raise UserError(sentence)

    def read_and_close() -> None:
        (box,) = [dialog for dialog in page.findChildren(QDialog) if dialog.isVisible()]
        shown.extend(label.text() for label in box.findChildren(QLabel))
        box.reject()

    QTimer.singleShot(0, read_and_close)
    assert ledger_desk.perform(page, refuse, print) is None
    assert sentence in shown
