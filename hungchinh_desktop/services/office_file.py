"""Open the office's data file with all its services, or make it from the shipped record."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from hungchinh_desktop import paths
from hungchinh_desktop.documents.output_part import remove_left_parts
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.file_place import check_place
from hungchinh_desktop.services.hamlet_service import HamletService
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.services.project_service import ProjectService
from hungchinh_desktop.services.safekeeping_services import SafekeepingServices
from hungchinh_desktop.services.totals_service import TotalsService
from hungchinh_desktop.services.undo_service import UndoService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.services.yearly_plan_service import YearlyPlanService
from hungchinh_desktop.storage.backup_place import backup_folder
from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.envelope_file import envelope_place
from hungchinh_desktop.storage.opened_files import OpenedFiles

if TYPE_CHECKING:
    from hungchinh_desktop.services.agenda_service import AgendaService
    from hungchinh_desktop.services.class_service import ClassService
    from hungchinh_desktop.services.clause_library_service import ClauseLibraryService
    from hungchinh_desktop.services.code_service import CodeService
    from hungchinh_desktop.services.draft_service import DraftService
    from hungchinh_desktop.services.exchange_service import ExchangeService
    from hungchinh_desktop.services.file_access import Session
    from hungchinh_desktop.services.issue_service import IssueService
    from hungchinh_desktop.services.legal_service import LegalService
    from hungchinh_desktop.services.movement_service import MovementService
    from hungchinh_desktop.services.office_service import OfficeService
    from hungchinh_desktop.services.paper_service import PaperService
    from hungchinh_desktop.services.plan_copy_service import PlanCopyService
    from hungchinh_desktop.services.plan_replace_service import PlanReplaceService
    from hungchinh_desktop.services.plan_structure_service import PlanStructureService
    from hungchinh_desktop.services.standard_service import StandardService
    from hungchinh_desktop.services.year_service import YearService

SEED = "hung_chinh_2024"


class OfficeFile(SafekeepingServices):
    """Hold an open data file and the services that work on it."""

    def __init__(self, database: Database) -> None:
        working_year = WorkingYear(date.today().year)
        super().__init__(database, working_year, HouseholdService(database, working_year))
        self.session: Session | None = None  # who works, where the file has a password
        self.undo = UndoService(database, self._keep_to_known_year)
        self.hamlets = HamletService(database, self.working_year)
        self.projects = ProjectService(database, self.working_year)
        self.totals = TotalsService(database, self.working_year)
        self.plans = YearlyPlanService(database, self.working_year)
        for newest in self.plans.years()[:1]:
            self.choose_year(newest)

    @property
    def path(self) -> Path:
        """Return where the data file is."""
        return self._database.path

    @cached_property
    def exchange(self) -> ExchangeService:
        """Return the service of the papers; the first window is shown without it."""
        from hungchinh_desktop.services.exchange_service import ExchangeService

        return ExchangeService(self._database, self.working_year)

    @cached_property
    def agenda(self) -> AgendaService:
        """Return the service of the 36 months that end soon."""
        from hungchinh_desktop.services.agenda_service import AgendaService

        return AgendaService(self._database, self.working_year)

    @cached_property
    def classes(self) -> ClassService:
        """Return the service of the dated classes."""
        from hungchinh_desktop.services.class_service import ClassService

        return ClassService(self._database, self.working_year, self.households)

    @cached_property
    def movements(self) -> MovementService:
        """Return the service of the movement statement."""
        from hungchinh_desktop.services.movement_service import MovementService

        return MovementService(self._database)

    @cached_property
    def periods(self) -> OfficeService:
        """Return the service of the office's own words, by period."""
        from hungchinh_desktop.services.office_service import OfficeService

        return OfficeService(self._database, self.working_year)

    @cached_property
    def legal(self) -> LegalService:
        """Return the service of the legal instruments and of the plan's bases."""
        from hungchinh_desktop.services.legal_service import LegalService

        return LegalService(self._database, self.working_year)

    @cached_property
    def codes(self) -> CodeService:
        """Return the service that leads from a printed code to its record."""
        from hungchinh_desktop.services.code_service import CodeService

        return CodeService(self._database)

    @cached_property
    def issues(self) -> IssueService:
        """Return the service that leads a plan to its issue and keeps what was signed."""
        from hungchinh_desktop.services.issue_service import IssueService

        return IssueService(self._database, self.working_year)

    @cached_property
    def plan_copies(self) -> PlanCopyService:
        """Return the service that copies a plan from another year."""
        from hungchinh_desktop.services.plan_copy_service import PlanCopyService

        return PlanCopyService(self._database, self.plans, self.years)

    @cached_property
    def replacing(self) -> PlanReplaceService:
        """Return the service that replaces words everywhere in the plan."""
        from hungchinh_desktop.services.plan_replace_service import PlanReplaceService

        return PlanReplaceService(self._database, self.working_year)

    @cached_property
    def structure(self) -> PlanStructureService:
        """Return the service that adds, moves and leaves out clauses of the plan."""
        from hungchinh_desktop.services.plan_structure_service import PlanStructureService

        return PlanStructureService(self._database, self.working_year)

    @cached_property
    def clauses(self) -> ClauseLibraryService:
        """Return the library of clauses with their versions."""
        from hungchinh_desktop.services.clause_library_service import ClauseLibraryService

        return ClauseLibraryService(self._database, self.working_year)

    @cached_property
    def papers(self) -> PaperService:
        """Return the service of the papers besides the plan."""
        from hungchinh_desktop.services.paper_service import PaperService

        return PaperService(self._database, self.working_year)

    @cached_property
    def standards(self) -> StandardService:
        """Return the service of the poverty standards."""
        from hungchinh_desktop.services.standard_service import StandardService

        return StandardService(self._database)

    @cached_property
    def drafts(self) -> DraftService:
        """Return the service of what is typed and not saved yet."""
        from hungchinh_desktop.services.draft_service import DraftService

        return DraftService(self.path, self._database.key)

    @cached_property
    def years(self) -> YearService:
        """Return the service that opens a new year and reviews last year's households."""
        from hungchinh_desktop.services.year_service import YearService

        return YearService(self._database, self.working_year)

    def choose_year(self, year: int) -> None:
        """Work on another year; all services follow."""
        self.working_year.year = year

    def _keep_to_known_year(self) -> frozenset[str]:
        """Leave a year whose opening was taken back; return what must be read again then."""
        years = self.plans.years()
        if not years or self.working_year.year in years:
            return frozenset()
        self.choose_year(years[0])
        return PLAN_TABLES | {"year_review"}

    def close_for_the_day(self) -> None:
        """Close the data file and write down how it looks, for the next start to compare."""
        from hungchinh_desktop.storage.file_seal import seal
        from hungchinh_desktop.storage.log_chain import head_seal

        path, head = self.path, self._database.head()
        log_seal = head_seal(self._database.connection)
        is_file = not self._database.is_picture
        self.close()
        if is_file:
            seal(path, head, log_seal)

    def close(self) -> None:
        """Close the data file; no copy of an attached file stays behind."""
        if "attachments" in self.__dict__:
            self.attachments.close()
        self._database.close()


