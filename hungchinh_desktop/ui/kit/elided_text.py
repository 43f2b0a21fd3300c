"""Lay out prose in a few lines, the last one ending in "…" when there is more."""

from __future__ import annotations

import html

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from hungchinh_desktop.ui.kit.table_style import line_height


def wrap(text: str, font: QFont, width: int, lines: int) -> tuple[list[str], bool]:
    """Break text into at most `lines` lines of `width` pixels.

    Returns:
        The lines, and whether something had to be left out.
    """
    flat = " ".join(text.split())
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) <= lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) <= lines:
        pieces = zip(starts, [*starts[1:], len(flat)], strict=True)
        return [flat[start:end].rstrip() for start, end in pieces], False
    whole = [flat[starts[i] : starts[i + 1]].rstrip() for i in range(lines - 1)]
    rest = flat[starts[lines - 1] :]
    last = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [*whole, last], True


def draw_lines(painter: QPainter, rect: QRect, lines: list[str], font: QFont) -> None:
    """Draw lines of one height below each other, centred in the height of rect."""
    height = line_height(font)
    metrics = QFontMetrics(font)
    top = rect.y() + (rect.height() - height * len(lines)) / 2
    lead = (height - metrics.height()) / 2 + metrics.ascent()
    painter.setFont(font)
    for number, line in enumerate(lines):
        painter.drawText(QPointF(rect.x(), round(top + number * height + lead)), line)


def tip(text: str) -> str:
    """Return text as a tool tip that wraps and shows every character as it is."""
    lines = html.escape(text.strip()).replace("\n", "<br>")
    return f"<p style='white-space: pre-wrap'>{lines}</p>" if lines else ""
