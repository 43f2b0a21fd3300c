"""Compare a row of somebody's list with what the register has: old → new, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_number import written_number
from hungchinh_desktop.domain.import_row import ImportRow
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import NEED_LABELS, STATUS_LABELS, SupportNeed


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Say what a list has in place of what the register has; texts as people read them."""

    field: ImportField
    old: str
    new: str

    @property
    def fills(self) -> bool:
        """Tell whether the register has nothing there yet, so that nothing is lost."""
        return not self.old


def changes_of(
    row: ImportRow, entry: RegisterEntry, number: str | None = None
) -> tuple[FieldChange, ...]:
    """Return where the row says something else than the register.

    What the row leaves empty says nothing, and neither do capitals of a name, blanks in a
    sentence, or a year where the register knows the day. `number` is the citizen number that
    the register has of the head, "" for none; with None numbers are not compared.
    """
    found = [
        FieldChange(field, old, new) for field, old, new in _compared(row, entry) if new != old
    ]
    if number is not None and row.citizen_id:
        typed = written_number(row)
        if typed and typed != number:
            found.append(FieldChange(ImportField.CITIZEN_ID, number, typed))
    return tuple(found)


def shown_values(row: ImportRow) -> dict[ImportField, str]:
    """Return what a row says, field by field, as people read it."""
    values = {
        ImportField.HEAD_NAME: row.head_name,
        ImportField.HAMLET: row.hamlet.name if row.hamlet else row.hamlet_typed,
        ImportField.STATUS: STATUS_LABELS[row.status] if row.status else row.status_typed,
        ImportField.BIRTH: _shown(row.birth),
        ImportField.SITUATION: row.situation,
        ImportField.SUPPORT: row.support,
        ImportField.NEEDS: _need_names(row.needs),
        ImportField.STARTED_ON: _shown(row.started_on),
        ImportField.ESCAPED_ON: _shown(row.escaped_on),
        ImportField.EXIT_YEAR: str(row.exit_year or ""),
        ImportField.CITIZEN_ID: row.citizen_id,
    }
    return {field: text for field, text in values.items() if text}


def _compared(row: ImportRow, entry: RegisterEntry) -> Iterator[tuple[ImportField, str, str]]:
    """Yield field, old and new of what the row speaks of; the same text where nothing differs."""
    own = entry.household
    if row.head_name.casefold() != own.head_name.casefold():
        yield ImportField.HEAD_NAME, own.head_name, row.head_name
    if row.hamlet and row.hamlet.id != own.hamlet_id:
        yield ImportField.HAMLET, entry.hamlet_name, row.hamlet.name
    if row.status and row.status is not entry.status:
        yield ImportField.STATUS, STATUS_LABELS[entry.status], STATUS_LABELS[row.status]
    yield ImportField.BIRTH, *_dates(own.birth, row.birth)
    for field, old, new in (
        (ImportField.SITUATION, own.situation, row.situation),
        (ImportField.SUPPORT, own.support, row.support),
    ):
        if new and new.split() != old.split():
            yield field, old, new
    if row.needs and row.needs != own.needs:
        yield ImportField.NEEDS, _need_names(own.needs), _need_names(row.needs)
    yield ImportField.STARTED_ON, *_dates(entry.spell.started_on, row.started_on)
    recognised_on = entry.escape.recognised_on if entry.escape else None
    yield ImportField.ESCAPED_ON, *_dates(recognised_on, row.escaped_on)
    if row.exit_year:
        yield ImportField.EXIT_YEAR, str(entry.exit_year or ""), str(row.exit_year)


def _dates(old: PartialDate | None, new: PartialDate | None) -> tuple[str, str]:
    if new is None or (old is not None and old.stored.startswith(new.stored)):
        return "", ""
    return _shown(old), _shown(new)


def _shown(day: PartialDate | None) -> str:
    return day.shown if day else ""


def _need_names(needs: frozenset[SupportNeed]) -> str:
    return ", ".join(label for need, label in NEED_LABELS.items() if need in needs)
