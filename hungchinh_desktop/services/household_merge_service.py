"""Join two households of the register that are one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.household_merge import (
    Merged,
    MergeSide,
    leaves_on,
    merged,
    new_people,
)
from hungchinh_desktop.domain.household_past import kept_from
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, ReviewVerdict
from hungchinh_desktop.services.copy_before import copied_before
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.attachment_store import AttachmentStore
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_detail_store import HouseholdDetailStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.member_store import MemberStore
from hungchinh_desktop.storage.merge_store import MergeStore
from hungchinh_desktop.storage.year_review_store import YearReviewStore


class HouseholdMergeService:
    """Show both households and join them in one change, which one undo takes back."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._households = HouseholdStore(database)
        self._details = HouseholdDetailStore(database)
        self._members = MemberStore(database)
        self._attachments = AttachmentStore(database)
        self._merges = MergeStore(database)

    def side(self, household_id: str) -> MergeSide:
        """Return what is known of a household. Raises UserError when it is gone."""
        entry = self._households.entry(household_id, self._working_year.as_of)
        if entry is None:
            raise UserError("Hộ này không còn trong sổ; hãy bấm F5 để tìm lại.")
        return MergeSide(
            entry,
            tuple(self._households.spells(household_id)),
            self._details.causes(household_id),
            self._details.priority_marks(household_id),
            self._members.counts(household_id),
            tuple(self._members.members(household_id)),
            len(self._details.supports(household_id)),
            len(self._details.visits(household_id)),
            len(self._details.reviews(household_id)),
            len(self._attachments.attachments(household_id)),
        )

    def merge(
        self,
        kept_id: str,
        other_id: str,
        choices: Mapping[str, str],
        ended_on: str = "",
        *,
        copy: bool = True,
    ) -> None:
        """Join the other household to the kept one, after a copy of the file.

        Members, supports, visits, reviews and files move; the other household leaves the
        register for the reason "merged" and keeps its own history.

        Args:
            kept_id: the household that stays.
            other_id: the household that leaves.
            choices: which value stays, by field; see `household_merge.merged`.
            ended_on: from when the other is not counted, as typed; "" when both were one
                household all the time.
            copy: False where the officer goes on without a copy.

        Raises UserError when one of them has left already, or for a date before its class;
        NoCopyError when the file could not be copied.
        """
        kept, other = self.side(kept_id), self.side(other_id)
        for side in (kept, other):
            _check_open(side)
        joined = merged(kept, other, choices)
        end = _end_date(ended_on, other.entry.spell) if ended_on else leaves_on(joined, other)
        names = kept.entry.household.head_name, other.entry.household.head_name
        places = kept.entry.hamlet_name.lower(), other.entry.hamlet_name.lower()
        label = f"Gộp hộ {names[1]} ({places[1]}) vào hộ {names[0]} ({places[0]})"
        with (
            copied_before(self._database, BackupReason.MERGE, wanted=copy),
            self._database.change(label),
        ):
            self._write(kept, joined)
            people = [one.id for one in new_people(kept.members, other.members)]
            self._merges.move_members(people, kept_id, self._members.next_list_order(kept_id))
            self._merges.move_records(other_id, kept_id)
            left = replace(other.entry.spell, ended_on=end, end_reason=EndReason.MERGED)
            self._households.update_spell(left)
            self._merges.remember(kept_id, other_id, other.words)
            self._write_verdicts(kept_id, other_id)

    def _write(self, kept: MergeSide, joined: Merged) -> None:
        as_of, key = self._working_year.as_of, kept.entry.id
        since = kept_from(kept.spells, date(self._working_year.year, 1, 1))
        self._households.revise(joined.household, as_of, since)
        for spell in joined.turned.updated:
            self._households.update_spell(spell)
        if joined.turned.added:
            self._households.add_spell(joined.turned.added)
        marked = joined.exit_year is not None
        self._households.set_exit_candidate(key, self._working_year.year, marked=marked)
        self._households.set_escape(key, joined.escaped_on, as_of)
        self._details.set_causes(key, joined.causes)
        self._details.set_priority_marks(key, joined.priority)
        self._members.set_counts(key, joined.counts)

    def _write_verdicts(self, kept_id: str, other_id: str) -> None:
        reviews, year = YearReviewStore(self._database), self._working_year.year
        reviews.set_verdict(kept_id, year, ReviewVerdict.CHANGED)
        reviews.set_verdict(other_id, year, ReviewVerdict.CLOSED)


def _check_open(side: MergeSide) -> None:
    if side.entry.spell.ended_on is not None:
        raise UserError(
            f"Hộ {side.entry.household.head_name} đã ra khỏi diện này từ"
            f" {side.entry.spell.ended_on.shown}; chỉ gộp hai hộ còn trong sổ."
        )


def _end_date(text: str, spell: StatusSpell) -> PartialDate:
    try:
        end = PartialDate.from_typed(text)
    except UserError as fault:
        raise UserError(fault.sentence, fields={"ended_on": fault.sentence}) from None
    if end.first_day < spell.started_on.first_day:
        sentence = f"Ngày gộp phải từ ngày hộ kia vào diện ({spell.started_on.shown}) trở đi."
        raise UserError(sentence, fields={"ended_on": sentence})
    return end
