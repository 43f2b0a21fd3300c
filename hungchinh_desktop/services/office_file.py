"""Open the office's data file with all its services, or make it from the shipped record."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.exchange_service import ExchangeService
from hungchinh_desktop.services.hamlet_service import HamletService
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.project_service import ProjectService
from hungchinh_desktop.services.totals_service import TotalsService
from hungchinh_desktop.services.undo_service import UndoService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.services.yearly_plan_service import YearlyPlanService
from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.seed_loader import SeedLoader

SEED = "hung_chinh_2024"


class OfficeFile:
    """Hold an open data file and the services that work on it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.working_year = WorkingYear(0)
        self.undo = UndoService(database)
        self.households = HouseholdService(database, self.working_year)
        self.hamlets = HamletService(database, self.working_year)
        self.projects = ProjectService(database, self.working_year)
        self.totals = TotalsService(database, self.working_year)
        self.plans = YearlyPlanService(database, self.working_year)
        self.exchange = ExchangeService(database, self.working_year)
        self.choose_year(next(iter(self.plans.years()), 0))

    @property
    def path(self) -> Path:
        """Return where the data file is."""
        return self._database.path

    def choose_year(self, year: int) -> None:
        """Work on another year; all services follow."""
        self.working_year.year = year

    def close(self) -> None:
        """Close the data file."""
        self._database.close()


def open_office_file(path: Path | None = None) -> OfficeFile:
    """Open a data file, or make it from the office's own record when there is none yet.

    Args:
        path: the file; None means the usual one in the user's data folder, which is made.

    Raises UserError when the file is not ours, newer, damaged, in use, or cannot be made.
    """
    migrations = paths.db_dir() / "migrations"
    if path is None:
        path = paths.default_data_file()
        _make_folder(path.parent)
    if _stands(path):
        return OfficeFile(open_data_file(path, migrations))
    seed = paths.db_dir() / "seed" / SEED
    return OfficeFile(
        create_data_file(path, migrations, lambda database: SeedLoader(database, seed).load())
    )


def _stands(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name too long, a folder one may not enter: opening it will say so
        return True


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise UserError(
            f"Không tạo được thư mục dữ liệu “{folder}”;"
            " hãy đặt HUNGCHINH_DATA_DIR tới một thư mục ghi được."
        ) from fault
