"""Draw the letters of the matrix: C filled, P outlined, P? dashed, and the mark of a conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

WIDTH, HEIGHT, RADIUS = 28, 26, 3.0
VAGUE_SIGN = "?"


def box_size(look: Look) -> QSize:
    """Return the size of a letter's box at the text size in use."""
    return QSize(look.px(WIDTH), look.px(HEIGHT))


def paint_box(painter: QPainter, rect: QRectF, letters: str, look: Look) -> None:
    """Draw "C", "P" or a letter with "?" filling rect; the letters decide ground and edge."""
    palette, vague = look.palette, letters.endswith(VAGUE_SIGN)
    filled = letters == "C"
    edge = palette.warn if vague else palette.accent
    ground = palette.warn_soft if vague else palette.accent if filled else palette.surface
    ink = palette.warn if vague else palette.on_accent if filled else palette.accent
    pen = QPen(edge, 1)
    if vague:
        pen.setDashPattern([3, 2])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.setPen(ink)
    painter.setFont(look.font(10, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


def mark_size(look: Look, place: str) -> QSize:
    """Return the size of the red mark that names a clause."""
    metrics = QFontMetrics(look.font(7.5, bold=True))
    return QSize(metrics.horizontalAdvance(place) + look.px(4), metrics.height())


def paint_mark(painter: QPainter, rect: QRectF, place: str, look: Look) -> None:
    """Draw the red mark "V.3" filling rect: another clause gives the lead to this unit."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.palette.danger)
    painter.drawRoundedRect(rect, 2, 2)
    painter.setPen(look.palette.surface)
    painter.setFont(look.font(7.5, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, place)
    painter.restore()


class RoleSample(QWidget):
    """Show one box or mark in the legend."""

    def __init__(self, look: Look, letters: str, object_name: str, accessible_name: str) -> None:
        """Take the letters of a box, or the place named by a conflict mark ("V.3")."""
        super().__init__()
        named(self, object_name, accessible_name)
        self._look = look
        self._letters = letters
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    @property
    def _is_mark(self) -> bool:
        return "." in self._letters

    def sizeHint(self) -> QSize:
        if self._is_mark:
            return mark_size(self._look, self._letters)
        return box_size(self._look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint = paint_mark if self._is_mark else paint_box
        paint(QPainter(self), QRectF(self.rect()), self._letters, self._look)
