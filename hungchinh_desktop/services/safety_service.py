"""Make, list, compare and carry away the backups of the open data file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from hungchinh_desktop.domain.backup import Backup, BackupReason, Overdue, Stick, overdue
from hungchinh_desktop.domain.backup_difference import (
    HouseholdDifference,
    RegisterPicture,
    differences,
)
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.clock_check import clock_fault
from hungchinh_desktop.services.copy_places import CopyPlaces
from hungchinh_desktop.services.place_refusals import room_fault
from hungchinh_desktop.storage.backup_contents import changes_after, picture_in, picture_of
from hungchinh_desktop.storage.backup_maker import back_up, backups_beside
from hungchinh_desktop.storage.backup_notes import held_since
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.drives import removable_drives

VIEW_ONLY = (
    "Đang chỉ xem (trình chiếu) nên không ghi, in, xuất gì;"
    " hãy bấm “Thôi chỉ xem” ở đầu trang rồi làm lại."
)
PICTURE = (
    "Tệp này của bản chương trình trước hoặc không cho ghi nên chỉ xem được;"
    " muốn sửa thì đóng chương trình rồi mở lại theo cách thường."
)


@dataclass(frozen=True, slots=True)
class BackupState:
    """Say how safe the record is now.

    Attributes:
        last: the newest backup beside the data file, None when there is none.
        outside_at: when a copy went to another place last, None for never.
        outside_due: whether it is time to carry one away again.
        unsaved: whether something was written since the newest backup.
        fault: one sentence when copies are not made or do not get to the other disk.
    """

    last: Backup | None
    outside_at: datetime | None
    outside_due: Overdue
    unsaved: bool
    fault: str = ""


@dataclass(frozen=True, slots=True)
class BackupComparison:
    """Say what restoring a backup would change.

    Attributes:
        picture: the register in the backup.
        households: those that differ.
        lost: labels of the changes made since, newest first; None when the present file does
            not come from that backup.
    """

    picture: RegisterPicture
    households: list[HouseholdDifference]
    lost: tuple[str, ...] | None


class SafetyService:
    """Answer for the backups of the open data file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._own = backups_beside(database.path, database.key)
        self.places = CopyPlaces(database, self._own)

    @property
    def view_only(self) -> bool:
        """Tell whether the file is shown only, as at a meeting."""
        return self._database.refusal == VIEW_ONLY

    def set_view_only(self, *, wanted: bool) -> None:
        """Refuse every write from now on, or no longer; a reader's refusal stays.

        Raises UserError when the file stands in memory only, see `data_view`.
        """
        if not wanted and self._database.is_picture:
            raise UserError(PICTURE)
        if wanted and not self._database.refusal:
            self._database.refusal = VIEW_ONLY
        elif not wanted and self.view_only:
            self._database.refusal = ""

    @property
    def folder(self) -> Path:
        """Return where the backups beside the data file are."""
        return self._own.folder

    def backups(self) -> list[Backup]:
        """Return the backups beside the data file, newest first."""
        return self._own.backups()

    def is_good(self, backup: Backup) -> bool:
        """Tell whether a backup still is as it was written; reads it once."""
        return self._own.is_good(backup)

    def back_up(
        self,
        reason: BackupReason = BackupReason.BY_HAND,
        breathe: Callable[[], object] | None = None,
    ) -> Backup:
        """Make a backup now, and bring it to the other disk when one was chosen.

        Raises UserError when there is no good copy beside the data file. A disk that is not
        plugged in is no fault: `places` tells.
        """
        backup = back_up(self._database, reason, breathe)
        self.places.carry_everywhere(backup)
        return backup

    def back_up_if_changed(
        self, reason: BackupReason, breathe: Callable[[], object] | None = None
    ) -> Backup | None:
        """Make a backup when something was written since the newest good one.

        Raises UserError as `back_up` does, and where the disk has little room left: a copy
        nobody asked for must not take the last of it from the record itself.
        """
        if not self.is_unsaved():
            return None
        little = room_fault(self.folder)
        if little:
            raise UserError(little)
        return self.back_up(reason, breathe)

    def is_unsaved(self) -> bool:
        """Tell whether the file holds what no good backup holds."""
        if self._database.is_picture:
            return False
        for backup in self.backups():
            if self.is_good(backup):
                return backup.head != self._database.head()
        return self._database.version() > 1  # the office's own record comes with the program

    def carry_out(self, folder: Path) -> Backup:
        """Bring a copy of the present state to a stick or another disk, and read it back.

        It counts as carried out of the machine unless it stays on the data file's own disk.
        Raises UserError when it cannot be written, or what is read back differs.
        """
        newest = next(iter(self.backups()), None)
        if newest is None or newest.head != self._database.head() or not self.is_good(newest):
            newest = back_up(self._database, BackupReason.BY_HAND)
        taken = self.places.carry(newest, folder)
        if self.places.is_outside(folder):
            self.places.note_outside()
        return taken

    def state(self, now: datetime | None = None) -> BackupState:
        """Return how safe the record is."""
        outside = self.places.outside_at()
        moment = now or datetime.now(UTC)
        due = overdue(outside or self._begun_at(), moment)
        last = next(iter(self.backups()), None)
        return BackupState(last, outside, due, self.is_unsaved(), self._copies_fault())

    def compare(self, backup: Backup) -> BackupComparison:
        """Return what restoring a backup would change. Raises UserError when it is damaged."""
        picture = picture_in(backup.path, self._database.key)
        present = picture_of(self._database.connection)
        lost = changes_after(self._database.connection, backup.head)
        return BackupComparison(
            picture, differences(present, picture), None if lost is None else tuple(lost)
        )

    def sticks(self) -> list[Stick]:
        """Return the sticks that are plugged in."""
        return removable_drives()

    def on_trial(self) -> str:
        """Return the day and hour of the restored copy that is on trial, "" when none is.

        No copy is removed until the officer is content with it.
        """
        return held_since(self.folder)

    def keep_restored(self) -> None:
        """Say that the restored copy is the right one: needless copies may go again.

        Raises UserError when that cannot be stored.
        """
        self.places.end_trial()

    def before_restoring(self) -> Backup | None:
        """Return the good copy of what stood before the last restoring, None when there is none."""
        made = (one for one in self.backups() if one.reason is BackupReason.RESTORE)
        return next((one for one in made if self.is_good(one)), None)

    @cached_property
    def clock_fault(self) -> str:
        """Return a sentence when the clock cannot be right, as it was at the start."""
        return clock_fault(self._database)

    def _copies_fault(self) -> str:
        """Return why copies are not made, or do not get to the other disk; "" when they do."""
        return next((one.fault for one in self.places.places() if one.fault), "")

    def _begun_at(self) -> datetime:
        """Return when the record began: from then on a copy outside was due."""
        first = self._database.rows("SELECT made_at FROM change WHERE kind <> 'setup' LIMIT 1")
        return datetime.fromisoformat(first[0]["made_at"]) if first else datetime.now(UTC)
