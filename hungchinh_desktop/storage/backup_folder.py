"""Keep copies of a data file in one folder: on the same disk, another one, or a stick."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.backup import Backup, day_after, to_remove
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_files import (
    MANIFEST,
    copy_synced,
    read_manifest,
    serial_in,
    sha256_of,
    write_manifest,
)
from hungchinh_desktop.storage.backup_notes import held_since, serials_above
from hungchinh_desktop.storage.disk_room import disk_full, is_disk_full
from hungchinh_desktop.storage.envelope_file import envelope_place, take_envelope
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.part_file import part_file, remove_stale_parts


class BackupFolder:
    """Answer which copies are in a folder, and take in or give up some."""

    def __init__(self, folder: Path, key: FileKey | None = None) -> None:
        self.folder = folder
        self._key = key
        self._read: dict[Path, tuple[int, int, bool]] = {}  # size, time of writing, is good

    def backups(self) -> list[Backup]:
        """Return the copies, newest first; a file that cannot be read is left out, not removed."""
        found = [self._described(path) for path in self._files()]
        return sorted((one for one in found if one), key=lambda one: one.serial, reverse=True)

    def next_serial(self) -> int:
        """Return the number of the next copy: above every one that is or was described here."""
        names = [*self._files(), *self.folder.glob(f"*{MANIFEST}")]
        known = max((serial_in(name) or 0 for name in names), default=0)
        return 1 + max(known, serials_above(self.folder))

    def day_of(self, made_at: datetime) -> int:
        """Return the number of the day of use that a copy made now belongs to."""
        newest_first = sorted(self._files(), key=lambda path: serial_in(path) or 0, reverse=True)
        told = (read_manifest(path) for path in newest_first)
        return day_after(next((one for one in told if one), None), made_at)

    def is_good(self, backup: Backup) -> bool:
        """Tell whether a copy still is, byte for byte, what was written; each is read once."""
        try:
            stat = backup.path.stat()
            known = self._read.get(backup.path)
            if known and known[:2] == (stat.st_size, stat.st_mtime_ns):
                return known[2]
            good = stat.st_size == backup.size and sha256_of(backup.path) == backup.sha256
        except OSError:
            return False
        self._read[backup.path] = (stat.st_size, stat.st_mtime_ns, good)
        return good

    def thin(self) -> list[Backup]:
        """Remove the copies that others stand for, and return them.

        None while a restored copy is on trial.
        """
        remove_stale_parts(self.folder)
        if held_since(self.folder):
            return []
        going = to_remove(self.backups(), self.is_good)
        for backup in going:
            with suppress(OSError):
                backup.path.unlink()
                backup.path.with_suffix(MANIFEST).unlink(missing_ok=True)
                envelope_place(backup.path).unlink(missing_ok=True)
        return going

    def take(self, backup: Backup) -> Backup:
        """Copy a copy into this folder, read it back, and return it.

        Raises UserError when the folder cannot be written or what is read back differs.
        """
        target = self.folder / backup.path.name
        taken = replace(backup, path=target)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if target.exists() and self.is_good(taken):
                return taken
            with suppress(OSError):
                target.unlink(missing_ok=True)  # the remains of a copy that fails its check
            with part_file(target) as part:
                written = copy_synced(backup.path, part)
                if written != backup.sha256 or sha256_of(part) != backup.sha256:
                    raise UserError(
                        f"Bản sao ghi vào “{self.folder}” đọc lại không đúng;"
                        " hãy dùng ổ đĩa hoặc USB khác."
                    )
            take_envelope(backup.path, target)
            write_manifest(taken)
        except OSError as fault:
            if is_disk_full(fault):
                raise disk_full(self.folder, backup.path, "chưa chép bản sao") from fault
            raise UserError(
                f"Không ghi được bản sao vào “{self.folder}”;"
                " hãy xem ổ đĩa còn cắm, còn chỗ trống và cho ghi."
            ) from fault
        return taken

    def _files(self) -> list[Path]:
        try:
            return [path for path in self.folder.glob("*.db") if serial_in(path) is not None]
        except OSError:
            return []

    def _described(self, path: Path) -> Backup | None:
        """Return what is known of a copy; without its manifest it tells by itself."""
        return read_manifest(path) or _told_by_itself(path, self._key)


def contents(connection: dbapi2.Connection) -> dict[str, int]:
    """Return the number of rows of each table of an open database."""
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in tables
    }


def _told_by_itself(path: Path, key: FileKey | None) -> Backup | None:
    from hungchinh_desktop.storage.copy_check import check_copy

    try:
        checked = check_copy(path, key)
    except UserError:
        return None
    return None if checked.faults else checked.backup
