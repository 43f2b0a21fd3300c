"""Change the class of the open household, by itself or after a review, and mend its classes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hungchinh_desktop.domain.family_vocabulary import REVIEWED_CLASS_LABELS, ReviewedClass
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.spell_edit import draft_of_spell
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS, PovertyStatus
from hungchinh_desktop.services.class_service import ClassDraft
from hungchinh_desktop.ui.household.class_change_form import ClassChangeForm
from hungchinh_desktop.ui.household.record_dialog import ask_record
from hungchinh_desktop.ui.household.spell_form import SpellForm
from hungchinh_desktop.ui.kit.dialogs import Answer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.domain.poverty_standard import PovertyReview
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

_OTHER = {PovertyStatus.POOR: ReviewedClass.NEAR_POOR, PovertyStatus.NEAR_POOR: ReviewedClass.POOR}


class HouseholdClasses(QObject):
    """Ask for decisions and dates in a small window."""

    told = Signal(str)  # what was done

    def __init__(self, desk: Desk, office: OfficeFile, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._office, self._panel = desk, office, panel

    def change(self, household_id: str) -> None:
        """Put the household into another class."""
        entry = self._entry(household_id)
        if entry is not None:
            day = PartialDate.of(min(self._office.working_year.as_of, date.today())).shown
            found = _OTHER.get(entry.status, ReviewedClass.NEAR_POOR)
            form = ClassChangeForm(self._desk.look, ClassDraft(found, day))
            self._ask(entry, form, "")

    def follow_review(self, household_id: str, review: PovertyReview) -> None:
        """Put the household into the class that a review found."""
        entry = self._entry(household_id)
        if entry is not None:
            draft = ClassDraft(review.decided, review.reviewed_on.shown)
            form = ClassChangeForm(self._desk.look, draft, fixed=True)
            found = REVIEWED_CLASS_LABELS[review.decided].lower()
            self._ask(
                entry,
                form,
                f"Lần rà soát {review.reviewed_on.shown} kết luận: {found}. Kết luận khác thì sửa"
                " lần rà soát và ghi lý do.",
            )

    def edit(self, household_id: str, spell_id: str) -> None:
        """Mend one class that is written down."""
        spells = self._office.households.spells(household_id)
        spell = next((one for one in spells if one.id == spell_id), None)
        if spell is None:
            return
        form = SpellForm(self._desk.look, draft_of_spell(spell))
        title = f"Sửa diện {STATUS_LABELS[spell.status].lower()}"
        service = self._office.classes
        self._tell(
            ask_record(
                self._desk,
                self._panel,
                title,
                form,
                lambda: service.save_spell(household_id, spell_id, form.draft()),
            )
        )

    def _ask(self, entry: RegisterEntry, form: ClassChangeForm, why: str) -> None:
        def save() -> None:
            self._office.classes.change_class(entry.id, form.draft())

        title = f"Đổi diện hộ {entry.household.head_name}"
        now = f"Đang là {STATUS_LABELS[entry.status].lower()} từ {entry.spell.started_on.shown}."
        why = f"{now} {why}".strip()
        self._tell(ask_record(self._desk, self._panel, title, form, save, why))

    def _tell(self, answer: Answer) -> None:
        if answer is Answer.ACCEPT:
            self.told.emit(f"Đã làm: {self._office.undo.undo_label()}.")

    def _entry(self, household_id: str) -> RegisterEntry | None:
        return self._desk.perform(self._panel, lambda: self._office.households.entry(household_id))
