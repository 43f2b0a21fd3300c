"""List records of one kind as cards: what was written, and the ways to change it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.buttons import icon_button, link_button, push_button
from hungchinh_desktop.ui.kit.cover import CoverBox
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hungchinh_desktop.ui.kit.look import Look


@dataclass(frozen=True, slots=True)
class RecordCard:
    """Hold what a card says: the key of its record, a bold title, lines below.

    `action` are the words of what else can be done with the record, "" for nothing.
    """

    key: str
    title: str
    lines: tuple[str, ...] = ()
    action: str = ""


@dataclass(frozen=True, slots=True)
class SectionWords:
    """Hold the words of a section; `record` names one in the buttons: "thành viên"."""

    title: str
    add: str
    empty: str
    record: str
    opens: bool = False
    edits: bool = True


class RecordSection(QWidget):
    """Show a title with the button that adds, and a card for each record."""

    add_wanted = Signal()
    open_wanted = Signal(str)  # key of the record
    edit_wanted = Signal(str)
    remove_wanted = Signal(str)
    action_wanted = Signal(str)

    def __init__(
        self, look: Look, name: str, words: SectionWords, *, add_icon: str = "add"
    ) -> None:
        super().__init__()
        named(self, name, words.title)
        self._look = look
        self._words = words
        self._cards: list[QFrame] = []
        self.add_button = push_button(
            look, words.add, f"{name}_add", self.add_wanted.emit, role="small", icon=add_icon
        )
        writing(self.add_button)
        head = QHBoxLayout()
        head.addWidget(text_label(words.title, "heading", f"{name}_title"), 1)
        head.addWidget(self.add_button)
        self._empty = text_label(words.empty, "hint", f"{name}_empty", wrap=True)
        held = QWidget()
        self._held = QVBoxLayout(held)
        self._held.setContentsMargins(0, 0, 0, 0)
        self._held.setSpacing(6)
        self._cover = CoverBox(
            look, held, name, words.title, holds=lambda: bool(self._cards), shows_empty=False
        )
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addLayout(head)
        self.column.addWidget(self._empty)
        self.column.addWidget(self._cover)

    def show_records(self, records: Iterable[RecordCard]) -> None:
        """Show these records in place of the former ones."""
        for card in self._cards:
            discard(card)
        self._cards = [self._card(number, record) for number, record in enumerate(records)]
        for card in self._cards:
            self._held.addWidget(card)
        self._empty.setVisible(not self._cards)
        self._cover.update_cover()

    def cover_again(self) -> None:
        """Cover the records although they were opened: they are another household's."""
        self._cover.cover_again()

    def keep_hint(self) -> None:
        """Keep the words of an empty section in sight: they say what else can be done here."""
        self._empty.setVisible(True)

    def _card(self, number: int, record: RecordCard) -> QFrame:
        name = f"{self.objectName()}_{number}"
        card = named(QFrame(), name, ". ".join((record.title, *record.lines)))
        set_role(card, "panel")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(_selectable(record.title, "strong", f"{name}_name"))
        for place, line in enumerate(record.lines):
            words.addWidget(_selectable(line, "hint", f"{name}_line{place}"))
        if record.action:
            act = partial(self.action_wanted.emit, record.key)
            words.addWidget(link_button(record.action, f"{name}_action", act))
        row = QHBoxLayout(card)
        row.setContentsMargins(10, 6, 4, 6)
        row.setSpacing(0)
        row.addLayout(words, 1)
        self._add_buttons(row, name, record)
        return card

    def _add_buttons(self, row: QHBoxLayout, name: str, record: RecordCard) -> None:
        what = f"{self._words.record} {record.title}"
        wanted = (
            (self._words.opens, "file_open", "open", f"Mở {what}", self.open_wanted),
            (self._words.edits, "edit", "edit", f"Sửa {what}", self.edit_wanted),
            (True, "delete", "remove", f"Xóa {what}", self.remove_wanted),
        )
        for present, icon, verb, words, signal in wanted:
            if present:
                emit = partial(signal.emit, record.key)
                button = icon_button(self._look, icon, f"{name}_{verb}", words, emit)
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


def _selectable(text: str, role: str, name: str) -> QWidget:
    label = text_label(text, role, name, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
