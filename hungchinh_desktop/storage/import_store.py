"""Keep what was imported, and what the officer answered on the way."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.household import Household, StatusSpell
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.member import RELATIONS, Member
from hungchinh_desktop.domain.namesake import SameNameAnswer
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import PovertyCause
from hungchinh_desktop.storage.database import Database, Row
from hungchinh_desktop.storage.household_rows import household_columns, spell_columns
from hungchinh_desktop.storage.member_store import member_columns

_HEADS = (
    "FROM member JOIN household ON household.id = member.household_id"
    f" WHERE (relation = '{RELATIONS[0]}' OR full_name = household.head_name)"
)


@dataclass(frozen=True, slots=True)
class NewHousehold:
    """Hold a household to add, with its class and the facts beside it."""

    household: Household
    spell: StatusSpell
    escaped_on: PartialDate | None = None
    exit_year: int | None = None
    causes: frozenset[PovertyCause] = frozenset()
    citizen_id: str = ""


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """Say from which row of the file a household came, and whether it was added or changed."""

    household_id: str
    sheet: str
    number: int
    action: str


class ImportStore:
    """Read and write imports; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def names(self) -> list[SameNameAnswer]:
        """Return what was answered about heads of one name."""
        rows = self._database.rows(
            "SELECT head_fold, hamlet_id, other_hamlet_id, household_id FROM same_name_answer"
        )
        return [SameNameAnswer(**row | {"household_id": row["household_id"] or ""}) for row in rows]

    def mappings(self) -> dict[str, dict[int, ImportField]]:
        """Return the meaning of columns by the words of the head."""
        rows = self._database.rows("SELECT signature, fields FROM import_mapping")
        return {row["signature"]: _fields(row["fields"]) for row in rows}

    def aliases(self) -> set[str]:
        """Return the spellings of hamlets that were learnt."""
        return {row["alias"] for row in self._database.rows("SELECT alias FROM hamlet_alias")}

    def remember_names(self, answers: Sequence[SameNameAnswer]) -> None:
        """Keep answers about heads of one name; what is known is not written twice."""
        known = set(self.names())
        now = _now()
        self._add(
            "same_name_answer",
            [
                {
                    "id": new_id(),
                    "head_fold": answer.head_fold,
                    "hamlet_id": answer.hamlet_id,
                    "other_hamlet_id": answer.other_hamlet_id,
                    "household_id": answer.household_id or None,
                    "answered_at": now,
                }
                for answer in dict.fromkeys(answers)
                if answer not in known
            ],
        )

    def remember_mapping(self, signature: str, fields: Mapping[int, ImportField]) -> None:
        """Keep the meaning of the columns under a head."""
        text = json.dumps({str(column): field.value for column, field in fields.items()})
        found = self._database.rows(
            "SELECT id, fields FROM import_mapping WHERE signature = ?", signature
        )
        if not found:
            row = {"id": new_id(), "signature": signature, "fields": text}
            self._database.insert("import_mapping", row)
        elif found[0]["fields"] != text:
            self._database.update("import_mapping", found[0]["id"], {"fields": text})

    def remember_aliases(self, aliases: Mapping[str, Hamlet]) -> None:
        """Add spellings to the hamlets they mean; a spelling that has one already stays."""
        for alias, hamlet in aliases.items():
            if not self._database.rows("SELECT 1 FROM hamlet_alias WHERE alias = ?", alias):
                row = {"id": new_id(), "hamlet_id": hamlet.id, "alias": alias}
                self._database.insert("hamlet_alias", row)

    def add_households(self, made: Sequence[NewHousehold]) -> None:
        """Add many households at once."""
        self._add(
            "household", [{"id": h.household.id, **household_columns(h.household)} for h in made]
        )
        self._add("status_spell", [{"id": h.spell.id, **spell_columns(h.spell)} for h in made])
        self._add(
            "household_need",
            [_fact(h, need=need.value) for h in made for need in sorted(h.household.needs)],
        )
        self._add(
            "household_cause",
            [_fact(h, cause=cause.value) for h in made for cause in sorted(h.causes)],
        )
        self._add(
            "escape_record",
            [
                _fact(h, recognised_on=h.escaped_on.stored, decision_number="")
                for h in made
                if h.escaped_on
            ],
        )
        self._add("exit_candidate", [_fact(h, year=h.exit_year) for h in made if h.exit_year])
        heads = [head_member(h.household, h.citizen_id) for h in made if h.citizen_id]
        self._add("member", [{"id": head.id, **member_columns(head)} for head in heads])

    def numbers(self) -> dict[str, str | None]:
        """Return the citizen number of each head, by household id.

        None stands for a household whose people are only counted: a named head would take the
        place of the counts.
        """
        rows = self._database.rows(
            "SELECT household_id, NULL AS citizen_id FROM member_count WHERE household_id"
            " NOT IN (SELECT household_id FROM member) UNION ALL"
            f" SELECT member.household_id, citizen_id {_HEADS} AND citizen_id <> ''"
        )
        return {row["household_id"]: row["citizen_id"] for row in rows}

    def set_number(self, household: Household, number: str) -> None:
        """Write the citizen number of a head, who becomes a member where none is named yet."""
        found = self._database.rows(f"SELECT member.id {_HEADS} AND household.id = ?", household.id)
        if found:
            self._database.update("member", found[0]["id"], {"citizen_id": number})
        else:
            head = head_member(household, number)
            self._add("member", [{"id": head.id, **member_columns(head)}])

    def add_batch(self, source_name: str, counts: Mapping[str, int]) -> str:
        """Record one import: its file and its counts by column name; return its id."""
        batch = {"id": new_id(), "made_at": _now(), "source_name": source_name, **counts}
        self._database.insert("import_batch", batch)
        return str(batch["id"])

    def add_batch_rows(self, batch_id: str, rows: Sequence[ImportedRow]) -> None:
        """Record from which row of the file each household came."""
        self._add(
            "import_row",
            [
                {
                    "id": new_id(),
                    "batch_id": batch_id,
                    "household_id": row.household_id,
                    "sheet": row.sheet,
                    "row_number": row.number,
                    "action": row.action,
                }
                for row in rows
            ],
        )

    def _add(self, table: str, rows: Sequence[Row]) -> None:
        """Insert rows of one shape; thousands take a fraction of a second."""
        if not rows:
            return
        columns = list(rows[0])
        names = ", ".join(f'"{column}"' for column in columns)
        places = ", ".join(f":{column}" for column in columns)
        self._database.connection.executemany(
            f'INSERT INTO "{table}" ({names}) VALUES ({places})', rows
        )


def head_member(household: Household, number: str) -> Member:
    """Return the head of a household as a member with a citizen number."""
    return Member(
        new_id(),
        household.id,
        household.head_name,
        birth=household.birth,
        relation=RELATIONS[0],
        citizen_id=number,
        list_order=1,
    )


def _fact(made: NewHousehold, **columns: object) -> Row:
    return {"id": new_id(), "household_id": made.household.id, **columns}


def _fields(stored: str) -> dict[int, ImportField]:
    """Read a stored mapping; a meaning that this program does not know is left out."""
    known = {field.value: field for field in ImportField}
    return {
        int(column): known[field] for column, field in json.loads(stored).items() if field in known
    }


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
