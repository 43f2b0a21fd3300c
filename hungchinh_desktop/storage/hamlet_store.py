"""Turn rows into hamlets, committee members and their duties."""

from __future__ import annotations

from collections import defaultdict

from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet, HamletDuty
from hungchinh_desktop.storage.database import Database


class HamletStore:
    """Read the closed list of hamlets; read and write who is in charge of each."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hamlets(self) -> list[Hamlet]:
        """Return the hamlets in their order."""
        aliases: defaultdict[str, set[str]] = defaultdict(set)
        for row in self._database.rows("SELECT hamlet_id, alias FROM hamlet_alias"):
            aliases[row["hamlet_id"]].add(row["alias"])
        return [
            Hamlet(
                row["id"],
                row["number"],
                row["name"],
                row["map_column"],
                row["map_row"],
                frozenset(aliases[row["id"]]),
            )
            for row in self._database.rows("SELECT * FROM hamlet ORDER BY number")
        ]

    def members(self, year: int) -> list[CommitteeMember]:
        """Return the steering committee of a year in the order of the annex."""
        rows = self._database.rows(
            "SELECT * FROM committee_member WHERE year = ? ORDER BY list_order", year
        )
        return [
            CommitteeMember(
                id=row["id"],
                full_name=row["full_name"],
                position=row["position"],
                committee_role=row["committee_role"],
                honorific=row["honorific"],
                general=bool(row["general"]),
                list_order=row["list_order"],
                display_position=row["display_position"],
            )
            for row in rows
        ]

    def duties(self, year: int) -> list[HamletDuty]:
        """Return who is in charge of which hamlet in a year, in the order of the hamlets."""
        rows = self._database.rows(
            "SELECT duty.id, duty.member_id, duty.hamlet_id, duty.year FROM hamlet_duty AS duty"
            " JOIN hamlet ON hamlet.id = duty.hamlet_id"
            " JOIN committee_member AS member ON member.id = duty.member_id"
            " WHERE duty.year = ? ORDER BY hamlet.number, member.list_order",
            year,
        )
        return [HamletDuty(**row) for row in rows]

    def add_duty(self, duty: HamletDuty) -> None:
        """Put a member in charge of a hamlet."""
        self._database.insert(
            "hamlet_duty",
            {
                "id": duty.id,
                "member_id": duty.member_id,
                "hamlet_id": duty.hamlet_id,
                "year": duty.year,
            },
        )

    def remove_duty(self, duty_id: str) -> None:
        """End a member's charge of a hamlet."""
        self._database.delete("hamlet_duty", duty_id)

    def move_hamlet(self, hamlet_id: str, column: int, row: int) -> None:
        """Put a hamlet's tile on another place of the map."""
        self._database.update("hamlet", hamlet_id, {"map_column": column, "map_row": row})
