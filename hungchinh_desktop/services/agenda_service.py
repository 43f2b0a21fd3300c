"""List whose 36 months end soon, and make the paper of it."""

from __future__ import annotations

from hungchinh_desktop.domain.agenda_content import AgendaContent
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.escape_agenda import EndingClock, agenda
from hungchinh_desktop.services.working_year import WorkingYear
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.household_store import HouseholdStore
from hungchinh_desktop.storage.office_store import OfficeStore


class AgendaService:
    """Answer which households come up 1, 3 and 6 months before the end."""

    def __init__(self, database: Database, working_year: WorkingYear) -> None:
        self._working_year = working_year
        self._households = HouseholdStore(database)
        self._hamlets = HamletStore(database)
        self._office = OfficeStore(database)

    def ending_clocks(self) -> list[EndingClock]:
        """Return whose 36 months end within 1, 3 or 6 months, with who is in charge there."""
        year, day = self._working_year.year, self._working_year.as_of
        names = {member.id: member.full_name for member in self._hamlets.members(year)}
        in_charge: dict[str, tuple[str, ...]] = {}
        for duty in self._hamlets.duties(year):
            known = in_charge.get(duty.hamlet_id, ())
            in_charge[duty.hamlet_id] = (*known, names[duty.member_id])
        return agenda(self._households.entries(day), day, in_charge)

    def content(self) -> AgendaContent:
        """Return everything the paper prints. Raises UserError for a year without an office."""
        year = self._working_year.year
        profile = self._office.profile(year)
        if profile is None:
            raise UserError(f"Chưa có thông tin đơn vị cho năm {year}; hãy ghi ở trang Thiết đặt.")
        clocks = tuple(self.ending_clocks())
        return AgendaContent(profile, year, self._working_year.as_of, clocks)


def agenda_bytes(content: AgendaContent, *, pdf: bool) -> bytes:
    """Return the file of the list."""
    if pdf:
        from hungchinh_desktop.documents.agenda_paper import agenda_pdf

        return agenda_pdf(content)
    from hungchinh_desktop.documents.agenda_workbook import agenda_workbook

    return agenda_workbook(content)
