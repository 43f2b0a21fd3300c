"""Frame the text of the plan: its tools above, what it holds below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hungchinh_desktop.domain.yearly_plan import slots_in
from hungchinh_desktop.ui.kit.buttons import icon_button, push_button
from hungchinh_desktop.ui.kit.elided_label import ElidedLabel
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.writing_parts import writing
from hungchinh_desktop.ui.yearly_plan.editor_parts import SECTION_TITLES, PartKind
from hungchinh_desktop.ui.yearly_plan.plan_editor import PlanEditor
from hungchinh_desktop.ui.yearly_plan.plan_find_bar import PlanFindBar
from hungchinh_desktop.ui.yearly_plan.slot_menu import SlotMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.clause_box import ClauseBox
    from hungchinh_desktop.ui.yearly_plan.clause_tools import ClauseTools
    from hungchinh_desktop.ui.yearly_plan.signing_form import SigningForm
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject


class PlanTextPanel(Panel):
    """Hold the editor with "Chèn số liệu", the search bar, and whether all is saved."""

    sections_wanted = Signal(object)  # QPoint on the screen below the button
    table_chosen = Signal(object)  # Block to be added as a table

    def __init__(
        self, look: Look, slots: SlotObject, signing: SigningForm, tools: ClauseTools
    ) -> None:
        super().__init__(look, "Nội dung", "plan_text_panel")
        self._target: ClauseBox | None = None
        self.tools = tools
        self.slots = slots
        self.slot_menu = SlotMenu(slots, self._insert_slot, self.table_chosen.emit, self)
        self.editor = PlanEditor(look, slots, signing, lambda menu: menu.addMenu(self.slot_menu))
        self.find_bar = PlanFindBar(look, self.editor.boxes)
        self._insert = push_button(
            look, "Chèn số liệu", "plan_insert_slot", self.open_slot_menu, role="small", icon="slot"
        )
        writing(self._insert)
        # A click must leave the caret where the value is to go.
        self._insert.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._insert.setToolTip("Chèn số liệu tự tính vào chỗ con trỏ (Ctrl+Shift+L)")
        self._sections = push_button(
            look, "Các mục", "plan_sections", self._open_sections, role="small", icon="menu"
        )
        writing(self._sections)
        self._sections.hide()
        self._find = icon_button(
            look, "search", "plan_find_open", "Tìm trong kế hoạch", self.open_find
        )
        self._find.setToolTip("Tìm trong kế hoạch (Ctrl+F)")
        self._state_icon = IconLabel(look, "check", "ok", 16)
        self._state = _hint("plan_state", "Đã lưu hay chưa")
        self._sample = _SlotSample(look)
        self._legend = _hint("plan_legend", "Chú thích")
        self._legend.setText("tự tính từ sổ")
        self._counts = text_label("", "hint", "plan_counts")
        self._lay_out()
        self.editor.caret_moved.connect(self._on_caret_moved)
        self.find_bar.closed.connect(self._on_find_closed)
        self.find_bar.hit_chosen.connect(self.editor.show_caret)
        self.show_unsaved([])

    def open_slot_menu(self) -> None:
        """Offer the slots below the button."""
        if self._target is not None:
            self.slot_menu.popup(self._insert.mapToGlobal(self._insert.rect().bottomLeft()))

    def set_narrow(self, narrow: bool) -> None:
        """Offer the sections by a button while their column has no room."""
        self._sections.setVisible(narrow)
        self._sample.setVisible(not narrow)
        self._legend.setVisible(not narrow)
        # What is not saved stays in sight: below, where the legend gave way.
        row, place = (self._foot, 0) if narrow else (self.head, self.head.count() - 2)
        row.insertWidget(place, self._state_icon)
        row.insertWidget(place + 1, self._state, 100)

    def open_find(self) -> None:
        """Search, beginning with the words that are selected."""
        box = self.editor.focused()
        words = box.edit.textCursor().selectedText() if box else ""
        self.find_bar.open_bar(words if len(words) < 60 else "")

    def current_box(self) -> ClauseBox | None:
        """Return the text that has the caret, or had it last."""
        return self._target

    def forget_boxes(self) -> None:
        """Let go of a text that is no longer shown."""
        if self._target not in self.editor.boxes():
            self._target = None
        self._insert.setEnabled(self._can_insert())
        self.tools.show_box(self._target)

    def show_unsaved(self, names: Sequence[str]) -> None:
        """Say whether everything typed is stored."""
        self._state_icon.show_icon(*(("edit", "warn") if names else ("check", "ok")))
        words = f"Chưa lưu: {names[0]}" if len(names) == 1 else f"Chưa lưu {len(names)} chỗ"
        self._state.setText(words if names else "Đã lưu")
        set_role(self._state, "warn" if names else "", "kind")

    def show_section(self, section: str, note: str = "") -> None:
        """Count the values and blocks of the section one works in, or say a note on the clause."""
        inside = [part for part in self.editor.parts() if part.section == section]
        values = sum(len(slots_in(part.text)) for part in inside)
        blocks = sum(part.kind is PartKind.BLOCK for part in inside)
        words = [SECTION_TITLES.get(section, f"Mục {section}"), note or f"{values} số liệu"]
        self._counts.setText(" · ".join([*words, f"{blocks} bảng"] if blocks else words))

    def _open_sections(self) -> None:
        corner = self._sections.rect().bottomLeft()
        self.sections_wanted.emit(self._sections.mapToGlobal(corner))

    def _insert_slot(self, slot: str) -> None:
        if self._target is not None and self._can_insert():
            self._target.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self._target.edit.insert_slot(slot)

    def _can_insert(self) -> bool:
        return self._target is not None and not self._target.edit.isReadOnly()

    def _on_caret_moved(self, box: ClauseBox) -> None:
        self._target = box
        self._insert.setEnabled(self._can_insert())
        self.tools.show_box(box)

    def _on_find_closed(self) -> None:
        if self._target is not None:
            self._target.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._insert.setEnabled(False)
        self._title.hide()  # the room is for what is not saved yet
        self.head.setContentsMargins(12, 1, 8, 1)  # as high as the heads beside it
        self.head.insertWidget(0, self._sections)
        self.head.addWidget(self._state_icon)
        self.head.addWidget(self._state, 100)
        for button in (self._insert, self._find):
            self.head.addWidget(button)
        self.body.addWidget(self.tools)
        self.body.addWidget(self.find_bar)
        self.body.addWidget(self.editor, 1)
        self._foot = self.foot()
        self._foot.addWidget(self._sample)
        self._foot.addWidget(self._legend, 1)
        self._foot.addWidget(self._counts)


def _hint(object_name: str, accessible_name: str) -> ElidedLabel:
    label = named(ElidedLabel(), object_name, accessible_name)
    set_role(label, "hint")
    return label


class _SlotSample(QWidget):
    """Show how a computed value looks in the text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "plan_slot_sample", "Số liệu tự tính trông như thế này")
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        return QSize(metrics.horizontalAdvance("số") + 10, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self._look.palette
        painter.fillRect(self.rect(), palette.slot_soft)
        line = QRectF(0, self.height() - 2, self.width(), 2)
        painter.fillRect(line, palette.slot_line)
        painter.setFont(self._font())
        painter.setPen(palette.slot)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "số")

    def _font(self) -> QFont:
        return self._look.font(10, bold=True)
