"""Find the copies on sticks and other disks, for a machine whose own data file is gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from hungchinh_desktop.domain.backup import Backup, Stick
from hungchinh_desktop.domain.copy_place import STICK_FOLDER, FoundCopies
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_files import read_manifest, reason_in, serial_in, sha256_of
from hungchinh_desktop.storage.backup_folder import BackupFolder
from hungchinh_desktop.storage.backup_notes import chosen_places
from hungchinh_desktop.storage.backup_place import backup_folder
from hungchinh_desktop.storage.copy_check import check_copy
from hungchinh_desktop.storage.disks import free_bytes, other_disks
from hungchinh_desktop.storage.drives import removable_drives
from hungchinh_desktop.storage.envelope_file import read_envelope
from hungchinh_desktop.storage.file_key import is_plain


def found_copies(data_file: Path) -> list[FoundCopies]:
    """Return the places outside that hold copies, that with the newest one first.

    Args:
        data_file: where the register is or was; the disks it was copied to are looked at too.
    """
    found: dict[Path, FoundCopies] = {}
    for place, folder in _places(data_file):
        backups = BackupFolder(folder).backups()
        if backups:
            found.setdefault(folder, FoundCopies(place, folder, tuple(backups)))
    return sorted(found.values(), key=lambda one: one.backups[0].serial, reverse=True)


def is_good(backup: Backup) -> bool:
    """Tell whether a copy still is as it was written; the whole of it is read."""
    return BackupFolder(backup.path.parent).is_good(backup)


def described_copy(path: Path) -> Backup:
    """Return what a file chosen by hand holds. Raises UserError when it is no good copy.

    Of one behind a password nothing is known before that is typed but that it has an envelope.
    """
    written = read_manifest(path)
    if written is not None:
        if is_good(written):
            return written
        raise UserError(
            f"“{path.name}” không còn đúng từng byte như lúc sao lưu; hãy chọn bản khác."
        )
    try:
        if not is_plain(path) and read_envelope(path):
            return _closed_copy(path)
    except OSError as fault:
        raise UserError(f"Không đọc được “{path}”; hãy xem USB còn cắm.") from fault
    checked = check_copy(path)
    if checked.faults:
        raise UserError(f"{checked.faults[0].removesuffix('.')}; hãy chọn bản khác.")
    return checked.backup


def _closed_copy(path: Path) -> Backup:
    stat = path.stat()
    made_at = datetime.fromtimestamp(stat.st_mtime).astimezone()
    serial = serial_in(path) or 0
    return Backup(serial, path, made_at, reason_in(path), "", 0, stat.st_size, sha256_of(path))


def _places(data_file: Path) -> Iterator[tuple[Stick, Path]]:
    for place in (*removable_drives(), *other_disks(data_file)):
        yield place, place.root / STICK_FOLDER
        yield place, place.root
    for folder in chosen_places(backup_folder(data_file)):
        with suppress(OSError):
            if folder.is_dir():
                yield Stick(folder, str(folder.parent), free_bytes(folder) or 0), folder
