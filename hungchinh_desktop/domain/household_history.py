"""Tell from the change log what was written about a household, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import (
    END_REASON_LABELS,
    NEED_LABELS,
    STATUS_LABELS,
    EndReason,
    PovertyStatus,
    SupportNeed,
)

HISTORY_TABLES = (
    "status_spell",
    "escape_record",
    "exit_candidate",
    "household_need",
    "household_past",
)
"""Tables whose rows belong to a household and tell something of it."""

FIELD_LABELS = {
    "head_name": "Họ và tên chủ hộ",
    "hamlet_id": "Xóm",
    "birth": "Năm sinh",
    "situation": "Thực trạng",
    "support": "Hướng hỗ trợ",
    "needs": "Nhóm hỗ trợ",
    "escaped_on": "Ngày công nhận thoát nghèo",
    "status": "Diện",
    "exit_year": "Có khả năng thoát",
}
RESTORABLE = ("head_name", "hamlet_id", "birth", "situation", "support", "needs", "escaped_on")
"""Fields whose former value can be put back alone; a class has dates and belongs to the form."""

_OWN_FIELDS = ("head_name", "hamlet_id", "birth", "situation", "support")

Values = Mapping[str, Any]


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
        self._needs: dict[str, str] = {}
        self._spells: dict[str, Values] = {}

    def read(self, rows: Sequence[LoggedRow]) -> Iterator[FieldChange]:
        """Yield what one change did."""
        for row in rows:
            if row.table == "household":
                yield from self._texts(row, _OWN_FIELDS)
        yield from self._classes([row for row in rows if row.table == "status_spell"])
        yield from self._kinds([row for row in rows if row.table == "household_need"])
        for row in rows:
            if row.table == "escape_record":
                yield from self._texts(row, ("recognised_on",))
            elif row.table == "exit_candidate":
                yield from self._texts(row, ("year",))
            elif row.table == "household_past" and row.old and row.new:
                yield from self._texts(row, (*_OWN_FIELDS, "needs"), _period(row.new["until"]))

    def _texts(
        self, row: LoggedRow, columns: Sequence[str], suffix: str = ""
    ) -> Iterator[FieldChange]:
        for column in columns:
            old, new = (str((side or {}).get(column) or "") for side in (row.old, row.new))
            if old != new:
                field = {"recognised_on": "escaped_on", "year": "exit_year"}.get(column, column)
                yield FieldChange(
                    field,
                    FIELD_LABELS[field] + suffix,
                    self._shown(field, old),
                    self._shown(field, new),
                    _typed(field, old) if field in RESTORABLE and not suffix else None,
                )

    def _shown(self, field: str, stored: str) -> str:
        if field == "hamlet_id":
            return self._hamlets.get(stored, stored)
        if field == "needs":
            return _need_names(stored.split())
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
            texts = _spell_text(before.get(old)), _spell_text(self._spells.get(new))
            if texts[0] != texts[1]:
                yield FieldChange("status", FIELD_LABELS["status"], *texts)

    def _kinds(self, rows: Sequence[LoggedRow]) -> Iterator[FieldChange]:
        before = list(self._needs.values())
        for row in rows:
            self._needs.pop(row.row_id, None)
            if row.new:
                self._needs[row.row_id] = row.new["need"]
        after = list(self._needs.values())
        if set(before) != set(after):
            yield FieldChange(
                "needs",
                FIELD_LABELS["needs"],
                _need_names(before),
                _need_names(after),
                " ".join(sorted(before)),
            )


def _follow(spells: dict[str, Values], rows: Sequence[LoggedRow]) -> None:
    for row in rows:
        if row.new is None:
            spells.pop(row.row_id, None)
        else:
            spells[row.row_id] = row.new


def _newest(spells: Mapping[str, Values]) -> str:
    """Return the id of the spell that began last, "" without any."""
    return max(spells, key=lambda row_id: (spells[row_id]["started_on"], row_id), default="")


def _spell_text(row: Values | None) -> str:
    """Return "Cận nghèo, từ 2024 đến 15/06/2024 (chuyển đi nơi khác), QĐ số 12 ngày 1/2/2024"."""
    if row is None:
        return ""
    text = f"{STATUS_LABELS[PovertyStatus(row['status'])]}, từ {_day(row['started_on'])}"
    if row["ended_on"]:
        reason = END_REASON_LABELS[EndReason(row["end_reason"])]
        text += f" đến {_day(row['ended_on'])} ({reason[:1].lower()}{reason[1:]})"
    if row["decision_number"]:
        text += f", QĐ số {row['decision_number']}"
    if row["decision_date"]:
        text += f" ngày {_day(row['decision_date'])}"
    return text


def _day(stored: str) -> str:
    return PartialDate.from_stored(stored).shown


def _typed(field: str, stored: str) -> str:
    """Return the value as the form takes it."""
    return _day(stored) if stored and field in ("birth", "escaped_on") else stored


def _need_names(codes: Sequence[str]) -> str:
    kinds = {SupportNeed(code) for code in codes}
    return ", ".join(label for need, label in NEED_LABELS.items() if need in kinds)


def _period(until: str) -> str:
    """Return which former time the words speak of: " (năm 2024)", " (trước 15/03/2025)"."""
    day = date.fromisoformat(until)
    last = day - timedelta(days=1)
    if (last.month, last.day) == (12, 31):
        return f" (năm {last.year})"
    return f" (trước {day:%d/%m/%Y})"
