"""Find the record behind the short code of a printed row or page."""

from __future__ import annotations

from hungchinh_desktop.domain.row_code import row_code
from hungchinh_desktop.storage.database import Database, Row

# A code is a hash, so that the records themselves are asked; ids are unique over all tables.
_RECORDS = (
    "SELECT 'edition' AS kind, id, year, '' AS name FROM plan_edition"
    " UNION ALL SELECT 'plan', id, year, '' FROM yearly_plan"
    " WHERE id NOT IN (SELECT id FROM plan_edition)"
    " UNION ALL SELECT 'household', id, 0, head_name FROM household"
    " UNION ALL SELECT 'member', id, 0, full_name FROM committee_member"
)


class CodeStore:
    """Read households, committee members and editions by the code on paper."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, code: str) -> Row | None:
        """Return kind, id, year and name of the record with this code; None for no such one."""
        rows = self._database.rows(_RECORDS)
        return next((row for row in rows if row_code(row["id"]) == code), None)
