"""Find texts of the plan by their code, type into them, and read what is stored and printed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hungchinh_desktop.ui.yearly_plan.slot_text import slot_at

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit, QWidget
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.yearly_plan.clause_box import ClauseBox
    from hungchinh_desktop.ui.yearly_plan.clause_edit import ClauseEdit
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage

CTRL = Qt.KeyboardModifier.ControlModifier


def box(page: YearlyPlanPage, anchor: str) -> ClauseBox:
    """Return the box of a text by its printed anchor."""
    return next(one for one in page.editor.boxes() if one.part.anchor == anchor)


def enter(page: YearlyPlanPage, anchor: str) -> ClauseEdit:
    """Put the keyboard into a text, with the caret at its end."""
    edit = box(page, anchor).edit
    edit.setFocus(Qt.FocusReason.MouseFocusReason)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    return edit


def commit(widget: QWidget, words: str) -> None:
    """Type words of any letters, as an input method hands them over."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def leave_text(page: YearlyPlanPage) -> None:
    """Take the keyboard somewhere else on the page."""
    page.preview.view.setFocus(Qt.FocusReason.MouseFocusReason)


def stored(office: OfficeFile, code: str) -> str:
    """Return the text of a clause as the data file has it."""
    return next(clause.text for clause in office.plans.clauses() if clause.code == code)


def slot_positions(edit: QTextEdit) -> list[int]:
    """Return where the slots stand in a text."""
    document = edit.document()
    return [place for place in range(document.characterCount()) if slot_at(document, place)]


def middle_of(edit: QTextEdit, position: int) -> QPoint:
    """Return the middle of a character in the viewport."""
    cursor = QTextCursor(edit.document())
    cursor.setPosition(position)
    left = edit.cursorRect(cursor)
    cursor.setPosition(position + 1)
    return QPoint(
        (left.center().x() + edit.cursorRect(cursor).center().x()) // 2, left.center().y()
    )


def click_on(edit: QTextEdit, position: int, keys: Qt.KeyboardModifier | None = None) -> None:
    """Click the middle of a character."""
    keys = keys or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, keys, middle_of(edit, position))


def printed_text(page: YearlyPlanPage) -> str:
    """Return the words of the pages shown, in one line."""
    if page.preview.paper is None:
        return ""
    reader = PdfReader(io.BytesIO(page.preview.paper.data))
    return " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())


def wait_printed(page: YearlyPlanPage, words: str, qtbot: QtBot) -> None:
    """Wait until the pages shown hold some words."""
    qtbot.waitUntil(lambda: words in printed_text(page))
