"""Edit the text of one clause around its slots."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu

from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.table_style import line_height
from hungchinh_desktop.ui.yearly_plan.slot_text import insert_clause_text
from hungchinh_desktop.ui.yearly_plan.slot_text_edit import SlotTextEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

MARGIN, EDGE = 2, 2  # around the letters; border and padding of office.qss together
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
# A menu over the text is no leaving: its commands work on what is being typed.
_STAYING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class ClauseEdit(SlotTextEdit):
    """Grow with the text, and hand the keyboard on at its edges."""

    left = Signal()
    below_wanted = Signal()  # Ctrl+Enter: another clause like this one
    stepped = Signal(int)  # 1 to the next text, -1 to the one before
    caret_moved = Signal()  # also when the keyboard comes here

    def __init__(
        self,
        slots: SlotObject,
        fill_menu: Callable[[QMenu], object],
        *,
        one_line: bool = False,
    ) -> None:
        """Take who draws slots and who adds commands to the context menu."""
        super().__init__(slots, one_line=one_line)
        self._fill_menu = fill_menu
        set_role(self, "clause")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self.caret_moved)

    # --- text ---------------------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Replace everything without a step of undo; the caret keeps its place."""
        position = self.textCursor().position()
        self.document().setUndoRedoEnabled(False)
        self.clear()
        cursor = self.textCursor()
        cursor.setBlockFormat(self._line_format())
        insert_clause_text(cursor, text)
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.document().setUndoRedoEnabled(True)

    def forget_typing(self) -> None:
        """Leave what was typed to the undo of the data file: it is saved."""
        self.document().clearUndoRedoStacks()

    def renew_slots(self) -> None:
        """Measure and draw the slots again; neither text nor undo is touched."""
        self.document().markContentsDirty(0, self.document().characterCount())
        self.viewport().update()

    def caret_fraction(self) -> float:
        """Return how far into the text the caret is, from 0 to 1."""
        return self.textCursor().position() / max(self.document().characterCount() - 1, 1)

    # --- keys ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step between texts at their edges, and never type over a slot."""
        key, plain = event.key(), _is_plain(event)
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.below_wanted.emit()
        elif key in _ENTER:
            self._on_enter()
        elif key in _PAGE_KEYS:
            event.ignore()  # pages belong to the whole plan
        elif key == Qt.Key.Key_Up and plain and not self._can_move(QTextCursor.MoveOperation.Up):
            self.stepped.emit(-1)
        elif (
            key == Qt.Key.Key_Down and plain and not self._can_move(QTextCursor.MoveOperation.Down)
        ):
            self.stepped.emit(1)
        else:
            if not self.isReadOnly() and event.text() and event.text().isprintable():
                self.spare_slots()
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        if self.one_line or self.isReadOnly():
            self.stepped.emit(1)
        else:
            self.spare_slots()
            self.textCursor().insertBlock()

    def _can_move(self, operation: QTextCursor.MoveOperation) -> bool:
        return QTextCursor(self.textCursor()).movePosition(operation)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        if not self.isReadOnly():
            menu.addSeparator()
            self._fill_menu(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # --- size ---------------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.caret_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another letter size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.renew_slots()

    def _fit(self) -> None:
        height = math.ceil(self.document().size().height()) + 2 * EDGE
        if height != self.height():
            self.setFixedHeight(height)

    def _line_format(self) -> QTextBlockFormat:
        """Return lines with room for the marks above and below Vietnamese letters."""
        made = QTextBlockFormat()
        share = 100 * line_height(self.font()) / max(QFontMetrics(self.font()).height(), 1)
        made.setLineHeight(share, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return made


def _is_plain(event: QKeyEvent) -> bool:
    allowed = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return event.modifiers() in allowed
