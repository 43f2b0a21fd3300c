"""Write many cells of the register at once: shown first, then as one change."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.class_change import change_class, with_decision
from hungchinh_desktop.domain.code_set_edit import (
    CODE_WORDS,
    codes_of_words,
    with_code,
    words_of_codes,
)
from hungchinh_desktop.domain.decision import NO_DECISION, Decision, typed_decision
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import Household, RegisterEntry, StatusSpell
from hungchinh_desktop.domain.household_past import kept_from
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.register_edit import (
    CellEdit,
    CellWish,
    EditField,
    cell_text,
    clean_cell,
    status_of,
)
from hungchinh_desktop.domain.text_replacement import Replacement
from hungchinh_desktop.domain.vocabulary import PovertyCause, ReviewVerdict, SupportNeed
from hungchinh_desktop.domain.work_step import WorkStep, finished
from hungchinh_desktop.services.copy_before import MANY, copied_before
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_detail_store import HouseholdDetailStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.year_review_store import YearReviewStore

_CHANGED_MEANWHILE = "Sổ đã đổi từ lúc xem trước; hãy xem lại rồi ghi."


@dataclass(frozen=True, slots=True)
class _Beginning:
    """Hold from when changed classes hold, and by which decision."""

    day: PartialDate
    decision: Decision


class RegisterEditService:
    """Answer what edits would do, and do exactly those that were shown."""

    def __init__(self, database: Database, register: HouseholdService, as_of: date) -> None:
        """Work on the register of a day."""
        self._database = database
        self._register = register
        self._as_of = as_of
        self._households = HouseholdStore(database)
        self._reviews = YearReviewStore(database)
        self._details = HouseholdDetailStore(database)

    def preview(self, wishes: Iterable[CellWish]) -> list[CellEdit]:
        """Return each cell before and after, in the order of the wishes; nothing is written."""
        entries = {entry.id: entry for entry in self._register.entries()}
        hamlets, year = self._register.hamlets(), self._register.year
        asked = list(wishes)
        coded = any(wish.field is EditField.CAUSES for wish in asked)
        causes = self._details.all_causes() if coded else {}
        edits = []
        for wish in asked:
            entry = entries.get(wish.household_id)
            if entry is None:
                continue
            new, fault = wish.text, ""
            if wish.field in CODE_WORDS:
                old = _coded_text(entry, wish.field, causes.get(entry.id, frozenset()))
                new = with_code(wish.field, old, wish.text)
                edits.append(_edit(entry, wish.field, old, new))
                continue
            try:
                new = clean_cell(wish.field, wish.text, hamlets, year)
            except UserError as refused:
                fault = refused.sentence
            edits.append(_edit(entry, wish.field, cell_text(entry, wish.field), new, fault))
        return edits

    def preview_replacement(
        self, ids: Sequence[str], fields: Sequence[EditField], replacement: Replacement
    ) -> list[CellEdit]:
        """Return the cells in which words would be replaced, those that would change only."""
        entries = {entry.id: entry for entry in self._register.entries()}
        wishes = []
        for entry in (entries[key] for key in ids if key in entries):
            for field in fields:
                old = cell_text(entry, field)
                new = replacement.applied_to(old)
                if new != old:
                    wishes.append(CellWish(entry.id, field, new))
        return [edit for edit in self.preview(wishes) if edit.fault or edit.changes]

    def apply(
        self, edits: Iterable[CellEdit], label: str, class_from: str = "", *decision: str
    ) -> int:
        """Write the edits that change something, as one change; return how many households.

        Before many households the file is copied.

        Args:
            edits: cells as `preview` showed them.
            label: the words after "Hoàn tác: ".
            class_from: the day from which a changed class holds, as typed.
            decision: number and date of the decision on changed classes, as typed.

        Raises UserError, and nothing is written, when a cell no longer says what was shown, a
        class cannot begin on that day, or the decision is faulty; NoCopyError without a copy.
        """
        return finished(self.apply_in_steps(edits, label, class_from, *decision))

    def apply_in_steps(
        self,
        edits: Iterable[CellEdit],
        label: str,
        class_from: str = "",
        decision_number: str = "",
        decision_date: str = "",
        *,
        copy: bool = True,
    ) -> Generator[WorkStep, None, int]:
        """Write as `apply` does, one household at a step; closed early it writes nothing.

        With `copy` False many households are written without a copy of the file.
        """
        wanted: dict[str, list[CellEdit]] = {}
        for edit in edits:
            if edit.changes:
                wanted.setdefault(edit.household_id, []).append(edit)
        began = None
        if any(cell.field is EditField.STATUS for cells in wanted.values() for cell in cells):
            began = _beginning(class_from, decision_number, decision_date)
        is_copied = copy and len(wanted) >= MANY
        if is_copied:
            yield WorkStep(0, 0, "Đang sao tệp sổ trước khi ghi")
        with (
            copied_before(self._database, BackupReason.BULK_EDIT, wanted=is_copied),
            self._database.change(label) as change,
        ):
            for done, (household_id, cells) in enumerate(wanted.items()):
                yield WorkStep(done, len(wanted), "Đang ghi vào sổ")
                self._write(household_id, cells, began)
                self._reviews.note_change(
                    change, household_id, self._register.year, ReviewVerdict.CHANGED
                )
        return len(wanted)

    def _write(self, household_id: str, cells: list[CellEdit], began: _Beginning | None) -> None:
        entry = self._households.entry(household_id, self._as_of)
        if entry is None or any(self._text(entry, cell.field) != cell.old for cell in cells):
            raise UserError(_CHANGED_MEANWHILE)
        new = {cell.field: cell.new for cell in cells}
        spells = self._households.spells(household_id)
        since = kept_from(spells, date(self._register.year, 1, 1))
        self._households.revise(self._changed(entry.household, new), self._as_of, since)
        if EditField.STATUS in new and began is not None:
            self._change_class(entry, spells, new[EditField.STATUS], began)
        if EditField.EXIT_YEAR in new:
            marked = bool(new[EditField.EXIT_YEAR])
            self._households.set_exit_candidate(household_id, self._register.year, marked=marked)
        if EditField.CAUSES in new:
            codes = codes_of_words(EditField.CAUSES, new[EditField.CAUSES])
            self._details.set_causes(household_id, frozenset(map(PovertyCause, codes)))

    def _text(self, entry: RegisterEntry, field: EditField) -> str:
        """Return what a cell says now."""
        if field not in CODE_WORDS:
            return cell_text(entry, field)
        causes = self._details.causes(entry.id) if field is EditField.CAUSES else frozenset()
        return _coded_text(entry, field, causes)

    def _changed(self, household: Household, new: dict[EditField, str]) -> Household:
        changed = replace(
            household,
            head_name=new.get(EditField.HEAD_NAME, household.head_name),
            situation=new.get(EditField.SITUATION, household.situation),
            support=new.get(EditField.SUPPORT, household.support),
        )
        if EditField.HAMLET in new:
            found = {hamlet.name: hamlet.id for hamlet in self._register.hamlets()}
            changed = replace(changed, hamlet_id=found[new[EditField.HAMLET]])
        if EditField.NEEDS in new:
            codes = codes_of_words(EditField.NEEDS, new[EditField.NEEDS])
            changed = replace(changed, needs=frozenset(map(SupportNeed, codes)))
        if EditField.BIRTH in new:
            typed = new[EditField.BIRTH]
            changed = replace(changed, birth=PartialDate.from_typed(typed) if typed else None)
        return changed

    def _change_class(
        self, entry: RegisterEntry, spells: list[StatusSpell], words: str, began: _Beginning
    ) -> None:
        try:
            turned = change_class(spells, entry.spell, status_of(words), began.day)
        except UserError as fault:
            sentence = f"Hộ {entry.household.head_name}: {fault.sentence}"
            raise UserError(sentence, fields={"class_from": sentence}) from None
        if began.decision != NO_DECISION:
            turned = with_decision(turned, entry.spell, began.decision)
        for spell in turned.updated:
            self._households.update_spell(spell)
        if turned.added:
            self._households.add_spell(turned.added)


def _coded_text(entry: RegisterEntry, field: EditField, causes: frozenset[str]) -> str:
    return words_of_codes(field, causes if field is EditField.CAUSES else entry.household.needs)


def _edit(entry: RegisterEntry, field: EditField, old: str, new: str, fault: str = "") -> CellEdit:
    own = entry.household
    return CellEdit(own.id, own.head_name, entry.hamlet_name, field, old, new, fault)


def _beginning(typed: str, number: str, day: str) -> _Beginning:
    """Return from when changed classes hold. Raises UserError with the faulty fields."""
    faults: dict[str, str] = {}
    decision = typed_decision(number, day, date.today(), faults)
    began = None
    try:
        began = PartialDate.from_typed(typed)
    except UserError as fault:
        faults["class_from"] = fault.sentence
        if not typed.strip():
            missing = "Chưa ghi diện mới tính từ khi nào; ví dụ 2024 hoặc 15/03/2024."
            faults["class_from"] = missing
    if faults or began is None:
        raise UserError(next(iter(faults.values())), fields=faults)
    return _Beginning(began, decision)
