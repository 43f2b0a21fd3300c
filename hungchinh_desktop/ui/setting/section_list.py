"""Offer the sections of the settings in a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.setting.setting_section import SectionEntry

WIDTH, NARROW = 210, 174
_SIDE, _ICON, _BAR = 12, 20, 3


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


class _SectionButton(QAbstractButton):
    """Draw icon, title and caption; the chosen one wears the accent bar."""

    def __init__(self, look: Look, entry: SectionEntry) -> None:
        super().__init__()
        named(self, f"setting_section_{entry.id}", f"{entry.title}, {entry.caption}")
        self._look = look
        self._entry = entry
        self.setToolTip(entry.caption)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

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

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        palette, chosen = look.palette, self.isChecked()
        if chosen or self.underMouse():
            painter.fillRect(self.rect(), palette.selected if chosen else palette.hover)
        if chosen:
            painter.fillRect(0, 0, look.px(_BAR), self.height(), palette.accent)
        size = look.px(_ICON)
        box = QRectF(look.px(_SIDE), (self.height() - size) / 2, size, size)
        tone = "accent" if chosen else "muted"
        look.icons.paint(painter, self._entry.icon, look.color(tone), box)
        words = self.rect().adjusted(look.px(2 * _SIDE + _ICON), 0, -4, 0)
        painter.setFont(look.font(bold=chosen))
        painter.setPen(palette.selected_text if chosen else palette.text)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, middle, self._entry.title)
        if self.hasFocus():
            painter.setPen(QPen(palette.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
