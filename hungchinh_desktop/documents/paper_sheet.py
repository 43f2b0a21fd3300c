"""Lay out a sheet of a workbook as an office paper: national heading, table, signatures."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from hungchinh_desktop.documents.cell_text import CellValue, cell_text
from hungchinh_desktop.documents.sheet_column import HEAD, LINE_HEIGHT, Column, text_height
from hungchinh_desktop.documents.sheet_pages import break_before_signatures
from hungchinh_desktop.documents.text_measure import text_width
from hungchinh_desktop.documents.workbook import Look, PagePlan, Sheet
from hungchinh_desktop.domain.office import OfficeProfile

PAPER_WIDTH = 748.0
"""Width in points that the columns of a sheet may share: A4 landscape less its margins."""
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_LEFT_SHARE = 0.44
_HEADING_LINE, _HEADING_RULE = 17.0, 7.0
_MARK_PADDING = 8.0

_CENTRE = Look(horizontal="center", wrap=False)
_CENTRE_BOLD = replace(_CENTRE, bold=True)
_NUMBERS = Look(size=11, italic=True, horizontal="center", edges="ltrb")
_TOTAL = Look(bold=True, wrap=False, indent=1)
_MARK = Look(size=13, bold=True, horizontal="center", wrap=False, edges="ltrb")
_REMARK = Look(size=11, italic=True, wrap=False)

TITLE = replace(_CENTRE_BOLD, size=14)
SUBTITLE = replace(_CENTRE_BOLD, size=13)
NOTE = replace(_CENTRE, italic=True)


@dataclass(frozen=True, slots=True)
class SignerBlock:
    """Hold a signer's title and the hint below it."""

    title: str
    hint: str = "(Ký, ghi rõ họ tên)"


