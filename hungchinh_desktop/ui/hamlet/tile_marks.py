"""Draw the small signs on a tile: squares or a bar of households, hatch and arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hungchinh_desktop.ui.kit.unit_squares import (
    MOST,
    NEAR_POOR_SQUARE,
    POOR_SQUARE,
    paint_square,
    paint_squares,
    squares_size,
)

if TYPE_CHECKING:
    from hungchinh_desktop.domain.hamlet import HamletTile
    from hungchinh_desktop.ui.kit.look import Look

HATCH = 9


def paint_households(painter: QPainter, rect: QRectF, tile: HamletTile, look: Look) -> None:
    """Draw one square per household; a bar as wide as rect when they do not fit.

    The bar carries no number: the tile shows it large beside the hamlet's name.
    """
    counts = ((POOR_SQUARE, tile.poor), (NEAR_POOR_SQUARE, tile.near_poor))
    fits = tile.households <= MOST and squares_size(counts, look).width() <= rect.width()
    if not tile.households:
        return
    if fits:
        paint_squares(painter, rect, counts, look)
        return
    left = rect.x()
    for kind, count in counts:
        width = max(round(rect.width() * count / tile.households), 4)
        if count:
            part = QRectF(left, rect.y(), min(width, rect.right() - left), rect.height())
            paint_square(painter, part, kind, look)
            left += width


def paint_hatch(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw thin slanted lines over rect: the step that must differ on a grey print too."""
    color = QColor(look.palette.border_strong)
    color.setAlphaF(0.35)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(color, 1))
    step, x = look.px(HATCH), rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += step
    painter.restore()


def paint_arrow(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Draw the arrow "↗" as lines: not every interface font has the character."""
    side = min(rect.width(), rect.height())
    half = side * 0.28
    middle = rect.center()
    tip = middle + QPointF(half, -half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, max(side / 9, 1.2)))
    painter.drawLine(middle + QPointF(-half, half), tip)
    painter.drawPolyline([tip + QPointF(-1.4 * half, 0), tip, tip + QPointF(0, 1.4 * half)])
    painter.restore()
