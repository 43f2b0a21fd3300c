"""Read the change log line by line, newest first, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from hungchinh_desktop.domain.audit_line import AuditFilter, AuditPlace
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.storage.database import Database, Row

_LINES = """
SELECT change.id AS change, coalesce(logged.id, 0) AS row, change.made_at, change.made_by,
    change.label, change.kind, logged.table_name, logged.row_id, logged.old, logged.new
FROM change LEFT JOIN change_row AS logged ON logged.change_id = change.id
"""
_OWN = "coalesce(logged.new, logged.old) ->> 'household_id'"
_NAMED = """
SELECT DISTINCT row_id FROM change_row WHERE table_name = 'household'
AND (new ->> 'head_fold' LIKE ? ESCAPE '\\' OR old ->> 'head_fold' LIKE ? ESCAPE '\\')
"""
_NAMES = "SELECT id, head_name FROM household WHERE id IN ({})"
_LAST_NAME = """
SELECT coalesce(new, old) ->> 'head_name' FROM change_row
WHERE row_id = ? AND table_name = 'household' ORDER BY id DESC LIMIT 1
"""


class AuditStore:
    """Read what was logged."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, wanted: AuditFilter, after: AuditPlace | None, limit: int) -> list[Row]:
        """Return logged rows with their changes, newest first; old and new as values."""
        terms, values = self._terms(wanted)
        if after is not None:
            terms.append("(change.id, coalesce(logged.id, 0)) < (?, ?)")
            terms.append("change.id <= ?")
            values += [after.change, after.row, after.change]
        where = f"WHERE {' AND '.join(terms)}" if terms else ""
        found = self._database.rows(
            f"{_LINES} {where} ORDER BY change.id DESC, logged.id DESC LIMIT ?", *values, limit
        )
        for row in found:
            row["old"], row["new"] = _values(row["old"]), _values(row["new"])
        return found

    def people(self) -> list[str]:
        """Return who worked, as the log names them."""
        found = self._database.values(
            "SELECT DISTINCT made_by FROM change WHERE made_by <> '' ORDER BY made_by"
        )
        return [name for (name,) in found]

    def months(self) -> list[str]:
        """Return the months in which something was written, newest first: "2026-11"."""
        found = self._database.values("SELECT DISTINCT substr(made_at, 1, 13) FROM change")
        local = {
            f"{datetime.fromisoformat(f'{hour}:00+00:00').astimezone():%Y-%m}" for (hour,) in found
        }
        return sorted(local, reverse=True)

    def names(self, household_ids: Iterable[str]) -> dict[str, str]:
        """Return the last names of households by id, also of those that are gone."""
        keys = list(dict.fromkeys(household_ids))
        found = self._database.values(_NAMES.format(", ".join("?" for _ in keys)), *keys)
        names = {key: str(name) for key, name in found}
        for key in keys:
            if key not in names and (last := self._database.values(_LAST_NAME, key)):
                names[key] = str(last[0][0])
        return names

    def _terms(self, wanted: AuditFilter) -> tuple[list[str], list[object]]:
        terms: list[str] = []
        values: list[object] = []
        if wanted.person:
            terms.append("change.made_by = ?")
            values.append(wanted.person)
        if wanted.month:
            terms.append("change.made_at >= ? AND change.made_at < ?")
            values += _span(wanted.month)
        if wanted.field:
            table, _, column = wanted.field.partition(".")
            terms.append("logged.table_name = ?")
            values.append(table)
            if column:
                terms.append("logged.old ->> ? IS NOT logged.new ->> ?")
                values += [column, column]
        if wanted.household or wanted.household_id:
            keys = [wanted.household_id] if wanted.household_id else self._named(wanted.household)
            places = ", ".join("?" for _ in keys)
            terms.append(
                f"((logged.table_name = 'household' AND logged.row_id IN ({places}))"
                f" OR {_OWN} IN ({places}))"
            )
            values += [*keys, *keys]
        return terms, values

    def _named(self, words: str) -> Sequence[str]:
        escaped = fold(words).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        found = self._database.values(_NAMED, f"%{escaped}%", f"%{escaped}%")
        return [key for (key,) in found]


def _values(stored: str | None) -> dict[str, Any] | None:
    return json.loads(stored) if stored else None


def _span(month: str) -> list[str]:
    """Return the first moment of a local month and of the next, in UTC as the log has them."""
    year, number = (int(part) for part in month.split("-"))
    following = (year + number // 12, number % 12 + 1)
    return [
        datetime(*first, 1).astimezone(UTC).isoformat(timespec="seconds")
        for first in ((year, number), following)
    ]
