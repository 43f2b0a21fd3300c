"""Tell from the change log what was written about a household, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from hungchinh_desktop.domain.household_history_rows import (
    ROW_LABELS,
    TICKED,
    Values,
    day_text,
    row_label,
    row_text,
    spell_text,
    ticked_text,
)

FIELD_LABELS = {
    "head_name": "Họ và tên chủ hộ",
    "hamlet_id": "Xóm",
    "birth": "Năm sinh",
    "situation": "Thực trạng",
    "support": "Hướng hỗ trợ",
    "needs": "Nhóm hỗ trợ",
    "causes": "Nguyên nhân nghèo",
    "priority": "Đối tượng ưu tiên",
    "escaped_on": "Ngày công nhận thoát nghèo",
    "status": "Diện",
}
RESTORABLE = (
    "head_name",
    "hamlet_id",
    "birth",
    "situation",
    "support",
    "needs",
    "causes",
    "priority",
    "escaped_on",
)
"""Fields whose former value can be put back alone; a class has dates and belongs to the form."""

_OWN_FIELDS = ("head_name", "hamlet_id", "birth", "situation", "support")


@dataclass(frozen=True, slots=True)
class LoggedRow:
    """Hold one row of the change log with the change it belongs to; `made_at` is UTC, ISO 8601."""

    change_id: int
    made_at: str
    label: str
    kind: str
    table: str
    row_id: str
    old: Values | None
    new: Values | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """Hold a field's former and new value as people read them; "" stands for nothing.

    `old_value` is what puts the former value back, None where that cannot be done alone.
    """

    field: str
    label: str
    old: str
    new: str
    old_value: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Hold what one change wrote about a household; `kind` is setup, do, undo, redo or event."""

    change_id: int
    made_at: datetime
    label: str
    kind: str
    fields: tuple[FieldChange, ...]

    @property
    def shown_time(self) -> str:
        """Return the local time as people read it."""
        return f"{self.made_at.astimezone():%d/%m/%Y %H:%M}"


def history_entries(
    rows: Sequence[LoggedRow], hamlet_names: Mapping[str, str]
) -> list[HistoryEntry]:
    """Return what was written about one household, newest first.

    Args:
        rows: everything logged about it, oldest first.
        hamlet_names: the names of the hamlets by id.
    """
    reader = _Reader(hamlet_names)
    entries = []
    for _, group in groupby(rows, key=lambda row: row.change_id):
        written = list(group)
        first, fields = written[0], tuple(reader.read(written))
        if any(row.table == "household" and row.old is None for row in written):
            fields = tuple(replace(one, old_value=None) for one in fields)  # there was none before
        if fields:
            made_at = datetime.fromisoformat(first.made_at)
            entries.append(HistoryEntry(first.change_id, made_at, first.label, first.kind, fields))
    return entries[::-1]


class _Reader:
    """Follow the rows of a household through its changes."""

    def __init__(self, hamlet_names: Mapping[str, str]) -> None:
        self._hamlets = hamlet_names
        self._ticked: dict[str, dict[str, str]] = {table: {} for table in TICKED}
        self._spells: dict[str, Values] = {}

    def read(self, rows: Sequence[LoggedRow]) -> Iterator[FieldChange]:
        """Yield what one change did."""
        for row in rows:
            if row.table == "household":
                yield from self._texts(row, _OWN_FIELDS)
        yield from self._classes([row for row in rows if row.table == "status_spell"])
        for table in TICKED:
            yield from self._ticks(table, [row for row in rows if row.table == table])
        for row in rows:
            if row.table in ROW_LABELS:
                yield from _whole_row(row)
            elif row.table == "household_past" and row.old and row.new:
                yield from self._texts(row, (*_OWN_FIELDS, "needs"), _period(row.new["until"]))

    def _texts(
        self, row: LoggedRow, columns: Sequence[str], suffix: str = ""
    ) -> Iterator[FieldChange]:
        for field in columns:
            old, new = (str((side or {}).get(field) or "") for side in (row.old, row.new))
            if old != new:
                yield FieldChange(
                    field,
                    FIELD_LABELS[field] + suffix,
                    self._shown(field, old),
                    self._shown(field, new),
                    None if suffix else _typed(field, old),
                )

    def _shown(self, field: str, stored: str) -> str:
        if field == "hamlet_id":
            return self._hamlets.get(stored, stored)
        if field == "needs":
            return ticked_text("household_need", set(stored.split()))
        return _typed(field, stored)

    def _classes(self, rows: Sequence[LoggedRow]) -> Iterator[FieldChange]:
        """Yield the newest class before and after, then the other spells that were changed."""
        before = dict(self._spells)
        _follow(self._spells, rows)
        old_id, new_id = _newest(before), _newest(self._spells)
        told = {old_id, new_id}
        pairs = [(old_id, new_id)]
        pairs += [(row.row_id, row.row_id) for row in rows if row.row_id not in told]
        for old, new in pairs:
            spells = before.get(old), self._spells.get(new)
            texts = [spell_text(spell) if spell else "" for spell in spells]
            if texts[0] != texts[1]:
                yield FieldChange("status", FIELD_LABELS["status"], *texts)

    def _ticks(self, table: str, rows: Sequence[LoggedRow]) -> Iterator[FieldChange]:
        """Yield a list of ticked codes as a whole, before and after."""
        field, column, _ = TICKED[table]
        ticked = self._ticked[table]
        before = set(ticked.values())
        for row in rows:
            ticked.pop(row.row_id, None)
            if row.new:
                ticked[row.row_id] = row.new[column]
        after = set(ticked.values())
        if before != after:
            texts = ticked_text(table, before), ticked_text(table, after)
            yield FieldChange(field, FIELD_LABELS[field], *texts, " ".join(sorted(before)))


def _whole_row(row: LoggedRow) -> Iterator[FieldChange]:
    old, new = (row_text(row.table, side) if side else "" for side in (row.old, row.new))
    if row.old and row.new and row.old.get("household_id") != row.new.get("household_id"):
        old = ""  # it comes from a household that was joined to this one
    if old != new:
        label = row_label(row.table, row.new or row.old or {})
        if row.table == "escape_record":
            day = day_text(row.old["recognised_on"]) if row.old else ""
            yield FieldChange("escaped_on", label, old, new, day)
        else:
            yield FieldChange(row.table, label, old, new)


def _follow(spells: dict[str, Values], rows: Sequence[LoggedRow]) -> None:
    for row in rows:
        if row.new is None:
            spells.pop(row.row_id, None)
        else:
            spells[row.row_id] = row.new


def _newest(spells: Mapping[str, Values]) -> str:
    """Return the id of the spell that began last, "" without any."""
    return max(spells, key=lambda row_id: (spells[row_id]["started_on"], row_id), default="")


def _typed(field: str, stored: str) -> str:
    """Return the value as the form takes it."""
    return day_text(stored) if stored and field == "birth" else stored


def _period(until: str) -> str:
    """Return which former time the words speak of: " (năm 2024)", " (trước 15/03/2025)"."""
    day = date.fromisoformat(until)
    last = day - timedelta(days=1)
    if (last.month, last.day) == (12, 31):
        return f" (năm {last.year})"
    return f" (trước {day:%d/%m/%Y})"
