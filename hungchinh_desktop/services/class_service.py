"""Put a household into another class by a decision, and mend the classes it has had."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.class_change import change_class, with_decision
from hungchinh_desktop.domain.decision import Decision, typed_decision
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import ReviewedClass
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.spell_edit import SpellDraft
from hungchinh_desktop.domain.vocabulary import (
    STATUS_LABELS,
    EndReason,
    PovertyStatus,
    ReviewVerdict,
)
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.year_review_store import YearReviewStore

_STATUSES = {
    ReviewedClass.POOR: PovertyStatus.POOR,
    ReviewedClass.NEAR_POOR: PovertyStatus.NEAR_POOR,
}


@dataclass(frozen=True, slots=True)
class ClassDraft:
    """Hold what the form hands over: the class a decision puts the household into, and when."""

    found: ReviewedClass
    started_on: str
    decision_number: str = ""
    decision_date: str = ""


class ClassService:
    """Change classes; each call writes one named change."""

    def __init__(
        self, database: Database, working_year: WorkingYear, households: HouseholdService
    ) -> None:
        self._database = database
        self._working_year = working_year
        self._service = households
        self._households = HouseholdStore(database)

    def change_class(self, household_id: str, draft: ClassDraft) -> None:
        """End the present class and begin the next one, by a decision.

        A household that is found to be not poor leaves as escaped. Raises UserError with the
        faulty fields, also when the household is in that class already.
        """
        entry = self._service.entry(household_id)
        status = _STATUSES.get(draft.found)
        if status is None:
            numbers = draft.decision_number, draft.decision_date
            self._leave(household_id, draft.started_on, numbers)
            return
        if status is entry.status:
            sentence = f"Hộ đang ở diện {STATUS_LABELS[status].lower()} rồi; hãy chọn diện khác."
            raise UserError(sentence, fields={"new_class": sentence})
        faults: dict[str, str] = {}
        decision = typed_decision(draft.decision_number, draft.decision_date, date.today(), faults)
        started_on = _start(draft.started_on, entry, faults)
        if faults or started_on is None:
            raise UserError("Còn ô cần sửa trước khi đổi diện.", fields=faults)
        self._begin(entry, status, started_on, decision)

    def _begin(
        self,
        entry: RegisterEntry,
        status: PovertyStatus,
        started_on: PartialDate,
        decision: Decision,
    ) -> None:
        name, year = entry.household.head_name, self._working_year.year
        spells = self._households.spells(entry.id)
        turned = change_class(spells, entry.spell, status, started_on)
        turned = with_decision(turned, entry.spell, decision)
        label = f"Đổi diện hộ {name} thành {STATUS_LABELS[status].lower()}"
        with self._database.change(label) as change:
            for spell in turned.updated:
                self._households.update_spell(spell)
            if turned.added:
                self._households.add_spell(turned.added)
            reviews = YearReviewStore(self._database)
            reviews.note_change(change, entry.id, year, ReviewVerdict.CHANGED)

    def save_spell(self, household_id: str, spell_id: str, draft: SpellDraft) -> None:
        """Mend one class of a household. Raises UserError with the faulty fields."""
        spells = self._households.spells(household_id)
        found = next((one for one in spells if one.id == spell_id), None)
        if found is None:
            raise UserError("Diện này không còn trong sổ; hãy bấm F5 để xem lại.")
        name = self._service.entry(household_id).household.head_name
        changed = draft.checked(spells, found, date.today())
        status = STATUS_LABELS[found.status].lower()
        with self._database.change(f"Sửa diện {status} của hộ {name}"):
            for spell in changed:
                self._households.update_spell(spell)

    def _leave(self, household_id: str, day: str, numbers: tuple[str, str]) -> None:
        try:
            self._service.close(household_id, EndReason.ESCAPED, day, *numbers)
        except UserError as fault:
            fields = dict(fault.fields)
            if "ended_on" in fields:
                fields["started_on"] = fields.pop("ended_on")
            raise UserError(fault.sentence, fields=fields) from None


def _start(text: str, entry: RegisterEntry, faults: dict[str, str]) -> PartialDate | None:
    begun = entry.spell.started_on
    try:
        found = PartialDate.from_typed(text) if text.strip() else None
    except UserError as fault:
        faults["started_on"] = fault.sentence
        return None
    if found is None:
        faults["started_on"] = "Chưa ghi ngày; ví dụ 2024 hoặc 15/03/2024."
    elif found.first_day <= begun.first_day:
        faults["started_on"] = f"Diện mới phải bắt đầu sau diện cũ ({begun.shown})."
    return found
