"""Turn rows into what the register said of households in former times."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.household import Household
from hungchinh_desktop.domain.household_past import PastHousehold
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import SupportNeed
from hungchinh_desktop.storage.database import Database, Row

_FIELDS = "head_name, hamlet_id, situation, support, birth, needs, list_order"


class HouseholdPastStore:
    """Read and write the former words of households; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows_on(self, day: date, household_id: str = "") -> dict[str, Row]:
        """Return the former words that held on a day, as columns, by household id.

        Households that are missing here stand as their newest words say. An empty household id
        means all.
        """
        narrowed = " AND past.household_id = ?" if household_id else ""
        rows = self._database.rows(
            # SQLite takes the other columns from the row that has the least "until".
            f"SELECT past.household_id, min(past.until), {_FIELDS},"
            " hamlet.name AS hamlet_name, hamlet.number AS hamlet_number"
            " FROM household_past AS past JOIN hamlet ON hamlet.id = past.hamlet_id"
            f" WHERE past.until > ?{narrowed} GROUP BY past.household_id",
            day.isoformat(),
            *([household_id] if household_id else []),
        )
        return {row["household_id"]: row for row in rows}

    def past(self, household_id: str) -> list[PastHousehold]:
        """Return the former words of a household, oldest first."""
        rows = self._database.rows(
            f"SELECT id, until, {_FIELDS} FROM household_past"
            " WHERE household_id = ? ORDER BY until",
            household_id,
        )
        return [
            PastHousehold(
                row["id"], date.fromisoformat(row["until"]), _household(household_id, row)
            )
            for row in rows
        ]

    def add(self, past: PastHousehold) -> None:
        """Keep former words."""
        self._database.insert("household_past", {"id": past.id, **_columns(past)})

    def update(self, past: PastHousehold) -> None:
        """Correct former words."""
        self._database.update("household_past", past.id, _columns(past))

    def remove(self, past: PastHousehold) -> None:
        """Forget former words that no day shows."""
        self._database.delete("household_past", past.id)


def needs_of(text: str) -> frozenset[SupportNeed]:
    """Return the kinds of support that the stored form names."""
    return frozenset(SupportNeed(code) for code in text.split())


def _household(household_id: str, row: Row) -> Household:
    return Household(
        id=household_id,
        head_name=row["head_name"],
        hamlet_id=row["hamlet_id"],
        situation=row["situation"],
        support=row["support"],
        birth=PartialDate.from_stored(row["birth"]) if row["birth"] else None,
        needs=needs_of(row["needs"]),
        list_order=row["list_order"],
    )


def _columns(past: PastHousehold) -> Row:
    own = past.household
    return {
        "household_id": own.id,
        "until": past.until.isoformat(),
        "head_name": own.head_name,
        "hamlet_id": own.hamlet_id,
        "situation": own.situation,
        "support": own.support,
        "birth": own.birth.stored if own.birth else None,
        "needs": " ".join(sorted(own.needs)),
        "list_order": own.list_order,
    }
