"""Copy what belongs to a year into the next one."""

from __future__ import annotations

from collections.abc import Callable

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.storage.database import Database, Row

_CODES = ("household_cause", "household_need")


class YearStore:
    """Copy plan, matrix and committee of a year; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def copy_plan(self, former: int, year: int) -> None:
        """Copy the plan with its clauses, legal bases and recipients.

        Number and day of issue are the clerk's and stay empty (Decree 30/2020, article 15).
        """
        changed = {"year": year, "document_number": None, "day": None}
        plans = self._copy("yearly_plan", "year = ?", former, lambda _: changed)
        for old_id, plan_id in plans.items():
            for table in ("plan_clause", "legal_basis", "plan_recipient"):
                self._copy(table, "plan_id = ?", old_id, _with(plan_id=plan_id))

    def copy_matrix(self, former: int, year: int) -> None:
        """Copy the projects with the roles of the units."""
        rows = self._copy("project_row", "year = ?", former, _with(year=year))
        for old_id, row_id in rows.items():
            self._copy("responsibility", "row_id = ?", old_id, _with(row_id=row_id))

    def copy_committee(self, former: int, year: int) -> None:
        """Copy the members of the steering committee with the hamlets in their charge."""
        members = self._copy("committee_member", "year = ?", former, _with(year=year))
        self._copy(
            "hamlet_duty",
            "year = ?",
            former,
            lambda duty: {"year": year, "member_id": members[duty["member_id"]]},
        )

    def counts(self, year: int) -> dict[str, int]:
        """Return how many rows of each kind a new year takes over; households not among them."""
        of_year = {
            table: f"SELECT count(*) AS n FROM {table} WHERE year = ?"
            for table in ("committee_member", "hamlet_duty", "project_row")
        }
        of_plan = {
            table: f"SELECT count(*) AS n FROM {table}"
            " WHERE plan_id IN (SELECT id FROM yearly_plan WHERE year = ?)"
            for table in ("plan_clause", "legal_basis", "plan_recipient")
        }
        roles = (
            "SELECT count(*) AS n FROM responsibility"
            " WHERE row_id IN (SELECT id FROM project_row WHERE year = ?)"
        )
        asked = {**of_year, **of_plan, "responsibility": roles}
        found = {name: self._database.rows(text, year)[0]["n"] for name, text in asked.items()}
        for name, tables in (("member", ("member",)), ("code", _CODES)):
            rows = [self._database.rows(f"SELECT count(*) AS n FROM {one}") for one in tables]
            found[name] = sum(row[0]["n"] for row in rows)
        return found

    def _copy(
        self, table: str, condition: str, value: object, changes: Callable[[Row], Row]
    ) -> dict[str, str]:
        """Copy rows under new keys and return the new keys by the old ones."""
        keys: dict[str, str] = {}
        for row in self._database.rows(
            f"SELECT * FROM {table} WHERE {condition} ORDER BY rowid", value
        ):
            keys[row["id"]] = new_id()
            self._database.insert(table, {**row, **changes(row), "id": keys[row["id"]]})
        return keys


def _with(**changes: object) -> Callable[[Row], Row]:
    """Return what gives every row the same new values."""
    return lambda _: dict(changes)
