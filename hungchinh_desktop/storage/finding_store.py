"""Turn rows into what the officer set aside of the findings."""

from __future__ import annotations

from dataclasses import asdict

from hungchinh_desktop.domain.finding import Dismissal
from hungchinh_desktop.storage.database import Database


class FindingStore:
    """Read, add and remove dismissals."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def dismissals(self, year: int) -> list[Dismissal]:
        """Return the dismissals of a year, oldest first."""
        rows = self._database.rows(
            "SELECT * FROM finding_dismissal WHERE year = ? ORDER BY dismissed_at, id", year
        )
        return [Dismissal(**row) for row in rows]

    def add(self, dismissal: Dismissal) -> None:
        """Set a finding aside."""
        self._database.insert("finding_dismissal", asdict(dismissal))

    def remove(self, dismissal_id: str) -> None:
        """Let a finding stand again."""
        self._database.delete("finding_dismissal", dismissal_id)
