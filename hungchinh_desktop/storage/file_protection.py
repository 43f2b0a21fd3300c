"""Write a closed file anew behind a password, another password, or none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_folder import contents
from hungchinh_desktop.storage.change_log import head_of
from hungchinh_desktop.storage.database import (
    APPLICATION_ID,
    check_application,
    check_header,
    check_pages,
    connect,
    open_immutable,
)
from hungchinh_desktop.storage.database_faults import as_user_error
from hungchinh_desktop.storage.disk_room import disk_full, is_disk_full
from hungchinh_desktop.storage.file_key import FileKey, is_plain
from hungchinh_desktop.storage.part_file import remove_stale_parts, sync_folder

_NOT_DONE = "Chưa đổi được cách bảo vệ tệp “{name}”; tệp vẫn như cũ, {mend}"


def protect(
    path: Path,
    old: FileKey | None,
    new: FileKey | None,
    before_replacing: Callable[[], object] = lambda: None,
) -> None:
    """Let a data file or a copy of it open with another password, or with none.

    The new file is made beside the old one, read back, and takes its name at once: a power cut
    leaves the old or the new one.

    Args:
        path: a closed file.
        old: what opens it now, None for a file without a password.
        new: what shall open it.
        before_replacing: what has to be on the disk when the new file gets its name.

    Raises UserError when it is in use, damaged or the disk refuses, PasswordError for a wrong
    password; the file then stays as it was.
    """
    remove_stale_parts(path.parent)
    check_header(path, old)
    part = path.with_name(f"~{os.getpid()}.dang_tao")
    try:
        _write_part(path, part, old, new, before_replacing)
    except (dbapi2.Error, OSError) as fault:
        if is_disk_full(fault):
            undone = "chưa đổi được cách bảo vệ tệp, tệp vẫn như cũ"
            raise disk_full(path.parent, path, undone) from fault
        if isinstance(fault, dbapi2.Error):
            raise as_user_error(fault, path) from fault
        mend = "hãy xem ổ đĩa còn chỗ và quyền ghi vào thư mục."
        raise UserError(_NOT_DONE.format(name=path.name, mend=mend)) from fault
    finally:
        for leftover in (part, part.with_name(f"{part.name}-journal")):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)


def _write_part(
    path: Path,
    part: Path,
    old: FileKey | None,
    new: FileKey | None,
    before_replacing: Callable[[], object],
) -> None:
    connection = connect(path, key=old)
    try:
        check_application(connection, path)
        check_pages(connection, path)
        _export(connection, part, new)
        if not _holds_the_same(connection, part, new):
            mend = "hãy kiểm tra ổ đĩa rồi làm lại."
            raise UserError(_NOT_DONE.format(name=path.name, mend=mend))
        _sync(part)
        before_replacing()
        if sys.platform == "win32":  # there an open file keeps its name
            connection.close()
        part.replace(path)
        sync_folder(path.parent)
    finally:
        connection.close()


def _export(connection: dbapi2.Connection, part: Path, new: FileKey | None) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    key = new.raw_for(part) if new is not None else ""
    connection.execute("ATTACH DATABASE ? AS target KEY ?", (str(part), key))
    connection.execute("PRAGMA target.synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("SELECT sqlcipher_export('target')")
    connection.execute(f"PRAGMA target.application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA target.user_version = {version}")
    connection.execute("DETACH DATABASE target")


def _holds_the_same(connection: dbapi2.Connection, part: Path, new: FileKey | None) -> bool:
    """Read the new file back: its first bytes, its pages, its rows and its log."""
    if is_plain(part) is not (new is None):
        return False
    copy = open_immutable(part, new)
    try:
        return (
            copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            and copy.execute("PRAGMA foreign_key_check").fetchone() is None
            and contents(copy) == contents(connection)
            and head_of(copy) == head_of(connection)
        )
    finally:
        copy.close()


def _sync(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())
