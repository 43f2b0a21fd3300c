"""Say what the columns of household lists are called, how wide they are and what they show.

A column that a list does not have is missing in the file: what a reader may not see is never
written. Which reader may see which column is the rule of `domain/list_fields.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.list_fields import (
    FIELD_LABELS,
    MEETING_OPINION_LABEL,
    STANDARD_FIELDS,
    ListField,
    column_widths,
)
from hungchinh_desktop.domain.member import masked
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.row_code import row_code
from hungchinh_desktop.domain.vocabulary import NEED_LABELS, STATUS_LABELS, ListProfile

INTERNAL_MARK = "LƯU HÀNH NỘI BỘ"
COLUMNS_WIDTH = 715
"""Width in points that the columns after TT fill."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """Describe a column: its head, width in points and what it says of a household on a day.

    In `title` the word {hamlet} stands for the office's word for a hamlet.
    """

    title: str
    width: float
    value: Callable[[RegisterEntry, date], CellValue]
    horizontal: Literal["left", "center"] = "left"
    anchor: bool = False


@dataclass(frozen=True, slots=True)
class ListForm:
    """Describe the list of a profile: columns after TT, purpose, row height, mark, signers."""

    columns: tuple[ListColumn, ...]
    purpose: str
    row_height: float
    mark: str = ""
    signed_in_hamlet: bool = False


def head_name(entry: RegisterEntry, _: date) -> CellValue:
    """Return the head's full name."""
    return entry.household.head_name


def birth_year(entry: RegisterEntry, _: date) -> CellValue:
    """Return the head's year of birth."""
    birth = entry.household.birth
    return birth.year if birth else None


def hamlet_name(entry: RegisterEntry, _: date) -> CellValue:
    """Return the name of the hamlet."""
    return entry.hamlet_name


def status(entry: RegisterEntry, _: date) -> CellValue:
    """Return the class of the household."""
    return STATUS_LABELS[entry.status]


def situation(entry: RegisterEntry, _: date) -> CellValue:
    """Return the officer's sentences about the household: sensitive."""
    return entry.household.situation


def support(entry: RegisterEntry, _: date) -> CellValue:
    """Return the officer's sentences about the support: sensitive."""
    return entry.household.support


def need_names(entry: RegisterEntry, _: date) -> CellValue:
    """Return the kinds of support, in the order of the review forms."""
    return ", ".join(label for need, label in NEED_LABELS.items() if need in entry.household.needs)


def clock(entry: RegisterEntry, day: date) -> CellValue:
    """Return until when the household counts as newly escaped, if it does on that day."""
    if entry.escape is None:
        return None
    found = escape_clock(entry.escape.recognised_on)
    return found.wording if found.running_on(day) else None


def exit_year(entry: RegisterEntry, _: date) -> CellValue:
    """Return the year in which the household is expected to leave its class."""
    return entry.exit_year


def blank(_entry: RegisterEntry, _day: date) -> CellValue:
    """Return nothing: the column is filled in by hand."""
    return None


def code(entry: RegisterEntry, _: date) -> CellValue:
    """Return the code by which a list that comes back finds the household."""
    return row_code(entry.id)


_VALUES: dict[ListField, Callable[[RegisterEntry, date], CellValue]] = {
    ListField.CODE: code,
    ListField.NAME: head_name,
    ListField.BIRTH_YEAR: birth_year,
    ListField.HAMLET: hamlet_name,
    ListField.STATUS: status,
    ListField.SITUATION: situation,
    ListField.SUPPORT: support,
    ListField.NEEDS: need_names,
    ListField.CLOCK: clock,
    ListField.EXIT_YEAR: exit_year,
}
_LEFT = {
    ListField.NAME,
    ListField.SITUATION,
    ListField.SUPPORT,
    ListField.NEEDS,
    ListField.OPINION,
    ListField.SIGNATURE,
}
_STANDARD_WIDTHS = {
    ListProfile.MEETING: (74, 152, 80, 54, 58, 187, 110),
    ListProfile.POSTING: (340, 168, 207),
    ListProfile.COMMITTEE: (154, 58, 74, 104, 72, 110, 142),
    ListProfile.INTERNAL: (100, 40, 46, 60, 168, 125, 66, 62, 48),
}


def form_of(
    profile: ListProfile,
    fields: tuple[ListField, ...] = (),
    numbers: Mapping[str, str] | None = None,
) -> ListForm:
    """Return the form of a list with the columns chosen; none chosen means the usual ones.

    `numbers` are the citizen numbers of the heads by household id: whole in the internal list,
    masked in every other.
    """
    form = LIST_FORMS[profile]
    if not fields or fields == STANDARD_FIELDS[profile]:
        return form
    columns = _columns(profile, fields, column_widths(fields, COLUMNS_WIDTH))
    if ListField.CITIZEN_ID in fields:
        place = fields.index(ListField.CITIZEN_ID)
        numbered = replace(columns[place], value=_citizen_ids(profile, numbers or {}))
        columns = (*columns[:place], numbered, *columns[place + 1 :])
    return replace(form, columns=columns)


def _citizen_ids(
    profile: ListProfile, numbers: Mapping[str, str]
) -> Callable[[RegisterEntry, date], CellValue]:
    """Return what shows the number of a head as the reader of a list may see it."""

    def shown(entry: RegisterEntry, _: date) -> CellValue:
        number = numbers.get(entry.id, "")
        return number if profile is ListProfile.INTERNAL else masked(number)

    return shown


def _columns(
    profile: ListProfile, fields: tuple[ListField, ...], widths: Sequence[float]
) -> tuple[ListColumn, ...]:
    return tuple(
        ListColumn(
            _title(profile, field),
            width,
            _VALUES.get(field, blank),
            "left" if field in _LEFT else "center",
            anchor=field is ListField.NAME,
        )
        for field, width in zip(fields, widths, strict=True)
    )


def _title(profile: ListProfile, field: ListField) -> str:
    asked_in_hamlet = profile is ListProfile.MEETING and field is ListField.OPINION
    return MEETING_OPINION_LABEL if asked_in_hamlet else FIELD_LABELS[field]


def _standard(profile: ListProfile) -> tuple[ListColumn, ...]:
    return _columns(profile, STANDARD_FIELDS[profile], _STANDARD_WIDTHS[profile])


LIST_FORMS = {
    ListProfile.MEETING: ListForm(
        _standard(ListProfile.MEETING),
        purpose="Dùng cho cuộc họp {hamlet}",
        row_height=30,
        signed_in_hamlet=True,
    ),
    ListProfile.POSTING: ListForm(
        _standard(ListProfile.POSTING), purpose="Dùng để niêm yết công khai", row_height=25
    ),
    ListProfile.COMMITTEE: ListForm(
        _standard(ListProfile.COMMITTEE), purpose="Dùng cho Ban chỉ đạo giảm nghèo", row_height=30
    ),
    ListProfile.INTERNAL: ListForm(
        _standard(ListProfile.INTERNAL),
        purpose="Dùng trong nội bộ cơ quan, không sao chụp, không niêm yết",
        row_height=24,
        mark=INTERNAL_MARK,
    ),
}
