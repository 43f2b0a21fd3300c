"""Draw a pill that switches a saved filter on and off and shows its live count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from hungchinh_desktop.ui.kit.look import Look

HEIGHT, PADDING, GAP, CROSS, ICON = 28, 12, 6, 14, 16


class FilterChip(QAbstractButton):
    """Show a name and a count; checked it is edged, bold and carries a cross."""

    def __init__(
        self,
        look: Look,
        text: str,
        object_name: str,
        *,
        closable: bool = True,
        icon: str = "",
        tone: str = "text",
    ) -> None:
        """Take the words; "Tất cả" is not closable and shows no cross."""
        super().__init__()
        named(self, object_name, text)
        self._look = look
        self._count = ""
        self._closable = closable
        self._icon_name, self._tone = icon, tone
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.updateGeometry)

    def set_count(self, count: int) -> None:
        """Show how many records the filter would leave."""
        self._count = f"{count:,}".replace(",", ".")
        self.setAccessibleName(f"{self.text()}: {self._count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the words in bold, so that nothing moves when the chip is switched on."""
        metrics = QFontMetrics(self._font(bold=True))
        width = 2 * self._look.px(PADDING) + metrics.horizontalAdvance(self.text()) + 2
        if self._icon_name:
            width += self._look.px(ICON + GAP)
        if self._count:
            width += self._look.px(GAP) + metrics.horizontalAdvance(self._count)
        if self._closable and self.isChecked():
            width += self._look.px(GAP + CROSS)
        return QSize(width, max(self._look.px(HEIGHT), metrics.height() + 8))

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pill(painter)
        left = self._look.px(PADDING)
        height = self.height()
        if self._icon_name:
            side = self._look.px(ICON)
            place = QRectF(left, 0, side, height)
            color = self._look.color(self._tone)
            self._look.icons.paint(painter, self._icon_name, color, place)
            left += side + self._look.px(GAP)
        left += self._paint_word(painter, left, self.text(), "text") + self._look.px(GAP)
        if self._count:
            left += self._paint_word(painter, left, self._count, "muted") + self._look.px(GAP)
        if self._closable and self.isChecked():
            place = QRectF(left, 0, self._look.px(CROSS), height)
            self._look.icons.paint(painter, "close", self._look.color("text"), place)

    def _paint_word(self, painter: QPainter, left: int, word: str, tone: str) -> int:
        font = self._font(bold=self.isChecked())
        painter.setFont(font)
        painter.setPen(self._look.color(tone))
        place = QRectF(left, 0, self.width(), self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), word)
        return QFontMetrics(font).horizontalAdvance(word)

    def _paint_pill(self, painter: QPainter) -> None:
        palette = self._look.palette
        checked, focused = self.isChecked(), self.hasFocus()
        ground = palette.accent_soft if checked else palette.surface
        if self.underMouse() and not checked:
            ground = palette.hover
        edge = palette.accent if checked else palette.border_strong
        width = 2 if checked or focused else 1
        painter.setPen(QPen(palette.focus if focused else edge, width))
        painter.setBrush(ground)
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)

    def _font(self, *, bold: bool) -> QFont:
        return self._look.font(10, bold=bold)
