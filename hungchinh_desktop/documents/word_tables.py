"""Lay ruled tables into Word: heads come again on every page, rows stay whole."""

from __future__ import annotations

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import (
    Cell,
    Column,
    ColumnAlign,
    Table,
    TableRow,
    text_of,
)
from hungchinh_desktop.documents.paper_layout import PageFrame
from hungchinh_desktop.documents.text_box import Typesetter
from hungchinh_desktop.documents.word_markup import (
    Keeping,
    cell,
    markup_of,
    paragraph,
    row,
    table,
)
from hungchinh_desktop.documents.word_table_head import head_rows

_LONG_TEXT = 900
"""Letters from which on a cell is measured: a row taller than a page must go over its end."""


def word_table(block: Table, typesetter: Typesetter, frame: PageFrame, *, signed: bool) -> str:
    """Return the table as wide as the text.

    Args:
        block: the table.
        typesetter: cleans and measures its text.
        frame: the sheet it stands on.
        signed: signatures follow, so its last rows stay with them.
    """
    unit = frame.text_width / sum(column.share for column in block.columns)
    widths = [column.share * unit for column in block.columns]
    writer = _RowWriter(block, widths, typesetter, frame.text_height)
    kept = len(block.rows) - layout.ROWS_KEPT if signed else len(block.rows)
    rows = writer.head()
    rows += [writer.row(one, with_next=place >= kept) for place, one in enumerate(block.rows)]
    padding = (layout.CELL_PADDING_X, layout.CELL_PADDING_Y)
    return table(widths, rows, border=layout.TABLE_RULE, padding=padding)


class _RowWriter:
    """Write the rows of one table."""

    def __init__(
        self, block: Table, widths: list[float], typesetter: Typesetter, page: float
    ) -> None:
        self._columns = list(zip(block.columns, widths, strict=True))
        self._least = block.row_height
        self._typesetter = typesetter
        self._page = page

    def head(self) -> list[str]:
        """Return the rows of the head."""
        return head_rows(self._columns, self._typesetter)

    def row(self, one: TableRow, *, with_next: bool) -> str:
        """Return a row; one that is taller than a page may go on over its end."""
        keeping = Keeping(with_next=with_next)
        parts = list(zip(one.cells, self._columns, strict=True))
        whole = all(self._fits(texts, wide) for texts, (_, wide) in parts)
        cells = [
            cell(wide, self._lines(texts, _style(column), keeping), middle=whole)
            for texts, (column, wide) in parts
        ]
        return row(cells, whole=whole, height=self._least)

    def _lines(self, texts: Cell, style: str, keeping: Keeping) -> str:
        typesetter = self._typesetter
        return "".join(
            paragraph(style, markup_of(typesetter.cleaned(runs)), keeping)
            for runs in texts or ((),)
        )

    def _fits(self, texts: Cell, width: float) -> bool:
        if sum(len(text_of(runs)) for runs in texts) < _LONG_TEXT:
            return True
        inner = width - 2 * layout.CELL_PADDING_X
        boxes = [self._typesetter.box(runs, layout.TABLE_CELL, inner) for runs in texts]
        return sum(box.height for box in boxes) < self._page / 2


def _style(column: Column) -> str:
    return "TableCentered" if column.align is ColumnAlign.CENTER else "TableCell"
