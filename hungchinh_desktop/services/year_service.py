"""Open a new year from the last one, and review last year's households in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from pathlib import Path

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.vocabulary import PovertyStatus, ReviewVerdict
from hungchinh_desktop.domain.year_carry import CarriedPart, carried_parts
from hungchinh_desktop.domain.year_review import (
    ExitPromise,
    ReviewLine,
    exit_outcome,
    shown_verdict,
)
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.backup_maker import back_up, discard
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.meeting_store import MeetingStore
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.year_review_store import YearReviewStore
from hungchinh_desktop.storage.year_store import YearStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore

_FEW = 50  # up to here single households are read faster than whole lists


class YearService:
    """Carry the office's work from year to year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._years = YearStore(database)
        self._reviews = YearReviewStore(database)
        self._meetings = MeetingStore(database)
        self._plans = YearlyPlanStore(database)
        self._households = HouseholdStore(database)
        self._office = OfficeStore(database)

    def next_year(self) -> int:
        """Return the year that can be opened. Raises UserError when there is none to copy."""
        years = self._plans.years()
        if not years:
            raise UserError("Sổ chưa có năm nào để mở năm tiếp theo.")
        return years[0] + 1

    def carried(self) -> list[CarriedPart]:
        """Return what the next year would take over. Raises UserError as `next_year` does."""
        former = self.next_year() - 1
        listed = {"household": len(self._listed(WorkingYear(former).as_of))}
        return carried_parts(self._years.counts(former) | listed)

    def open_year(self, year: int) -> Path:
        """Open a year with everything of the last one, as one change, after a checked copy.

        Plan, matrix, committee and the number of households are copied, the last one to be
        confirmed; classes simply go on; every listed household waits for a verdict. The last
        year stays as it is.

        Returns the copy of the file as it was before. Raises UserError for any year but the
        next, and when the file cannot be copied; nothing is written then.
        """
        wanted, former = self.next_year(), self.next_year() - 1
        if year in self._plans.years():
            raise UserError(f"Năm {year} đã mở từ trước; hãy chọn năm đó để làm việc.")
        if year != wanted:
            raise UserError(f"Chỉ mở được năm {wanted}, ngay sau năm {former} đang có.")
        if self._office.profile(year) is None:
            raise UserError(f"Chưa có thông tin đơn vị cho năm {year}; hãy bổ sung rồi mở năm.")
        households = [entry.id for entry in self._listed(WorkingYear(former).as_of)]
        copy = back_up(self._database, BackupReason.NEW_YEAR)
        try:
            with self._database.change(f"Mở năm {year}"):
                self._years.copy_plan(former, year)
                self._years.copy_matrix(former, year)
                self._years.copy_committee(former, year)
                self._copy_total(former, year)
                self._reviews.open_all(households, year)
        except BaseException:  # nothing was written, so there is nothing to go back to
            discard(copy)
            raise
        return copy.path

    def review(self) -> list[ReviewLine]:
        """Return the households of last year's list with what became of each.

        Empty for a year that was not opened from another one.
        """
        year = self._working_year.year
        before = {entry.id: entry for entry in self._listed(date(year - 1, 12, 31))}
        now = {entry.id: entry for entry in self._listed(self._working_year.as_of)}
        promises = {promise.entry.id: promise for promise in self.promises()}
        said = self._meetings.newest(date(year, 1, 1), date(year, 12, 31))
        lines = []
        for row_id, stored in self._reviews.verdicts(year).items():
            entry = before.get(row_id) or self._entry(row_id, date(year - 1, 12, 31))
            verdict = shown_verdict(stored, entry, now.get(row_id))
            lines.append(ReviewLine(entry, verdict, promises.get(row_id), said.get(row_id)))
        return lines

    def confirm(self, household_ids: list[str]) -> int:
        """Confirm that households stay as they are, as one change, and return how many did.

        Households that have a verdict keep it. Raises UserError when a household is not on the
        list of the working year.
        """
        year = self._working_year.year
        verdicts = self._reviews.verdicts(year)
        if not set(household_ids) <= verdicts.keys():
            raise UserError(
                f"Có hộ không nằm trong danh sách rà soát năm {year}; hãy xem lại danh sách."
            )
        waiting = [row_id for row_id in household_ids if verdicts[row_id] is ReviewVerdict.OPEN]
        what = f"{len(waiting)} hộ"
        if len(waiting) == 1:
            entry = self._entry(waiting[0], self._working_year.as_of)
            what = f"hộ {entry.household.head_name}"
        with self._database.change(f"Xác nhận {what} giữ nguyên năm {year}"):
            self._reviews.confirm(waiting, year)
        return len(waiting)

    def promises(self) -> list[ExitPromise]:
        """Return who was expected to leave in the year before, and who did."""
        year = self._working_year.year - 1
        candidates = self._reviews.exit_candidates(year)
        if not candidates:
            return []
        days = (date(year, 12, 31), date(year, 1, 1)) if len(candidates) > _FEW else ()
        known = {entry.id: entry for day in days for entry in self._listed(day)}
        spells = defaultdict(list)
        for spell in self._households.all_spells():
            spells[spell.household_id].append(spell)
        found = []
        for row_id in candidates:
            outcome, left_on = exit_outcome(spells[row_id], year, self._working_year.as_of)
            entry = known.get(row_id) or self._entry(row_id, date(year, 12, 31))
            found.append(ExitPromise(entry, year, outcome, left_on))
        return found

    def _listed(self, day: date) -> list[RegisterEntry]:
        entries = self._households.entries(day)
        return [entry for entry in entries if entry.status is not PovertyStatus.ESCAPED]

    def _entry(self, household_id: str, day: date) -> RegisterEntry:
        """Return a household that is known to be in the file."""
        found = self._households.entry(household_id, day)
        assert found is not None  # its key was read from a row that cannot outlive it
        return found

    def _copy_total(self, former: int, year: int) -> None:
        total = self._office.total_households(former)
        if total is not None and self._office.total_households(year) is None:
            source = f"chép từ năm {former}, chưa xác nhận"
            copied = replace(total, id=new_id(), year=year, confirmed=False, source=source)
            self._office.set_total_households(copied)
