"""Turn rows into the office profile, the base of the rates and the directory of units."""

from __future__ import annotations

from collections import defaultdict

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.office import OfficeProfile, Unit
from hungchinh_desktop.domain.poverty import TotalHouseholds
from hungchinh_desktop.domain.vocabulary import UnitGroup
from hungchinh_desktop.storage.database import Database


class OfficeStore:
    """Read and write facts about the office itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def profile(self, year: int) -> OfficeProfile | None:
        """Return the letterhead and words in force in a year."""
        rows = self._database.rows(
            "SELECT * FROM office_profile WHERE valid_from <= ?"
            " AND (valid_to IS NULL OR valid_to >= ?) ORDER BY valid_from DESC LIMIT 1",
            year,
            year,
        )
        return OfficeProfile(**rows[0]) if rows else None

    def total_households(self, year: int) -> TotalHouseholds | None:
        """Return the number of all households in a year."""
        rows = self._database.rows("SELECT * FROM total_households WHERE year = ?", year)
        if not rows:
            return None
        row = rows[0]
        return TotalHouseholds(
            row["id"], row["year"], row["count"], bool(row["confirmed"]), row["source"]
        )

    def set_total_households(self, total: TotalHouseholds) -> None:
        """Write the number of all households of a year."""
        values = {
            "year": total.year,
            "count": total.count,
            "confirmed": int(total.confirmed),
            "source": total.source,
        }
        stored = self.total_households(total.year)
        if stored:
            self._database.update("total_households", stored.id, values)
        else:
            self._database.insert("total_households", {"id": total.id or new_id(), **values})

    def units(self) -> list[Unit]:
        """Return the directory in the order of the matrix columns."""
        aliases: defaultdict[str, set[str]] = defaultdict(set)
        for row in self._database.rows("SELECT unit_id, alias FROM unit_alias"):
            aliases[row["unit_id"]].add(row["alias"])
        return [
            Unit(
                id=row["id"],
                code=row["code"],
                name=row["name"],
                column_label=row["column_label"],
                group=UnitGroup(row["unit_group"]),
                specific=bool(row["specific"]),
                mass_organisation=bool(row["mass_organisation"]),
                list_order=row["list_order"],
                plan_name=row["plan_name"],
                aliases=frozenset(aliases[row["id"]]),
            )
            for row in self._database.rows("SELECT * FROM unit ORDER BY list_order")
        ]
