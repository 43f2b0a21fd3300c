"""Keep which households of last year's list were looked at again in a new year, and how."""

from __future__ import annotations

from collections.abc import Sequence

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.vocabulary import ReviewVerdict
from hungchinh_desktop.storage.database import Database


class YearReviewStore:
    """Read and write verdicts; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def verdicts(self, year: int) -> dict[str, ReviewVerdict]:
        """Return the verdicts of a year by household id, in the order the list was made."""
        rows = self._database.rows(
            "SELECT household_id, verdict FROM year_review WHERE year = ? ORDER BY rowid", year
        )
        return {row["household_id"]: ReviewVerdict(row["verdict"]) for row in rows}

    def exit_candidates(self, year: int) -> list[str]:
        """Return who was expected to leave its class in a year, in the printed order."""
        rows = self._database.rows(
            "SELECT household.id FROM exit_candidate AS candidate"
            " JOIN household ON household.id = candidate.household_id"
            " WHERE candidate.year = ? ORDER BY household.list_order, household.id",
            year,
        )
        return [row["id"] for row in rows]

    def open_all(self, household_ids: Sequence[str], year: int) -> None:
        """Put households on the list of a year; nobody has looked at them yet."""
        self._database.connection.executemany(
            "INSERT INTO year_review (id, household_id, year, verdict) VALUES (?, ?, ?, ?)",
            [(new_id(), row_id, year, ReviewVerdict.OPEN.value) for row_id in household_ids],
        )

    def set_verdict(self, household_id: str, year: int, verdict: ReviewVerdict) -> None:
        """Write the verdict of a household that is on the list; of another nothing is kept."""
        for row in self._database.rows(
            "SELECT id FROM year_review WHERE household_id = ? AND year = ?", household_id, year
        ):
            self._database.update("year_review", row["id"], {"verdict": verdict.value})

    def confirm(self, household_ids: Sequence[str], year: int) -> None:
        """Write that households nobody had looked at stay as they are."""
        self._database.connection.executemany(
            "UPDATE year_review SET verdict = ?"
            " WHERE household_id = ? AND year = ? AND verdict = ?",
            [
                (ReviewVerdict.CONFIRMED.value, row_id, year, ReviewVerdict.OPEN.value)
                for row_id in household_ids
            ],
        )

    def note_change(
        self, change: int, household_id: str, year: int, verdict: ReviewVerdict
    ) -> None:
        """Write the verdict when the open change has written anything at all."""
        if self._database.rows("SELECT 1 FROM change_row WHERE change_id = ? LIMIT 1", change):
            self.set_verdict(household_id, year, verdict)
