"""Make a list of the households chosen or shown, for one kind of reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hungchinh_desktop.ui.household.household_export_dialog import HouseholdExportDialog
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.dialogs import Answer
from hungchinh_desktop.ui.kit.file_output import FileOutput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_list import HouseholdList
    from hungchinh_desktop.ui.kit.desk import Desk


class HouseholdExport(QObject):
    """Ask for whom and as what, then where; what was made is told above the list."""

    whole_wanted = Signal()  # the whole register: the page of papers offers more for it

    def __init__(self, desk: Desk, office: OfficeFile, listing: HouseholdList) -> None:
        super().__init__(listing)
        self._desk = desk
        self._office = office
        self._listing = listing
        self.banner = Banner(desk.look, "household_export_notice")
        self._output = FileOutput(
            desk, lambda: office.exchange, self.banner, listing, "household_export"
        )

    def export_selected(self) -> None:
        """Make a list of the chosen households only."""
        self._export(self._listing.table.selected_records(), "đang chọn")

    def export_shown(self) -> None:
        """Make a list of what a filter has left; of the whole register on the page of papers."""
        shown = self._listing.model.records()
        if len(shown) == self._listing.model.total() or not shown:
            self.whole_wanted.emit()
        else:
            self._export(shown, "đang hiện")

    def save_everything(self) -> None:
        """Save everything that is held on the chosen household, for the person who asks."""
        chosen = self._listing.table.selected_records()
        if len(chosen) != 1:
            return
        key = chosen[0].id
        job = self._desk.perform(self._listing, lambda: self._office.household_file.job(key))
        if job is not None:
            self.banner.show_notice("info", "")
            self._output.save(job)

    def _export(self, entries: Sequence[RegisterEntry], which: str) -> None:
        if not entries:
            return
        self.banner.show_notice("info", "")
        dialog = HouseholdExportDialog(self._desk.look, self._listing.window(), entries, which)
        if dialog.ask() is not Answer.ACCEPT:
            return
        keys = [entry.id for entry in entries]
        job = self._desk.perform(
            self._listing,
            lambda: self._office.exchange.households_job(
                dialog.profile, pdf=dialog.as_pdf, only=keys
            ),
        )
        if job is not None:
            self._output.save(job)
