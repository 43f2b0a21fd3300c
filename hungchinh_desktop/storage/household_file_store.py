"""Read every row that belongs to one household, whatever table it is in."""

from __future__ import annotations

from hungchinh_desktop.storage.database import Database, Row

_TABLES = """
SELECT main.name FROM sqlite_schema AS main
WHERE main.type = 'table' AND EXISTS (
    SELECT 1 FROM pragma_table_info(main.name) WHERE name = 'household_id'
)
ORDER BY main.name
"""


class HouseholdFileStore:
    """Read by the column household_id, so that a new table is never forgotten."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, household_id: str) -> list[tuple[str, Row]]:
        """Return the household's own row and those of all other tables, with their tables."""
        own = self._database.rows("SELECT * FROM household WHERE id = ?", household_id)
        found = [("household", row) for row in own]
        for (table,) in self._database.values(_TABLES):
            found += [
                (table, row)
                for row in self._database.rows(
                    f'SELECT * FROM "{table}" WHERE household_id = ? ORDER BY rowid', household_id
                )
            ]
        return found
