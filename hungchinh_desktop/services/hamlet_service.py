"""Show the hamlets with their households and put committee members in charge of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import (
    CommitteeMember,
    Coverage,
    Hamlet,
    HamletDuty,
    HamletTile,
    coverage,
    member_loads,
)
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.register_filter import newly_escaped
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_store import HouseholdStore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hungchinh_desktop.domain.paper_content import CommitteeAssignment


class HamletService:
    """Answer and change the hamlet map of the working year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._hamlets = HamletStore(database)
        self._households = HouseholdStore(database)

    def hamlets(self) -> list[Hamlet]:
        """Return the closed list of hamlets."""
        return self._hamlets.hamlets()

    def members(self) -> list[CommitteeMember]:
        """Return the steering committee in the order of the annex."""
        return self._hamlets.members(self._working_year.year)

    def tiles(self, by_hamlet: Mapping[str, list[RegisterEntry]] | None = None) -> list[HamletTile]:
        """Return what the map shows of each hamlet.

        Whoever holds the answer of `households_by_hamlet` hands it in: it is read once then.
        """
        members = {member.id: member for member in self.members()}
        in_charge: dict[str, list[CommitteeMember]] = {}
        for duty in self._duties():
            in_charge.setdefault(duty.hamlet_id, []).append(members[duty.member_id])
        households = self.households_by_hamlet() if by_hamlet is None else by_hamlet
        return [
            self._tile(hamlet, in_charge.get(hamlet.id, []), households.get(hamlet.id, []))
            for hamlet in self.hamlets()
        ]

    def households_by_hamlet(self) -> dict[str, list[RegisterEntry]]:
        """Return the listed households by hamlet id, in the order of names."""
        found: dict[str, list[RegisterEntry]] = {}
        entries = self._households.entries(self._working_year.as_of)
        for entry in sorted(entries, key=lambda entry: entry.household.head_sort):
            if entry.status is not PovertyStatus.ESCAPED:
                found.setdefault(entry.household.hamlet_id, []).append(entry)
        return found

    def coverage(self) -> Coverage:
        """Return which hamlets have no member in charge, or more than one."""
        return coverage(self.tiles())

    def loads(self) -> dict[str, int]:
        """Return the number of households by member id."""
        return dict(member_loads(self.tiles()))

    def assignments(self) -> list[CommitteeAssignment]:
        """Return the members with their hamlets, as the annex prints them."""
        from hungchinh_desktop.domain.paper_content import CommitteeAssignment

        hamlets = {hamlet.id: hamlet for hamlet in self.hamlets()}
        held: dict[str, list[Hamlet]] = {}
        for duty in self._duties():
            held.setdefault(duty.member_id, []).append(hamlets[duty.hamlet_id])
        return [
            CommitteeAssignment(
                member, tuple(sorted(held.get(member.id, []), key=lambda hamlet: hamlet.number))
            )
            for member in self.members()
        ]

    def assign(self, member_id: str, hamlet_id: str, *, keep_others: bool = False) -> None:
        """Put a member in charge of a hamlet; whoever was in charge is released.

        With `keep_others` both stay, which the coverage check then shows. Raises UserError for
        a member who directs the whole commune.
        """
        member, hamlet = self._member(member_id), self._hamlet(hamlet_id)
        if member.general:
            raise UserError(f"{member.full_name} chỉ đạo chung; hãy chọn thành viên phụ trách xóm.")
        duties = [duty for duty in self._duties() if duty.hamlet_id == hamlet_id]
        released = [] if keep_others else [duty for duty in duties if duty.member_id != member_id]
        already = any(duty.member_id == member_id for duty in duties)
        if already and not released:
            return
        with self._database.change(f"Giao {hamlet.name.lower()} cho {member.full_name}"):
            for duty in released:
                self._hamlets.remove_duty(duty.id)
            if not already:
                year = self._working_year.year
                self._hamlets.add_duty(HamletDuty(new_id(), member_id, hamlet_id, year))

    def release(self, member_id: str, hamlet_id: str) -> None:
        """Take a hamlet away from a member."""
        member, hamlet = self._member(member_id), self._hamlet(hamlet_id)
        with self._database.change(f"Thôi giao {hamlet.name.lower()} cho {member.full_name}"):
            for duty in self._duties():
                if (duty.member_id, duty.hamlet_id) == (member_id, hamlet_id):
                    self._hamlets.remove_duty(duty.id)

    def move_tile(self, hamlet_id: str, column: int, row: int) -> None:
        """Put a hamlet's tile on a place of the map; a tile already there takes its place."""
        hamlet = self._hamlet(hamlet_id)
        with self._database.change(f"Dời ô {hamlet.name.lower()} trên bản đồ"):
            for other in self.hamlets():
                if (other.map_column, other.map_row) == (column, row):
                    self._hamlets.move_hamlet(other.id, hamlet.map_column, hamlet.map_row)
            self._hamlets.move_hamlet(hamlet_id, column, row)

    def _tile(
        self, hamlet: Hamlet, members: list[CommitteeMember], entries: list[RegisterEntry]
    ) -> HamletTile:
        as_of = self._working_year.as_of
        return HamletTile(
            hamlet,
            tuple(members),
            poor=sum(entry.status is PovertyStatus.POOR for entry in entries),
            near_poor=sum(entry.status is PovertyStatus.NEAR_POOR for entry in entries),
            exit_candidates=sum(entry.exit_year is not None for entry in entries),
            newly_escaped=sum(newly_escaped(entry, as_of) for entry in entries),
        )

    def _duties(self) -> list[HamletDuty]:
        return self._hamlets.duties(self._working_year.year)

    def _hamlet(self, hamlet_id: str) -> Hamlet:
        found = [hamlet for hamlet in self.hamlets() if hamlet.id == hamlet_id]
        if not found:
            raise UserError("Xóm này không có trong danh sách; hãy bấm F5 rồi chọn lại.")
        return found[0]

    def _member(self, member_id: str) -> CommitteeMember:
        found = [member for member in self.members() if member.id == member_id]
        if not found:
            raise UserError("Người này không còn trong Ban chỉ đạo; hãy bấm F5 rồi chọn lại.")
        return found[0]
