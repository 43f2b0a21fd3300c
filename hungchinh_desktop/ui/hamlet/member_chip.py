"""Draw a committee member as initials in a box beside the full name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from hungchinh_desktop.domain.hamlet import CommitteeMember
    from hungchinh_desktop.ui.kit.look import Look

BOX_WIDTH, BOX_HEIGHT, PAD, GAP, RADIUS = 26, 22, 3, 7, 3.0
NAME_LINES = 2


def paint_initials(painter: QPainter, rect: QRectF, initials: str, look: Look) -> None:
    """Draw the initials in a framed box filling rect."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.palette.border_strong)
    painter.setBrush(look.palette.surface)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(look.palette.text)
    painter.setFont(look.font(9, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)
    painter.restore()


class MemberChips:
    """Measure and draw member chips at the text size in use; names are never cut."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def narrowest(self, member: CommitteeMember) -> int:
        """Return the least width in which the name takes two lines at most."""
        metrics, words = QFontMetrics(self._font()), member.full_name.split()
        ways = [
            max(metrics.horizontalAdvance(" ".join(part)) for part in (words[:n], words[n:]))
            for n in range(1, len(words) + 1)
        ]
        return self._around() + min(ways, default=0) + 2

    def height(self, member: CommitteeMember, width: int) -> int:
        """Return the height of a chip of that width."""
        text = len(self._lines(member, width)) * line_height(self._font())
        return max(text, self._look.px(BOX_HEIGHT)) + 2 * self._look.px(PAD)

    def paint(self, painter: QPainter, rect: QRect, member: CommitteeMember) -> None:
        """Draw the chip filling rect."""
        look, pad = self._look, self._look.px(PAD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.palette.border)
        painter.setBrush(look.palette.surface)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.restore()
        width, height = look.px(BOX_WIDTH), look.px(BOX_HEIGHT)
        top = rect.y() + (rect.height() - height) // 2
        box = QRectF(rect.x() + pad, top, width, height)
        paint_initials(painter, box, member.initials, look)
        painter.setPen(look.palette.text)
        inner = rect.adjusted(pad + width + look.px(GAP), 0, -pad, 0)
        lines = self._lines(member, rect.width())
        elided_text.draw_lines(painter, inner, lines, self._font())

    def picture(self, member: CommitteeMember, ratio: float) -> QPixmap:
        """Return the chip as it follows the pointer."""
        metrics = QFontMetrics(self._font())
        width = self._around() + metrics.horizontalAdvance(member.full_name) + 4
        size = QSize(width, self.height(member, width))
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), member)
        painter.end()
        return pixmap

    def _lines(self, member: CommitteeMember, width: int) -> list[str]:
        room = width - self._around()
        lines, _ = elided_text.wrap(member.full_name, self._font(), room, NAME_LINES)
        return lines

    def _around(self) -> int:
        """Return the width of everything but the name."""
        look = self._look
        return look.px(PAD) * 2 + look.px(BOX_WIDTH) + look.px(GAP)

    def _font(self) -> QFont:
        return self._look.font(10)