class PaperSheet:
    """Write one sheet from top to bottom and keep the heights for its page breaks."""

    def __init__(self, sheet: Sheet, columns: Sequence[Column]) -> None:
        self._sheet = sheet
        self._columns = columns
        self._looks = [column.look for column in columns]
        self._heights: list[float] = []
        self._head_rows = (1, 1)
        self._table_rows: list[int] = []
        for index, column in enumerate(columns, 1):
            sheet.set_width(index, column.width)

    def add_heading(self, profile: OfficeProfile, mark: str = "") -> None:
        """Write the issuing body left and the nation right, each above its short rule.

        Decree 30/2020/NĐ-CP, annex I, section II, items 1 and 2; item 8.c for `mark` in a box.
        """
        issuer = [profile.issuing_body, profile.issuing_unit]
        lines = [(text, _CENTRE_BOLD) for text in issuer if text]
        if profile.superior_heading:
            lines.insert(0, (profile.superior_heading, _CENTRE))
        nation = [(NATION, _CENTRE_BOLD), (MOTTO, SUBTITLE)]
        rows = max(len(lines), len(nation))
        for height in (*[_HEADING_LINE] * rows, _HEADING_RULE):
            self._next_row(height)
        left, right = self._halves()
        for columns, texts in ((left, lines), (right, nation)):
            for row, (text, look) in enumerate(texts, 1):
                self._sheet.span(row, columns, text, look)
        last_line = text_width(lines[-1][0], _CENTRE.size, bold=True)
        motto = text_width(MOTTO, SUBTITLE.size, bold=True)
        self._sheet.draw_rule(len(lines) + 1, left, last_line / 2)
        self._sheet.draw_rule(len(nation) + 1, right, motto)
        if mark:
            self._add_mark(mark)
        self._next_row(6)

    def add_lines(self, lines: Sequence[tuple[str, Look]]) -> None:
        """Write centred lines over the whole width: title, year, note."""
        for text, look in lines:
            row = self._next_row(look.size * LINE_HEIGHT + 2)
            self._sheet.span(row, (1, len(self._columns)), text, look)
        self._next_row(6)

    def add_head(self) -> None:
        """Write the head of the table and the row of column numbers; both repeat on each page."""
        row = self._next_row(max(column.head_height() for column in self._columns) + 3)
        numbers = self._next_row(17)
        for index, column in enumerate(self._columns, 1):
            self._sheet.write(row, index, column.title, column.head_look)
            self._sheet.write(numbers, index, f"({index})", _NUMBERS)
        self._head_rows = (row, numbers)

    def add_grouped_head(self, groups: Sequence[tuple[str, int, int]]) -> None:
        """Write a head of two levels; columns outside every group take both.

        Args:
            groups: title, first and last column of each group, from left to right.
        """
        look = replace(HEAD, size=11)
        widths = [sum(one.width for one in self._columns[a - 1 : b]) for _, a, b in groups]
        tallest = max(
            (
                text_height(title, wide, look)
                for (title, _, _), wide in zip(groups, widths, strict=True)
            ),
            default=0,
        )
        upper = self._next_row(tallest + 4)
        lower = self._next_row(max(column.head_height() for column in self._columns))
        for title, first, last in groups:
            self._sheet.span(upper, (first, last), title, look)
        grouped = {column for _, first, last in groups for column in range(first, last + 1)}
        for index, column in enumerate(self._columns, 1):
            rows = (lower, lower) if index in grouped else (upper, lower)
            self._sheet.block(rows, (index, index), column.title, column.head_look)
        self._head_rows = (upper, lower)

    def add_row(
        self,
        values: Sequence[CellValue],
        *,
        owner: str,
        least: float,
        bold: Container[CellValue] = (),
    ) -> None:
        """Write an entry; a text of more lines than a row can show goes on in further rows.

        Args:
            values: one value for each column.
            owner: whose row it is, for an error: "hộ Lê Thị Hương (Xóm 7)".
            least: the least height in points.
            bold: values that stand out.

        Raises:
            UserError: a text is longer than a cell can be.
        """
        pairs = list(zip(values, self._columns, strict=True))
        parts: list[list[CellValue]] = [
            [*column.parts(cell_text(value, f"{column.title} của {owner}"))]
            if isinstance(value, str)
            else [value]
            for value, column in pairs
        ]
        for index in range(max(len(texts) for texts in parts)):
            cells = [
                column.part(texts, index) for texts, (_, column) in zip(parts, pairs, strict=True)
            ]
            self._table_rows.append(self._write_row(cells, least, bold))

    def add_total(self, sentence: str) -> None:
        """Write the total as one bold sentence across the columns, without merging them."""
        row, last = self._next_row(22), len(self._columns)
        for index in range(1, last + 1):
            edges = "tb" + "l" * (index == 1) + "r" * (index == last)
            look = replace(_TOTAL, edges=edges)
            self._sheet.write(row, index, sentence if index == 1 else None, look)

    def add_total_row(self, values: Sequence[CellValue]) -> None:
        """Write totals under their columns."""
        row = self._next_row(22)
        for index, (value, column) in enumerate(zip(values, self._columns, strict=True), 1):
            self._sheet.write(row, index, value, replace(column.look, bold=True))

    def add_remark(self, text: str) -> None:
        """Write an italic line under the table."""
        self._sheet.span(self._next_row(17), (1, len(self._columns)), text, _REMARK)

    def add_signatures(self, date_line: str, left: SignerBlock, right: SignerBlock) -> None:
        """Write the place and date and who signs below; the room for signing follows."""
        halves = self._halves()
        self._next_row(10)
        self._sheet.span(self._next_row(18), halves[1], date_line, NOTE)
        titles, hints = self._next_row(18), self._next_row(18)
        for columns, block in zip(halves, (left, right), strict=True):
            self._sheet.span(titles, columns, block.title, _CENTRE_BOLD)
            self._sheet.span(hints, columns, block.hint, NOTE)

    def finish(self, *, header: str = "", one_page: bool = False, sortable: bool = True) -> None:
        """Set up the printing, the filter arrows and the page break before the signatures."""
        self._sheet.plan_pages(PagePlan(self._head_rows, one_page, header))
        if sortable and self._table_rows:
            rows = (self._head_rows[1], self._table_rows[-1])
            self._sheet.add_filter(rows, (1, len(self._columns)))
        first = break_before_signatures(self._heights, self._head_rows, self._table_rows)
        if first and not one_page:
            self._sheet.break_before(first)

    def _write_row(self, cells: list[CellValue], least: float, bold: Container[CellValue]) -> int:
        pairs = list(zip(cells, self._columns, strict=True))
        heights = [column.height(cell) for cell, column in pairs if isinstance(cell, str)]
        row = self._next_row(max([least, *heights]))
        for index, (cell, _) in enumerate(pairs, 1):
            look = self._looks[index - 1]
            self._sheet.write(row, index, cell, replace(look, bold=True) if cell in bold else look)
        return row

    def _add_mark(self, mark: str) -> None:
        """Write the mark in a box of whole columns under the issuing body."""
        self._next_row(4)
        wanted = text_width(mark, _MARK.size, bold=True) + 2 * _MARK_PADDING
        last, wide = 0, 0.0
        while wide < wanted and last < len(self._columns):
            wide += self._columns[last].width
            last += 1
        self._sheet.span(self._next_row(21), (1, last), mark, _MARK)

    def _halves(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return the columns of the left and the right part of heading and signatures."""
        wanted = sum(column.width for column in self._columns) * _LEFT_SHARE
        gaps = [
            abs(sum(column.width for column in self._columns[:count]) - wanted)
            for count in range(1, len(self._columns))
        ]
        split = gaps.index(min(gaps)) + 1
        return (1, split), (split + 1, len(self._columns))

    def _next_row(self, height: float) -> int:
        self._heights.append(height)
        row = len(self._heights)
        self._sheet.set_height(row, height)
        return row
