"""Keep the yearly plan: edit its clauses, gather what it prints, make its pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.clause_marks import tidy_marks, without_marks
from hungchinh_desktop.domain.clause_numbering import misnumbered
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.plan_numbering import numbered
from hungchinh_desktop.domain.vietnamese import clean_line, clean_prose
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.domain.yearly_plan import (
    TEXT_LABELS,
    Clause,
    LegalBasis,
    YearlyPlan,
    check_clause_kind,
    check_clause_text,
    plan_text,
    signing_as,
)
from hungchinh_desktop.services.clause_library_service import ClauseLibraryService
from hungchinh_desktop.services.findings_service import FindingsService
from hungchinh_desktop.services.hamlet_service import HamletService
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.plan_slot_values import SlotSources, slot_values
from hungchinh_desktop.services.project_service import ProjectService
from hungchinh_desktop.services.totals_service import TotalsService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.legal_store import LegalStore
from hungchinh_desktop.storage.plan_clause_store import PlanClauseStore
from hungchinh_desktop.storage.yearly_plan_store import YearlyPlanStore

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.domain.paper_content import PlanContent
    from hungchinh_desktop.domain.printed_paper import PrintedPaper


class YearlyPlanService:
    """Answer and change the plan of the working year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._plans = YearlyPlanStore(database)
        self._legal = LegalStore(database)
        self._versions = ClauseLibraryService(database, working_year)
        self._totals = TotalsService(database, working_year)
        self._hamlets = HamletService(database, working_year)
        self._projects = ProjectService(database, working_year)
        self._households = HouseholdService(database, working_year)
        self.checks = FindingsService(database, working_year, self._read_facts, self._drafter)

    def years(self) -> list[int]:
        """Return the years that have a plan, newest first."""
        return self._plans.years()

    def plan(self) -> YearlyPlan:
        """Return the plan of the working year. Raises UserError when there is none."""
        found = self._plans.plan(self._working_year.year)
        if found is None:
            raise UserError(
                f"Chưa có kế hoạch năm {self._working_year.year}; hãy chọn năm khác ở bên trái."
            )
        return found

    def clauses(self) -> list[Clause]:
        """Return the clauses in the order of the paper."""
        return self._plans.clauses(self.plan().id)

    def bases(self) -> list[LegalBasis]:
        """Return the legal bases in the order of the paper."""
        return self._plans.bases(self.plan().id)

    def edit_clause(self, clause_id: str, text: str) -> None:
        """Save the text of a clause; its slots must all still be there. Raises UserError."""
        clause = next((item for item in self.clauses() if item.id == clause_id), None)
        if clause is None:
            raise UserError("Mục này không còn trong kế hoạch; hãy bấm F5 để xem lại.")
        check_clause_kind(clause.kind)
        cleaned = tidy_marks(clean_prose(text))
        check_clause_text(clause.text, cleaned)
        if not without_marks(cleaned):
            raise UserError(f"Mục {clause.code} không được để trống; hãy ghi nội dung rồi lưu.")
        if cleaned != clause.text:
            with self._database.change(f"Sửa mục {clause.code} của kế hoạch"):
                self._plans.set_clause_text(clause_id, cleaned)
                self._versions.note(clause, cleaned, self._working_year.year)

    def renumber_clause(self, clause_id: str) -> None:
        """Give a heading the number that follows the one before, and all after it theirs.

        Raises UserError when it has that number already.
        """
        wanted = self.wanted_numbers().get(clause_id)
        if wanted is None:
            raise UserError("Đề mục này đã đúng thứ tự; hãy bấm F5 để xem lại.")
        listed = self.clauses()
        mended = [replace(one, number=wanted) if one.id == clause_id else one for one in listed]
        with self._database.change(f"Đánh lại số đề mục thành {wanted}"):
            for clause, former in zip(numbered(mended), listed, strict=True):
                if clause != former:
                    PlanClauseStore(self._database).write_shape(clause)

    def wanted_numbers(self) -> dict[str, str]:
        """Return the number each heading out of order should have, by clause id."""
        return {fault.clause.id: fault.wanted for fault in misnumbered(self.clauses())}

    def set_basis_number(self, basis_id: str, number: str) -> None:
        """Mend the number of a basis that stands in no library."""
        with self._database.change(f"Sửa số căn cứ thành {number}"):
            self._plans.set_basis_number(basis_id, number)

    def edit_text(self, field: str, text: str) -> None:
        """Save a text of the plan or its annex named in TEXT_LABELS. Raises UserError."""
        plan = self.plan()
        former, cleaned = plan_text(plan, field), clean_prose(text)
        check_clause_text(former, cleaned)
        if not cleaned:
            raise UserError(f"Phần {TEXT_LABELS[field]} không được để trống.")
        if cleaned != former:
            with self._database.change(f"Sửa {TEXT_LABELS[field]} của kế hoạch"):
                self._plans.set_plan_text(plan.id, field, cleaned)

    def set_signing(self, month: int, signer_name: str, annex_signer_name: str) -> None:
        """Save the month of signing and who signs plan and annex. Raises UserError.

        A signer of the office profile signs with her own position: KT. only for a deputy
        (Decree 30/2020, article 13).
        """
        plan = self.plan()
        name = clean_line(signer_name)
        faults = {}
        if not 1 <= month <= 12:
            faults["month"] = "Tháng ký là một số từ 1 đến 12, ví dụ 3."
        if not name:
            faults["signer_name"] = "Họ tên người ký còn trống; hãy ghi đủ họ và tên."
        if faults:
            raise UserError(" ".join(faults.values()), fields=faults)
        known = {one.full_name: one for one in self._totals.profile().signers}
        signatory = replace(plan.signatory, full_name=name)
        if name in known and name != plan.signatory.full_name:
            signatory = signing_as(signatory, known[name].position)
        with self._database.change("Sửa ngày ký, người ký của kế hoạch"):
            self._plans.set_month(plan.id, month)
            self._plans.set_signer(plan.id, signatory, clean_line(annex_signer_name))

    def slot_values(self) -> dict[str, str]:
        """Return what each slot prints, taken from the register at this moment."""
        sources = SlotSources(
            totals=self._totals.totals(),
            profile=self._totals.profile(),
            plan=self.plan(),
            matrix=self._projects.matrix(),
            tiles=tuple(self._hamlets.tiles()),
            assignments=tuple(self._hamlets.assignments()),
            instruments=tuple(self._legal.instruments()),
        )
        return slot_values(sources)

    def content(self) -> PlanContent:
        """Return everything the plan prints; a draft unless it says what was issued."""
        from hungchinh_desktop.services.plan_standing import with_standing
        from hungchinh_desktop.storage.edition_store import EditionStore

        return with_standing(EditionStore(self._database), self.draft_content())

    def draft_content(self) -> PlanContent:
        """Return everything the plan prints, without asking what was issued."""
        from hungchinh_desktop.domain.paper_content import PlanContent

        plan = self.plan()
        entries = self._households.entries()
        poor = [entry for entry in entries if entry.status is PovertyStatus.POOR]
        near_poor = [entry for entry in entries if entry.status is PovertyStatus.NEAR_POOR]
        return PlanContent(
            profile=self._totals.profile(),
            plan=plan,
            bases=tuple(self._plans.bases(plan.id)),
            clauses=tuple(self._plans.clauses(plan.id)),
            slots=self.slot_values(),
            matrix=self._projects.matrix(),
            poor=tuple(poor),
            near_poor=tuple(near_poor),
            assignments=tuple(self._hamlets.assignments()),
            hamlet_count=len(self._hamlets.hamlets()),
        )

    def facts(self) -> PlanFacts:
        """Return everything that checks and progress look at, read once per change."""
        return self.checks.facts()

    def findings(self) -> list[Finding]:
        """Return what must be mended or looked at before signing, what was set aside left out."""
        return self.checks.standing()

    def _read_facts(self) -> PlanFacts:
        from hungchinh_desktop.services.plan_standing import dated
        from hungchinh_desktop.storage.edition_store import EditionStore

        plan = dated(EditionStore(self._database), self.plan())
        entries = self._households.entries()
        by_hamlet: dict[str, list[RegisterEntry]] = {}
        for entry in entries:
            by_hamlet.setdefault(entry.household.hamlet_id, []).append(entry)
        return PlanFacts(
            plan=plan,
            clauses=tuple(self._plans.clauses(plan.id)),
            bases=tuple(self._plans.bases(plan.id)),
            matrix=self._projects.matrix(),
            tiles=tuple(self._hamlets.tiles(by_hamlet)),
            entries=tuple(entries),
            totals=self._totals.totals(entries),
            members=tuple(self._hamlets.members()),
        )

    def _drafter(self) -> str:
        return self._totals.profile().drafter_name


def print_plan(content: PlanContent, *, on_screen: bool = False) -> PrintedPaper:
    """Return the pages of the plan; needs no database, so it may run beside the window.

    On screen computed values are tinted and a letter the font lacks shows as a box. For paper
    such a letter raises UserError.
    """
    from hungchinh_desktop.documents.pdf_writer import write_pdf
    from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document

    document = yearly_plan_document(content)
    return write_pdf(document, tint_slots=on_screen, mark_missing=on_screen)


def plan_word(content: PlanContent) -> bytes:
    """Return the plan as a Word file, for those who put its form right before it is signed.

    Raises UserError naming a letter that cannot be printed.
    """
    from hungchinh_desktop.documents.word_writer import write_docx
    from hungchinh_desktop.documents.yearly_plan_document import yearly_plan_document

    return write_docx(yearly_plan_document(content))


def warm_up() -> None:
    """Load fonts and PDF library while the program idles, so that the first page comes at once."""
    from hungchinh_desktop.documents.pdf_writer import prepare_pdf

    prepare_pdf()
