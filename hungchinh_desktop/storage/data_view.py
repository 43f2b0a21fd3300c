"""Open a data file only to look at it: nothing is written to it, not even an upgrade."""

from __future__ import annotations

import os
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.database import (
    Database,
    check_application,
    check_header,
    check_length,
    check_pages,
    connect,
    finish_opening,
    open_immutable,
)
from hungchinh_desktop.storage.database_faults import FILE_FAULTS, as_user_error
from hungchinh_desktop.storage.file_key import FileKey, immutable_uri, is_plain
from hungchinh_desktop.storage.migrations import migrate, pending


def open_data_view(path: Path, migrations_folder: Path, key: FileKey | None = None) -> Database:
    """Open an existing data file to be looked at; the file stays byte for byte as it was.

    One of a former schema, or that may not be written, is shown from a picture of it in memory:
    an upgrade goes into that, and nothing of it reaches the disk.

    Raises UserError and PasswordError as `open_data_file` does, but not for want of the right
    to write.
    """
    check_header(path, key)
    connection = connect(path, key=key) if _may_be_locked(path) else open_immutable(path, key)
    try:
        check_application(connection, path)
        check_length(connection, path)
        check_pages(connection, path)
        files = pending(connection, migrations_folder, path)
        if not files and _may_be_locked(path):
            return finish_opening(path, connection, key)
        picture = _picture(path, key, files)
    except FILE_FAULTS as fault:
        connection.close()
        raise as_user_error(fault, path) from fault
    except BaseException:
        connection.close()
        raise
    connection.close()
    return picture


def _may_be_locked(path: Path) -> bool:
    """Tell whether SQLite may put its lock and its journal there."""
    effective = os.access in os.supports_effective_ids
    if all(os.access(one, os.W_OK, effective_ids=effective) for one in (path, path.parent)):
        return True
    journal = path.with_name(f"{path.name}-journal")
    if journal.exists() and journal.stat().st_size:
        raise UserError(
            f"Lần ghi trước vào “{path.name}” bị cắt ngang mà tệp không cho ghi;"
            " hãy chép cả thư mục sang chỗ ghi được rồi mở ở đó."
        )
    return False


def _picture(path: Path, key: FileKey | None, files: list[Path]) -> Database:
    """Copy the file, which the caller keeps locked, into memory and bring it to this schema."""
    memory = dbapi2.connect(":memory:", uri=True, isolation_level=None)
    try:
        memory.execute("PRAGMA cipher_log_level = NONE")
        word = key.raw_for(path) if key is not None and not is_plain(path) else ""
        memory.execute("ATTACH DATABASE ? AS source KEY ?", (immutable_uri(path), word))
        memory.execute("PRAGMA foreign_keys = OFF")
        memory.execute("SELECT sqlcipher_export('main', 'source')")
        memory.execute("DETACH DATABASE source")
        migrate(memory, files)
        database = finish_opening(path, memory)
    except BaseException:
        memory.close()
        raise
    database.is_picture = True
    return database
