"""Make the files that leave the program, and remember what went where."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.domain.activity import PRINTER, ExportRecord
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.file_user import READER_KEEPS_IN
from hungchinh_desktop.domain.hamlet import find_hamlet
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.list_fields import ListField
from hungchinh_desktop.domain.paper_content import (
    CommitteeContent,
    HouseholdListContent,
    MatrixContent,
)
from hungchinh_desktop.domain.sheet_picture import SheetPicture
from hungchinh_desktop.domain.vocabulary import PROFILE_LABELS, ListProfile
from hungchinh_desktop.services.agenda_service import AgendaService, agenda_bytes
from hungchinh_desktop.services.hamlet_service import HamletService
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.list_guard import ListGuard, Maker
from hungchinh_desktop.services.list_profile_service import ListProfileService
from hungchinh_desktop.services.meeting_return_service import MeetingReturnService
from hungchinh_desktop.services.plan_standing import issued_pdf
from hungchinh_desktop.services.project_service import ProjectService
from hungchinh_desktop.services.totals_service import TotalsService
from hungchinh_desktop.services.working_year import WorkingYear, year_of_day
from hungchinh_desktop.services.yearly_plan_service import (
    YearlyPlanService,
    plan_word,
    print_plan,
)
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.edition_store import EditionStore
from hungchinh_desktop.storage.export_log_store import ExportLogStore
from hungchinh_desktop.storage.import_store import ImportStore
from hungchinh_desktop.storage.reference_store import sensitive_words


class PaperKind(StrEnum):
    """Kinds of files the program makes."""

    PLAN = "plan"
    HOUSEHOLDS = "households"
    MATRIX = "matrix"
    COMMITTEE = "committee"
    MOVEMENT = "movement"
    REFUSED_ROWS = "refused_rows"
    ESCAPE_AGENDA = "escape_agenda"
    DECISION = "decision"
    NOTICE = "notice"
    INVITATION = "invitation"
    MINUTES = "minutes"
    HALF_YEAR_REPORT = "half_year_report"
    YEAR_REPORT = "year_report"
    POSTING = "posting"
    AUDIT = "audit"
    HOUSEHOLD_FILE = "household_file"


PAPER_LABELS = {
    PaperKind.PLAN: "Kế hoạch năm",
    PaperKind.HOUSEHOLDS: "Danh sách hộ",
    PaperKind.MATRIX: "Ma trận phân công",
    PaperKind.COMMITTEE: "Phân công phụ trách xóm",
    PaperKind.MOVEMENT: "Diễn biến hộ nghèo, cận nghèo",
    PaperKind.REFUSED_ROWS: "Các dòng chưa nhập được",
    PaperKind.ESCAPE_AGENDA: "Hộ sắp hết hạn 36 tháng",
    PaperKind.DECISION: "Quyết định Ban chỉ đạo",
    PaperKind.NOTICE: "Thông báo họp xóm",
    PaperKind.INVITATION: "Giấy mời họp xóm",
    PaperKind.MINUTES: "Biên bản họp xóm",
    PaperKind.HALF_YEAR_REPORT: "Báo cáo 6 tháng",
    PaperKind.YEAR_REPORT: "Báo cáo năm",
    PaperKind.POSTING: "Danh sách niêm yết",
    PaperKind.AUDIT: "Nhật ký thay đổi",
    PaperKind.HOUSEHOLD_FILE: "Tất cả dữ liệu về hộ",
}
_PRIVATE_KINDS = {
    PaperKind.AUDIT,
    PaperKind.HOUSEHOLD_FILE,
    PaperKind.REFUSED_ROWS,
    PaperKind.ESCAPE_AGENDA,
}
_PROFILE_FILES = {
    ListProfile.MEETING: "DS_hop_xom",
    ListProfile.POSTING: "DS_niem_yet_CONG_KHAI",
    ListProfile.COMMITTEE: "DS_ban_chi_dao",
    ListProfile.INTERNAL: "So_ho_NOI_BO",
}


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Hold everything one file needs, so that it can be made away from the database.

    `make` returns the bytes of the file; it may run on another thread. `check_name` refuses the
    name of a file that tells what its reader may not know. Both raise UserError.
    """

    kind: PaperKind
    profile: str
    row_count: int
    file_name: str
    make: Callable[[], bytes]
    check_name: Callable[[str], None] = lambda _: None


