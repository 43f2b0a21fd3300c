"""Find the household tables of a sheet: their heads, their titles and where they end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hungchinh_desktop.domain.header_words import fields_of_heads, plain_head
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_table import ReadTable

_MOST_TITLES = 15
_MOST_HEAD_ROWS = 3
_LONGEST_HEAD = 80
_EARLIEST_YEAR = 1900
_MOST_COLUMNS = 200
# Quick test before the thorough one: some cell begins as the head of a column of names does.
_MAY_BE_HEAD = re.compile(
    r"(?:^|\|)\W*(?:họ|ho|tên|ten|chủ hộ|chu ho|hộ (?:dân|gia đình))\b[^|]{0,60}(?:\||$)",
    re.IGNORECASE,
)
_LETTERHEAD = re.compile(r"cộng hòa|cộng hoà|độc lập|ubnd|ủy ban|uỷ ban", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"\(?(?:[0-9]{1,2}|[A-Ea-e])\)?")


@dataclass(frozen=True, slots=True)
class HeaderGuess:
    """Hold the head of a table: rows of the file, the words above each column, their meaning."""

    rows: tuple[int, ...]
    heads: tuple[str, ...]
    fields: dict[int, ImportField]

    @property
    def signature(self) -> str:
        """Return the words of all columns: the same list of next year has the same."""
        return "|".join(map(plain_head, self.heads))

    @property
    def is_sure(self) -> bool:
        """Tell whether this can be the head of a list of households; numbers stand in data."""
        if any(head.isdecimal() and int(head) < _EARLIEST_YEAR for head in self.heads):
            return False
        return ImportField.HEAD_NAME in self.fields.values() and len(self.fields) > 1


@dataclass(frozen=True, slots=True)
class TableBlock:
    """Hold one table of a sheet: its head, the lines above it, and its body as row indexes."""

    sheet: str
    header: HeaderGuess
    titles: tuple[str, ...]
    first: int
    end: int


def find_blocks(table: ReadTable) -> list[TableBlock]:
    """Return the household tables of a sheet, in order; none when no head is found."""
    finder = _Finder(table)
    heads: list[tuple[int, int, HeaderGuess]] = []
    index = 0
    while index < len(table.rows):
        row = table.rows[index]
        # Rows of data begin with their number: most need no look at their words.
        if not row[0][:1].isdigit() and _MAY_BE_HEAD.search("|".join(row)):
            top, body, header = finder.head_around(index)
            if header.is_sure:
                heads.append((top, body, header))
                index = body
                continue
        index += 1
    return [_block(finder, table, heads, place) for place in range(len(heads))]


def forced_block(table: ReadTable, header_row: int) -> TableBlock:
    """Return the table under a head that the officer named by its row in the file.

    Row 0 means a table without a head: the body begins with the first row.
    """
    index = next((i for i, number in enumerate(table.numbers) if number >= header_row), None)
    if not header_row or index is None:
        return TableBlock(table.sheet, HeaderGuess((), (), {}), (), 0, len(table.rows))
    finder = _Finder(table)
    top, body, header = finder.head_around(index)
    titles = finder.titles_above(top, 0)
    return TableBlock(table.sheet, header, tuple(titles), body, len(table.rows))


def _block(
    finder: _Finder, table: ReadTable, heads: list[tuple[int, int, HeaderGuess]], place: int
) -> TableBlock:
    top, body, header = heads[place]
    if place:
        titles = finder.lone_lines_above(top, heads[place - 1][1])
    else:
        titles = finder.titles_above(top, 0)
    end = len(table.rows)
    if place + 1 < len(heads):
        below = heads[place + 1][0]
        end = below - len(finder.lone_lines_above(below, body))
    return TableBlock(table.sheet, header, tuple(titles), body, end)


class _Finder:
    """Read heads and titles in one table."""

    def __init__(self, table: ReadTable) -> None:
        self._numbers, self._rows = table.numbers, table.rows
        self._wide: dict[int, list[tuple[int, int]]] = {}
        self._reach: dict[int, int] = {}
        for merge in table.merged:
            if merge.last_column > merge.first_column:
                span = (merge.first_column, min(merge.last_column, _MOST_COLUMNS))
                self._wide.setdefault(merge.first_row, []).append(span)
            reach = self._reach.get(merge.first_row, 0)
            self._reach[merge.first_row] = max(reach, merge.last_row)

    def head_around(self, index: int) -> tuple[int, int, HeaderGuess]:
        """Return first row, first row of the body, and the head around the row with the name."""
        top = index - 1 if self._is_upper_line(index - 1, index) else index
        last = index
        while last - top + 1 < _MOST_HEAD_ROWS and self._is_lower_line(last + 1, top, last):
            last += 1
        lines = [self._spread(place) for place in range(top, last + 1)]
        _inherit(lines)
        heads = [
            tuple(dict.fromkeys(line[column] for line in lines if line[column : column + 1] > [""]))
            for column in range(max(map(len, lines)))
        ]
        header = HeaderGuess(
            tuple(self._numbers[top : last + 1]),
            tuple(" ".join(" ".join(head).split()) for head in heads),
            fields_of_heads(heads),
        )
        return top, self._after_column_numbers(last + 1), header

    def titles_above(self, index: int, earliest: int) -> list[str]:
        """Return the lines above the first head of a sheet, top first."""
        first = max(earliest, index - _MOST_TITLES)
        return [" ".join(filter(None, row)) for row in self._rows[first:index]]

    def lone_lines_above(self, index: int, earliest: int) -> list[str]:
        """Return the lines of one cell near the left edge between a table and the next head."""
        titles: list[str] = []
        for place in range(index - 1, max(earliest, index - _MOST_TITLES) - 1, -1):
            filled = [column for column, cell in enumerate(self._rows[place]) if cell]
            if len(filled) != 1 or filled[0] > 1:
                break
            titles.insert(0, self._rows[place][filled[0]])
        return titles

    def _is_upper_line(self, above: int, index: int) -> bool:
        """Tell whether a row is the wider line over the row with the name."""
        if above < 0 or self._numbers[above] + 1 != self._numbers[index]:
            return False
        filled = {column: cell for column, cell in enumerate(self._rows[above]) if cell}
        if len(filled) < 2 or not all(_is_short(cell) for cell in filled.values()):
            return False
        below = self._rows[index]
        hangs_over = any(column >= len(below) or not below[column] for column in filled)
        return (hangs_over or self._numbers[above] in self._wide) and not any(
            _LETTERHEAD.search(cell) for cell in filled.values()
        )

    def _is_lower_line(self, below: int, top: int, last: int) -> bool:
        """Tell whether a row still belongs to the head that ends in the row `last`."""
        if below >= len(self._rows) or self._numbers[below] != self._numbers[last] + 1:
            return False
        reach = max(self._reach.get(number, 0) for number in self._numbers[top:below])
        if reach >= self._numbers[below]:
            return True
        row = self._rows[below]
        filled = [column for column, cell in enumerate(row) if cell]
        if not filled or not all(_is_short(row[column]) for column in filled):
            return False
        if _MAY_BE_HEAD.search("|".join(row)):
            return self._numbers[last] in self._wide
        lines = [(cell,) for cell in self._spread(last)]
        names = [c for c, f in fields_of_heads(lines).items() if f is ImportField.HEAD_NAME]
        return bool(names) and min(filled) > names[0]

    def _after_column_numbers(self, index: int) -> int:
        """Return the row after "(1) (2) (3)", which forms print below their heads."""
        if index < len(self._rows):
            filled = [cell for cell in self._rows[index] if cell]
            if len(filled) >= 3 and all(_COLUMN_NUMBER.fullmatch(cell) for cell in filled):
                return index + 1
        return index

    def _spread(self, index: int) -> list[str]:
        """Return a row with the text of joined cells in every column they cover."""
        row = list(self._rows[index])
        for first, last in self._wide.get(self._numbers[index], ()):
            if first < len(row):
                row += [""] * (last + 1 - len(row))
                row[first : last + 1] = [row[first]] * (last + 1 - first)
        return row


def _inherit(lines: list[list[str]]) -> None:
    """Let a wider head reach over the heads below it where the file does not say it does.

    "Năm sinh" over "Nam" also stands over the "Nữ" to its right if nothing else does.
    """
    upper, lower = lines[0], lines[-1]
    if len(lines) == 1:
        return
    for column in range(1, len(lower)):
        if not lower[column] or any(line[column : column + 1] > [""] for line in lines[:-1]):
            continue
        left = column - 1
        if left < len(upper) and upper[left] and lower[left] and column < len(upper):
            upper[column] = upper[left]


def _is_short(cell: str) -> bool:
    """Tell whether a cell can be a head: few letters, and not a mere number."""
    return len(cell) <= _LONGEST_HEAD and not cell.isdigit()
