"""Turn rows into the people of a household."""

from __future__ import annotations

from dataclasses import asdict

from hungchinh_desktop.domain.family import AgeCounts
from hungchinh_desktop.domain.family_vocabulary import DayWork, DisabilityDegree, Sex
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.member import Member
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.storage.database import Database, Row


class MemberStore:
    """Read and write members and the counts that stand in for them, inside an open change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def members(self, household_id: str) -> list[Member]:
        """Return the named members in the order of the form."""
        rows = self._database.rows(
            "SELECT * FROM member WHERE household_id = ? ORDER BY list_order, id", household_id
        )
        return [member_of(row) for row in rows]

    def next_list_order(self, household_id: str) -> int:
        """Return a place after every member of a household."""
        found = self._database.rows(
            "SELECT max(list_order) AS last FROM member WHERE household_id = ?", household_id
        )
        return int(found[0]["last"] or 0) + 1

    def add(self, member: Member) -> None:
        """Add a member."""
        self._database.insert("member", {"id": member.id, **member_columns(member)})

    def update(self, member: Member) -> None:
        """Write what is known of a member."""
        self._database.update("member", member.id, member_columns(member))

    def remove(self, member_id: str) -> None:
        """Take a member off the household."""
        self._database.delete("member", member_id)

    def counts(self, household_id: str) -> AgeCounts:
        """Return the people by age band; zeros when nobody counted."""
        rows = self._database.rows(
            "SELECT under_6, from_6_to_15, from_16_to_59, from_60 FROM member_count"
            " WHERE household_id = ?",
            household_id,
        )
        return AgeCounts(**rows[0]) if rows else AgeCounts()

    def set_counts(self, household_id: str, counts: AgeCounts) -> None:
        """Write the people by age band; no people at all leave no row."""
        found = self._database.rows(
            "SELECT id FROM member_count WHERE household_id = ?", household_id
        )
        if found and not counts.total:
            self._database.delete("member_count", found[0]["id"])
        elif found:
            self._database.update("member_count", found[0]["id"], asdict(counts))
        elif counts.total:
            own = {"id": new_id(), "household_id": household_id}
            self._database.insert("member_count", own | asdict(counts))


def member_columns(member: Member) -> Row:
    """Return the columns of a member, without its id."""
    return {
        "household_id": member.household_id,
        "full_name": member.full_name,
        "sex": member.sex.value if member.sex else None,
        "birth": member.birth.stored if member.birth else None,
        "relation": member.relation,
        "ethnic_group": member.ethnic_group,
        "citizen_id": member.citizen_id,
        "health_insurance_number": member.health_insurance_number,
        "activity": member.activity.value if member.activity else None,
        "person_of_merit": int(member.person_of_merit),
        "disability": member.disability,
        "disability_degree": member.disability_degree.value if member.disability_degree else None,
        "on_social_assistance": int(member.on_social_assistance),
        "list_order": member.list_order,
    }


def member_of(row: Row) -> Member:
    """Return the member that a row holds."""
    degree = row["disability_degree"]
    read = {
        "sex": Sex(row["sex"]) if row["sex"] else None,
        "birth": PartialDate.from_stored(row["birth"]) if row["birth"] else None,
        "activity": DayWork(row["activity"]) if row["activity"] else None,
        "disability_degree": DisabilityDegree(degree) if degree else None,
        "person_of_merit": bool(row["person_of_merit"]),
        "on_social_assistance": bool(row["on_social_assistance"]),
    }
    return Member(**row | read)
