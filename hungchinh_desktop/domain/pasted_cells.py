"""Read a block of cells as Excel, Word and web pages put it on the clipboard."""

from __future__ import annotations

import re
from html.parser import HTMLParser

# A cell in quotation marks, as Excel copies one that holds line feeds or quotation marks.
_QUOTED = re.compile(r'"((?:[^"\t]|"")*)"(?=\t|\r?\n|\r|$)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_GUARDED = re.compile(r"'(?=[=+@-])")
_MOST_SPANNED = 1000  # cells that one merged cell may stand for


def pasted_block(text: str, html: str = "") -> list[list[str]]:
    """Return rows of cells; those of a table in the HTML, which keeps lines inside a cell.

    The blank row that ends a copy is left out, and so is the mark before what looks like a
    formula.
    """
    rows = _table_in(html)
    if not any(cell for row in rows for cell in row):
        rows = pasted_rows(text)
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return [[_GUARDED.sub("", cell, count=1) for cell in row] for row in rows]


def pasted_rows(text: str) -> list[list[str]]:
    """Return the lines of a copied text, each as the cells between its tabs."""
    rows: list[list[str]] = []
    row: list[str] = []
    place = 0
    while place <= len(text):
        found = _QUOTED.match(text, place)
        if found and ("\n" in found[1] or "\r" in found[1] or '""' in found[1]):
            row.append(found[1].replace('""', '"'))
        else:
            found = _PLAIN.match(text, place)
            assert found is not None  # the pattern matches an empty text too
            row.append(found[0])
        place = found.end()
        if text[place : place + 1] != "\t":
            rows.append(row)
            row = []
            place += text[place : place + 2] == "\r\n"
        place += 1
    return rows


def _table_in(html: str) -> list[list[str]]:
    if "<t" not in html.lower():
        return []
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    return reader.rows()


class _TableReader(HTMLParser):
    """Gather the cells of the tables; a merged cell leaves blank ones beside and below.

    A table inside a cell stays there, each of its rows a line.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._rows: list[list[str]] = []
        self._below: dict[int, int] = {}  # column of a merged cell: rows still covered
        self._cell: list[str] | None = None
        self._size = (1, 1)
        self._hidden = 0
        self._inner = 0  # how deep the present place lies in tables inside a cell

    def rows(self) -> list[list[str]]:
        """Return the cells, rows filled up to one length."""
        self._end_row()
        width = max(map(len, self._rows), default=0)
        return [[*row, *[""] * (width - len(row))] for row in self._rows]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"style", "script", "title"}:
            self._hidden += 1
        elif tag == "table" and self._cell is not None:
            self._inner += 1
        elif self._inner:
            self._add_inner(tag)
        elif tag == "tr":
            self._end_row()
            self._rows.append([])
        elif tag in {"td", "th"}:
            self._end_cell()
            sizes = dict(attrs)
            self._cell = []
            self._size = (_span(sizes.get("colspan")), _span(sizes.get("rowspan")))
        elif tag in {"br", "p", "div", "li"} and self._cell:
            self._cell.append("\n" if tag == "br" else "\r")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"style", "script", "title"}:
            self._hidden = max(self._hidden - 1, 0)
        elif self._inner:
            self._inner -= tag == "table"
        elif tag in {"td", "th", "tr", "table"}:
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._hidden:
            # line feeds of the source are blanks; those of a cell come from its tags
            self._cell.append(re.sub(r"[ \t\r\n]+", " ", data))

    def _add_inner(self, tag: str) -> None:
        if self._cell is not None and tag in {"tr", "br", "p", "td", "th"}:
            self._cell.append(" " if tag in {"td", "th"} else "\n")

    def _end_row(self) -> None:
        """Fill the row up to the last column that a merged cell above covers."""
        self._end_cell()
        if not self._rows:
            return
        row = self._rows[-1]
        covered = [column for column, left in self._below.items() if left and column >= len(row)]
        for column in range(len(row), max(covered, default=-1) + 1):
            self._below[column] = max(self._below.get(column, 0) - 1, 0)
            row.append("")

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        if not self._rows:
            self._rows.append([])
        row = self._rows[-1]
        while self._below.get(len(row), 0):
            self._below[len(row)] -= 1
            row.append("")
        across, down = self._size
        lines = re.split(r"[\n\r]+", "".join(self._cell))
        words = "\n".join(" ".join(line.split()) for line in lines).strip()
        for number in range(across):
            self._below[len(row)] = down - 1
            row.append("" if number else words)
        self._cell = None


def _span(text: str | None) -> int:
    return min(int(text), _MOST_SPANNED) if text and text.isdecimal() and int(text) else 1
