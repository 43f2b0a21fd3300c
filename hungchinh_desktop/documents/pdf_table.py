"""Lay ruled tables into the flow of a PDF: heads repeat, rows stay whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, islice, zip_longest

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import Cell, Column, ColumnAlign, Table, plain
from hungchinh_desktop.documents.paper_layout import TextStyle
from hungchinh_desktop.documents.pdf_grouped_head import CellBoxes, GroupedHead, grouped_head
from hungchinh_desktop.documents.pdf_sheet import Sheet
from hungchinh_desktop.documents.text_box import Typesetter

_STRIP = 3
"""Lines that a row taller than a page is cut into."""


@dataclass(frozen=True)
class RowBox:
    """Hold a measured row, or a strip of one that is taller than a page.

    A strip without `opens` continues the one above it, one without `closes` goes on below.
    """

    cells: tuple[CellBoxes, ...]
    anchor: str = ""
    opens: bool = True
    closes: bool = True
    least: float = 0
    code: str = ""

    @cached_property
    def height(self) -> float:
        """Return the height of the tallest cell with the room around its text."""
        return self._text_height + layout.CELL_PADDING_Y * (self.opens + self.closes)

    @property
    def closing_room(self) -> float:
        """Return the height that a strip gains when the page ends after it."""
        return 0 if self.closes else layout.CELL_PADDING_Y

    def gap_above(self, _edge: int) -> float:
        """Return how far below the row's top an upright rule begins."""
        return 0

    @cached_property
    def _text_height(self) -> float:
        tallest = max(sum(box.height for box in cell) for cell in self.cells)
        return max(tallest, self.least - 2 * layout.CELL_PADDING_Y)

    def draw(self, sheet: Sheet, edges: list[float], top: float) -> None:
        """Draw the texts, in the middle of the row unless it is a strip."""
        inner = top + (layout.CELL_PADDING_Y if self.opens else 0)
        whole = self.opens and self.closes
        for cell, left in zip(self.cells, edges, strict=False):
            free = self._text_height - sum(box.height for box in cell)
            below = inner + (free / 2 if whole else 0)
            for box in cell:
                sheet.draw_box(box, left + layout.CELL_PADDING_X, below)
                below += box.height
        if self.code and self.opens:
            middle = top + (self.height - layout.ROW_CODE.leading) / 2
            sheet.draw_row_code(self.code, edges[0], middle)
        sheet.mark(self.anchor, top, top + self.height)


@dataclass(frozen=True, slots=True)
class TablePiece:
    """Put a table, or what is left of it, between the margins.

    `body` is the height of the rows: on every page the rest of a long table is asked for it.
    """

    head: RowBox | GroupedHead
    rows: tuple[RowBox, ...]
    widths: tuple[float, ...]
    body: float
    anchor: str = ""
    space_before: float = layout.SPACE_AROUND_TABLE
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """Return the height of the head and all rows."""
        return self.head.height + self.body

    @property
    def least(self) -> float:
        """Return the height of the head with the first row: a head never stands alone."""
        return self.head.height + sum(row.height + row.closing_room for row in self.rows[:1])

    def split(self, room: float) -> tuple[TablePiece, TablePiece]:
        """Return the rows that fit and the others; both parts have the head.

        A strip at the cut gets the room and the rule that end a row.
        """
        below, count = self.head.height, 0
        for row in islice(self.rows, len(self.rows) - 1):
            below += row.height
            if count and below + row.closing_room > room:
                break
            count += 1
        last, following = self.rows[count - 1], self.rows[count]
        closed, opened = replace(last, closes=True), replace(following, opens=True)
        above = sum(row.height for row in self.rows[:count])
        fitting = replace(
            self,
            rows=(*self.rows[: count - 1], closed),
            body=above - last.height + closed.height,
        )
        others = replace(
            self,
            rows=(opened, *self.rows[count + 1 :]),
            body=self.body - above - following.height + opened.height,
        )
        return fitting, others

    def draw(self, sheet: Sheet, top: float) -> None:
        """Draw the texts and the rules between them."""
        edges = list(accumulate(self.widths, initial=sheet.frame.left))
        below = top
        self._draw_across(sheet, edges, below)
        for row in (self.head, *self.rows):
            row.draw(sheet, edges, below)
            below += row.height
            if row.closes:
                self._draw_across(sheet, edges, below)
        for place, x in enumerate(edges):
            above = top + self.head.gap_above(place)
            sheet.draw_line((x, above), (x, below), layout.TABLE_RULE)
        sheet.mark(self.anchor, top, below)

    def _draw_across(self, sheet: Sheet, edges: list[float], top: float) -> None:
        sheet.draw_line((edges[0], top), (edges[-1], top), layout.TABLE_RULE)


def table_piece(table: Table, typesetter: Typesetter, frame: layout.PageFrame) -> TablePiece:
    """Return the measured table, as wide as the text.

    A row stays whole unless it is taller than a page: then, so that nothing is lost, it goes on
    over the page end.
    """
    unit = frame.text_width / sum(column.share for column in table.columns)
    widths = tuple(column.share * unit for column in table.columns)
    head = _head(table.columns, typesetter, widths)
    room = frame.text_height - head.height
    styles = [_style(column) for column in table.columns]
    rows: list[RowBox] = []
    for row in table.rows:
        boxes = _boxes(row.cells, typesetter, widths, styles)
        made = RowBox(boxes, row.anchor, least=table.row_height, code=row.code)
        rows += [made] if made.height <= room else _strips(made)
    body = sum(row.height for row in rows)
    return TablePiece(head, tuple(rows), widths, body, table.anchor)


def _head(
    columns: tuple[Column, ...], typesetter: Typesetter, widths: tuple[float, ...]
) -> RowBox | GroupedHead:
    styles = [_head_style(column.head_size) for column in columns]
    heads = tuple((plain(column.head),) for column in columns)
    boxes = _boxes(heads, typesetter, widths, styles)
    groups = tuple(column.group for column in columns)
    if not any(groups):
        return RowBox(boxes)
    return grouped_head(boxes, groups, widths, typesetter)


def _head_style(size: float) -> TextStyle:
    leading = layout.TABLE_HEAD.leading * size / layout.TABLE_HEAD.size
    return replace(layout.TABLE_HEAD, size=size, leading=leading)


def _style(column: Column) -> TextStyle:
    return layout.TABLE_CENTERED if column.align is ColumnAlign.CENTER else layout.TABLE_CELL


def _boxes(
    cells: tuple[Cell, ...],
    typesetter: Typesetter,
    widths: tuple[float, ...],
    styles: list[TextStyle],
) -> tuple[CellBoxes, ...]:
    return tuple(
        tuple(typesetter.box(runs, style, width - 2 * layout.CELL_PADDING_X) for runs in cell)
        for cell, style, width in zip(cells, styles, widths, strict=True)
    )


def _strips(row: RowBox) -> list[RowBox]:
    """Cut a row into strips of a few lines, without a rule between them."""
    columns = [_cut(cell) for cell in row.cells]
    strips = [
        RowBox(cells, row.anchor, False, False) for cells in zip_longest(*columns, fillvalue=())
    ]
    strips[0] = replace(strips[0], opens=True, code=row.code)
    strips[-1] = replace(strips[-1], closes=True)
    return strips


def _cut(cell: CellBoxes) -> list[CellBoxes]:
    """Return the lines of a cell in groups of a few."""
    lines = [replace(box, lines=(line,)) for box in cell for line in box.lines]
    return [tuple(lines[start : start + _STRIP]) for start in range(0, len(lines), _STRIP)]
