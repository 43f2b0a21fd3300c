"""Explain the slot that is selected, with a link to what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.yearly_plan import slot_label
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.yearly_plan.slot_sources import source_of

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look


class SlotCard(QWidget):
    """Show "18 = số hộ cận nghèo", its origin and "Xem các hộ cận nghèo"; hidden for no slot."""

    link_wanted = Signal(str)  # slot

    def __init__(self, look: Look, object_name: str) -> None:
        super().__init__()
        named(self, object_name, "Số liệu đang chọn")
        self._look = look
        self._slot = ""
        self._title = text_label("", "strong", f"{object_name}_title", wrap=True)
        self._origin = text_label("", "hint", f"{object_name}_origin", wrap=True)
        self._link = link_button("", f"{object_name}_link", self._follow)
        foot = QHBoxLayout()
        foot.addWidget(self._link)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._origin)
        column.addLayout(foot)
        self.hide()

    def show_slot(self, slot: str, value: str) -> None:
        """Explain a slot; "" hides the card."""
        self._slot = slot
        if slot:
            source = source_of(slot)
            self._title.setText(f"{value} = {slot_label(slot)}")
            self._origin.setText(f"Số liệu này {source.origin}, không gõ đè được.")
            self._link.setText(source.link_words)
            self._link.setAccessibleName(source.link_words)
            self._link.setVisible(source.link is not None)
            self.setAccessibleDescription(f"{self._title.text()}. {self._origin.text()}")
        self.setVisible(bool(slot))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.slot_line, 1))
        painter.setBrush(palette.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    def _follow(self) -> None:
        self.link_wanted.emit(self._slot)
