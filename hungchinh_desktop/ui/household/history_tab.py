"""Show what was written about a household, change by change; a former value can be put back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS
from hungchinh_desktop.ui.kit.buttons import link_button, push_button
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.household_history import FieldChange, HistoryEntry
    from hungchinh_desktop.ui.household.class_history import ClassHistory
    from hungchinh_desktop.ui.kit.look import Look

KEPT = "Mọi thay đổi đều giữ lại, kể cả sau khi đóng chương trình."
MOST_SHOWN = 40
_BAR = 3


class HistoryTab(QWidget):
    """Hold the classes of the household and one card per change, newest first."""

    restore_wanted = Signal(str, str)  # field and the value to put back
    class_wanted = Signal()

    def __init__(self, look: Look, classes: ClassHistory) -> None:
        """Take the part that shows the classes; it stands above the changes."""
        super().__init__()
        named(self, "history_tab", "Lịch sử của hộ")
        self._look = look
        self._cards: list[QWidget] = []
        self._entries: Sequence[HistoryEntry] = ()
        self._note = text_label(KEPT, "caption", "history_note", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(9)
        self.change_button = push_button(
            look, "Đổi diện…", "class_change_button", self.class_wanted.emit, role="small"
        )
        writing(self.change_button)
        head = QHBoxLayout()
        head.addWidget(text_label("Diện hộ", "heading", "history_classes_title"), 1)
        head.addWidget(self.change_button)
        self._column.addLayout(head)
        self._column.addWidget(classes)
        self._column.addWidget(text_label("Thay đổi", "heading", "history_changes_title"))
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        look.cover_changed.connect(lambda: self.show_history(self._entries))

    def show_history(self, entries: Sequence[HistoryEntry]) -> None:
        """Show the newest changes; what is older is counted."""
        self._entries = entries
        for card in self._cards:
            discard(card)
        shown = entries[:MOST_SHOWN]
        self._cards = [self._card(number, entry) for number, entry in enumerate(shown)]
        place = self._column.indexOf(self._note)
        for number, card in enumerate(self._cards):
            self._column.insertWidget(place + number, card)
        older = len(entries) - len(shown)
        self._note.setText(f"{KEPT} Còn {older} thay đổi cũ hơn." if older else KEPT)

    def _card(self, number: int, entry: HistoryEntry) -> QFrame:
        name = f"history_{number}"
        card = named(QFrame(), name, f"{entry.shown_time}, {entry.label}")
        set_role(card, "panel")
        bar = QFrame()
        bar.setFixedWidth(_BAR)
        set_role(bar, "accentBar")
        words = QVBoxLayout()
        words.setContentsMargins(10, 7, 8, 7)
        words.setSpacing(2)
        words.addWidget(text_label(entry.shown_time, "hint", f"{name}_time"))
        words.addWidget(text_label(entry.label, "strong", f"{name}_label", wrap=True))
        for place, change in enumerate(entry.fields):
            self._add_change(words, f"{name}_{place}", self._may_show(change))
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(bar)
        row.addLayout(words, 1)
        return card

    def _may_show(self, change: FieldChange) -> FieldChange:
        """Return the change, with dots for what must not be read over the shoulder.

        A covered value is not put back either: nobody would see which one.
        """
        if change.field in OPEN_FIELDS or not self._look.covers:
            return change
        old, new = self._look.hidden(change.old), self._look.hidden(change.new)
        return replace(change, old=old, new=new, old_value=None)

    def _add_change(self, words: QVBoxLayout, name: str, change: FieldChange) -> None:
        label = QLabel(change_html(change))
        named(label, name, change_text(change))
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(label, "hint")
        words.addWidget(label)
        if change.old_value is not None:
            restore = partial(self.restore_wanted.emit, change.field, change.old_value)
            spoken = f"Trả lại giá trị trước: {change.label}"
            link = link_button(
                "Trả lại giá trị trước", f"{name}_restore", restore, accessible_name=spoken
            )
            words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


def change_html(change: FieldChange) -> str:
    """Return "Hướng hỗ trợ: ~~cũ~~ → **mới**"; what was typed is shown as it is."""
    old, new = (_html(text) for text in (change.old, change.new))
    return f"{escape(change.label)}: <s>{old}</s> → <b>{new}</b>"


def change_text(change: FieldChange) -> str:
    """Return the change for a screen reader."""
    return f"{change.label}: từ {change.old or 'chưa có'} thành {change.new or 'để trống'}"


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>") if text else "chưa có"
