"""Keep what is known of a household: its people, reviews, supports and visits."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from hungchinh_desktop.domain.citizen_id import plain_digits
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family import AgeCounts, Family, family_of, typed_counts
from hungchinh_desktop.domain.family_vocabulary import REVIEWED_CLASS_LABELS, Area
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.member import HEAD_RELATION, MemberDraft
from hungchinh_desktop.domain.poverty_standard import (
    PovertyReview,
    PovertyStandard,
    ReviewDraft,
)
from hungchinh_desktop.domain.support_record import (
    SupportDraft,
    SupportRecord,
    Visit,
    VisitDraft,
)
from hungchinh_desktop.domain.vocabulary import NEED_LABELS
from hungchinh_desktop.services.standard_service import StandardService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.duplicate_store import DuplicateStore
from hungchinh_desktop.storage.household_detail_store import (
    REVIEW,
    SUPPORT,
    VISIT,
    HouseholdDetailStore,
)
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.member_store import MemberStore
from hungchinh_desktop.storage.office_store import OfficeStore

Record = TypeVar("Record", PovertyReview, SupportRecord, Visit)
_GONE = "Mục này không còn trong tệp dữ liệu; hãy bấm F5 để xem lại."


class HouseholdDetailService:
    """Answer and change the details of households; each call writes one named change."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._households = HouseholdStore(database)
        self._members = MemberStore(database)
        self._details = HouseholdDetailStore(database)
        self._standards = StandardService(database)

    # --- people -------------------------------------------------------------------------------

    def family(self, household_id: str) -> Family:
        """Return the people of a household on the day shown, and its priority groups."""
        return family_of(
            self._members.members(household_id),
            self._members.counts(household_id),
            self._details.priority_marks(household_id),
            self._working_year.as_of,
        )

    def new_member(self, household_id: str) -> MemberDraft:
        """Return what a new member starts with: the first one is the head of the household."""
        entry = self._households.entry(household_id, date.max)
        if entry is None or self._members.members(household_id):
            return MemberDraft("")
        own = entry.household
        birth = own.birth.shown if own.birth else ""
        return MemberDraft(own.head_name, birth=birth, relation=HEAD_RELATION)

    def citizen_id_owner(self, typed: str, member_id: str = "") -> str:
        """Return who else carries a citizen number as a sentence, "" for nobody."""
        number = plain_digits(typed)
        for other in DuplicateStore(self._database).with_citizen_id(number) if number else ():
            if other.id != member_id:
                entry = self._households.entry(other.household_id, date.max)
                where = f", {entry.hamlet_name}" if entry else ""
                head = self._head_name(other.household_id)
                return f"Số này đã ghi cho {other.full_name}, hộ {head}{where}; hãy xem lại."
        return ""

    def save_member(self, household_id: str, draft: MemberDraft, member_id: str = "") -> str:
        """Add a member, or write one anew; return its key. Raises UserError with the fields."""
        head = self._head_name(household_id)
        stored = {one.id: one for one in self._members.members(household_id)}
        if member_id and member_id not in stored:
            raise UserError(_GONE)
        order = (
            stored[member_id].list_order
            if member_id
            else self._members.next_list_order(household_id)
        )
        member = draft.checked(member_id or new_id(), household_id, order, date.today())
        verb = "Sửa" if member_id else "Thêm"
        with self._database.change(f"{verb} thành viên {member.full_name} của hộ {head}"):
            if member_id:
                self._members.update(member)
            else:
                self._members.add(member)
        return member.id

    def remove_member(self, household_id: str, member_id: str) -> None:
        """Take a member off the household; undo brings the person back."""
        members = {one.id: one for one in self._members.members(household_id)}
        if member_id not in members:
            raise UserError(_GONE)
        name, head = members[member_id].full_name, self._head_name(household_id)
        with self._database.change(f"Xóa thành viên {name} của hộ {head}"):
            self._members.remove(member_id)

    def save_counts(self, household_id: str, typed: dict[str, str]) -> AgeCounts:
        """Write the people by age band as typed. Raises UserError with the faulty fields."""
        counts = typed_counts(typed)
        with self._database.change(f"Ghi số người của hộ {self._head_name(household_id)}"):
            self._members.set_counts(household_id, counts)
        return counts

    # --- the yearly review --------------------------------------------------------------------

    @property
    def standards(self) -> tuple[PovertyStandard, ...]:
        """Return the poverty standards in use, oldest first."""
        return self._standards.standards()

    def area(self) -> Area:
        """Return the kind of area the office lies in, in the working year."""
        profile = OfficeStore(self._database).profile(self._working_year.year)
        return Area(profile.area) if profile else Area.RURAL

    def reviews(self, household_id: str) -> list[PovertyReview]:
        """Return the reviews of a household, newest first."""
        return self._details.reviews(household_id)

    def save_review(self, household_id: str, draft: ReviewDraft, review_id: str = "") -> str:
        """Write a review with the class by rule or, with a reason, another; return its key.

        The class in the register stays: only a decision changes it. Raises UserError with the
        faulty fields.
        """
        head = self._head_name(household_id)
        key = review_id or new_id()
        review = draft.checked(key, household_id, self.standards, date.today())
        found = REVIEWED_CLASS_LABELS[review.decided].lower()
        with self._database.change(f"Ghi kết quả rà soát hộ {head}: {found}"):
            self._details.put_review(review)
        return review.id

    def remove_review(self, household_id: str, review_id: str) -> None:
        """Remove a review that was written by mistake."""
        review = _found(self.reviews(household_id), review_id)
        head = self._head_name(household_id)
        with self._database.change(f"Xóa lần rà soát {review.reviewed_on.shown} của hộ {head}"):
            self._details.remove(REVIEW, review_id)

    # --- supports and visits ------------------------------------------------------------------

    def supports(self, household_id: str) -> list[SupportRecord]:
        """Return what a household was given, newest first."""
        return self._details.supports(household_id)

    def save_support(self, household_id: str, draft: SupportDraft, record_id: str = "") -> str:
        """Write a support and return its key. Raises UserError with the faulty fields."""
        head = self._head_name(household_id)
        record = draft.checked(record_id or new_id(), household_id, date.today())
        verb, kind = "Sửa" if record_id else "Ghi", NEED_LABELS[record.kind].lower()
        with self._database.change(f"{verb} hỗ trợ {kind} của hộ {head}"):
            self._details.put_support(record)
        return record.id

    def remove_support(self, household_id: str, record_id: str) -> None:
        """Remove a support that was written by mistake."""
        record = _found(self.supports(household_id), record_id)
        head, kind = self._head_name(household_id), NEED_LABELS[record.kind].lower()
        with self._database.change(f"Xóa hỗ trợ {kind} của hộ {head}"):
            self._details.remove(SUPPORT, record_id)

    def visits(self, household_id: str) -> list[Visit]:
        """Return the visits to a household, newest first."""
        return self._details.visits(household_id)

    def save_visit(self, household_id: str, draft: VisitDraft, visit_id: str = "") -> str:
        """Write a visit and return its key. Raises UserError with the faulty fields."""
        head = self._head_name(household_id)
        visit = draft.checked(visit_id or new_id(), household_id, date.today())
        verb = "Sửa" if visit_id else "Ghi"
        with self._database.change(f"{verb} lần thăm hộ {head}"):
            self._details.put_visit(visit)
        return visit.id

    def remove_visit(self, household_id: str, visit_id: str) -> None:
        """Remove a visit that was written by mistake."""
        _found(self.visits(household_id), visit_id)
        with self._database.change(f"Xóa lần thăm hộ {self._head_name(household_id)}"):
            self._details.remove(VISIT, visit_id)

    def _head_name(self, household_id: str) -> str:
        entry = self._households.entry(household_id, date.max)
        if entry is None:
            raise UserError("Hộ này không còn trong sổ; hãy bấm F5 để xem lại danh sách.")
        return entry.household.head_name


def _found(records: list[Record], record_id: str) -> Record:
    for record in records:
        if record.id == record_id:
            return record
    raise UserError(_GONE)