class ExchangeService:
    """Prepare, write and record the papers of the working year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._working_year = working_year
        self._log = ExportLogStore(database)
        self.columns = ListProfileService(database)
        self.meetings = MeetingReturnService(database, working_year)
        self._totals = TotalsService(database, working_year)
        self._households = HouseholdService(database, working_year)
        self._hamlets = HamletService(database, working_year)
        self._projects = ProjectService(database, working_year)
        self._plans = YearlyPlanService(database, working_year)
        self._agenda = AgendaService(database, working_year)

    def on(self, day: date | None) -> ExchangeService:
        """Return the same papers as of another day, None for this one.

        Raises UserError for a day before the register begins.
        """
        if day is None:
            return self
        year = year_of_day(day, self._plans.years())
        return ExchangeService(self._database, WorkingYear(year, day))

    def plan_job(self, *, word: bool = False) -> ExportJob:
        """Prepare the PDF of the yearly plan, or the Word file of the same paper."""
        content = self._plans.content()
        rows = len(content.poor) + len(content.near_poor)
        name = self._file_name("KH_giam_ngheo", ".docx" if word else ".pdf")
        issued = (
            None if word or content.draft else issued_pdf(EditionStore(self._database), content)
        )
        pdf = (lambda: issued) if issued else (lambda: print_plan(content).data)
        make = (lambda: plan_word(content)) if word else pdf
        return ExportJob(PaperKind.PLAN, "", rows, name, make)

    def households_job(
        self,
        profile: ListProfile = ListProfile.MEETING,
        hamlets: list[str] | None = None,
        *,
        pdf: bool = False,
        as_of: date | None = None,
        only: Collection[str] = (),
    ) -> ExportJob:
        """Prepare the household lists for one kind of reader, as a workbook or a PDF.

        Hamlets are given as people name them ("7", "Xóm 7"); None or empty means all. `as_of` is
        the day whose register is shown, None the one of the working year. `only` are the keys of
        chosen households; none means all.
        Raises UserError for an unknown hamlet, and for a day before the register begins.
        """
        content = self.list_content(profile, hamlets, as_of, only)
        make = _households_pdf if pdf else _households_bytes
        part = f"_{len(content.entries)}_ho" if content.is_part else ""
        what = f"{_PROFILE_FILES[profile]}{part}"
        name = self._file_name(what, ".pdf" if pdf else ".xlsx", as_of)
        job = ExportJob(
            PaperKind.HOUSEHOLDS,
            profile.value,
            len(content.entries),
            name,
            lambda: make(content),
        )
        return job if profile is ListProfile.INTERNAL else _guarded(job, content, make)

    def list_content(
        self,
        profile: ListProfile,
        hamlets: list[str] | None = None,
        as_of: date | None = None,
        only: Collection[str] = (),
    ) -> HouseholdListContent:
        """Return what a household list holds. Raises UserError as `households_job` does."""
        day = self._shown_day(as_of)
        known = self._hamlets.hamlets()
        chosen = [find_hamlet(typed, known) for typed in hamlets or []] or known
        wanted, keys = {hamlet.id for hamlet in chosen}, frozenset(only)
        entries = [
            entry
            for entry in self._households.entries(day)
            if entry.household.hamlet_id in wanted and (not keys or entry.id in keys)
        ]
        if keys:
            wanted = {entry.household.hamlet_id for entry in entries}
        entries.sort(key=lambda entry: (entry.hamlet_number, entry.status != "poor"))
        fields = self.columns.fields(profile)
        return HouseholdListContent(
            profile=self._totals.profile(),
            year=day.year,
            as_of=day,
            list_profile=profile,
            hamlets=tuple(hamlet for hamlet in known if hamlet.id in wanted),
            entries=tuple(entries),
            fields=fields,
            is_part=bool(keys),
            numbers=self._numbers() if ListField.CITIZEN_ID in fields else {},
        )

    def _numbers(self) -> dict[str, str]:
        """Return the citizen number of each head that has one, by household id."""
        found = ImportStore(self._database).numbers()
        return {household: number for household, number in found.items() if number}

    def matrix_job(self) -> ExportJob:
        """Prepare the workbook of the responsibility matrix."""
        matrix = self._projects.matrix()
        content = MatrixContent(
            self._totals.profile(),
            self._working_year.year,
            matrix,
            tuple(self._projects.lead_claims()),
        )
        name = self._file_name("Ma_tran_phan_cong")
        return ExportJob(
            PaperKind.MATRIX, "", len(matrix.rows), name, lambda: _matrix_bytes(content)
        )

    def committee_job(self) -> ExportJob:
        """Prepare the workbook of the steering committee and its hamlets."""
        households = {tile.hamlet.id: tile.households for tile in self._hamlets.tiles()}
        assignments = tuple(self._hamlets.assignments())
        content = CommitteeContent(
            self._totals.profile(), self._working_year.year, assignments, households
        )
        name = self._file_name("Phan_cong_BCD")
        return ExportJob(
            PaperKind.COMMITTEE, "", len(assignments), name, lambda: _committee_bytes(content)
        )

    def agenda_job(self, *, pdf: bool = False) -> ExportJob:
        """Prepare the list of households whose 36 months end soon, as a workbook or a PDF."""
        content = self._agenda.content()
        name = self._file_name("DS_sap_het_han_36_thang", ".pdf" if pdf else ".xlsx")
        return ExportJob(
            PaperKind.ESCAPE_AGENDA,
            "",
            len(content.clocks),
            name,
            lambda: agenda_bytes(content, pdf=pdf),
        )

    def all_jobs(self) -> list[ExportJob]:
        """Prepare everything: the plan and every workbook."""
        return [
            self.plan_job(),
            self.households_job(ListProfile.MEETING),
            self.households_job(ListProfile.POSTING),
            self.households_job(ListProfile.COMMITTEE),
            self.households_job(ListProfile.INTERNAL),
            self.matrix_job(),
            self.committee_job(),
        ]

    def check_release(self, job: ExportJob) -> None:
        """Refuse what may not leave the program now: what cannot be logged, or a reader's copy.

        While the file is only looked at nothing leaves, for nothing can be logged. A reader may
        have what is made for the public or for signature, under their name in the log.
        Raises UserError.
        """
        if not self._database.refusal:
            return
        if not self._database.logs_events:
            raise UserError(self._database.refusal)
        private = {ListProfile.INTERNAL.value, ListProfile.COMMITTEE.value}
        if job.kind in _PRIVATE_KINDS or job.profile in private:
            raise UserError(READER_KEEPS_IN)

    def write(self, job: ExportJob, path: Path) -> Path:
        """Write a file as `write_job` does, where it may leave the program. Raises UserError."""
        self.check_release(job)
        return write_job(job, path)

    def record(self, job: ExportJob, path: Path) -> None:
        """Remember that a file left the program."""
        self._record(job, str(path), f"Xuất {path.name}")

    def record_printed(self, job: ExportJob) -> None:
        """Remember that a paper left the program through a printer."""
        name = PAPER_LABELS[job.kind]
        self._record(job, PRINTER, f"In {name[:1].lower()}{name[1:]}")

    def _record(self, job: ExportJob, where: str, words: str) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        record = ExportRecord(
            new_id(),
            now,
            job.kind.value,
            job.profile,
            job.row_count,
            where,
            self._totals.profile().drafter_name,
        )
        with self._database.change(words, kind="event"):
            self._log.add(record)

    def log(self) -> list[ExportRecord]:
        """Return everything that left the program, newest first."""
        return self._log.newest()

    def recent(self, limit: int = 10) -> list[ExportRecord]:
        """Return what left the program, newest first."""
        return self._log.newest(limit)

    def _shown_day(self, as_of: date | None) -> date:
        """Return the day whose register is shown. Raises UserError for one it cannot answer."""
        if as_of is not None:
            year_of_day(as_of, self._plans.years())
        return as_of or self._working_year.as_of

    def _file_name(self, what: str, suffix: str = ".xlsx", as_of: date | None = None) -> str:
        as_of = as_of or self._working_year.day
        if as_of is not None:
            return f"{as_of:%Y-%m-%d}_{what}{suffix}"
        plan = self._plans.plan()
        return f"{plan.year}-{plan.month:02d}_{what}{suffix}"


def write_job(job: ExportJob, path: Path) -> Path:
    """Make the file and put it in place whole, or not at all. Raises UserError."""
    from hungchinh_desktop.documents.output_file import write_output

    wanted = Path(job.file_name).suffix
    if path.suffix.lower() != wanted and not path.is_dir():
        raise UserError(f"Tên tệp “{path.name}” cần có đuôi {wanted}; hãy đặt lại tên.")
    job.check_name(path.name)
    write_output(path, job.make())
    return path


def describe(record: ExportRecord) -> str:
    """Return the words for a file that left the program: "Danh sách hộ · Họp xóm"."""
    label = PAPER_LABELS[PaperKind(record.kind)]
    return f"{label} · {PROFILE_LABELS[ListProfile(record.profile)]}" if record.profile else label


def _households_bytes(content: HouseholdListContent) -> bytes:
    from hungchinh_desktop.documents.household_workbook import households_workbook

    return households_workbook(content)


def _households_pdf(content: HouseholdListContent) -> bytes:
    from hungchinh_desktop.documents.household_paper import households_pdf

    return households_pdf(content)


def _guarded(job: ExportJob, content: HouseholdListContent, make: Maker) -> ExportJob:
    """Let the list out only after it was read back and told nothing that is sensitive."""
    guard = ListGuard(content, sensitive_words(paths.db_dir() / "reference"), make)
    return replace(job, make=lambda: guard.checked(job.make()), check_name=guard.check_name)


def _matrix_bytes(content: MatrixContent) -> bytes:
    from hungchinh_desktop.documents.project_workbook import matrix_workbook

    return matrix_workbook(content)


def _committee_bytes(content: CommitteeContent) -> bytes:
    from hungchinh_desktop.documents.committee_workbook import committee_workbook

    return committee_workbook(content)


def preview_sheets(data: bytes) -> list[SheetPicture]:
    """Return what the sheets of a finished workbook show."""
    from hungchinh_desktop.documents.workbook_picture import sheet_pictures

    return sheet_pictures(data)
