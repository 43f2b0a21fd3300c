"""Take away what a year's plan holds, so that another year's can be copied in its place."""

from __future__ import annotations

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.database import Database, Row

_PARTS = ("plan_clause", "legal_basis", "plan_recipient")
_KEPT = frozenset({"id", "year", "month", "day", "document_number"})


class PlanCopyStore:
    """Write inside an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_signed(self, year: int) -> bool:
        """Tell whether an edition of a year's plan went to be signed or is issued.

        A new draft begun after the issue counts too: record and signed paper belong together.
        """
        rows = self._database.rows(
            "SELECT 1 FROM plan_edition WHERE year = ? AND state <> 'draft' LIMIT 1", year
        )
        return bool(rows)

    def overwrite_plan(self, former: int, year: int) -> None:
        """Give a year's plan the texts, clauses, bases and recipients of another year's."""
        source, target = self._plan(former), self._plan(year)
        words = {name: value for name, value in source.items() if _is_text(name)}
        self._database.update("yearly_plan", target["id"], words)
        for table in _PARTS:
            for row in self._rows(table, "plan_id", target["id"]):
                self._database.delete(table, row["id"])
            for row in self._rows(table, "plan_id", source["id"]):
                self._database.insert(table, {**row, "id": new_id(), "plan_id": target["id"]})

    def remove_matrix(self, year: int) -> None:
        """Take the projects of a year away with the roles in them."""
        self._remove("project_row", year)

    def remove_committee(self, year: int) -> None:
        """Take the committee of a year away with its duties."""
        self._remove("committee_member", year)

    def set_head(self, year: int, values: Row) -> None:
        """Write fields of a year's plan."""
        self._database.update("yearly_plan", self._plan(year)["id"], values)

    def _plan(self, year: int) -> Row:
        return self._rows("yearly_plan", "year", year)[0]

    def _rows(self, table: str, column: str, value: object) -> list[Row]:
        return self._database.rows(
            f"SELECT * FROM {table} WHERE {column} = ? ORDER BY rowid", value
        )

    def _remove(self, table: str, year: int) -> None:
        for row in self._rows(table, "year", year):
            self._database.delete(table, row["id"])


def _is_text(column: str) -> bool:
    return column not in _KEPT and not column.startswith("signed")
