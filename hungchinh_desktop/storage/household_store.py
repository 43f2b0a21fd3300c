"""Turn register rows into records: households, their spells and the facts beside them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from hungchinh_desktop.domain.household import (
    ExitCandidate,
    Household,
    RegisterEntry,
    StatusSpell,
)
from hungchinh_desktop.domain.household_past import revise
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import PovertyStatus, SupportNeed
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.entry_rows import (
    SELECT_ENTRIES,
    SELECT_SPELLS,
    entry_of,
    many_records,
    spell_of,
)
from hungchinh_desktop.storage.household_past_store import HouseholdPastStore
from hungchinh_desktop.storage.household_rows import household_columns, spell_columns


class HouseholdStore:
    """Read and write households; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._past = HouseholdPastStore(database)

    def entries(self, as_of: date) -> list[RegisterEntry]:
        """Return the households that are in a class on a day, as printed: class, then order."""
        return list(self._database.remembered(("entries", as_of), lambda: self._read(as_of)))

    def _read(self, as_of: date) -> list[RegisterEntry]:
        with many_records():
            rows = self._database.values(
                SELECT_ENTRIES + " WHERE spell.started_on <= ? AND (spell.ended_on IS NULL"
                " OR spell.ended_on > ?) ORDER BY spell.status DESC, household.list_order",
                *_parameters(as_of),
                as_of.isoformat(),
                as_of.isoformat(),
            )
            # A year or month is a text before all its days, so that texts compare as first days.
            needs, past = self._needs(), self._past.rows_on(as_of)
            if not past:
                return [entry_of(row, needs) for row in rows]
            entries = [entry_of(row, needs, past.get(row[0])) for row in rows]
            entries.sort(key=lambda entry: entry.household.list_order)
            entries.sort(key=lambda entry: entry.status.value, reverse=True)
            return entries

    def count_listed(self, as_of: date) -> int:
        """Return the number of poor and near-poor households on a day, without reading them."""
        rows = self._database.rows(
            "SELECT count(*) AS listed FROM status_spell WHERE status <> ?"
            " AND started_on <= ? AND (ended_on IS NULL OR ended_on > ?)",
            PovertyStatus.ESCAPED.value,
            as_of.isoformat(),
            as_of.isoformat(),
        )
        return int(rows[0]["listed"])

    def entry(self, household_id: str, as_of: date) -> RegisterEntry | None:
        """Return one household as it is on a day, or as it last was; None if unknown."""
        rows = self._database.values(
            SELECT_ENTRIES
            + " WHERE household.id = ? ORDER BY spell.started_on DESC, spell.id DESC",
            *_parameters(as_of),
            household_id,
        )
        needs, past = self._needs(household_id), self._past.rows_on(as_of, household_id)
        entries = [entry_of(row, needs, past.get(row[0])) for row in rows]
        covering = [entry for entry in entries if entry.spell.covers(as_of)]
        return next(iter(covering or entries), None)

    def spells(self, household_id: str) -> list[StatusSpell]:
        """Return the classes of a household, newest first."""
        rows = self._database.values(
            f"{SELECT_SPELLS} WHERE household_id = ? ORDER BY started_on DESC, id DESC",
            household_id,
        )
        return [spell_of(row[0], row[1:]) for row in rows]

    def all_spells(self) -> list[StatusSpell]:
        """Return the classes of all households, oldest first."""
        rows = self._database.values(f"{SELECT_SPELLS} ORDER BY started_on, id")
        return [spell_of(row[0], row[1:]) for row in rows]

    def count(self) -> int:
        """Return how many households were ever written down."""
        return int(self._database.values("SELECT count(*) FROM household")[0][0])

    def next_list_order(self) -> int:
        """Return a place after every household of the register."""
        found = self._database.rows("SELECT max(list_order) AS last FROM household")
        return int(found[0]["last"] or 0) + 1

    def add(self, household: Household) -> None:
        """Add a household with its needs."""
        self._database.insert("household", {"id": household.id, **household_columns(household)})
        self._write_needs(household)

    def update(self, household: Household) -> None:
        """Write the household's own fields and needs."""
        self._database.update("household", household.id, household_columns(household))
        self._write_needs(household)

    def revise(self, changed: Household, as_of: date, since: date | None) -> None:
        """Write what the register says of a household on a day, and keep what it said before.

        Args:
            changed: the household as it is to stand on `as_of`.
            as_of: the day whose words are changed.
            since: the former words are kept until that day; None corrects them.
        """
        stored = self.entry(changed.id, date.max)
        if stored is None:
            return
        past = self._past.past(changed.id)
        revision = revise(past, stored.household, changed, as_of, since)
        for one in revision.removed:
            self._past.remove(one)
        for one in revision.updated:
            self._past.update(one)
        for one in revision.added:
            self._past.add(one)
        self.update(revision.present)

    def add_spell(self, spell: StatusSpell) -> None:
        """Add a dated class."""
        self._database.insert("status_spell", {"id": spell.id, **spell_columns(spell)})

    def update_spell(self, spell: StatusSpell) -> None:
        """Write a dated class: its end, or a corrected start."""
        self._database.update("status_spell", spell.id, spell_columns(spell))

    def set_escape(
        self, household_id: str, recognised_on: PartialDate | None, as_of: date = date.max
    ) -> None:
        """Write the newest recognition of leaving poverty up to a day, or remove it."""
        found = self._database.rows(
            "SELECT id, recognised_on FROM escape_record"
            " WHERE household_id = ? AND recognised_on <= ? ORDER BY recognised_on DESC LIMIT 1",
            household_id,
            as_of.isoformat(),
        )
        if recognised_on is None:
            for row in found:
                self._database.delete("escape_record", row["id"])
        elif not found:
            self.add_escape(household_id, recognised_on)
        elif found[0]["recognised_on"] != recognised_on.stored:
            self._database.update(
                "escape_record", found[0]["id"], {"recognised_on": recognised_on.stored}
            )

    def add_escape(self, household_id: str, recognised_on: PartialDate) -> None:
        """Add a recognition of leaving poverty; one of the same day is not doubled."""
        stored = recognised_on.stored
        if self._database.rows(
            "SELECT id FROM escape_record WHERE household_id = ? AND recognised_on = ?",
            household_id,
            stored,
        ):
            return
        self._database.insert(
            "escape_record",
            {
                "id": new_id(),
                "household_id": household_id,
                "recognised_on": stored,
                "decision_number": "",
            },
        )

    def set_exit_candidate(self, household_id: str, year: int, *, marked: bool) -> None:
        """Mark or unmark that a household is expected to leave its class in a year."""
        found = self._database.rows(
            "SELECT id FROM exit_candidate WHERE household_id = ? AND year = ?", household_id, year
        )
        if marked and not found:
            candidate = ExitCandidate(new_id(), household_id, year)
            self._database.insert(
                "exit_candidate", {"id": candidate.id, "household_id": household_id, "year": year}
            )
        if not marked:
            for row in found:
                self._database.delete("exit_candidate", row["id"])

    def _needs(self, household_id: str = "") -> dict[str, frozenset[SupportNeed]]:
        found: defaultdict[str, set[SupportNeed]] = defaultdict(set)
        for row in self._database.rows(
            "SELECT household_id, need FROM household_need"
            + (" WHERE household_id = ?" if household_id else ""),
            *([household_id] if household_id else []),
        ):
            found[row["household_id"]].add(SupportNeed(row["need"]))
        return {household_id: frozenset(needs) for household_id, needs in found.items()}

    def _write_needs(self, household: Household) -> None:
        rows = self._database.rows(
            "SELECT id, need FROM household_need WHERE household_id = ?", household.id
        )
        for row in rows:
            if row["need"] not in household.needs:
                self._database.delete("household_need", row["id"])
        for need in sorted(household.needs - {SupportNeed(row["need"]) for row in rows}):
            self._database.insert(
                "household_need",
                {"id": new_id(), "household_id": household.id, "need": need.value},
            )


def _parameters(as_of: date) -> tuple[str, int]:
    """Return the parameters of SELECT_ENTRIES for a day."""
    return as_of.isoformat(), as_of.year
