"""Read the tables of an HTML clipboard: cells as Word and Excel have them, with their fonts.

The plain text of a clipboard breaks a cell of two paragraphs into two rows, forgets which cells
were merged, and does not say that letters stand in an old font.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import groupby

from hungchinh_desktop.domain.import_table import FontRun, MergedRange, Place
from hungchinh_desktop.domain.legacy_fonts import TextEncoding, encoding_of_font

_FONT = re.compile(r"font-family\s*:\s*([^;}]+)", re.IGNORECASE)
_CLASS = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}")
_BLANK = re.compile(r"[ \t\r\n\f\v]")
_LINES = frozenset({"p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th", "tr"})
_EMPTY = frozenset({"br", "img", "hr", "meta", "link", "input", "col", "wbr", "base"})
_SILENT = frozenset({"script", "title", "template"})
_MOST_MERGED = 200

Letters = list[tuple[str, str]]
"""Letters, each with the name of its font."""


def read_html(source: str) -> HtmlTables | None:
    """Return what an HTML clipboard holds, None when it has no table or cannot be read."""
    tables = HtmlTables()
    try:
        tables.feed(source)
        tables.close()
    except (AssertionError, ValueError):  # the parser's way to refuse a broken declaration
        return None
    return tables if tables.has_table else None


class HtmlTables(HTMLParser):
    """Collect rows of cells; text outside of the tables is a row of one cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.fonts: dict[Place, tuple[FontRun, ...]] = {}
        self.merged: list[MergedRange] = []
        self.has_table = False
        self._open: list[tuple[str, str]] = []  # elements and the font within each
        self._classes: dict[str, str] = {}
        self._letters: Letters = []
        self._depth = 0
        self._column: int | None = None  # of the open cell
        self._taken: set[Place] = set()  # places that a merged cell covers

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        if tag == "table":
            self._end_line()
            self._depth += 1
            self.has_table = True
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self.rows.append([])
        elif tag in _CELLS and self._depth == 1 and self.rows:
            self._end_cell()
            self._begin_cell(known)
        elif tag in _LINES or tag in _CELLS:
            self._end_line()
        if tag not in _EMPTY:
            above = self._open[-1][1] if self._open else ""
            self._open.append((tag, self._font_of(known) or above))

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS and self._depth == 1:
            self._end_cell()
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._end_cell()
            self._depth -= 1
            self._end_line()
        elif tag in _LINES:
            self._end_line()
        known = [place for place, one in enumerate(self._open) if one[0] == tag]
        if known:
            del self._open[known[-1] :]

    def handle_data(self, data: str) -> None:
        tag, font = self._open[-1] if self._open else ("", "")
        if tag == "style":
            self._classes |= {name: font for name, body in _CLASS.findall(data)
                              if (font := _family(body))}  # fmt: skip
        elif tag not in _SILENT and (self._column is not None or not self._depth):
            self._letters += [(letter, font) for letter in _BLANK.sub(" ", data)]

    def close(self) -> None:
        """Take the last line as well."""
        super().close()
        self._end_cell()
        self._end_line()

    def _font_of(self, attributes: dict[str, str]) -> str:
        by_class = (self._classes.get(one, "") for one in attributes.get("class", "").split())
        return (
            _family(attributes.get("style", ""))
            or attributes.get("face", "").split(",")[0].strip(" '\"")
            or next((font for font in by_class if font), "")
        )

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        row, column = len(self.rows), len(self.rows[-1])
        while (row, column) in self._taken:
            self.rows[-1].append("")
            column += 1
        self._column, self._letters = column, []
        wide, high = _count(attributes, "colspan"), _count(attributes, "rowspan")
        self._taken |= {(row + down, column + right) for down in range(high)
                        for right in range(wide)} - {(row, column)}  # fmt: skip
        if wide * high > 1:
            self.merged.append(MergedRange(row, column, row + high - 1, column + wide - 1))

    def _end_line(self) -> None:
        """End a paragraph: within a cell the next line, outside of tables a row."""
        if self._column is not None:
            self._letters.append(("\n", ""))
        elif not self._depth:
            letters, self._letters = _tidy(self._letters), []
            if letters:
                self.rows.append([""])
                self._put(letters, 0)

    def _end_cell(self) -> None:
        if self._column is None:
            return
        column, self._column = self._column, None
        letters, self._letters = _tidy(self._letters), []
        self.rows[-1] += [""] * (column + 1 - len(self.rows[-1]))
        self._put(letters, column)

    def _put(self, letters: Letters, column: int) -> None:
        self.rows[-1][column] = "".join(letter for letter, _font in letters)
        runs = tuple(
            FontRun(len(list(group)), font) for font, group in groupby(font for _, font in letters)
        )
        if any(encoding_of_font(run.font) is not TextEncoding.UNICODE for run in runs):
            self.fonts[len(self.rows), column] = runs


def _tidy(letters: Letters) -> Letters:
    """Return letters with single blanks, and none around lines."""
    kept: Letters = []
    for letter, font in letters:
        last = kept[-1][0] if kept else "\n"
        if letter in " \n" and last in " \n":
            if letter == "\n" and last == " ":
                kept[-1] = ("\n", font)
            continue
        kept.append((letter, font))
    while kept and kept[-1][0] in " \n\xa0":
        kept.pop()
    return kept


def _family(style: str) -> str:
    found = _FONT.search(style)
    return found[1].split(",")[0].strip(" '\"\r\n\t") if found else ""


def _count(attributes: dict[str, str], name: str) -> int:
    text = attributes.get(name, "")
    return min(max(int(text), 1), _MOST_MERGED) if text.isascii() and text.isdigit() else 1
