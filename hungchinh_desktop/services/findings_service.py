"""Check the plan of the working year, once per change, and keep what was set aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.vietnamese import clean_line
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.change_log import newest_change
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_store import HouseholdStore

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding, FindingsReport
    from hungchinh_desktop.domain.plan_facts import PlanFacts
    from hungchinh_desktop.services.check_lists import CheckLists

_MOST_REASON = 300
_MANY = 3000
"""From so many households on a check is felt in the window, a third of a second and more."""

_State = tuple[int, int, date]


@dataclass(frozen=True, slots=True)
class Checking:
    """Hold a check of the plan as it stands; `find` needs no file and may run on any thread."""

    state: _State
    find: Callable[[], list[Finding]]


class FindingsService:
    """Answer the findings; badge, pages and plan notes share one computation per change."""

    def __init__(
        self,
        database: Database,
        working_year: WorkingYear,
        read_facts: Callable[[], PlanFacts],
        drafter: Callable[[], str],
    ) -> None:
        """Take who reads the facts of the plan, and who names the one that sets aside."""
        self._database = database
        self._working_year = working_year
        self._read_facts = read_facts
        self._drafter = drafter
        self._households = HouseholdStore(database)
        self.many = _MANY
        self._lists: CheckLists | None = None
        self._facts: tuple[_State, PlanFacts] | None = None
        self._report: tuple[_State, FindingsReport] | None = None

    def facts(self) -> PlanFacts:
        """Return everything that checks and progress look at. Raises UserError without a plan."""
        state = self._state()
        if self._facts is None or self._facts[0] != state:
            self._facts = (state, self._read_facts())
        return self._facts[1]

    def is_ready(self) -> bool:
        """Tell whether `report` has its answer at hand; the first page is shown before it has."""
        return self._report is not None and self._report[0] == self._state()

    def takes_long(self) -> bool:
        """Tell whether `report` would hold the window up: it is not ready, the register long."""
        return not self.is_ready() and self._households.count() >= self.many

    def checking(self) -> Checking:
        """Read what a check needs, for running it beside the window. Raises UserError."""
        from hungchinh_desktop.domain.plan_checks import find_faults

        facts = self._completed()
        return Checking(self._state(), lambda: find_faults(facts))

    def adopt(self, checking: Checking, found: list[Finding]) -> bool:
        """Keep what a check beside the window found; False when the record changed meanwhile."""
        if checking.state != self._state():
            return False
        self._report = (checking.state, self._parted(found))
        return True

    def report(self) -> FindingsReport:
        """Return what stands and what was set aside. Raises UserError without a plan."""
        state = self._state()
        if self._report is None or self._report[0] != state:
            self._report = (state, self._parted(self.checking().find()))
        return self._report[1]

    def standing(self) -> list[Finding]:
        """Return what must be mended or looked at before signing."""
        return list(self.report().standing)

    def dismiss(self, finding: Finding, reason: str) -> None:
        """Set a finding aside until one of its values changes.

        Raises UserError when the reason is missing or too long, or the finding is gone.
        """
        from hungchinh_desktop.domain.finding import Dismissal
        from hungchinh_desktop.storage.finding_store import FindingStore

        words = clean_line(reason)
        if not words:
            fault = "Phải ghi lý do bỏ qua, ví dụ “đã hỏi lại xóm, đúng như vậy”."
            raise UserError(fault, fields={"reason": fault})
        if len(words) > _MOST_REASON:
            fault = f"Lý do dài quá {_MOST_REASON} ký tự; hãy ghi ngắn lại."
            raise UserError(fault, fields={"reason": fault})
        if finding not in self.report().standing:
            raise UserError("Điều này đã thay đổi hoặc đã bỏ qua; hãy bấm F5 rồi xem lại.")
        dismissal = Dismissal(
            new_id(),
            self._working_year.year,
            finding.rule,
            finding.subject,
            finding.fingerprint,
            words,
            self._drafter(),
            datetime.now(UTC).isoformat(timespec="seconds"),
        )
        with self._database.change(f"Bỏ qua: {finding.sentence}"):
            FindingStore(self._database).add(dismissal)

    def restore(self, dismissal_id: str) -> None:
        """Let a finding stand again. Raises UserError when it does already."""
        from hungchinh_desktop.storage.finding_store import FindingStore

        found = [one for one in self.report().dismissed if one[1].id == dismissal_id]
        if not found:
            raise UserError("Điều này không còn trong phần đã bỏ qua; hãy bấm F5 rồi xem lại.")
        with self._database.change(f"Xem lại: {found[0][0].sentence}"):
            FindingStore(self._database).remove(dismissal_id)

    def _completed(self) -> PlanFacts:
        """Return all that the rules look at; their word lists are loaded only now."""
        from hungchinh_desktop.services.check_lists import CheckLists

        if self._lists is None:
            self._lists = CheckLists(self._database)
        return self._lists.completed(self.facts())

    def _parted(self, found: list[Finding]) -> FindingsReport:
        from hungchinh_desktop.domain.finding import parted
        from hungchinh_desktop.storage.finding_store import FindingStore

        return parted(found, FindingStore(self._database).dismissals(self._working_year.year))

    def _state(self) -> _State:
        """Return what the findings depend on: the newest change, the year, the day."""
        return newest_change(self._database), self._working_year.year, self._working_year.as_of
