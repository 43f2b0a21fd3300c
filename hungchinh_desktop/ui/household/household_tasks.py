"""Do what is done to chosen rows: take a household off the register, change the hamlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.close_household_dialog import CloseHouseholdDialog
from hungchinh_desktop.ui.household.move_household_dialog import MoveHouseholdDialog
from hungchinh_desktop.ui.household.register_writing import written
from hungchinh_desktop.ui.kit.dialogs import Answer

if TYPE_CHECKING:
    from hungchinh_desktop.domain.vocabulary import EndReason
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_editor import HouseholdEditor
    from hungchinh_desktop.ui.household.household_list import HouseholdList
    from hungchinh_desktop.ui.household.household_navigator import HouseholdNavigator
    from hungchinh_desktop.ui.kit.desk import Desk


class HouseholdTasks(QObject):
    """Ask what has to be known first, do it, and say so with the way back."""

    def __init__(
        self,
        desk: Desk,
        office: OfficeFile,
        listing: HouseholdList,
        editor: HouseholdEditor,
        navigator: HouseholdNavigator,
    ) -> None:
        super().__init__(listing)
        self._desk = desk
        self._office = office
        self._service = office.households
        self._listing = listing
        self._editor = editor
        self._navigator = navigator
        self._said: str | None = None  # what undo would take back when the message was shown
        desk.changes.changed.connect(self._on_changed)

    def close_household(self) -> None:
        """Take the household in use off the register, with reason and date."""
        table = self._listing.table
        entry = table.current_record()
        if entry is None or not self._editor.may_leave():
            return
        following = self._navigator.neighbour(1) or self._navigator.neighbour(-1)

        def leave(reason: EndReason, *typed: str) -> bool:
            return self._desk.done(
                dialog,
                lambda: self._service.close(entry.id, reason, *typed),
                dialog.show_faults,
            )

        day = self._office.working_year.as_of
        window = self._listing.window()
        dialog = CloseHouseholdDialog(self._desk.look, window, entry, day, leave)
        if dialog.ask() is Answer.ACCEPT:
            table.choose(following)
            table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.say(f"Đã đưa hộ {entry.household.head_name} ra khỏi sổ.")

    def move_households(self) -> None:
        """Put the selected households into another hamlet, as one change."""
        entries = self._listing.table.selected_records()
        if not entries or not self._editor.may_leave():
            return

        def move(hamlet_id: str) -> bool:
            keys = [entry.id for entry in entries]
            return written(
                self._desk,
                dialog,
                len(keys),
                lambda copy: self._service.move_in_steps(keys, hamlet_id, copy=copy),
            )

        hamlets, window = self._service.hamlets(), self._listing.window()
        dialog = MoveHouseholdDialog(self._desk.look, window, entries, hamlets, move)
        if dialog.ask() is Answer.ACCEPT:
            one = len(entries) == 1
            what = f"hộ {entries[0].household.head_name}" if one else f"{number(len(entries))} hộ"
            place = dialog.hamlet.control.currentText().lower()
            self.say(f"Đã đổi {what} sang {place}.")

    def duplicate(self) -> None:
        """Open a new household that is like the one in use; nothing is stored yet."""
        entry = self._listing.table.current_record()
        if entry is None or not self._editor.may_leave():
            return
        self._navigator.leave_rows()
        self._editor.open_copy(entry.id)
        self._listing.footer.show_message(
            f"Hộ mới chép theo hộ {entry.household.head_name}; hãy ghi họ tên rồi Lưu."
        )

    def say(self, message: str) -> None:
        """Say below the list what was stored; its link takes it back."""
        self._said = self._desk.session.undo_label()
        self._listing.footer.show_message(message, self.undo)

    def undo(self) -> None:
        """Take the last change back."""
        touched = self._desk.perform(self._listing, self._desk.session.undo)
        self._desk.changes.announce(touched or ())

    def _on_changed(self) -> None:
        """End a message whose link would now take back something else."""
        if self._desk.session.undo_label() != self._said:
            self._said = None
            self._listing.footer.strip.end_message()
