"""Give the copies that are there already the password the data file has now."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from hungchinh_desktop.domain.backup import Backup
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_files import MANIFEST, sha256_of, write_manifest
from hungchinh_desktop.storage.backup_folder import BackupFolder
from hungchinh_desktop.storage.backup_maker import backups_beside, discard
from hungchinh_desktop.storage.backup_notes import chosen_places
from hungchinh_desktop.storage.database import check_header
from hungchinh_desktop.storage.envelope_file import take_envelope
from hungchinh_desktop.storage.file_key import FileKey, is_plain
from hungchinh_desktop.storage.file_protection import protect


@dataclass(frozen=True, slots=True)
class CopyCount:
    """Say how many copies open like the data file now, and which do not."""

    alike: int
    others: list[Backup]


def copies_of(path: Path, key: FileKey | None) -> CopyCount:
    """Count the copies of a data file, those on another disk too, by what opens them."""
    backups = [one for folder in _folders(path, key) for one in folder.backups()]
    others = [one for one in backups if not _opens(one.path, key)]
    return CopyCount(len(backups) - len(others), others)


def open_to_all(path: Path, key: FileKey | None) -> list[Backup]:
    """Return the copies of a data file that open without a password."""
    folders = _folders(path, key)
    return [one for each in folders for one in each.backups() if is_plain(one.path)]


def renew_copies(path: Path, old: FileKey | None, new: FileKey | None) -> CopyCount:
    """Write every copy that can be reached anew with the password of the file.

    Each copy is read back before it takes the place of the old one. One that is damaged, or has
    still another password, stays as it is and is counted among the others.
    """
    for folder, backup in ((each, one) for each in _folders(path, new) for one in each.backups()):
        if not _opens(backup.path, new):
            with suppress(UserError, OSError):
                _renew(folder, backup, None if is_plain(backup.path) else old, new, path)
        elif new is not None:
            with suppress(OSError):
                take_envelope(path, backup.path)
    return copies_of(path, new)


def remove_copies(backups: list[Backup]) -> None:
    """Remove copies that the officer does not want to keep in their old form."""
    for backup in backups:
        discard(backup)


def _folders(path: Path, key: FileKey | None) -> list[BackupFolder]:
    """Return the folder beside a data file and those on other disks that can be reached."""
    own = backups_beside(path, key)
    places = chosen_places(own.folder)
    return [own, *(BackupFolder(place, key) for place in places if place.is_dir())]


def _renew(
    folder: BackupFolder, backup: Backup, old: FileKey | None, new: FileKey | None, path: Path
) -> None:
    """Write one copy anew; without its list of contents it tells by itself what it is."""
    if not folder.is_good(backup):
        return

    def forget_old_words() -> None:
        backup.path.with_suffix(MANIFEST).unlink(missing_ok=True)
        take_envelope(path, backup.path)

    protect(backup.path, old, new, forget_old_words)
    size, digest = backup.path.stat().st_size, sha256_of(backup.path)
    write_manifest(replace(backup, size=size, sha256=digest))


def _opens(path: Path, key: FileKey | None) -> bool:
    if key is None or is_plain(path):
        return key is None and is_plain(path)
    try:
        check_header(path, key)
    except UserError:
        return False
    return True
