"""Read the cells of a household's row: dates, years, kinds of support, citizen numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from hungchinh_desktop.domain.citizen_id import advice_on
from hungchinh_desktop.domain.import_field import FIELD_LABELS, ImportField
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.typed_date import read_clock_start, read_date
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import NEED_LABELS, SupportNeed

_PARTS = re.compile(r"[,;+\n]| - ")
_NEEDS = {fold(label): need for need, label in NEED_LABELS.items()}
_NEEDS |= {need.value: need for need in SupportNeed}
_NEEDS |= {str(number): need for number, need in enumerate(NEED_LABELS, 1)}
_SIMPLE = (
    ImportField.ORDER,
    ImportField.HEAD_NAME,
    ImportField.HAMLET,
    ImportField.STATUS,
    ImportField.SITUATION,
    ImportField.SUPPORT,
    ImportField.POOR_MARK,
    ImportField.NEAR_POOR_MARK,
    ImportField.BIRTH,
)


_USUAL = (
    ImportField.ORDER,
    ImportField.HEAD_NAME,
    ImportField.HAMLET,
    ImportField.SITUATION,
    ImportField.SUPPORT,
    ImportField.BIRTH,
)


class RowTexts(NamedTuple):
    """Hold the cells that nearly every list has, picked from one row."""

    order: str
    name: str
    hamlet: str
    situation: str
    support: str
    birth: str


class RowValues:
    """Pick the cells of a row by their meaning."""

    def __init__(self, fields: dict[int, ImportField], year: int) -> None:
        """Know which columns hold which field; `year` is the one a mere mark stands for."""
        self._year = year
        self._columns: dict[ImportField, list[int]] = {}
        for column, field in fields.items():
            self._columns.setdefault(field, []).append(column)
        self._special = sorted(set(self._columns) - set(_SIMPLE))
        self._births: dict[str, tuple[PartialDate | None, tuple[str, ...]]] = {}

    def text(self, row: list[str], field: ImportField) -> str:
        """Return the text of a field, "" when the row or the table has none."""
        for column in self._columns.get(field, ()):
            if column < len(row) and row[column]:
                return row[column]
        return ""

    def texts(self, rows: list[list[str]]) -> Iterator[RowTexts]:
        """Yield the usual cells of each row; picked by columns, they cost a fraction."""
        columns = [self._column(rows, field) for field in _USUAL]
        return map(RowTexts._make, zip(*columns, strict=True))

    def _column(self, rows: list[list[str]], field: ImportField) -> list[str]:
        columns = self._columns.get(field, ())
        if len(columns) == 1 and columns[0] < min(map(len, rows), default=0):
            return list(map(itemgetter(columns[0]), rows))
        return [self.text(row, field) for row in rows] if columns else [""] * len(rows)

    def birth(self, text: str) -> tuple[PartialDate | None, tuple[str, ...]]:
        """Return a date of birth, and the advice where it is none; a year comes many times."""
        if text not in self._births:
            birth = _past_date(text) if text else None
            faults = (_unreadable(ImportField.BIRTH, text),) if text and birth is None else ()
            self._births[text] = birth, faults
        return self._births[text]

    def has(self, *fields: ImportField) -> bool:
        """Tell whether the table has a column for one of the fields."""
        return any(field in self._columns for field in fields)

    def with_facts(self, made: ImportRow, row: list[str]) -> ImportRow:
        """Return the household with the dates, marks and numbers of its row."""
        for field in self._special:
            text = self.text(row, field)
            if text:
                made = _READERS[field](made, text, self._year)
        return made


def _with_start(made: ImportRow, text: str, year: int) -> ImportRow:
    del year
    started_on = read_date(text)
    if started_on is None:
        return _advised(made, _unreadable(ImportField.STARTED_ON, text))
    return made._replace(started_on=started_on)


def _with_escape(made: ImportRow, text: str, year: int) -> ImportRow:
    del year
    escaped_on = read_clock_start(text)
    if escaped_on is None or escaped_on.first_day > date.today():
        return _advised(made, _unreadable(ImportField.ESCAPED_ON, text))
    return made._replace(escaped_on=escaped_on)


def _with_exit(made: ImportRow, text: str, year: int) -> ImportRow:
    named = read_date(text)
    marked = fold(text) in ("x", "co", "v", "dung", "+")
    if named is None and not marked:
        return _advised(made, _unreadable(ImportField.EXIT_YEAR, text))
    if named is not None and named.year != year:
        label = FIELD_LABELS[ImportField.EXIT_YEAR]
        return _advised(made, f"{label} {named.year} không phải năm {year} nên không nhập ô này.")
    return made._replace(exit_year=year)


def _with_needs(made: ImportRow, text: str, year: int) -> ImportRow:
    del year
    parts = [fold(part).strip(" .") for part in _PARTS.split(text)]
    known = frozenset(_NEEDS[part] for part in parts if part in _NEEDS)
    strange = [part for part in parts if part and part not in _NEEDS]
    if strange:
        label = FIELD_LABELS[ImportField.NEEDS]
        made = _advised(made, f"{label} “{text}” có phần không đọc được; phần ấy không nhập.")
    return made._replace(needs=known)


def _with_citizen_id(made: ImportRow, text: str, year: int) -> ImportRow:
    del year
    advice = advice_on(text, made.birth)
    made = made._replace(citizen_id=text)
    return _advised(made, advice) if advice else made


_READERS = {
    ImportField.STARTED_ON: _with_start,
    ImportField.ESCAPED_ON: _with_escape,
    ImportField.EXIT_YEAR: _with_exit,
    ImportField.NEEDS: _with_needs,
    ImportField.CITIZEN_ID: _with_citizen_id,
}


def _past_date(text: str) -> PartialDate | None:
    found = read_date(text)
    return None if found is None or found.first_day > date.today() else found


def _advised(made: ImportRow, advice: str) -> ImportRow:
    return made._replace(advices=(*made.advices, advice))


def _unreadable(field: ImportField, text: str) -> str:
    return f"{FIELD_LABELS[field]} “{text}” không đọc được nên không nhập ô này."
