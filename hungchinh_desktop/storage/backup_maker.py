"""Copy the open data file into the folder of its backups, and read the copy back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.backup import Backup, BackupReason
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_files import MANIFEST, file_name, write_manifest
from hungchinh_desktop.storage.backup_folder import BackupFolder
from hungchinh_desktop.storage.backup_place import backup_folder
from hungchinh_desktop.storage.copy_file import copy_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.database_faults import as_user_error
from hungchinh_desktop.storage.disk_room import disk_full, is_disk_full
from hungchinh_desktop.storage.envelope_file import envelope_place, put_beside_copy
from hungchinh_desktop.storage.file_key import FileKey


def backups_beside(data_file: Path, key: FileKey | None = None) -> BackupFolder:
    """Return the folder of a data file's own backups; it need not be there yet."""
    return BackupFolder(backup_folder(data_file), key)


def make_backup(
    connection: dbapi2.Connection,
    data_file: Path,
    reason: BackupReason,
    breathe: Callable[[], object] | None = None,
    *,
    key: FileKey | None = None,
) -> Backup:
    """Copy the open file, check that the copy holds the same, and remove what it makes needless.

    Args:
        connection: the open file; no change may be open.
        data_file: where it is; the copy goes to the folder of its backups.
        reason: what the copy is for.
        breathe: called now and then; what it raises ends the copying without a copy.
        key: of the open file; the copy opens with the same password.

    Raises UserError when there is no good copy in the end; then nothing was removed.
    """
    folder = backups_beside(data_file, key)
    try:
        folder.folder.mkdir(exist_ok=True)
        try:
            backup = _copied(connection, data_file, reason, breathe, key)
        except BaseException:
            with suppress(OSError):
                folder.folder.rmdir()  # goes only when it was made for this copy
            raise
        put_beside_copy(data_file, backup.path)
        write_manifest(backup)
    except (dbapi2.Error, OSError) as fault:
        if is_disk_full(fault):
            raise disk_full(folder.folder, data_file, _UNDONE[reason]) from fault
        if isinstance(fault, dbapi2.Error):
            raise as_user_error(fault, data_file) from fault
        raise UserError(
            f"Không sao lưu được vào “{folder.folder}” nên {_UNDONE[reason]};"
            " hãy xem ổ đĩa còn chỗ và quyền ghi vào thư mục."
        ) from fault
    folder.thin()
    return backup


def back_up(
    database: Database, reason: BackupReason, breathe: Callable[[], object] | None = None
) -> Backup:
    """Make a backup of the open data file, as `make_backup` does.

    Raises UserError when that is only a picture in memory: the copy would not be the file.
    """
    if database.is_picture:
        raise UserError(
            f"“{database.path.name}” đang mở chỉ xem nên chưa sao lưu;"
            " hãy đóng chương trình rồi mở lại theo cách thường."
        )
    return make_backup(database.connection, database.path, reason, breathe, key=database.key)


def discard(backup: Backup) -> None:
    """Remove a copy that was made for something which then was not done."""
    with suppress(OSError):
        backup.path.unlink(missing_ok=True)
        backup.path.with_suffix(MANIFEST).unlink(missing_ok=True)
        envelope_place(backup.path).unlink(missing_ok=True)


_UNDONE = dict.fromkeys(BackupReason, "chưa làm gì") | {
    BackupReason.CLOSE: "hôm nay chưa có bản sao",
    BackupReason.TIMED: "lần này chưa có bản sao",
    BackupReason.BY_HAND: "chưa có bản sao",
    BackupReason.IMPORT: "chưa ghi gì vào sổ",
    BackupReason.UPGRADE: "chưa nâng cấp",
    BackupReason.NEW_YEAR: "chưa mở năm",
    BackupReason.BULK_EDIT: "chưa sửa gì",
    BackupReason.MERGE: "chưa gộp hộ nào",
    BackupReason.RESTORE: "chưa phục hồi",
}


def _copied(
    connection: dbapi2.Connection,
    data_file: Path,
    reason: BackupReason,
    breathe: Callable[[], object] | None,
    key: FileKey | None,
) -> Backup:
    made_at = datetime.now().astimezone().replace(microsecond=0)
    folder = backups_beside(data_file)
    day = folder.day_of(made_at)
    while True:
        serial = folder.next_serial()
        target = folder.folder / file_name(data_file.stem, serial, made_at, reason)
        try:
            copied = copy_file(connection, target, _UNDONE[reason], breathe, key)
        except FileExistsError:  # another window on another file of the same name
            continue
        break
    households = copied.rows["household"]
    return Backup(
        serial, target, made_at, reason, copied.head, households, copied.size, copied.sha256, day
    )
