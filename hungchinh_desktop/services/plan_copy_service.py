"""Copy a plan from another year, and tell what in it still belongs to that year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.plan_leftovers import (
    FormerOffice,
    Leftover,
    leftovers,
    unknown_people,
    with_slot_for_year,
)
from hungchinh_desktop.domain.yearly_plan import TEXT_LABELS, ClauseKind, plan_text, signing_as
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.plan_copy_store import PlanCopyStore
from hungchinh_desktop.storage.year_store import YearStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore

if TYPE_CHECKING:
    from hungchinh_desktop.domain.office import OfficeProfile
    from hungchinh_desktop.services.year_service import YearService
    from hungchinh_desktop.services.yearly_plan_service import YearlyPlanService
    from hungchinh_desktop.storage.database import Database


class PlanCopyService:
    """Carry text, matrix and committee of one year's plan into another's."""

    def __init__(self, database: Database, plans: YearlyPlanService, years: YearService) -> None:
        self._database = database
        self._service, self._years = plans, years
        self._plans = YearlyPlanStore(database)
        self._office = OfficeStore(database)
        self._copies = PlanCopyStore(database)
        self._year_store = YearStore(database)

    def sources(self, year: int) -> list[int]:
        """Return the years whose plan may be copied into another one, the nearest first."""
        return sorted(
            (one for one in self._plans.years() if one != year), key=lambda y: abs(y - year)
        )

    def copy(self, former: int, year: int) -> None:
        """Copy text, matrix and committee; a year that is not open yet is opened.

        "năm 2024" becomes the slot of the year; where the office changed meanwhile, recipients
        and signer are those of the new one. Number and day stay empty. Raises UserError for a
        year without a plan, or one that is signed.
        """
        known = self._plans.years()
        if former not in known:
            raise UserError(f"Không có kế hoạch năm {former} để chép; hãy chọn năm khác.")
        if former == year:
            raise UserError("Hai năm phải khác nhau; hãy chọn năm khác để chép sang.")
        if year not in known:
            self._years.open_year(year)
        plan = self._plans.plan(year)
        if plan is None or plan.document_number is not None or self._copies.is_signed(year):
            raise UserError(
                f"Kế hoạch năm {year} đã trình ký hoặc ban hành nên không chép đè được."
            )
        with self._database.change(f"Chép kế hoạch năm {former} sang năm {year}"):
            self._copies.overwrite_plan(former, year)
            self._copies.remove_matrix(year)
            self._copies.remove_committee(year)
            self._year_store.copy_matrix(former, year)
            self._year_store.copy_committee(former, year)
            self._replace_year(former, year)
            self._take_office(former, year)

    def leftovers(self, former: int) -> list[Leftover]:
        """Return what the working year's plan still says of the year it was copied from."""
        content = self._service.content()
        year = content.plan.year
        before, now = self._office.profile(former), content.profile
        office = FormerOffice(
            former,
            _names(before, now),
            unknown_people(self._people(former, before), self._people(year, now, strict=before)),
        )
        return leftovers(content, office)

    def _people(
        self, year: int, profile: OfficeProfile | None, strict: OfficeProfile | None = None
    ) -> Iterable[str]:
        """Return who signs or directs in a year.

        A committee that was copied into the time of another office proves nothing: `strict` is
        the office before, and only the new one's own signers count then.
        """
        if profile is not None:
            yield from (signer.full_name for signer in profile.signers)
            yield profile.drafter_name
        if strict is None or profile is None or strict.id == profile.id:
            members = HamletStore(self._database).members(year)
            yield from (member.full_name for member in members)
        if strict is None:
            plan = self._plans.plan(year)
            yield plan.signatory.full_name if plan else ""

    def _replace_year(self, former: int, year: int) -> None:
        plan = self._plans.plan(year)
        assert plan is not None  # it was just copied
        for clause in self._plans.clauses(plan.id):
            text = with_slot_for_year(clause.text, former)
            if clause.kind is not ClauseKind.BLOCK and text != clause.text:
                self._plans.set_clause_text(clause.id, text)
        for field in TEXT_LABELS:
            text = with_slot_for_year(plan_text(plan, field), former)
            if text != plan_text(plan, field):
                self._plans.set_plan_text(plan.id, field, text)

    def _take_office(self, former: int, year: int) -> None:
        """Take recipients and signer of the office that the new plan's date falls to."""
        before, now = self._office.profile(former), self._office.profile(year)
        plan = self._plans.plan(year)
        if before is None or now is None or plan is None or before.id == now.id:
            return
        if now.recipients:
            from hungchinh_desktop.storage.plan_clause_store import PlanClauseStore

            clauses = PlanClauseStore(self._database)
            clauses.set_recipients(plan.id, list(now.recipients), now.archive_line)
        if now.signers:
            first = now.signers[0]
            lines = signing_as(plan.signatory, first.position)
            self._copies.set_head(
                year,
                {
                    "sign_name": first.full_name,
                    "sign_position": lines.position,
                    "sign_deputizing": lines.deputizing,
                },
            )


def _names(before: OfficeProfile | None, now: OfficeProfile) -> tuple[str, ...]:
    """Return the words of an office that is no more."""
    if before is None or before.id == now.id:
        return ()
    names = (before.full_name, f"toàn {before.unit_kind}", before.superior_name)
    return tuple(name for name in names if name and name not in {now.full_name, now.superior_name})
