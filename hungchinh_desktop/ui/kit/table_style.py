"""Derive a table's fonts and row heights from the look, the row mode and the zoom."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontInfo, QFontMetrics

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from hungchinh_desktop.ui.kit.look import Look

SMALLEST_ZOOM, LARGEST_ZOOM, ZOOM_STEP = 0.8, 1.6, 0.1
# Vietnamese stacks marks above and below the letter: less line height cuts them off.
LINE_HEIGHT = 1.36


class RowHeight(StrEnum):
    """Name the three row modes."""

    COMPACT = "compact"
    NORMAL = "normal"
    FULL = "full"


ROW_HEIGHT_LABELS = {
    RowHeight.COMPACT: "Gọn",
    RowHeight.NORMAL: "Thường",
    RowHeight.FULL: "Đủ chữ",
}
_POINTS = {RowHeight.COMPACT: 10.0, RowHeight.NORMAL: 10.5, RowHeight.FULL: 10.0}
_LINES = {RowHeight.COMPACT: 1, RowHeight.NORMAL: 1, RowHeight.FULL: 3}
_MARGIN = {RowHeight.COMPACT: 6, RowHeight.NORMAL: 10, RowHeight.FULL: 4}


def line_height(font: QFont) -> int:
    """Return the height a line of Vietnamese needs in this font, in pixels."""
    metrics = QFontMetrics(font)
    return max(metrics.height(), math.ceil(LINE_HEIGHT * QFontInfo(font).pixelSize()))


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Hold how rows of one table are drawn at the moment."""

    look: Look
    mode: RowHeight = RowHeight.COMPACT
    zoom: float = 1.0

    def font(self, *, bold: bool = False) -> QFont:
        """Return the font of the cells."""
        return self.look.font(_POINTS[self.mode] * self.zoom, bold=bold)

    def header_font(self) -> QFont:
        """Return the font of the header's words."""
        return self.look.font(10 * self.zoom, bold=True)

    @property
    def lines(self) -> int:
        """Return how many lines of prose a row shows."""
        return _LINES[self.mode]

    @property
    def row_height(self) -> int:
        """Return the height of a row in pixels."""
        text = self.lines * line_height(self.font())
        return text + self.px(_MARGIN[self.mode])

    @property
    def header_height(self) -> int:
        """Return the height of the header in pixels."""
        return max(self.px(32), line_height(self.header_font()) + self.px(8))

    def px(self, pixels: float) -> int:
        """Return a design length at the text size and zoom in use."""
        return round(pixels * self.look.scale * self.zoom)
