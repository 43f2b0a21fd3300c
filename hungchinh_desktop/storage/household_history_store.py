"""Read from the change log everything that was written about one household."""

from __future__ import annotations

import json

from hungchinh_desktop.domain.household_history import LoggedRow
from hungchinh_desktop.storage.database import Database

_LOGGED = """
SELECT change.id AS change_id, change.made_at, change.label, change.kind,
    logged.table_name, logged.row_id, logged.old, logged.new
FROM (
    SELECT * FROM change_row WHERE table_name = 'household' AND row_id = ?
    UNION ALL
    SELECT * FROM change_row WHERE coalesce(new, old) ->> 'household_id' = ?
) AS logged
JOIN change ON change.id = logged.change_id
ORDER BY logged.id
"""


class HouseholdHistoryStore:
    """Read the logged rows of a household and of everything that belongs to it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, household_id: str) -> list[LoggedRow]:
        """Return the logged rows, oldest first; none for an unknown household."""
        found = self._database.rows(_LOGGED, household_id, household_id)
        return [
            LoggedRow(
                row["change_id"],
                row["made_at"],
                row["label"],
                row["kind"],
                row["table_name"],
                row["row_id"],
                json.loads(row["old"]) if row["old"] else None,
                json.loads(row["new"]) if row["new"] else None,
            )
            for row in found
        ]
