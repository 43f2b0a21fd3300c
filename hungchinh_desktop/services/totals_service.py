"""Sum up the register for the overview, the plan and the checks: one query for all."""

from __future__ import annotations

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.poverty import TotalHouseholds, implied_totals
from hungchinh_desktop.domain.totals import RegisterTotals, sum_up
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.office_store import OfficeStore

CONFIRMED_SOURCE = "công chức xác nhận"
_MOST_HOUSEHOLDS = 1_000_000


class TotalsService:
    """Answer the figures of the working year and keep their base."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._households = HouseholdStore(database)
        self._office = OfficeStore(database)

    def totals(self, listed: list[RegisterEntry] | None = None) -> RegisterTotals:
        """Return the counts and the base of the rates.

        Whoever holds the poor and near-poor households of the day hands them in.
        """
        year, as_of = self._working_year.year, self._working_year.as_of
        entries = listed
        if entries is None:
            found = self._households.entries(as_of)
            entries = [entry for entry in found if entry.status is not PovertyStatus.ESCAPED]
        base = self._office.total_households(year)
        totals = sum_up(entries, year, as_of, base, None)
        if base is None or base.confirmed:
            return totals
        printed = [(totals.poor, totals.poor_rate), (totals.near_poor, totals.near_poor_rate)]
        return sum_up(entries, year, as_of, base, implied_totals(printed))

    def profile(self) -> OfficeProfile:
        """Return the office profile of the working year. Raises UserError when there is none."""
        found = self._office.profile(self._working_year.year)
        if found is None:
            raise UserError(
                f"Chưa có thông tin đơn vị cho năm {self._working_year.year};"
                " hãy mở tệp dữ liệu của năm khác."
            )
        return found

    def confirm_total_households(self, typed: str) -> None:
        """Store the number of all households as confirmed by the officer.

        Args:
            typed: a whole number, with or without dots between thousands.

        Raises UserError when it is no number or smaller than the listed households.
        """
        digits = typed.strip().replace(".", "").replace(" ", "")
        sentence = ""
        if not digits.isdecimal() or not 0 < int(digits) <= _MOST_HOUSEHOLDS:
            sentence = "Tổng số hộ dân phải là số nguyên, ví dụ 2.195."
        elif int(digits) < self.totals().listed:
            sentence = (
                f"Tổng số hộ dân không thể ít hơn {self.totals().listed} hộ đang có trong sổ."
            )
        if sentence:
            raise UserError(sentence, fields={"total_households": sentence})
        year, count = self._working_year.year, int(digits)
        present = self._office.total_households(year)
        total = TotalHouseholds(
            present.id if present else new_id(), year, count, True, CONFIRMED_SOURCE
        )
        with self._database.change(f"Xác nhận tổng số {number(count)} hộ dân"):
            self._office.set_total_households(total)
