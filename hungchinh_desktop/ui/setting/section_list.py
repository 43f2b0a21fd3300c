"""Offer the sections of the settings in a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.choice_button import ChoiceButton
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.setting.setting_section import SectionEntry

WIDTH, NARROW = 210, 174


class SectionList(Panel):
    """Show one button per section; exactly one is chosen."""

    chosen = Signal(str)  # id of a section

    def __init__(self, look: Look, entries: Sequence[SectionEntry]) -> None:
        super().__init__(look, "", "setting_sections", "Các phần của thiết đặt")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _SectionButton] = {}
        for entry in entries:
            button = _SectionButton(look, entry)
            button.clicked.connect(lambda _=False, name=entry.id: self.chosen.emit(name))
            self._group.addButton(button)
            self._buttons[entry.id] = button
            column.addWidget(button)
        column.addStretch(1)
        self.body.addWidget(scrolling(content, "setting_sections_scroll", "Các phần"), 1)

    def choose(self, section_id: str) -> None:
        """Mark a section as the chosen one."""
        self._buttons[section_id].setChecked(True)

    def focus_chosen(self) -> None:
        """Give the keyboard to the chosen section."""
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_narrow(self, narrow: bool) -> None:
        """Leave more room for the form."""
        self.setFixedWidth(self._look.px(NARROW if narrow else WIDTH))


class _SectionButton(ChoiceButton):
    """Offer one section on one line; its caption is told at hovering."""

    def __init__(self, look: Look, entry: SectionEntry) -> None:
        name = f"setting_section_{entry.id}"
        super().__init__(look, name, entry.title, entry.caption, entry.icon, one_line=True)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(NARROW), 2 * line_height(look.font()) + look.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows choose at once, as in the sidebar."""
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            moved_to = [one for one in self.group().buttons() if one.isChecked()]
            if moved_to and moved_to[0] is not self:
                moved_to[0].click()
