"""Find words in the plan: a bar above the text, with the number of hits and ‹ ›."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from hungchinh_desktop.domain.plan_replace import cased
from hungchinh_desktop.domain.vietnamese import clean_line, fold
from hungchinh_desktop.ui.kit.buttons import icon_button, push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.yearly_plan.plan_search import find_spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.clause_box import ClauseBox


class PlanFindBar(QFrame):
    """Search every text, mark the hits, and go from one to the next."""

    hit_chosen = Signal(object)  # ClauseBox in which the hit is selected
    replace_wanted = Signal(str, str)  # everywhere: what is sought, and what takes its place
    closed = Signal()

    def __init__(self, look: Look, boxes: Callable[[], list[ClauseBox]]) -> None:
        """Take who knows the texts."""
        super().__init__()
        named(self, "plan_find_bar", "Tìm trong kế hoạch")
        set_role(self, "panelHead")
        self._boxes = boxes
        self._hits: list[tuple[ClauseBox, int, int]] = []
        self._place = -1
        self._searched = ""
        self._hit: ClauseBox | None = None  # in which the hit is selected
        self.field = SearchField(look, "plan_find", "Tìm trong kế hoạch")
        self._count = text_label("", "hint", "plan_find_count")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for icon, words, slot in (
            ("previous", "Chỗ trước", lambda: self.step(-1)),
            ("next", "Chỗ sau", lambda: self.step(1)),
            ("close", "Đóng tìm kiếm", self.close_bar),
        ):
            row.addWidget(icon_button(look, icon, f"plan_find_{icon}", words, slot))
        self.words = named(QLineEdit(), "plan_replace_words", "Thay bằng")
        self.words.setPlaceholderText("Thay bằng…")
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.words, 1)
        below.addWidget(
            push_button(look, "Thay", "plan_replace_one", self.replace_one, role="small")
        )
        below.addWidget(
            push_button(look, "Thay tất cả", "plan_replace_all", self.replace_all, role="small")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(below)
        self.words.installEventFilter(self)
        self.field.text_settled.connect(self._on_settled)
        self.field.installEventFilter(self)
        self.hide()

    def open_bar(self, words: str = "") -> None:
        """Show the bar with the words selected, ready to type others."""
        self.show()
        if words:
            self.field.setText(words)
            self.field.settle()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and its marks."""
        self.hide()
        self._clear_marks()
        self._hits = []
        self._searched = ""
        self.closed.emit()

    def step(self, direction: int) -> None:
        """Go to the next or the previous hit, round the ends."""
        self._search()
        if self._hits:
            self._place = (self._place + direction) % len(self._hits)
            self._leave_hit()
            box, start, end = self._hits[self._place]
            box.edit.select(start, end)
            self._hit = box
            self.hit_chosen.emit(box)
        self._show_count()

    def replace_one(self) -> None:
        """Put the new words where the hit is selected, and go on; without one only go on."""
        box = self._hit
        typed, found = self.field.text().strip(), ""
        if box is not None and box in self._boxes() and not box.edit.isReadOnly():
            found = box.edit.textCursor().selectedText()
        if box is not None and found and fold(found) == fold(typed):
            box.edit.spare_slots()
            box.edit.textCursor().insertText(cased(found, clean_line(self.words.text())))
            self._place -= 1
            box.edit.left.emit()
        self.step(1)

    def replace_all(self) -> None:
        """Ask for the replacement in the whole plan as one change."""
        self.field.settle()
        if self.field.text().strip():
            self.replace_wanted.emit(self.field.text(), self.words.text())

    def show_replaced(self, count: int) -> None:
        """Say at how many places words were replaced."""
        self._place = -1
        self._search()
        self._count.setText(f"Đã thay {count} chỗ" if count else "Không có")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, with Shift back; Esc closes: before the field takes the keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.field.settle()
                if watched is self.words:
                    self.replace_one()
                else:
                    self.step(-1 if back else 1)
                return True
        return super().eventFilter(watched, event)

    def _on_settled(self, text: str) -> None:
        if self.isVisible() and text != self._searched:
            self._searched = text
            self._place = -1
            self._search()
            self._show_count()

    def _search(self) -> None:
        self._clear_marks()
        self._hits = []
        for box in self._boxes():
            values = box.edit.slot_values()
            text = box.edit.document().toRawText()
            spans = find_spans(self.field.text(), text, values)
            box.show_matches(spans)
            self._hits += [(box, start, end) for start, end in spans]

    def _leave_hit(self) -> None:
        """Take the selection away from the hit before."""
        if self._hit is not None and self._hit in self._boxes():
            self._hit.edit.select(0, 0)
        self._hit = None

    def _clear_marks(self) -> None:
        for box in self._boxes():
            box.show_matches([])

    def _show_count(self) -> None:
        if not self.field.text().strip():
            self._count.setText("")
        elif not self._hits:
            self._count.setText("Không có")
        elif self._place < 0:
            self._count.setText(f"{len(self._hits)} chỗ")
        else:
            self._count.setText(f"{self._place + 1} / {len(self._hits)}")
