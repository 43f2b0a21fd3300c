"""Keep the register: find, add, edit and close households."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.class_change import ClassChange, change_class, with_decision
from hungchinh_desktop.domain.decision import NO_DECISION, typed_decision
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.household import (
    CheckedDraft,
    Household,
    HouseholdDraft,
    RegisterEntry,
    StatusSpell,
)
from hungchinh_desktop.domain.household_past import kept_from
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import (
    END_REASON_LABELS,
    EndReason,
    PovertyStatus,
    ReviewVerdict,
)
from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.domain.work_step import WorkStep, finished
from hungchinh_desktop.services.copy_before import MANY, copied_before
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.year_review_store import YearReviewStore

if TYPE_CHECKING:
    from hungchinh_desktop.storage.household_detail_store import HouseholdDetailStore


class HouseholdService:
    """Answer and change the register of the working year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._households = HouseholdStore(database)
        self._hamlets = HamletStore(database)
        self._reviews = YearReviewStore(database)

    @cached_property
    def _details(self) -> HouseholdDetailStore:
        """Return the store of what only the form of a household shows."""
        from hungchinh_desktop.storage.household_detail_store import HouseholdDetailStore

        return HouseholdDetailStore(self._database)

    @property
    def year(self) -> int:
        """Return the working year."""
        return self._working_year.year

    def entries(self, as_of: date | None = None) -> list[RegisterEntry]:
        """Return the poor and near-poor households, in the order of the printed tables.

        Args:
            as_of: the day asked for; None means the day of the working year.
        """
        found = self._households.entries(as_of or self._working_year.as_of)
        return [entry for entry in found if entry.status is not PovertyStatus.ESCAPED]

    def count(self) -> int:
        """Return the number of `entries`, cheaply: it stands beside the page's name."""
        return self._households.count_listed(self._working_year.as_of)

    def entry(self, household_id: str) -> RegisterEntry:
        """Return one household. Raises UserError when it is no longer in the file."""
        found = self._households.entry(household_id, self._working_year.as_of)
        if found is None:
            raise UserError("Hộ này không còn trong sổ; hãy bấm F5 để xem lại danh sách.")
        return found

    def spells(self, household_id: str) -> list[StatusSpell]:
        """Return the classes a household has had, newest first."""
        return self._households.spells(household_id)

    def hamlets(self) -> list[Hamlet]:
        """Return the closed list of hamlets."""
        return self._hamlets.hamlets()

    def same_name(self, head_name: str, besides_id: str = "") -> list[RegisterEntry]:
        """Return listed households whose head has this very name: a name is no key."""
        sought = Household("", head_name, "").head_fold
        return [
            entry
            for entry in self.entries()
            if entry.household.head_fold == sought and entry.id != besides_id
        ]

    def draft_of(self, household_id: str) -> HouseholdDraft:
        """Return the stored values as the form shows them."""
        entry = self.entry(household_id)
        own = entry.household
        return HouseholdDraft(
            head_name=own.head_name,
            hamlet_id=own.hamlet_id,
            status=entry.status,
            started_on=entry.spell.started_on.shown,
            birth=own.birth.shown if own.birth else "",
            situation=own.situation,
            support=own.support,
            needs=own.needs,
            exit_year=entry.exit_year,
            escaped_on=entry.escape.recognised_on.shown if entry.escape else "",
            causes=self._details.causes(household_id),
            priority=self._details.priority_marks(household_id),
            decision_number=entry.spell.decision_number,
            decision_date=entry.spell.decision_date.shown if entry.spell.decision_date else "",
        )

    def new_draft(self) -> HouseholdDraft:
        """Return the values a new household starts with."""
        return HouseholdDraft("", "", PovertyStatus.NEAR_POOR, str(self.year))

    def add(self, draft: HouseholdDraft) -> str:
        """Add a household and return its key. Raises UserError with the faulty fields."""
        values = self._checked(draft)
        household = Household(
            id=new_id(),
            head_name=values.head_name,
            hamlet_id=values.hamlet_id,
            situation=values.situation,
            support=values.support,
            birth=values.birth,
            needs=values.needs,
            list_order=self._households.next_list_order(),
        )
        with self._database.change(f"Thêm hộ {household.head_name}"):
            self._households.add(household)
            self._households.add_spell(_first_spell(household.id, values))
            self._write_marks(household.id, values)
        return household.id

    def update(self, household_id: str, draft: HouseholdDraft, *, label: str = "") -> None:
        """Save the form. A changed class ends the present spell and begins a new one.

        Args:
            household_id: the household.
            draft: what the form says.
            label: the words after "Hoàn tác: "; empty means "Sửa hộ …".

        Raises UserError with the faulty fields.
        """
        values = self._checked(draft)
        entry = self.entry(household_id)
        household = replace(
            entry.household,
            head_name=values.head_name,
            hamlet_id=values.hamlet_id,
            situation=values.situation,
            support=values.support,
            birth=values.birth,
            needs=values.needs,
        )
        spells = self.spells(household_id)
        turned = change_class(spells, entry.spell, values.status, values.started_on)
        if values.decision is not None:
            turned = with_decision(turned, entry.spell, values.decision)
        since = kept_from(spells, date(self.year, 1, 1))
        with self._database.change(label or f"Sửa hộ {household.head_name}") as change:
            self._households.revise(household, self._working_year.as_of, since)
            self._write_class(turned)
            self._write_marks(household_id, values)
            self._reviews.note_change(change, household_id, self.year, ReviewVerdict.CHANGED)

    def move_to_hamlet(self, household_ids: list[str], hamlet_id: str, moved_on: str = "") -> None:
        """Put households into another hamlet from a day on, as one change.

        Args:
            household_ids: who moves.
            hamlet_id: the new hamlet.
            moved_on: the date as typed; empty means the day of the working year.

        Raises UserError for an unknown hamlet or a bad date.
        """
        finished(self.move_in_steps(household_ids, hamlet_id, moved_on))

    def move_in_steps(
        self, household_ids: list[str], hamlet_id: str, moved_on: str = "", *, copy: bool = True
    ) -> Generator[WorkStep, None, int]:
        """Do as `move_to_hamlet`, one household at a step; closed early it writes nothing.

        Before many households the file is copied, unless `copy` is False. Raises NoCopyError.
        """
        hamlet = next((item for item in self.hamlets() if item.id == hamlet_id), None)
        if hamlet is None:
            raise UserError("Chưa chọn xóm; hãy chọn một xóm trong danh sách.")
        day = _move_date(moved_on, self._working_year.as_of)
        entries = self._known(household_ids)
        what = entries[0].household.head_name if len(entries) == 1 else f"{len(entries)} hộ"
        is_copied = copy and len(entries) >= MANY
        with (
            copied_before(self._database, BackupReason.BULK_EDIT, wanted=is_copied),
            self._database.change(f"Đổi {what} sang {hamlet.name.lower()}") as change,
        ):
            for done, entry in enumerate(entries):
                yield WorkStep(done, len(entries), "Đang đổi xóm")
                self._move(entry.id, hamlet_id, day)
                self._reviews.note_change(change, entry.id, self.year, ReviewVerdict.CHANGED)
        return len(entries)

    def close(
        self,
        household_id: str,
        reason: EndReason,
        ended_on: str,
        decision_number: str = "",
        decision_date: str = "",
    ) -> None:
        """Take a household off the list with reason, date and decision; nothing is deleted.

        Leaving for the reason "escaped" begins an escaped spell and starts the 36 months of a
        formerly poor household. Raises UserError with the faulty fields.
        """
        entry = self.entry(household_id)
        self._check_open(entry)
        faults: dict[str, str] = {}
        decision = typed_decision(decision_number, decision_date, date.today(), faults)
        if faults:
            raise UserError("Còn ô cần sửa trước khi đưa hộ ra khỏi sổ.", fields=faults)
        end = _end_date(ended_on, entry.spell)
        ended = replace(
            entry.spell,
            ended_on=end,
            end_reason=reason,
            end_decision_number=decision.number,
            end_decision_date=decision.day,
        )
        label = (
            f"Đưa hộ {entry.household.head_name} ra khỏi sổ ({END_REASON_LABELS[reason].lower()})"
        )
        with self._database.change(label):
            self._households.update_spell(ended)
            if reason is EndReason.ESCAPED:
                escaped = StatusSpell(
                    new_id(),
                    household_id,
                    PovertyStatus.ESCAPED,
                    end,
                    decision_number=decision.number,
                    decision_date=decision.day,
                )
                self._households.add_spell(escaped)
                if entry.status is PovertyStatus.POOR:
                    self._write_escape(entry, end)
            self._reviews.set_verdict(household_id, self.year, ReviewVerdict.CLOSED)

    def _check_open(self, entry: RegisterEntry) -> None:
        """Refuse to end a class that has an end. Raises UserError."""
        end, name = entry.spell.ended_on, entry.household.head_name
        if end is None:
            return
        if entry.spell.covers(self._working_year.as_of):
            raise UserError(
                f"Diện này của hộ {name} đã kết thúc từ {end.shown}; hãy chọn năm sau để sửa."
            )
        raise UserError(f"Hộ {name} đã đưa ra khỏi sổ từ trước; không cần làm lại.")

    def _known(self, household_ids: Sequence[str]) -> list[RegisterEntry]:
        """Return households of the register in one reading. Raises UserError for one not in it."""
        listed = {entry.id: entry for entry in self.entries()}
        return [listed.get(key) or self.entry(key) for key in household_ids]

    def _move(self, household_id: str, hamlet_id: str, day: date) -> None:
        found = self._households.entry(household_id, day)
        if found is not None:
            moved = replace(found.household, hamlet_id=hamlet_id)
            since = kept_from(self.spells(household_id), day)
            self._households.revise(moved, day, since)

    def _checked(self, draft: HouseholdDraft) -> CheckedDraft:
        values = draft.checked()
        if values.hamlet_id not in {hamlet.id for hamlet in self.hamlets()}:
            sentence = "Xóm này không có trong danh sách; hãy chọn một xóm khác."
            raise UserError(sentence, fields={"hamlet_id": sentence})
        return values

    def _write_class(self, turned: ClassChange) -> None:
        for spell in turned.updated:
            self._households.update_spell(spell)
        if turned.added:
            self._households.add_spell(turned.added)

    def _write_escape(self, entry: RegisterEntry, end: PartialDate) -> None:
        """Start the 36 months; a recognition from before this class stays on record."""
        known = entry.escape
        if known and known.recognised_on.first_day >= entry.spell.started_on.first_day:
            self._households.set_escape(entry.id, end)
        else:
            self._households.add_escape(entry.id, end)

    def _write_marks(self, household_id: str, values: CheckedDraft) -> None:
        marked = values.exit_year is not None
        self._households.set_exit_candidate(household_id, self.year, marked=marked)
        self._households.set_escape(household_id, values.escaped_on, self._working_year.as_of)
        if values.causes is not None:
            self._details.set_causes(household_id, values.causes)
        if values.priority is not None:
            self._details.set_priority_marks(household_id, values.priority)


