"""Turn rows into the office profile, the base of the rates and the directory of units."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from datetime import date

from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.office import OfficeProfile, Unit
from hungchinh_desktop.domain.office_period import signer_lines, signers_in
from hungchinh_desktop.domain.poverty import TotalHouseholds
from hungchinh_desktop.domain.vocabulary import UnitGroup
from hungchinh_desktop.storage.database import Database, Row


class OfficeStore:
    """Read and write facts about the office itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def profile(self, year: int) -> OfficeProfile | None:
        """Return the letterhead and words on the day of a year's plan.

        A plan without a day counts from the first of its month, a year without a plan from its
        end; a profile that holds for another part of the year is better than none.
        """
        rows = self._database.rows("SELECT month, day FROM yearly_plan WHERE year = ?", year)
        day = date(year, rows[0]["month"], rows[0]["day"] or 1) if rows else date(year, 12, 31)
        within = self._profiles_in(date(year, 1, 1), date(year, 12, 31))
        return self.profile_on(day) or next(iter(within), None)

    def profile_on(self, day: date) -> OfficeProfile | None:
        """Return the letterhead and words in force on a day."""
        return next(iter(self._profiles_in(day, day)), None)

    def profiles(self) -> list[OfficeProfile]:
        """Return the profiles of all periods, the newest first."""
        return self._profiles_in(date.min, date.max)

    def save_profile(self, profile: OfficeProfile) -> None:
        """Write a profile, new or known."""
        values = _profile_row(profile)
        if self._database.rows("SELECT id FROM office_profile WHERE id = ?", profile.id):
            self._database.update("office_profile", profile.id, values)
        else:
            self._database.insert("office_profile", values)

    def remove_profile(self, profile_id: str) -> None:
        """Remove the profile of a period."""
        self._database.delete("office_profile", profile_id)

    def _profiles_in(self, first: date, last: date) -> list[OfficeProfile]:
        rows = self._database.rows(
            "SELECT * FROM office_profile WHERE valid_from <= ?"
            " AND (valid_to IS NULL OR valid_to >= ?) ORDER BY valid_from DESC",
            last.isoformat(),
            first.isoformat(),
        )
        return [_profile(row) for row in rows]

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


def _profile(row: Row) -> OfficeProfile:
    return OfficeProfile(
        **{
            **row,
            "valid_from": date.fromisoformat(row["valid_from"]),
            "valid_to": date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            "recipients": tuple(row["recipients"].splitlines()),
            "signers": signers_in(row["signers"]),
        }
    )


def _profile_row(profile: OfficeProfile) -> Row:
    return asdict(profile) | {
        "valid_from": profile.valid_from.isoformat(),
        "valid_to": profile.valid_to.isoformat() if profile.valid_to else None,
        "recipients": "\n".join(profile.recipients),
        "signers": signer_lines(profile.signers),
    }
