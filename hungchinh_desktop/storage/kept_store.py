"""Keep where the register was kept although a list said otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.kept_difference import KeptDifference
from hungchinh_desktop.storage.database import Database


class KeptStore:
    """Read and write kept differences; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def marks(self, year: int) -> dict[str, set[str]]:
        """Return the marks of what was kept in a year, by household id."""
        found: dict[str, set[str]] = {}
        for row in self._database.rows(
            "SELECT household_id, mark FROM kept_difference WHERE year = ?", year
        ):
            found.setdefault(row["household_id"], set()).add(row["mark"])
        return found

    def remember(self, kept: Sequence[KeptDifference], year: int) -> None:
        """Write differences that are not known yet."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self._database.connection.executemany(
            "INSERT INTO kept_difference (id, household_id, year, mark, kept_at)"
            " VALUES (?, ?, ?, ?, ?)",
            [(new_id(), one.household_id, year, one.mark, now) for one in kept],
        )
