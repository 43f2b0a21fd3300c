"""Put a backup in the place of a data file that is damaged or gone."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.domain.backup import Backup
from hungchinh_desktop.storage.backup_maker import backups_beside
from hungchinh_desktop.storage.backup_notes import add_notes, read_notes, serials_above
from hungchinh_desktop.storage.copy_check import CheckedCopy, check_copy
from hungchinh_desktop.storage.disks import on_same_disk
from hungchinh_desktop.storage.envelope_file import add_envelope
from hungchinh_desktop.storage.file_key import FileKey, is_plain
from hungchinh_desktop.storage.file_protection import protect
from hungchinh_desktop.storage.file_restore import put_back
from hungchinh_desktop.storage.file_seal import seal
from hungchinh_desktop.storage.file_version import check_known

__all__ = ["check_copy", "check_known_copy", "newest_good_backup", "restore"]


def check_known_copy(path: Path, key: FileKey | None = None) -> CheckedCopy:
    """Check a file as `check_copy` does, after refusing what this program cannot work with.

    Raises UserError, PasswordError.
    """
    check_known(path, paths.db_dir() / "migrations", key)
    return check_copy(path, key)


def newest_good_backup(path: Path) -> Backup | None:
    """Return the newest backup beside a data file that still is as it was written."""
    folder = backups_beside(path)
    return next((backup for backup in folder.backups() if folder.is_good(backup)), None)


def restore(backup: Backup, path: Path, key: FileKey | None = None) -> Path | None:
    """Let a backup stand for a closed data file, and return where that one is kept now.

    Args:
        backup: a copy of the data file.
        path: the closed data file.
        key: what opens the file now; a copy without a password gets this one.

    From then on no other copy is removed until the officer is content with this one.
    Raises UserError when it cannot be done; the closed file then is as it was.
    """
    aside = put_back(backup, path)
    _begin_trial(backup, path)
    if is_plain(path):
        if key is not None:
            protect(path, None, key)
    else:
        add_envelope(backup.path, path)
    seal(path, backup.head)
    return aside


def _begin_trial(backup: Backup, path: Path) -> None:
    """Note what was restored; a machine without copies of its own has none to spare."""
    beside = backups_beside(path)
    above = max(serials_above(beside.folder), backup.serial)
    held = backup.made_at.isoformat() if beside.backups() else ""
    with suppress(OSError):
        add_notes(beside.folder, above=above, held=held)
        if "outside_at" not in read_notes(beside.folder) and not on_same_disk(backup.path, path):
            add_notes(beside.folder, outside_at=backup.made_at.isoformat())
