"""Fill, keep, make and guard the papers of the office besides the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet import Hamlet, find_hamlet
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.office_paper import OPEN_PAPERS, REPORTS, OfficePaper, paper_title
from hungchinh_desktop.domain.paper_content import OfficePaperContent
from hungchinh_desktop.domain.paper_defaults import default_values
from hungchinh_desktop.domain.paper_values import checked_values
from hungchinh_desktop.domain.printed_paper import PrintedPaper
from hungchinh_desktop.domain.support_totals import support_totals
from hungchinh_desktop.services.exchange_service import ExportJob, PaperKind
from hungchinh_desktop.services.hamlet_service import HamletService
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.movement_service import MovementService
from hungchinh_desktop.services.paper_guard import guarded_paper
from hungchinh_desktop.services.totals_service import TotalsService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.services.yearly_plan_service import YearlyPlanService
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_detail_store import HouseholdDetailStore
from hungchinh_desktop.storage.log_anchor import newest_code
from hungchinh_desktop.storage.paper_entry_store import PaperEntryStore

_FILES = {
    OfficePaper.DECISION: "QD_Ban_chi_dao",
    OfficePaper.NOTICE: "TB_hop",
    OfficePaper.INVITATION: "GM_hop",
    OfficePaper.MINUTES: "BB_hop",
    OfficePaper.HALF_YEAR_REPORT: "BC_6_thang",
    OfficePaper.YEAR_REPORT: "BC_nam",
    OfficePaper.POSTING: "DS_niem_yet",
}


class PaperService:
    """Answer the forms of the working year and make their papers."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._entries = PaperEntryStore(database)
        self._supports = HouseholdDetailStore(database)
        self._plans = YearlyPlanService(database, working_year)
        self._totals = TotalsService(database, working_year)
        self._hamlets = HamletService(database, working_year)
        self._households = HouseholdService(database, working_year)
        self._movements = MovementService(database)

    def title(self, paper: OfficePaper) -> str:
        """Return the name of a paper in the office's own words."""
        return paper_title(paper, self._totals.profile().hamlet_word)

    def hamlet_word(self) -> str:
        """Return what the office calls a hamlet."""
        return self._totals.profile().hamlet_word

    def hamlet_names(self) -> list[str]:
        """Return the hamlets a paper can be about."""
        return [hamlet.name for hamlet in self._hamlets.hamlets()]

    def values(self, paper: OfficePaper, hamlet: str | None = None) -> dict[str, str]:
        """Return a form: what was kept, else what the record knows.

        Args:
            paper: its kind.
            hamlet: what the paper is to be about now; None leaves it as it was.
        """
        kept = self._entries.values(self._working_year.year, paper)
        if hamlet is not None:
            kept["hamlet"] = hamlet
        return self.usual(paper, kept.get("hamlet")) | kept

    def keep(self, paper: OfficePaper, typed: Mapping[str, str]) -> None:
        """Remember a form; only what differs from the usual is kept. Raises UserError."""
        values = checked_values(paper, typed).texts
        usual = self.usual(paper, values.get("hamlet"))
        first = self.usual(paper, None).get("hamlet", "")
        kept = {field: text for field, text in values.items() if text != usual[field]}
        if "hamlet" in values and values["hamlet"] != first:
            kept["hamlet"] = values["hamlet"]
        year = self._working_year.year
        if kept != self._entries.values(year, paper):
            with self._database.change(f"Sửa thông tin {self._name_in_prose(paper)}"):
                self._entries.set_values(year, paper, kept)

    def moved(self, paper: OfficePaper, typed: Mapping[str, str], hamlet: str) -> dict[str, str]:
        """Return the form for another hamlet: what was typed stays, the rest follows.

        `typed` may name the new hamlet already; whatever is usual for some hamlet is not typed.
        """
        usual_texts: dict[str, set[str]] = {}
        for name in [*self.hamlet_names(), ""]:
            for field, text in self.usual(paper, name).items():
                usual_texts.setdefault(field, set()).add(text)
        kept = {field: text for field, text in typed.items() if text not in usual_texts[field]}
        return self.usual(paper, hamlet) | kept | {"hamlet": hamlet}

    def content(self, paper: OfficePaper, typed: Mapping[str, str]) -> OfficePaperContent:
        """Return everything that the paper prints. Raises UserError for what cannot be read."""
        values = checked_values(paper, typed)
        hamlet = self._hamlet(values.given("hamlet"))
        content = OfficePaperContent(
            paper=paper,
            profile=self._totals.profile(),
            plan=self._plans.plan(),
            values=values,
            hamlet=hamlet,
            entries=self._listed(hamlet),
            assignments=tuple(self._hamlets.assignments()),
        )
        return self._with_figures(content) if paper in REPORTS else content

    def job(self, paper: OfficePaper, typed: Mapping[str, str], *, word: bool = False) -> ExportJob:
        """Prepare the PDF or the Word file of a paper. Raises UserError as `content` does.

        Its foot carries the code of the change log as it is now.
        """
        code = newest_code(self._database.connection)
        return self.job_of(replace(self.content(paper, typed), log_code=code), word=word)

    def job_of(self, content: OfficePaperContent, *, word: bool = False) -> ExportJob:
        """Prepare the file of a paper whose content is known; an open one is guarded."""
        paper = content.paper
        rows = len(content.assignments if paper is OfficePaper.DECISION else content.entries)
        number = f"_{content.hamlet.number:02d}" if content.hamlet else ""
        name = f"{content.plan.year}_{_FILES[paper]}{number}{'.docx' if word else '.pdf'}"
        make = (lambda: paper_word(content)) if word else (lambda: print_paper(content).data)
        job = ExportJob(PaperKind(paper.value), "", rows, name, make)
        if paper not in OPEN_PAPERS:
            return job
        title = self._name_in_prose(paper)
        return guarded_paper(job, content, title, lambda silent: print_paper(silent).data)

    def _name_in_prose(self, paper: OfficePaper) -> str:
        title = self.title(paper)
        return title[:1].lower() + title[1:]

    def usual(self, paper: OfficePaper, named: str | None) -> dict[str, str]:
        """Return the form as the record fills it, for a hamlet by name or the first one."""
        known = self._hamlets.hamlets()
        first = known[0] if known and paper is not OfficePaper.POSTING else None
        hamlet = first if named is None else self._hamlet(named)
        members = [
            one.member
            for one in self._hamlets.assignments()
            if hamlet and hamlet.id in {place.id for place in one.hamlets}
        ]
        plan, profile = self._plans.plan(), self._totals.profile()
        return default_values(paper, profile, plan, self._plans.bases(), hamlet, members)

    def _hamlet(self, typed: str) -> Hamlet | None:
        return find_hamlet(typed, self._hamlets.hamlets()) if typed else None

    def _listed(self, hamlet: Hamlet | None) -> tuple[RegisterEntry, ...]:
        entries = [
            entry
            for entry in self._households.entries()
            if hamlet is None or entry.household.hamlet_id == hamlet.id
        ]
        entries.sort(key=lambda entry: (entry.hamlet_number, entry.status != "poor"))
        return tuple(entries)

    def _with_figures(self, content: OfficePaperContent) -> OfficePaperContent:
        year, half = content.plan.year, content.paper is OfficePaper.HALF_YEAR_REPORT
        first, last = date(year, 1, 1), date(year, 6, 30) if half else date(year, 12, 31)
        return replace(
            content,
            movement=self._movements.content(first, last),
            supports=support_totals(self._supports.all_supports(), first, last),
        )


def leak_in(content: OfficePaperContent, job: ExportJob) -> str:
    """Return why the file of an open paper would be refused, "" when it may leave.

    Needs no database, so it may run beside the window.
    """
    if content.paper not in OPEN_PAPERS:
        return ""
    try:
        job.make()
    except UserError as fault:
        return fault.sentence
    return ""


def print_paper(content: OfficePaperContent, *, on_screen: bool = False) -> PrintedPaper:
    """Return the pages; needs no database, so it may run beside the window.

    On screen a letter the font lacks shows as a box; for paper it raises UserError.
    """
    from hungchinh_desktop.documents.office_paper_document import office_paper_document
    from hungchinh_desktop.documents.pdf_writer import write_pdf

    return write_pdf(office_paper_document(content), mark_missing=on_screen)


def paper_word(content: OfficePaperContent) -> bytes:
    """Return the paper as a Word file. Raises UserError naming a letter that cannot be printed."""
    from hungchinh_desktop.documents.office_paper_document import office_paper_document
    from hungchinh_desktop.documents.word_writer import write_docx

    return write_docx(office_paper_document(content))
