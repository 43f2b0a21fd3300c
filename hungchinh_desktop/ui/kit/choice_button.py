"""Offer one of several things in a column: icon, title and caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

CHOICE_SIDE = 12
_ICON, _BAR = 20, 3


class ChoiceButton(QAbstractButton):
    """Draw icon, title and caption; the chosen one wears the accent bar."""

    def __init__(
        self,
        look: Look,
        object_name: str,
        title: str,
        caption: str,
        icon: str,
        *,
        one_line: bool = False,
    ) -> None:
        """Take the words; on one line the caption is only spoken and shown at hovering."""
        super().__init__()
        named(self, object_name, f"{title}, {caption}")
        self._look = look
        self._title, self._icon = title, icon
        self._caption = "" if one_line else caption
        if one_line:
            self.setToolTip(caption)
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
        box = QRectF(look.px(CHOICE_SIDE), (self.height() - size) / 2, size, size)
        tone = "accent" if chosen else "muted"
        look.icons.paint(painter, self._icon, look.color(tone), box)
        self._paint_words(painter, chosen=chosen)
        if self.hasFocus():
            painter.setPen(QPen(palette.focus, 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, *, chosen: bool) -> None:
        look, palette, left = self._look, self._look.palette, Qt.AlignmentFlag.AlignLeft
        words = self.rect().adjusted(look.px(2 * CHOICE_SIDE + _ICON), 0, -4, 0)
        painter.setFont(look.font(bold=chosen))
        painter.setPen(palette.selected_text if chosen else palette.text)
        if not self._caption:
            painter.drawText(words, left | Qt.AlignmentFlag.AlignVCenter, self._title)
            return
        words.adjust(0, look.px(5), 0, 0)
        painter.drawText(words, left, self._title)
        words.adjust(0, line_height(look.font()), 0, 0)
        painter.setFont(look.font(9.5))
        painter.setPen(palette.muted)
        painter.drawText(words, left, self._caption)