def open_office_file(
    path: Path | None = None, session: Session | None = None, *, view_only: bool = False
) -> OfficeFile:
    """Open a data file, or make it from the office's own record when there is none yet.

    Args:
        path: the file; None means the usual one in the user's data folder, which is made.
        session: who opens a file with a password, see `file_access`.
        view_only: show the file without writing anything to it, not even an upgrade.

    Raises PasswordError when the file has a password that the session does not give, UserError
    when the file is not ours, newer, in use, or cannot be made, DataFileError when it is
    damaged, or gone though there are backups of it.
    """
    migrations = paths.db_dir() / "migrations"
    if path is None:
        path = paths.default_data_file()
        _make_folder(path.parent)
    check_place(path)
    closed_with = log_seal = ""
    if _has_backups(path):
        from hungchinh_desktop.services.closed_file import check_closed_file
        from hungchinh_desktop.storage.file_seal import sealed_log

        closed_with, log_seal = check_closed_file(path), sealed_log(path)
    OpenedFiles(path).clear()  # copies for other programs, left behind by a power cut
    remove_left_parts()
    if not _stands(path):
        if view_only:
            raise UserError(f"Không thấy tệp “{path}” để xem; hãy xem lại tên tệp và thư mục.")
        office = OfficeFile(create_data_file(path, migrations, _load_seed))
    elif view_only or (session is not None and session.refusal):
        office = _looked_at(path, session)
    else:
        office = _opened(path, session)
        if closed_with:
            office.audit.notice_other_hand(closed_with, log_seal)
    if view_only:
        office.safety.set_view_only(wanted=True)
    return office


def _opened(path: Path, session: Session | None) -> OfficeFile:
    key = session.key if session is not None else None
    database = open_data_file(path, paths.db_dir() / "migrations", key)
    if session is not None or envelope_place(path).exists():
        from hungchinh_desktop.services.file_access import settle

        settle(path, session)
    return _worked_on(database, session)


def _looked_at(path: Path, session: Session | None) -> OfficeFile:
    from hungchinh_desktop.storage.data_view import open_data_view

    key = session.key if session is not None else None
    return _worked_on(open_data_view(path, paths.db_dir() / "migrations", key), session)


def _worked_on(database: Database, session: Session | None) -> OfficeFile:
    office = OfficeFile(database)
    if session is not None:
        office.session = session
        database.made_by, database.refusal = session.user.name, session.refusal
        database.logs_events = bool(session.refusal) and not database.is_picture
    return office


def _load_seed(database: Database) -> None:
    """Fill a new file with the office's own record; its readers are needed only then."""
    from hungchinh_desktop.storage.seed_loader import SeedLoader

    SeedLoader(database, paths.db_dir() / "seed" / SEED).load()


def _stands(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, a folder one may not enter: opening it will say so
        return True


def _has_backups(path: Path) -> bool:
    try:
        return backup_folder(path).is_dir()
    except OSError:
        return False


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UserError(
            f"Không tạo được thư mục dữ liệu “{folder}”;"
            " hãy đặt HUNGCHINH_DATA_DIR tới một thư mục ghi được."
        ) from fault
