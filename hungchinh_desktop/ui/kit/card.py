"""Draw a figure of the overview as one button that opens what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.chip import ChipPainter
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent

    from hungchinh_desktop.ui.kit.chip import Chip
    from hungchinh_desktop.ui.kit.look import Look

SIDE, TOP, BAR, GAP, CHEVRON = 14, 9, 4, 8, 20
CAPTION_LINES = 2


class Card(QAbstractButton):
    """Show bar, chip letter, name, number, unit and one caption; a click or Enter opens it."""

    def __init__(self, look: Look, chip: Chip, title: str, object_name: str) -> None:
        """Take the chip whose colour the bar wears, and the name beside it."""
        super().__init__()
        named(self, object_name, title)
        self._look = look
        self._chip = chip
        self._number, self._unit, self._caption = "", "", ""
        self.setText(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)

    def set_figure(self, number: str, unit: str, caption: str) -> None:
        """Show "18", "hộ · 0,82%" and the line that gives base or consequence."""
        self._number, self._unit, self._caption = number, unit, caption
        self.setAccessibleName(f"{self.text()}: {number} {unit}. {caption}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.minimumSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Keep name, number and unit whole; the caption may break into two lines."""
        title = QFontMetrics(self._look.font(bold=True)).horizontalAdvance(self.text())
        chip = ChipPainter(self._look).size(self._chip, with_word=False).width()
        head = chip + title + self._look.px(GAP * 2 + CHEVRON)
        number = QFontMetrics(self._look.font(22, bold=True)).horizontalAdvance(self._number)
        unit = QFontMetrics(self._look.font(11)).horizontalAdvance(self._unit)
        width = max(head, number + unit + self._look.px(GAP)) + self._look.px(2 * SIDE + BAR)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        lines = max(len(self._caption_lines(width)), 1)
        heights = (
            self._head_height(),
            self._number_height(),
            lines * line_height(self._caption_font()),
        )
        return sum(heights) + 2 * self._look.px(TOP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        side = self._look.px(SIDE)
        inner = self.rect().adjusted(self._look.px(BAR) + side, self._look.px(TOP), -side, 0)
        head = QRect(inner.x(), inner.y(), inner.width(), self._head_height())
        self._paint_head(painter, head)
        number = QRect(inner.x(), head.bottom() + 1, inner.width(), self._number_height())
        self._paint_number(painter, number)
        lines = self._caption_lines(self.width())
        height = len(lines) * line_height(self._caption_font())
        caption = QRect(inner.x(), number.bottom() + 1, inner.width(), height)
        painter.setPen(self._look.palette.muted)
        elided_text.draw_lines(painter, caption, lines, self._caption_font())

    def _paint_frame(self, painter: QPainter) -> None:
        palette = self._look.palette
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 4, 4)
        painter.fillPath(shape, palette.hover if self.underMouse() else palette.surface)
        painter.save()
        painter.setClipPath(shape)
        bar = QRectF(0, 0, self._look.px(BAR), self.height())
        painter.fillRect(bar, self._look.color(self._chip.tone))
        painter.restore()
        focused = self.hasFocus()
        painter.setPen(QPen(palette.focus if focused else palette.border, 2 if focused else 1))
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5) if focused else frame, 4, 4)

    def _paint_head(self, painter: QPainter, rect: QRect) -> None:
        left = ChipPainter(self._look).paint(painter, rect, self._chip, with_word=False)
        left += self._look.px(GAP)
        painter.setFont(self._look.font(bold=True))
        painter.setPen(self._look.palette.text)
        place = rect.adjusted(left, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())
        chevron = self._look.px(CHEVRON)
        corner = QRectF(rect.right() - chevron, rect.y(), chevron, rect.height())
        self._look.icons.paint(painter, "next", self._look.palette.text, corner)

    def _paint_number(self, painter: QPainter, rect: QRect) -> None:
        big = self._look.font(22, bold=True)
        metrics = QFontMetrics(big)
        base = rect.y() + (rect.height() - metrics.height()) // 2 + metrics.ascent()
        painter.setFont(big)
        painter.setPen(self._look.palette.text)
        painter.drawText(rect.x(), base, self._number)
        left = rect.x() + metrics.horizontalAdvance(self._number) + self._look.px(GAP)
        painter.setFont(self._look.font(11))
        painter.setPen(self._look.palette.muted)
        painter.drawText(left, base, self._unit)

    def _caption_lines(self, width: int) -> list[str]:
        room = width - self._look.px(2 * SIDE + BAR)
        lines, _ = elided_text.wrap(self._caption, self._caption_font(), room, CAPTION_LINES)
        return lines

    def _caption_font(self) -> QFont:
        return self._look.font(9.5)

    def _head_height(self) -> int:
        return line_height(self._look.font(bold=True)) + self._look.px(2)

    def _number_height(self) -> int:
        return round(line_height(self._look.font(22)) * 0.92)
