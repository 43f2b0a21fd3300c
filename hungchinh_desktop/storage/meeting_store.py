"""Keep the votes and opinions of the hamlets' meetings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.meeting_result import MeetingResult
from hungchinh_desktop.storage.database import Database, Row


class MeetingStore:
    """Read and write results of meetings; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def on_day(self, met_on: date) -> dict[str, MeetingResult]:
        """Return what one day's meetings said, by household id."""
        rows = self._database.rows(
            "SELECT * FROM meeting_result WHERE met_on = ?", met_on.isoformat()
        )
        return {row["household_id"]: _result(row) for row in rows}

    def newest(self, first: date, last: date) -> dict[str, MeetingResult]:
        """Return the last meeting's result of each household between two days, both included."""
        rows = self._database.rows(
            "SELECT * FROM meeting_result WHERE met_on BETWEEN ? AND ? ORDER BY met_on",
            first.isoformat(),
            last.isoformat(),
        )
        return {row["household_id"]: _result(row) for row in rows}

    def keep(self, results: Iterable[MeetingResult]) -> None:
        """Write results; one of the same household and day takes the place of the old one."""
        for one in results:
            values = {
                "household_id": one.household_id,
                "met_on": one.met_on.isoformat(),
                "agreed": one.agreed,
                "disagreed": one.disagreed,
                "opinion": one.opinion,
            }
            found = self._database.rows(
                "SELECT id FROM meeting_result WHERE household_id = ? AND met_on = ?",
                one.household_id,
                one.met_on.isoformat(),
            )
            if found:
                self._database.update("meeting_result", found[0]["id"], values)
            else:
                self._database.insert("meeting_result", {"id": new_id(), **values})


def _result(row: Row) -> MeetingResult:
    return MeetingResult(
        row["household_id"],
        date.fromisoformat(row["met_on"]),
        row["agreed"],
        row["disagreed"],
        row["opinion"],
    )
