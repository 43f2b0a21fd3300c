"""Read a meeting list that came back filled in, and show what it says; nothing is stored."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop.domain.import_text import read_text
from hungchinh_desktop.domain.meeting_return import MeetingReturn, compare_meeting
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database


class MeetingReturnService:
    """Compare returned lists with the register of the working year."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._households = HouseholdService(database, working_year)

    def preview(self, path: Path) -> MeetingReturn:
        """Return what a filled-in meeting list says. Raises UserError for an unfit file."""
        from hungchinh_desktop.documents.import_reader import read_table_file

        tables = [read_text(table) for table in read_table_file(path).tables]
        return compare_meeting(tables, self._households.entries())
