"""Describe a column of a printed table, and how its cells wrap."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.text_measure import wrapped
from hungchinh_desktop.documents.workbook import Look

CONTINUED = "(tiếp)"
LINE_HEIGHT = 1.3125
"""Height of a line in parts of its size: Excel gives Times New Roman 12 a row of 15.75."""

_CELL_PADDING = 6.0
_INDENT = 7.5
_INDENTED_FROM = 120.0
_WRAP_SAFETY = 0.97  # printers wrap a little earlier than screens
_ROW_PADDING = 5.0
_MOST_LINES = 16  # more go on in a further row: Excel's rows end at 409 points, pages at 500

BODY = Look(edges="ltrb")
HEAD = Look(bold=True, horizontal="center", edges="ltrb")


@dataclass(frozen=True, slots=True)
class Column:
    """Describe a column of a table; widths are in points.

    `anchor` columns are written again in a row that continues a text too long for one row.
    """

    title: str
    width: float
    horizontal: Literal["left", "center"] = "left"
    anchor: bool = False
    size: float = BODY.size
    head_size: float = HEAD.size

    @property
    def look(self) -> Look:
        """Return how the cells of the column look."""
        return replace(BODY, horizontal=self.horizontal, size=self.size, indent=self.indent)

    @property
    def head_look(self) -> Look:
        """Return how the head of the column looks."""
        return replace(HEAD, size=self.head_size)

    @property
    def indent(self) -> int:
        """Return 1 when the column is wide enough to keep its text off the border."""
        return int(self.horizontal == "left" and self.width >= _INDENTED_FROM)

    def height(self, text: str) -> float:
        """Return how tall a cell with the text is."""
        return len(self._lines(text)) * self.size * LINE_HEIGHT + _ROW_PADDING

    def head_height(self, title: str = "") -> float:
        """Return how tall the head of the column is."""
        return text_height(title or self.title, self.width, self.head_look) + _ROW_PADDING

    def parts(self, text: str) -> list[str]:
        """Return the text in pieces, each short enough for one row; none of it is lost."""
        lines = self._lines(text)
        return [
            "".join(lines[start : start + _MOST_LINES]).strip()
            for start in range(0, len(lines), _MOST_LINES)
        ]

    def part(self, parts: list[CellValue], index: int) -> CellValue:
        """Return what the column shows in the first row of an entry or in a later one."""
        if index < len(parts):
            return parts[index]
        if not self.anchor:
            return None
        return f"{parts[0]} {CONTINUED}" if isinstance(parts[0], str) else parts[0]

    def _lines(self, text: str) -> list[str]:
        room = self.width - _CELL_PADDING - self.indent * _INDENT
        return wrapped(text, room * _WRAP_SAFETY, self.size)


def text_height(text: str, width: float, look: Look) -> float:
    """Return the height in points of a text wrapped into a cell of a width."""
    room = (width - _CELL_PADDING) * _WRAP_SAFETY
    return len(wrapped(text, room, look.size, bold=look.bold)) * look.size * LINE_HEIGHT
