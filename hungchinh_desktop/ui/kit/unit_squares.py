"""Draw one small square per household; more than twelve become a bar with its number."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

SIDE, GAP, MOST = 14, 3, 12
STRIPE_STEP, DOT_STEP, DOT_RADIUS = 5, 5, 1.2


class Pattern(Enum):
    """Tell classes apart without colour, on grey prints too."""

    SOLID = "solid"
    STRIPES = "stripes"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class SquareKind:
    """Name the pattern of one class's squares and the tokens of edge, ground and marks."""

    pattern: Pattern
    edge: str
    ground: str
    mark: str


POOR_SQUARE = SquareKind(Pattern.SOLID, "poor", "poor", "poor")
NEAR_POOR_SQUARE = SquareKind(Pattern.STRIPES, "near_poor", "near_poor_soft", "near_poor_bar")
NEWLY_ESCAPED_SQUARE = SquareKind(
    Pattern.DOTS, "newly_escaped", "newly_escaped_soft", "newly_escaped"
)

Counts = tuple[tuple[SquareKind, int], ...]


def paint_square(painter: QPainter, rect: QRectF, kind: SquareKind, look: Look) -> None:
    """Fill one square, or a stretch of a bar, with the kind's pattern and edge."""
    painter.save()
    painter.fillRect(rect, look.color(kind.ground))
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if kind.pattern is Pattern.STRIPES:
        painter.setPen(QPen(look.color(kind.mark), 1.6 * look.scale))
        _paint_stripes(painter, rect, STRIPE_STEP * look.scale)
    elif kind.pattern is Pattern.DOTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(kind.mark))
        _paint_dots(painter, rect, look.scale)
    painter.setPen(QPen(look.color(kind.edge), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _paint_stripes(painter: QPainter, rect: QRectF, step: float) -> None:
    slant, x = rect.height(), rect.left() - rect.height() + step / 2
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + slant, rect.top()))
        x += step


def _paint_dots(painter: QPainter, rect: QRectF, scale: float) -> None:
    step = DOT_STEP * scale
    for row in range(int(rect.height() / step) + 1):
        for column in range(int(rect.width() / step) + 1):
            center = rect.topLeft() + QPointF((column + 0.5) * step, (row + 0.5) * step)
            painter.drawEllipse(center, DOT_RADIUS * scale, DOT_RADIUS * scale)


def squares_size(counts: Counts, look: Look) -> QSize:
    """Return the room that `paint_squares` uses."""
    total = sum(count for _, count in counts)
    side, gap = look.px(SIDE), look.px(GAP)
    if total <= MOST:
        return QSize(max(total * (side + gap) - gap, 0), side)
    metrics = QFontMetrics(look.font(9, bold=True))
    words = metrics.horizontalAdvance(str(total)) + 2 * gap
    return QSize(MOST * (side + gap) - gap + words, max(side, metrics.height()))


def paint_squares(painter: QPainter, rect: QRectF, counts: Counts, look: Look) -> None:
    """Draw the squares at the left of rect, centred in height, kinds in the order given."""
    side, gap = look.px(SIDE), look.px(GAP)
    total = sum(count for _, count in counts)
    left, top = rect.x(), round(rect.y() + (rect.height() - side) / 2)
    if total <= MOST:
        for kind in [kind for kind, count in counts for _ in range(count)]:
            paint_square(painter, QRectF(left, top, side, side), kind, look)
            left += side + gap
        return
    full = MOST * (side + gap) - gap
    for kind, count in counts:
        width = round(full * count / total)
        if count:
            paint_square(painter, QRectF(left, top, max(width, 4), side), kind, look)
        left += width
    painter.setFont(look.font(9, bold=True))
    painter.setPen(look.palette.text)
    place = QRectF(rect.x() + full + 2 * gap, rect.y(), rect.width(), rect.height())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), str(total))


class UnitSquares(QWidget):
    """Show the households of one hamlet as squares, or one square as a legend."""

    def __init__(self, look: Look, object_name: str, accessible_name: str, counts: Counts) -> None:
        """Take the counts by kind, poor first; the accessible name says them in words."""
        super().__init__()
        named(self, object_name, accessible_name)
        self._look = look
        self._counts = counts
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_counts(self, counts: Counts, accessible_name: str) -> None:
        """Show other counts."""
        self._counts = counts
        self.setAccessibleName(accessible_name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return squares_size(self._counts, self._look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_squares(QPainter(self), QRectF(self.rect()), self._counts, self._look)
