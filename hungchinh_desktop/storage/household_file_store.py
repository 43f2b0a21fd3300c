"""Read every row that belongs to one household, whatever table it is in."""

from __future__ import annotations

from hungchinh_desktop.storage.database import Database, Row

_LINKS = """
SELECT main.name, link."from" FROM sqlite_schema AS main,
    pragma_foreign_key_list(main.name) AS link
WHERE main.type = 'table' AND link."table" = 'household' ORDER BY main.name, link."from"
"""
_PAPERS = """
SELECT DISTINCT edition_id, stage FROM frozen_paper
WHERE instr(snapshot, ?) OR instr(plan_snapshot, ?)
"""
_LISTS = """
SELECT kind, profile, count(*) AS times, max(made_at) AS last FROM export_log
WHERE kind IN (SELECT value FROM json_each(?)) AND made_at >= ?
GROUP BY kind, profile ORDER BY kind, profile
"""
_FIRST = """
SELECT min(change.made_at) FROM change_row JOIN change ON change.id = change_row.change_id
WHERE change_row.row_id = ? AND change_row.table_name = 'household'
"""


class HouseholdFileStore:
    """Read by the references of the schema, so that a new table is never forgotten."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(self, household_id: str) -> list[tuple[str, Row]]:
        """Return the household's own row and those of all other tables, with their tables."""
        own = self._database.rows("SELECT * FROM household WHERE id = ?", household_id)
        found = {("household", str(row["id"])): row for row in own}
        for table, column in self._database.values(_LINKS):
            for row in self._database.rows(
                f'SELECT * FROM "{table}" WHERE "{column}" = ? ORDER BY rowid', household_id
            ):
                found[table, str(row["id"])] = row
        for row in self._database.rows(
            "SELECT * FROM finding_dismissal WHERE instr(subject, ?)", household_id
        ):
            found["finding_dismissal", str(row["id"])] = row
        return [(table, row) for (table, _), row in found.items()]

    def batches(self) -> dict[str, str]:
        """Return the names of the files that lists were imported from, by batch."""
        return dict(self._database.values("SELECT id, source_name FROM import_batch"))

    def papers(self, household_id: str) -> set[str]:
        """Return the editions whose frozen papers name the household."""
        key = f'"{household_id}"'
        return {edition for edition, _ in self._database.values(_PAPERS, key, key)}

    def lists(self, household_id: str, kinds: str) -> list[Row]:
        """Return how often lists went out since the household is in the register.

        Args:
            household_id: the household.
            kinds: the kinds of lists that may name it, as a JSON array.
        """
        ((first,),) = self._database.values(_FIRST, household_id)
        return self._database.rows(_LISTS, kinds, first or "")
