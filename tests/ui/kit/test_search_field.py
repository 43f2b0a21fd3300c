"""Check that a search is reported once the typing rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter

from hungchinh_desktop.ui.kit.search_field import SearchField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> SearchField:
    made = SearchField(look, "search", "Tìm hộ", keys="Ctrl+F")
    qtbot.addWidget(made)
    made.show()
    return made


def _type(field: SearchField, text: str) -> None:
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)


def test_typing_is_reported_once(field: SearchField, qtbot: QtBot) -> None:
    heard: list[str] = []
    field.text_settled.connect(heard.append)
    with qtbot.waitSignal(field.text_settled):
        _type(field, "Hạnh")
    assert heard == ["Hạnh"]


def test_enter_reports_at_once_and_only_what_is_new(field: SearchField) -> None:
    heard: list[str] = []
    field.text_settled.connect(heard.append)
    _type(field, "ha")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard == ["ha"]


def test_escape_clears(field: SearchField) -> None:
    heard: list[str] = []
    _type(field, "ha")
    field.settle()
    field.text_settled.connect(heard.append)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert heard == [""]
    assert field.text() == ""


def test_down_leads_to_the_list(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.went_down):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_completion_is_never_inline(field: SearchField) -> None:
    field.set_completions(["Thái Thị An"])
    assert field.completer().completionMode() is QCompleter.CompletionMode.PopupCompletion


def test_placeholder_fits(field: SearchField) -> None:
    margins = field.textMargins()
    room = field.sizeHint().width() - margins.left() - margins.right()
    assert room > field.fontMetrics().horizontalAdvance(field.placeholderText())
