"""Check undo and redo: the field one types in comes first, then the data file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.undo_button import UndoControl

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.desk import Desk
    from tests.ui.sample_pages import Ledger

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(ledger_desk: Desk, ledger: Ledger, qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for field, name in ((QLineEdit(), "line"), (QPlainTextEdit(), "prose")):
        field.setObjectName(name)
        column.addWidget(field)
    control = UndoControl(ledger_desk, window)
    control.setObjectName("control")
    column.addWidget(control.button)
    with qtbot.waitActive(window):
        window.show()
    ledger_desk.done(window, lambda: ledger.write("Thái Thị An"))
    return window


def control_of(window: QWidget) -> UndoControl:
    control = window.findChild(UndoControl, "control")
    assert isinstance(control, UndoControl)
    return control


def field_of(window: QWidget, name: str, qtbot: QtBot) -> QWidget:
    field = window.findChild(QWidget, name)
    assert isinstance(field, QWidget)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def test_button_names_what_it_takes_back(window: QWidget, ledger: Ledger, qtbot: QtBot) -> None:
    button = control_of(window).button
    assert button.text() == "Hoàn tác: ghi dòng Thái Thị An"
    with qtbot.waitSignal(control_of(window).said) as said:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said.args == ["Đã hoàn tác: ghi dòng Thái Thị An."]
    assert ledger.lines == []
    assert not button.isVisible()


def test_short_button_keeps_the_rest_in_its_tooltip(window: QWidget) -> None:
    button = control_of(window).button
    whole = button.sizeHint().width()
    button.fit_into(whole - 1)
    assert button.text() == "Hoàn tác"
    assert button.toolTip() == "Hoàn tác: ghi dòng Thái Thị An (Ctrl+Z)"
    button.fit_into(20)
    assert not button.isVisible()
    button.fit_into(whole)
    assert button.isVisible()
    assert button.text() == "Hoàn tác: ghi dòng Thái Thị An"


@pytest.mark.parametrize("name", ["line", "prose"])
def test_typing_is_taken_back_before_data(
    window: QWidget, ledger: Ledger, qtbot: QtBot, name: str
) -> None:
    field = field_of(window, name, qtbot)
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    text = field.text() if isinstance(field, QLineEdit) else field.property("plainText")
    assert (text, len(ledger.lines)) == ("", 1)
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert ledger.lines == []


def test_redo_brings_the_change_back(window: QWidget, ledger: Ledger, qtbot: QtBot) -> None:
    field = field_of(window, "line", qtbot)
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert control_of(window).redo_action.text() == "Làm lại: ghi dòng Thái Thị An"
    QTest.keyClick(field, Qt.Key.Key_Y, CTRL)
    assert ledger.lines == ["Thái Thị An"]


def test_menu_says_that_typing_would_be_taken_back(window: QWidget, qtbot: QtBot) -> None:
    field = field_of(window, "line", qtbot)
    QTest.keyClicks(field, "abc")
    control_of(window).update()
    assert control_of(window).undo_action.text() == "Hoàn tác gõ chữ"


def test_undo_tells_the_pages(window: QWidget, ledger_desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ledger_desk.changes.changed) as told:
        control_of(window).undo_action.trigger()
    assert told.args == [frozenset({"line"})]


def test_labels_stand_as_they_were_typed(
    window: QWidget, ledger: Ledger, ledger_desk: Desk
) -> None:
    ledger_desk.done(window, lambda: ledger.write("An & Bình"))
    control = control_of(window)
    assert control.button.text() == "Hoàn tác: ghi dòng An && Bình"
    assert control.button.accessibleName() == "Hoàn tác: ghi dòng An & Bình"
    assert control.undo_action.text() == "Hoàn tác: ghi dòng An && Bình"


def test_an_abbreviation_keeps_its_capitals(
    window: QWidget, ledger_desk: Desk, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "undo_label", lambda: "DA 4: UBMTTQ phối hợp")
    control_of(window).update()
    assert control_of(window).button.text() == "Hoàn tác: DA 4: UBMTTQ phối hợp"
