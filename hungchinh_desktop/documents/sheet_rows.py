"""Keep the cells of a sheet and write their XML at once: lists of 15,000 rows are usual.

openpyxl makes an object for each cell and an element tree for each row, which takes three times
as long as the rest of an export. The format of the rows is plain (ECMA-376, part 1, 18.3.1).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from xml.sax.saxutils import escape


class SheetRows:
    """Hold values with the numbers of their styles, and the heights of rows; all from 1."""

    def __init__(self) -> None:
        self._cells: defaultdict[int, dict[int, tuple[int, str | int | None]]] = defaultdict(dict)
        self._heights: dict[int, float] = {}

    def put(self, row: int, column: int, style: int, value: str | int | None) -> None:
        """Keep a whole number, a text that is fit for a cell, or a blank in a style."""
        self._cells[row][column] = (style, value)

    def set_height(self, row: int, points: float) -> None:
        """Set the height of a row."""
        self._heights[row] = points

    @property
    def area(self) -> str:
        """Return the cells in use, "A1:E23"."""
        last_row = max(self._cells, default=1)
        last_column = max((max(cells) for cells in self._cells.values()), default=1)
        return f"A1:{column_letter(last_column)}{last_row}"

    def xml(self) -> str:
        """Return the element `sheetData`."""
        rows = sorted({*self._cells, *self._heights})
        return f"<sheetData>{''.join(map(self._row, rows))}</sheetData>"

    def _row(self, row: int) -> str:
        height = self._heights.get(row)
        size = "" if height is None else f' ht="{height:.10g}" customHeight="1"'
        return f'<row r="{row}"{size}>{"".join(self._row_cells(row))}</row>'

    def _row_cells(self, row: int) -> Iterator[str]:
        for column, (style, value) in sorted(self._cells.get(row, {}).items()):
            start = f'<c r="{column_letter(column)}{row}" s="{style}"'
            if value is None:
                yield f"{start}/>"
            elif isinstance(value, int):
                yield f'{start} t="n"><v>{value}</v></c>'
            else:
                yield f'{start} t="inlineStr"><is>{_text(value)}</is></c>'


def _text(value: str) -> str:
    """Return a text that no reader takes for a formula; its outer blanks and lines are kept."""
    kept = ' xml:space="preserve"' if value != value.strip() or "\n" in value else ""
    return f"<t{kept}>{escape(value)}</t>"


@lru_cache(maxsize=256)
def column_letter(number: int) -> str:
    """Return the name of a column: 1 is "A", 27 is "AA"."""
    name = ""
    while number:
        number, digit = divmod(number - 1, 26)
        name = chr(ord("A") + digit) + name
    return name
