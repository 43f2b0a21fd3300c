"""Read the classes and hamlets of every household at once."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from hungchinh_desktop.domain.household import EscapeRecord, StatusSpell
from hungchinh_desktop.domain.movement_span import HouseholdTrack
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_store import HouseholdStore


class MovementStore:
    """Read what the movement statement is counted from."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._households = HouseholdStore(database)

    def tracks(self) -> list[HouseholdTrack]:
        """Return every household's track, in the order of the printed tables."""
        spells, homes, escapes = self._spells(), self._homes(), self._escapes()
        rows = self._database.rows("SELECT id, hamlet_id FROM household ORDER BY list_order, id")
        return [
            HouseholdTrack(
                row["id"],
                row["hamlet_id"],
                tuple(spells.get(row["id"], ())),
                tuple(homes.get(row["id"], ())),
                tuple(escapes.get(row["id"], ())),
            )
            for row in rows
        ]

    def head_names(self) -> dict[str, str]:
        """Return the heads' full names by household id."""
        rows = self._database.rows("SELECT id, head_name FROM household")
        return {row["id"]: row["head_name"] for row in rows}

    def _spells(self) -> dict[str, list[StatusSpell]]:
        found: defaultdict[str, list[StatusSpell]] = defaultdict(list)
        for spell in self._households.all_spells():
            found[spell.household_id].append(spell)
        return found

    def _homes(self) -> dict[str, list[tuple[date, str]]]:
        found: defaultdict[str, list[tuple[date, str]]] = defaultdict(list)
        for row in self._database.rows(
            "SELECT household_id, until, hamlet_id FROM household_past ORDER BY until"
        ):
            home = (date.fromisoformat(row["until"]), row["hamlet_id"])
            found[row["household_id"]].append(home)
        return found

    def _escapes(self) -> dict[str, list[EscapeRecord]]:
        found: defaultdict[str, list[EscapeRecord]] = defaultdict(list)
        for row in self._database.rows("SELECT * FROM escape_record ORDER BY recognised_on, id"):
            recognised_on = PartialDate.from_stored(row["recognised_on"])
            found[row["household_id"]].append(
                EscapeRecord(row["id"], row["household_id"], recognised_on, row["decision_number"])
            )
        return found
