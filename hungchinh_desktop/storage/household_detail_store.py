"""Turn rows into what is known of a household beside the register's own columns."""

from __future__ import annotations

from collections import defaultdict

from hungchinh_desktop.domain.family_vocabulary import (
    Area,
    PriorityGroup,
    ReviewedClass,
)
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty_standard import PovertyReview
from hungchinh_desktop.domain.support_record import SupportRecord, Visit
from hungchinh_desktop.domain.vocabulary import PovertyCause, SupportNeed
from hungchinh_desktop.storage.database import Database, Row

REVIEW, SUPPORT, VISIT = "poverty_review", "support_record", "visit"


class HouseholdDetailStore:
    """Read and write causes, priority marks, reviews, supports and visits, in an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def causes(self, household_id: str) -> frozenset[PovertyCause]:
        """Return the causes ticked for a household."""
        codes = self._codes("household_cause", "cause", household_id)
        return frozenset(PovertyCause(code) for code in codes)

    def all_causes(self) -> dict[str, frozenset[str]]:
        """Return the codes of the causes ticked, by household."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in self._database.rows("SELECT household_id, cause FROM household_cause"):
            found[row["household_id"]].add(row["cause"])
        return {household_id: frozenset(codes) for household_id, codes in found.items()}

    def set_causes(self, household_id: str, causes: frozenset[PovertyCause]) -> None:
        """Tick exactly these causes."""
        self._set_codes("household_cause", "cause", household_id, frozenset(causes))

    def priority_marks(self, household_id: str) -> frozenset[PriorityGroup]:
        """Return the priority groups ticked by hand."""
        codes = self._codes("priority_mark", "priority_group", household_id)
        return frozenset(PriorityGroup(code) for code in codes)

    def set_priority_marks(self, household_id: str, groups: frozenset[PriorityGroup]) -> None:
        """Tick exactly these priority groups."""
        self._set_codes("priority_mark", "priority_group", household_id, frozenset(groups))

    def reviews(self, household_id: str) -> list[PovertyReview]:
        """Return the reviews of a household, newest first."""
        return [
            PovertyReview(
                id=row["id"],
                household_id=row["household_id"],
                reviewed_on=PartialDate.from_stored(row["reviewed_on"]),
                standard=row["standard"],
                area=Area(row["area"]),
                income=row["income"],
                deprivations=frozenset(row["deprivations"].split()),
                proposed=ReviewedClass(row["proposed"]),
                decided=ReviewedClass(row["decided"]),
                overriding_reason=row["overriding_reason"],
            )
            for row in self._of(REVIEW, "reviewed_on", household_id)
        ]

    def supports(self, household_id: str) -> list[SupportRecord]:
        """Return the supports of a household, newest first."""
        return [_support(row) for row in self._of(SUPPORT, "given_on", household_id)]

    def all_supports(self) -> list[SupportRecord]:
        """Return the supports of all households."""
        return [_support(row) for row in self._database.rows(f'SELECT * FROM "{SUPPORT}"')]

    def visits(self, household_id: str) -> list[Visit]:
        """Return the visits to a household, newest first."""
        return [
            Visit(**row | {"visited_on": PartialDate.from_stored(row["visited_on"])})
            for row in self._of(VISIT, "visited_on", household_id)
        ]

    def put_review(self, review: PovertyReview) -> None:
        """Add a review, or write it anew."""
        self._put(
            REVIEW,
            review.id,
            {
                "household_id": review.household_id,
                "reviewed_on": review.reviewed_on.stored,
                "standard": review.standard,
                "area": review.area.value,
                "income": review.income,
                "deprivations": " ".join(sorted(review.deprivations)),
                "proposed": review.proposed.value,
                "decided": review.decided.value,
                "overriding_reason": review.overriding_reason,
            },
        )

    def put_support(self, record: SupportRecord) -> None:
        """Add a support, or write it anew."""
        self._put(
            SUPPORT,
            record.id,
            {
                "household_id": record.household_id,
                "given_on": record.given_on.stored,
                "kind": record.kind.value,
                "source": record.source,
                "amount": record.amount,
                "item": record.item,
                "result": record.result,
            },
        )

    def put_visit(self, visit: Visit) -> None:
        """Add a visit, or write it anew."""
        self._put(
            VISIT,
            visit.id,
            {
                "household_id": visit.household_id,
                "visited_on": visit.visited_on.stored,
                "visitor": visit.visitor,
                "note": visit.note,
            },
        )

    def remove(self, table: str, row_id: str) -> None:
        """Remove one review, support or visit."""
        self._database.delete(table, row_id)

    def _of(self, table: str, date_column: str, household_id: str) -> list[Row]:
        return self._database.rows(
            f"SELECT * FROM {table} WHERE household_id = ? ORDER BY {date_column} DESC, id DESC",
            household_id,
        )

    def _put(self, table: str, row_id: str, columns: Row) -> None:
        if self._database.rows(f"SELECT 1 FROM {table} WHERE id = ?", row_id):
            self._database.update(table, row_id, columns)
        else:
            self._database.insert(table, {"id": row_id, **columns})

    def _codes(self, table: str, column: str, household_id: str) -> dict[str, str]:
        """Return the ids of rows by code."""
        rows = self._database.rows(
            f"SELECT id, {column} AS code FROM {table} WHERE household_id = ?", household_id
        )
        return {row["code"]: row["id"] for row in rows}

    def _set_codes(self, table: str, column: str, household_id: str, codes: frozenset[str]) -> None:
        known = self._codes(table, column, household_id)
        for code, row_id in known.items():
            if code not in codes:
                self._database.delete(table, row_id)
        for code in sorted(codes - known.keys()):
            row = {"id": new_id(), "household_id": household_id, column: str(code)}
            self._database.insert(table, row)


def _support(row: Row) -> SupportRecord:
    dated = {"given_on": PartialDate.from_stored(row["given_on"]), "kind": SupportNeed(row["kind"])}
    return SupportRecord(**row | dated)
