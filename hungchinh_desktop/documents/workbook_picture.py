"""Read a finished workbook back and tell what its sheets show: the preview is the file itself."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from hungchinh_desktop.documents.workbook import column_points, opened
from hungchinh_desktop.domain.sheet_picture import PictureCell, SheetPicture

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

_USUAL_HEIGHT = 15.0
_SIDES = (("left", "l"), ("top", "t"), ("right", "r"), ("bottom", "b"))


def sheet_pictures(data: bytes) -> list[SheetPicture]:
    """Return what each sheet of an .xlsx file made by this program shows."""
    return [_Reader(sheet).picture() for sheet in opened(data).worksheets]


class _Reader:
    """Turn one sheet into texts and borders at their places in points."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        heights = [
            sheet.row_dimensions[number].height or _USUAL_HEIGHT
            for number in range(1, sheet.max_row + 1)
        ]
        self._lefts = [0.0, *accumulate(column_points(sheet))]
        self._tops = [0.0, *accumulate(heights)]
        self._ends = {
            (area.min_row, area.min_col): (area.max_row, area.max_col)
            for area in sheet.merged_cells
        }

    def picture(self) -> SheetPicture:
        """Return the sheet; cells hidden under a merged one are left out."""
        cells = [
            self._cell(cell, row, column)
            for row, cells in enumerate(self._sheet.iter_rows(), 1)
            for column, cell in enumerate(cells, 1)
            if not self._covered(row, column)
        ]
        shown = tuple(cell for cell in cells if cell.text or cell.edges)
        return SheetPicture(self._sheet.title, self._lefts[-1], self._tops[-1], shown)

    def _covered(self, row: int, column: int) -> bool:
        return any(
            top <= row <= bottom and left <= column <= right and (row, column) != (top, left)
            for (top, left), (bottom, right) in self._ends.items()
        )

    def _cell(self, cell: Cell | MergedCell, row: int, column: int) -> PictureCell:
        bottom, right = self._ends.get((row, column), (row, column))
        x, y = self._lefts[column - 1], self._tops[row - 1]
        alignment, number = cell.alignment, isinstance(cell.value, int | float)
        return PictureCell(
            x=x,
            y=y,
            width=self._lefts[right] - x,
            height=self._tops[bottom] - y,
            text="" if cell.value is None else str(cell.value),
            size=cell.font.size or 12,
            bold=bool(cell.font.bold),
            italic=bool(cell.font.italic),
            align=alignment.horizontal or ("right" if number else "left"),
            valign=alignment.vertical or "bottom",
            edges=_edges(cell),
            wrap=bool(alignment.wrap_text),
        )


def _edges(cell: Cell | MergedCell) -> str:
    sides = [(getattr(cell.border, side), letter) for side, letter in _SIDES]
    return "".join(letter for side, letter in sides if side is not None and side.style)
