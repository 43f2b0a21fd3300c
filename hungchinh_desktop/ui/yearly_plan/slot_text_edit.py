"""Edit a text in which computed values stand as single characters."""

from __future__ import annotations

import html
import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip

from hungchinh_desktop.domain import vietnamese
from hungchinh_desktop.domain.clause_marks import without_marks
from hungchinh_desktop.domain.pasted_html import reduced_html
from hungchinh_desktop.domain.yearly_plan import fill_slots
from hungchinh_desktop.ui.yearly_plan.slot_sources import explain
from hungchinh_desktop.ui.yearly_plan.slot_text import (
    clause_text,
    insert_clause_text,
    slot_at,
    slots_between,
    style_of,
)

if TYPE_CHECKING:
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

CLAUSE_MIME = "application/x-hungchinh-clause"


class SlotTextEdit(QTextEdit):
    """Let slots be moved, copied and deleted, but never typed over."""

    slot_wanted = Signal(str)  # Ctrl and a click: show what it counts
    slot_chosen = Signal(str)  # exactly this slot is selected; "" for anything else

    def __init__(self, slots: SlotObject, *, one_line: bool = False) -> None:
        """Take who draws the slots."""
        super().__init__()
        self.one_line = one_line
        self._slots = slots
        self.setAcceptRichText(False)
        slots.serve(self.document())
        self.selectionChanged.connect(self._on_selection_changed)

    def text(self) -> str:
        """Return the text with its slots as {{name}}."""
        return clause_text(self.document())

    def shown_text(self) -> str:
        """Return the text as it reads, with values in place of slots."""
        return fill_slots(self.text(), self._slots.values)

    def slot_values(self) -> list[str]:
        """Return the values shown, in the order of the text."""
        end = self.document().characterCount() - 1
        places = slots_between(self.document(), 0, end)
        return [self._slots.value(slot_at(self.document(), place)) for place in places]

    def insert_slot(self, slot: str) -> None:
        """Put a slot where the caret is."""
        self.spare_slots()
        insert_clause_text(self.textCursor(), f"{{{{{slot}}}}}")

    def select(self, start: int, end: int) -> None:
        """Select a range and bring the caret to its end."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def spare_slots(self) -> None:
        """Let typing replace the words of a selection and leave its slots where they are."""
        cursor = self.textCursor()
        kept = slots_between(self.document(), cursor.selectionStart(), cursor.selectionEnd())
        if not kept:
            return
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        only_slots = len(kept) == end - start
        edges = [start - 1, *kept, end]
        cursor.beginEditBlock()
        for before, after in reversed(list(itertools.pairwise(edges))):
            cursor.setPosition(before + 1)
            cursor.setPosition(after, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        cursor.endEditBlock()
        cursor.setPosition(end if only_slots else start + _leading(kept, start))
        self.setTextCursor(cursor)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Guard the slots from words that an input method puts in."""
        if not self.isReadOnly() and (event.commitString() or event.preeditString()):
            self.spare_slots()
        super().inputMethodEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give other programs the values, and this one the slots."""
        cursor = self.textCursor()
        text = clause_text(self.document(), cursor.selectionStart(), cursor.selectionEnd())
        # Qt's own object, filled anew: one made in Python would outlive Python in the clipboard
        # and take the program down at its end.
        data = super().createMimeDataFromSelection()
        data.text()  # it writes its own words at the first question, and only then
        data.clear()
        data.setText(fill_slots(text, self._slots.values))
        data.setData(CLAUSE_MIME, text.encode())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasFormat(CLAUSE_MIME)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take words with bold and italic at most; slots only from this program."""
        own = source.hasFormat(CLAUSE_MIME)
        text = bytes(source.data(CLAUSE_MIME).data()).decode() if own else _reduced(source)
        text = vietnamese.nfc(text.replace("\r\n", "\n").replace("\r", "\n"))
        self.spare_slots()
        cursor = self.textCursor()
        insert_clause_text(cursor, " ".join(text.splitlines()) if self.one_line else text)
        self.setTextCursor(cursor)

    def toggle_style(self, *, bold: bool = False, italic: bool = False) -> None:
        """Make the selection, or what is typed next, bold or italic, or plain again."""
        cursor, made = self.textCursor(), QTextCharFormat()
        now = style_of(cursor.charFormat())
        if bold:
            made.setFontWeight(QFont.Weight.Normal if now.bold else QFont.Weight.Bold)
        if italic:
            made.setFontItalic(not now.italic)
        self.mergeCurrentCharFormat(made)

    def slot_under(self, point: QPoint) -> tuple[str, int]:
        """Return the slot below a point of the viewport with its position; ("", -1) for none."""
        near = self.cursorForPosition(point).position()
        for position in (near - 1, near):
            slot = slot_at(self.document(), position)
            if slot and self._covers(position, point):
                return slot, position
        return "", -1

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell where the value under the pointer comes from."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = html.escape(self.tip_at(event.pos()))
            # On one line: Qt would wrap a sentence of this length in the middle of the tip.
            line = f"<p style='margin:0; white-space:nowrap'>{words}</p>" if words else ""
            QToolTip.showText(event.globalPos(), line, self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPoint) -> str:
        """Return the origin of the value below a point of the viewport, "" for words."""
        slot, _position = self.slot_under(point)
        return explain(slot, self._slots.value(slot)) if slot else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        slot, _position = self.slot_under(event.position().toPoint())
        if slot and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.slot_wanted.emit(slot)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the slot that was clicked."""
        super().mouseReleaseEvent(event)
        slot, position = self.slot_under(event.position().toPoint())
        clicked = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if slot and clicked and not self.textCursor().hasSelection():
            self.select(position, position + 1)

    def _covers(self, position: int, point: QPoint) -> bool:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        left = self.cursorRect(cursor)
        cursor.setPosition(position + 1)
        right = self.cursorRect(cursor)
        return left.left() <= point.x() <= right.left() and (
            min(left.top(), right.top()) <= point.y() <= max(left.bottom(), right.bottom())
        )

    def _on_selection_changed(self) -> None:
        cursor = self.textCursor()
        alone = cursor.selectionEnd() - cursor.selectionStart() == 1
        self.slot_chosen.emit(slot_at(self.document(), cursor.selectionStart()) if alone else "")


def _reduced(source: QMimeData) -> str:
    """Return what another program copied, with bold and italic where it has them.

    Braces of a slot stand apart: only this program gives slots.
    """
    plain = source.text().replace("{{", "{ {").replace("}}", "} }")
    if not source.hasHtml():
        return plain
    reduced = reduced_html(source.html())
    return reduced if without_marks(reduced).strip() else plain


def _leading(kept: list[int], start: int) -> int:
    """Return how many slots stand before the first removed word."""
    count = 0
    while count < len(kept) and kept[count] == start + count:
        count += 1
    return count
