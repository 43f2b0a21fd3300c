"""Offer the papers in a column, by group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from hungchinh_desktop.ui.exchange.paper_choices import CHOICES
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from hungchinh_desktop.ui.exchange.paper_choices import PaperChoice
    from hungchinh_desktop.ui.kit.look import Look

_WIDTH = 240
_SIDE, _ICON, _BAR = 12, 20, 3


class ChoiceList(Panel):
    """Show one button per paper; exactly one is chosen."""

    chosen = Signal(object)  # PaperChoice

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "exchange_choices", "Các giấy tờ làm được")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _ChoiceButton] = {}
        group = ""
        for choice in CHOICES:
            if choice.group != group:
                group = choice.group
                caption = text_label(group, "caption", f"exchange_group_{choice.id}")
                caption.setContentsMargins(_SIDE, 8, _SIDE, 4)
                column.addWidget(caption)
            button = _ChoiceButton(look, choice)
            button.clicked.connect(lambda _=False, made=choice: self.chosen.emit(made))
            self._group.addButton(button)
            self._buttons[choice.id] = button
            column.addWidget(button)
        column.addStretch(1)
        self.body.addWidget(scrolling(content, "exchange_choices_scroll", "Các giấy tờ"), 1)
        look.changed.connect(self._on_width_changed)
        self._on_width_changed()

    def choose(self, choice: PaperChoice) -> None:
        """Mark a paper as the chosen one."""
        self._buttons[choice.id].setChecked(True)

    def _on_width_changed(self) -> None:
        self.setFixedWidth(self._look.px(_WIDTH))


class _ChoiceButton(QAbstractButton):
    """Draw icon, title and caption; the chosen one wears the accent bar."""

    def __init__(self, look: Look, choice: PaperChoice) -> None:
        super().__init__()
        named(self, f"exchange_choice_{choice.id}", f"{choice.title}, {choice.caption}")
        self._look = look
        self._choice = choice
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        look = self._look
        height = line_height(look.font()) + line_height(look.font(9.5)) + look.px(10)
        return QSize(look.px(216), height)

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
        look.icons.paint(painter, self._choice.icon, look.color(tone), box)
        words = self.rect().adjusted(look.px(2 * _SIDE + _ICON), look.px(5), -4, 0)
        painter.setFont(look.font(bold=chosen))
        painter.setPen(palette.selected_text if chosen else palette.text)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, self._choice.title)
        words.adjust(0, line_height(look.font()), 0, 0)
        painter.setFont(look.font(9.5))
        painter.setPen(palette.muted)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, self._choice.caption)
        if self.hasFocus():
            painter.setPen(QPen(palette.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
