"""Open or make the data file of the office."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.database import (
    APPLICATION_ID,
    Database,
    check_header,
    connect,
    finish_opening,
)
from hungchinh_desktop.storage.database_faults import as_user_error
from hungchinh_desktop.storage.migrations import migrate, pending


def open_data_file(path: Path, migrations_folder: Path) -> Database:
    """Open an existing data file and bring it to this program's schema.

    Raises UserError for a file that is not ours, newer, damaged or held by another program;
    such a file stays byte for byte as it was.
    """
    check_header(path)
    connection = connect(path)
    try:
        files = pending(connection, migrations_folder, path)
        if files:
            copy_file(connection, _copy_path(path))
            migrate(connection, files)
        return finish_opening(path, connection)
    except dbapi2.Error as fault:
        connection.close()
        raise as_user_error(fault, path) from fault
    except BaseException:
        connection.close()
        raise


def create_data_file(
    path: Path, migrations_folder: Path, fill: Callable[[Database], None]
) -> Database:
    """Make a new data file beside its place, fill it, and move it there when it is whole.

    A file cut off half-way by a power failure so never stands under the real name.
    Raises UserError when the folder is missing or cannot be written.
    """
    part = path.with_name(f"{path.name}.~{os.getpid()}")
    if not path.parent.is_dir():
        raise UserError(
            f"Không có thư mục “{path.parent}”; hãy tạo thư mục đó hoặc chọn thư mục khác."
        )
    try:
        part.unlink(missing_ok=True)
        connection = connect(part)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection, pending(connection, migrations_folder, part))
            fill(finish_opening(part, connection))
        except dbapi2.Error as fault:
            raise as_user_error(fault, path) from fault
        finally:
            connection.close()
        part.replace(path)
    except OSError as fault:
        raise UserError(
            f"Không ghi được vào “{path.parent}”; hãy chọn thư mục khác để chứa dữ liệu."
        ) from fault
    finally:
        for leftover in (part, part.with_name(part.name + "-journal")):
            leftover.unlink(missing_ok=True)
    return open_data_file(path, migrations_folder)


def copy_file(connection: dbapi2.Connection, target: Path) -> None:
    """Copy the open file with SQLite's own backup, then prove the copy whole.

    Raises UserError when the copy fails its check. No write may be open on the connection:
    the backup would wait for ever.
    """
    copy = dbapi2.connect(str(target))
    try:
        connection.backup(copy)
        verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        copy.close()
    if verdict != "ok":
        target.unlink(missing_ok=True)
        raise UserError("Không chép được bản sao trước khi nâng cấp; hãy xem ổ đĩa còn tốt không.")


def _copy_path(path: Path) -> Path:
    stamp = f"{datetime.now():%Y%m%d_%H%M%S}"
    return path.with_name(f"{path.stem}_truoc_nang_cap_{stamp}{path.suffix}")
