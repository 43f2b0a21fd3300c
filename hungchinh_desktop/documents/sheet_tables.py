"""Read the sheets of a workbook (.xlsx, .xls, .xlsb, .ods) as rows of text."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from hungchinh_desktop.documents.import_faults import (
    MOST_COLUMNS,
    MOST_ROWS,
    WIDTH_WARNING,
    Fault,
    SourceFaultError,
)

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_BLOCK = 2000
_MOST_EXACT = 10**15


class SheetHead(NamedTuple):
    """Hold what is known of a sheet before its rows: name, hidden, merged cells, warning."""

    name: str
    hidden: bool
    merged: list[tuple[int, int, int, int]]
    warning: str


class RowBlock(NamedTuple):
    """Hold some rows that are not blank, with their numbers in the file."""

    numbers: list[int]
    rows: list[list[str]]


def workbook_blocks(path: Path) -> Iterator[SheetHead | RowBlock]:
    """Yield each sheet's head, then its rows.

    Raises SourceFaultError for a password or too many rows, and whatever the library finds.
    """
    import python_calamine

    try:
        # from bytes: the library then looks at what the file is, not at what its name says
        workbook = python_calamine.load_workbook(io.BytesIO(path.read_bytes()))
    except python_calamine.PasswordError as fault:
        raise SourceFaultError(Fault.ENCRYPTED) from fault
    total = 0
    for sheet, hidden in _worksheets(workbook):
        yield _head(sheet, hidden)
        for block in _row_blocks(sheet):
            total += len(block.rows)
            if total > MOST_ROWS:
                raise SourceFaultError(Fault.TOO_MANY_ROWS)
            yield block


def _worksheets(workbook: CalamineWorkbook) -> Iterator[tuple[CalamineSheet, bool]]:
    import python_calamine

    for place, known in enumerate(workbook.sheets_metadata):
        if known.typ is python_calamine.SheetTypeEnum.WorkSheet:
            hidden = known.visible is not python_calamine.SheetVisibleEnum.Visible
            yield workbook.get_sheet_by_index(place), hidden


def _head(sheet: CalamineSheet, hidden: bool) -> SheetHead:
    merged = [
        (top + 1, left, bottom + 1, right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]
    wide = sheet.total_width > MOST_COLUMNS
    warning = WIDTH_WARNING.format(sheet=sheet.name, columns=MOST_COLUMNS) if wide else ""
    return SheetHead(sheet.name, hidden, merged, warning)


def _row_blocks(sheet: CalamineSheet) -> Iterator[RowBlock]:
    """Yield the rows that hold text; `iter_rows` leaves out the empty columns at the left."""
    left = [""] * (sheet.start[1] if sheet.start else 0)
    filled = ((number, row) for number, row in enumerate(sheet.iter_rows(), 1) if any(row))
    while some := list(islice(filled, _BLOCK)):
        rows = _texts([values[: MOST_COLUMNS - len(left)] for _number, values in some])
        numbers = [number for number, _values in some]
        yield RowBlock(numbers, [left + row for row in rows] if left else rows)


def _texts(rows: Sequence[Sequence[object]]) -> list[list[str]]:
    """Return the cells of some rows as people read them.

    The cells of a column are mostly of one kind, and are then turned all at once.
    """
    columns = [_column(values) for values in zip(*rows, strict=True)]
    return list(map(list, zip(*columns, strict=True)))


def _column(values: tuple[object, ...]) -> Sequence[str]:
    kinds = set(map(type, values))
    if kinds == {float}:
        numbers = cast("tuple[float, ...]", values)
        if all(map(float.is_integer, numbers)) and max(map(abs, numbers)) < _MOST_EXACT:
            return list(map(str, map(int, numbers)))
    return [value if type(value) is str else _text(value) for value in values]


def _text(value: object) -> str:
    """Return a cell as people read it; a mark of a form (TRUE) is an x."""
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < _MOST_EXACT
        return str(int(value)) if whole else f"{value:.15g}".replace(".", ",")
    if isinstance(value, datetime | date):
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value)
