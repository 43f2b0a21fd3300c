"""Work out where the pages of a PDF lie in a view, and how large."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF

if TYPE_CHECKING:
    from collections.abc import Sequence

MARGIN, GAP = 12.0, 12.0
PIXELS_PER_POINT = 96 / 72
ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class Fit(StrEnum):
    """Name what decides the zoom."""

    WIDTH = "width"  # the page fills the width: "Vừa trang"
    WHOLE = "whole"  # the whole page is seen: "Vừa khung"
    FREE = "free"  # a percentage was chosen


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Hold the rectangle of every page, stacked and centred, in pixels of the view."""

    zoom: float
    rects: tuple[QRectF, ...]
    size: QSizeF

    def page_at(self, y: float) -> int:
        """Return the page at a height, or the nearest above it."""
        found = 0
        for number, rect in enumerate(self.rects):
            if rect.top() - GAP <= y:
                found = number
        return found

    def place_at(self, point: QPointF) -> tuple[int, float] | None:
        """Return page and height on it (0 top – 1 foot) under a point; None beside the paper."""
        for number, rect in enumerate(self.rects):
            if rect.contains(point):
                return number, (point.y() - rect.top()) / rect.height()
        return None

    def y_of(self, page: int, fraction: float) -> float:
        """Return the height of a place on a page."""
        rect = self.rects[page]
        return rect.top() + fraction * rect.height()


def lay_out(
    sizes: Sequence[tuple[float, float]], view: QSizeF, fit: Fit, zoom: float
) -> PageLayout:
    """Stack the pages (sizes in points) for a view of some pixels."""
    if not sizes:
        return PageLayout(zoom, (), QSizeF())
    zoom = zoom if fit is Fit.FREE else _fitting_zoom(sizes, view, fit)
    scale = zoom * PIXELS_PER_POINT
    widest = max(width for width, _height in sizes) * scale
    width = max(view.width(), widest + 2 * MARGIN)
    rects = []
    top = MARGIN
    for page_width, page_height in sizes:
        left = (width - page_width * scale) / 2
        rects.append(QRectF(round(left), round(top), page_width * scale, page_height * scale))
        top += page_height * scale + GAP
    return PageLayout(zoom, tuple(rects), QSizeF(width, top - GAP + MARGIN))


def next_step(zoom: float, direction: int) -> float:
    """Return the zoom step above (1) or below (-1) a zoom."""
    if direction > 0:
        return min((step for step in ZOOM_STEPS if step > zoom * 1.01), default=ZOOM_STEPS[-1])
    return max((step for step in ZOOM_STEPS if step < zoom * 0.99), default=ZOOM_STEPS[0])


def _fitting_zoom(sizes: Sequence[tuple[float, float]], view: QSizeF, fit: Fit) -> float:
    widest = max(width for width, _height in sizes) * PIXELS_PER_POINT
    zoom = (view.width() - 2 * MARGIN) / widest
    if fit is Fit.WHOLE:
        tallest = max(height for _width, height in sizes) * PIXELS_PER_POINT
        zoom = min(zoom, (view.height() - 2 * MARGIN) / tallest)
    return min(max(zoom, 0.1), ZOOM_STEPS[-1])
