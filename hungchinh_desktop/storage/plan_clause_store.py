"""Write the clauses of a plan in their order, and keep what they said before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hungchinh_desktop.domain.clause_version import ClauseVersion
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.yearly_plan import Clause
from hungchinh_desktop.storage.database import Database


@dataclass(frozen=True, slots=True)
class PlacedClause:
    """Hold where a clause stands and whether the paper leaves it out."""

    clause_id: str
    hidden: bool


class PlanClauseStore:
    """Add, remove, order and number clauses; every write needs an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def order(self, plan_id: str) -> list[PlacedClause]:
        """Return all clauses in order, those left out of the paper too."""
        rows = self._database.rows(
            "SELECT id, hidden FROM plan_clause WHERE plan_id = ? ORDER BY list_order", plan_id
        )
        return [PlacedClause(row["id"], bool(row["hidden"])) for row in rows]

    def add(self, plan_id: str, clause: Clause) -> None:
        """Add a clause; `write_order` gives it its place."""
        self._database.insert(
            "plan_clause",
            {
                "id": clause.id,
                "plan_id": plan_id,
                "code": clause.code,
                "kind": clause.kind.value,
                "number": clause.number,
                "text": clause.text,
                "unit_code": clause.unit_code,
                "claims_lead": " ".join(clause.claims_lead),
                "list_order": clause.list_order,
                "origin_id": clause.origin_id or clause.id,
            },
        )

    def remove(self, clause_ids: Iterable[str]) -> None:
        """Remove clauses."""
        for clause_id in clause_ids:
            self._database.delete("plan_clause", clause_id)

    def write_order(self, clause_ids: Iterable[str]) -> None:
        """Put all clauses of a plan into an order."""
        for place, clause_id in enumerate(clause_ids, 1):
            self._database.update("plan_clause", clause_id, {"list_order": place})

    def write_shape(self, clause: Clause) -> None:
        """Write kind, number, code and text of a clause."""
        values = {"kind": clause.kind.value, "number": clause.number, "code": clause.code}
        self._database.update("plan_clause", clause.id, values | {"text": clause.text})

    def hide(self, clause_ids: Iterable[str], *, hidden: bool) -> None:
        """Leave clauses out of the paper, or take them in again."""
        for clause_id in clause_ids:
            self._database.update("plan_clause", clause_id, {"hidden": int(hidden)})

    def set_recipients(self, plan_id: str, lines: list[str], archive_line: str) -> None:
        """Write who receives a plan, in order; a line that stays keeps its row."""
        stored = self._database.rows(
            "SELECT id, text FROM plan_recipient WHERE plan_id = ? ORDER BY list_order", plan_id
        )
        for place, line in enumerate(lines, 1):
            if place <= len(stored):
                values = {"text": line, "list_order": place}
                self._database.update("plan_recipient", stored[place - 1]["id"], values)
            else:
                self._database.insert(
                    "plan_recipient",
                    {"id": new_id(), "plan_id": plan_id, "text": line, "list_order": place},
                )
        for row in stored[len(lines) :]:
            self._database.delete("plan_recipient", row["id"])
        self._database.update("yearly_plan", plan_id, {"archive_line": archive_line})

    def versions(self, origin_id: str) -> list[ClauseVersion]:
        """Return what a clause said at each writing, the newest first."""
        rows = self._database.rows(
            "SELECT year, text, made_at, made_by FROM clause_version WHERE origin_id = ?"
            " ORDER BY made_at DESC, rowid DESC",
            origin_id,
        )
        return [ClauseVersion(**row) for row in rows]

    def all_versions(self) -> list[tuple[str, ClauseVersion]]:
        """Return every version with the origin of its clause, the newest first."""
        rows = self._database.rows(
            "SELECT origin_id, year, text, made_at, made_by FROM clause_version"
            " ORDER BY made_at DESC, rowid DESC"
        )
        return [(row.pop("origin_id"), ClauseVersion(**row)) for row in rows]

    def add_version(self, origin_id: str, version: ClauseVersion) -> None:
        """Keep what a clause says from now on."""
        self._database.insert(
            "clause_version",
            {
                "id": new_id(),
                "origin_id": origin_id,
                "year": version.year,
                "text": version.text,
                "made_at": version.made_at,
                "made_by": version.made_by,
            },
        )

    def texts_by_year(self) -> list[tuple[int, Clause]]:
        """Return the clauses of all years that print words, the newest year first."""
        rows = self._database.rows(
            "SELECT year, plan_clause.id, code, kind, number, text, list_order, origin_id"
            " FROM plan_clause JOIN yearly_plan ON yearly_plan.id = plan_id"
            " WHERE kind NOT IN ('block', 'table') ORDER BY year DESC, list_order"
        )
        return [(row.pop("year"), Clause(**row)) for row in rows]
