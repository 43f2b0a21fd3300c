"""Read a meeting list that came back filled in, show what it says, and keep it when accepted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.import_table import ReadTable
from hungchinh_desktop.domain.import_text import read_text
from hungchinh_desktop.domain.meeting_result import check_meeting_day, new_results, stored_texts
from hungchinh_desktop.domain.meeting_return import MeetingReturn, compare_meeting
from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.services.household_service import HouseholdService
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.meeting_store import MeetingStore

_CHANGED_SINCE = "Sổ đã đổi từ lúc đọc tệp nên chưa ghi gì; hãy mở lại tệp để xem khác biệt mới."


class MeetingReturnService:
    """Compare returned lists with the register of the working year, and keep their results."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._database = database
        self._households = HouseholdService(database, working_year)
        self._results = MeetingStore(database)

    def preview(self, path: Path, met_on: date | None = None) -> MeetingReturn:
        """Return what a filled-in list says; nothing is written.

        Args:
            path: the workbook.
            met_on: the day of the meeting; what is kept of that day already is no difference.

        Raises UserError for an unfit file.
        """
        return self.compare(read_meeting_list(path), met_on)

    def compare(self, tables: Sequence[ReadTable], met_on: date | None = None) -> MeetingReturn:
        """Return what a list that was read before says. Raises UserError as `preview` does."""
        stored = self._results.on_day(met_on).values() if met_on else ()
        return compare_meeting(tables, self._households.entries(), stored_texts(stored))

    def accept(self, tables: Sequence[ReadTable], met_on: date, shown: MeetingReturn) -> int:
        """Keep votes and opinions of a list as one change, and return of how many households.

        Args:
            tables: the list as it was read.
            met_on: the day of the meeting.
            shown: what the officer saw and accepted.

        Names and classes that the list writes otherwise are left alone, rows in doubt too.
        Raises UserError for a day to come, and when the register changed since.
        """
        check_meeting_day(met_on, date.today())
        if self.compare(tables, met_on) != shown:
            raise UserError(_CHANGED_SINCE)
        results = new_results(shown, met_on, self._results.on_day(met_on))
        if results:
            label = f"Ghi ý kiến họp xóm ngày {short_date(met_on)}: {len(results)} hộ"
            with self._database.change(label):
                self._results.keep(results)
        return len(results)


def read_meeting_list(path: Path) -> list[ReadTable]:
    """Return the tables of a filled-in list; it needs no open file. Raises UserError."""
    from hungchinh_desktop.documents.import_reader import read_table_file

    return [read_text(table) for table in read_table_file(path).tables]
