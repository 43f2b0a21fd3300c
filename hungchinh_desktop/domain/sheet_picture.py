"""Hold what a sheet of a finished workbook shows, for a preview on the screen."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureCell:
    """Place a text on the sheet; lengths are points from the sheet's upper left corner.

    `align` is left, center or right; `valign` top, center or bottom; `edges` names the thin
    borders by the letters l, t, r, b; `wrap` breaks the text into lines; `size` is the size of
    the letters in points.
    """

    x: float
    y: float
    width: float
    height: float
    text: str
    size: float
    bold: bool
    italic: bool
    align: str
    valign: str
    edges: str
    wrap: bool


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """Hold one sheet: its name, its size in points and its cells."""

    name: str
    width: float
    height: float
    cells: tuple[PictureCell, ...]
