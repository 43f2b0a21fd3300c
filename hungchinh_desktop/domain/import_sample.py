"""Pick a few cells of each column of a list, as the file has them and as they are read."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from hungchinh_desktop.domain.import_preview import TablePreview
from hungchinh_desktop.domain.import_profile import column_letter
from hungchinh_desktop.domain.import_table import SourceFile, SourceTable
from hungchinh_desktop.domain.import_text import read_text
from hungchinh_desktop.domain.legacy_fonts import TextEncoding

_ROWS, _SAMPLES = 40, 3
_MOST_COLUMNS = 40


@dataclass(frozen=True, slots=True)
class ColumnSample:
    """Show one column: its letter, and some cells as (what the file has, what is read)."""

    letter: str
    cells: tuple[tuple[str, str], ...]


def source_table(source: SourceFile, sheet: str | None) -> SourceTable | None:
    """Return the sheet of a file, the first one with rows where no name is given."""
    tables = [table for table in source.tables if table.rows]
    named = [table for table in tables if table.sheet == sheet] if sheet else tables
    return next(iter(named or tables), None)


def column_samples(
    table: SourceTable, shown: TablePreview | None, kept: frozenset[TextEncoding]
) -> tuple[ColumnSample, ...]:
    """Return the columns of a sheet with some cells below the head.

    Args:
        table: the sheet as it was read.
        shown: the table found in it, None where none was found: then from the first row.
        kept: the old encodings that are not converted.
    """
    last_head = max(shown.header_rows, default=0) if shown else 0
    start = bisect_right(table.numbers, last_head)
    end = start + (min(shown.rows_read, _ROWS) if shown else _ROWS)
    part = replace(table, numbers=table.numbers[start:end], rows=table.rows[start:end])
    read = read_text(part, kept)
    width = max((len(row) for row in part.rows), default=0)
    width = min(max(width, len(shown.columns) if shown else 0), _MOST_COLUMNS)
    return tuple(
        ColumnSample(column_letter(column), _cells(part.rows, read.rows, column))
        for column in range(width)
    )


def first_lines(table: SourceTable, most: int = 15) -> list[tuple[int, str]]:
    """Return the numbers and words of the first rows, from which a head can be chosen."""
    rows = zip(table.numbers[:most], read_text(_head(table, most), frozenset()).rows, strict=True)
    return [(number, " | ".join(cell for cell in row if cell)) for number, row in rows]


def _head(table: SourceTable, most: int) -> SourceTable:
    return replace(table, numbers=table.numbers[:most], rows=table.rows[:most])


def _cells(
    before: list[list[str]], after: list[list[str]], column: int
) -> tuple[tuple[str, str], ...]:
    pairs = [
        (old[column], new[column])
        for old, new in zip(before, after, strict=True)
        if column < len(new) and new[column]
    ]
    return tuple(dict.fromkeys(pairs))[:_SAMPLES]
