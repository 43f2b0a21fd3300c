"""Bring the backups to other places, and tell how things stand there."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from hungchinh_desktop.domain.backup import Backup, Stick
from hungchinh_desktop.domain.copy_place import STICK_FOLDER, CopyPlace, PlaceRole
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.place_refusals import check_copy_place, room_fault
from hungchinh_desktop.storage.backup_folder import BackupFolder
from hungchinh_desktop.storage.backup_notes import add_notes, chosen_places, held_since, read_notes
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.disks import on_same_disk, on_same_volume, other_disks


class CopyPlaces:
    """Know where copies go besides the folder beside the data file."""

    def __init__(self, database: Database, own: BackupFolder) -> None:
        """Take the open file and the folder of its own copies, which keeps the notes too."""
        self._database = database
        self._own = own
        self._faults: dict[Path, str] = {}  # what went wrong at the last copying

    def chosen(self) -> list[Path]:
        """Return the folders on other disks that every backup goes to."""
        return chosen_places(self._own.folder)

    def offered(self) -> list[Stick]:
        """Return the other fixed disks of the machine, and the other parts of its own."""
        return other_disks(self._database.path)

    def choose(self, folder: Path) -> Path:
        """Let every backup go to a folder on another disk too; return where exactly.

        Another part of the data file's own disk is better than nothing: it outlives Windows
        being set up anew. Raises UserError for the data file's own part, a stick, a network or
        synchronised folder, a full disk, and where nothing can be written.
        """
        place = folder if folder.name == STICK_FOLDER else folder / STICK_FOLDER
        check_copy_place(place, self._database.path)
        self._note(places=[str(place)])
        self._faults.clear()
        return place

    def forget(self) -> None:
        """Let no backup go to another disk any more; the copies there stay. Raises UserError."""
        self._note(places=[])
        self._faults.clear()

    def carry_everywhere(self, backup: Backup) -> None:
        """Bring a new backup to the chosen places; what fails is told by `places`."""
        for folder in self.chosen():
            fault = self._absence(folder) or room_fault(folder)
            if not fault:
                try:
                    self.carry(backup, folder)
                except UserError as refusal:
                    fault = refusal.sentence
            self._faults[folder] = fault

    def carry(self, backup: Backup, folder: Path) -> Backup:
        """Bring a backup to a folder and thin there what it makes needless.

        Nothing is removed where newer copies of another register are: they count their own way.
        The next copies made here count on from those. Raises UserError.
        """
        place = BackupFolder(folder, self._database.key)
        taken = place.take(backup)
        newest = max(place.backups(), key=lambda one: one.serial, default=taken)
        if newest.serial > taken.serial:
            self._note(above=newest.serial)
        elif not held_since(self._own.folder):
            place.thin()
        copied = self._copied() | {str(folder): _now()}
        self._note(copied=copied)
        return taken

    def is_outside(self, folder: Path) -> bool:
        """Tell whether a copy in a folder outlives the data file's disk."""
        return not on_same_disk(folder, self._database.path)

    def note_outside(self) -> None:
        """Note that a copy was carried out just now. Raises UserError."""
        self._note(outside_at=_now())

    def end_trial(self) -> None:
        """Let needless copies be removed again. Raises UserError."""
        self._note(held="")
        self._own.thin()

    def outside_at(self) -> datetime | None:
        """Return when a copy was carried out of the machine last, None for never."""
        return _moment(self._notes().get("outside_at"))

    def places(self) -> list[CopyPlace]:
        """Return all three kinds of places with what stands there."""
        own = self._own.backups()
        folder = self._own.folder
        last = own[0].made_at if own else None
        beside = CopyPlace(PlaceRole.OWN, folder, last, len(own), room_fault(folder))
        others = [self._described(one) for one in self.chosen()] or [CopyPlace(PlaceRole.DISK)]
        return [beside, *others, CopyPlace(PlaceRole.OUTSIDE, last_at=self.outside_at())]

    def _described(self, folder: Path) -> CopyPlace:
        last = _moment(self._copied().get(str(folder)))
        absent = self._absence(folder)
        if absent:
            return CopyPlace(PlaceRole.DISK, folder, last, None, absent)
        count = len(BackupFolder(folder, self._database.key).backups())
        fault = room_fault(folder) or self._faults.get(folder, "")
        shares = not self.is_outside(folder)
        return CopyPlace(PlaceRole.DISK, folder, last, count, fault, shares)

    def _absence(self, folder: Path) -> str:
        """Return a sentence when the disk of a folder is not there, "" when it is.

        Where a disk was taken away its folder may stand empty on the data file's own disk.
        """
        data_file = self._database.path
        with suppress(OSError):
            is_away = folder.parent.is_dir() and not on_same_volume(folder, data_file)
            # of a part that is gone the folder above may stand on a third one
            if is_away and (folder.is_dir() or not on_same_disk(folder, data_file)):
                return ""
        return (
            f"Không thấy ổ đĩa có “{folder}” nên chưa chép ra đó;"
            " hãy cắm lại ổ, hoặc chọn nơi khác."
        )

    def _copied(self) -> dict[str, object]:
        known = self._notes().get("copied")
        return known if isinstance(known, dict) else {}

    def _notes(self) -> dict[str, object]:
        return read_notes(self._own.folder)

    def _note(self, **values: object) -> None:
        try:
            add_notes(self._own.folder, **values)
        except OSError as fault:
            raise UserError(
                f"Không ghi được vào “{self._own.folder}”;"
                " hãy xem ổ đĩa còn chỗ và quyền ghi vào thư mục."
            ) from fault


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _moment(written: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(written)) if written else None
    except ValueError:
        return None