def _first_spell(household_id: str, values: CheckedDraft) -> StatusSpell:
    decision = values.decision or NO_DECISION
    return StatusSpell(
        new_id(),
        household_id,
        values.status,
        values.started_on,
        decision_number=decision.number,
        decision_date=decision.day,
    )


def _end_date(text: str, spell: StatusSpell) -> PartialDate:
    try:
        end = PartialDate.from_typed(text)
    except UserError as fault:
        raise UserError(fault.sentence, fields={"ended_on": fault.sentence}) from None
    started_on = spell.started_on
    sentence = ""
    if end.last_day < started_on.first_day:
        sentence = f"Ngày ra khỏi sổ phải sau ngày vào diện ({started_on.shown})."
    elif end.first_day < started_on.first_day:
        sentence = f"Hãy ghi rõ hơn ngày ra khỏi sổ, sau ngày vào diện ({started_on.shown})."
    if sentence:
        raise UserError(sentence, fields={"ended_on": sentence})
    return end


def _move_date(text: str, as_of: date) -> date:
    if not text.strip():
        return as_of
    sentence = f"Ngày đổi xóm phải từ {short_date(as_of)} trở về trước."
    try:
        day = PartialDate.from_typed(text).first_day
    except UserError as fault:
        sentence, day = fault.sentence, date.max
    if day > as_of:
        raise UserError(sentence, fields={"moved_on": sentence})
    return day
