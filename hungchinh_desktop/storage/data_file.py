"""Open or make the data file of the office."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.database import (
    APPLICATION_ID,
    Database,
    check_application,
    check_header,
    check_length,
    check_pages,
    check_writable,
    connect,
    finish_opening,
)
from hungchinh_desktop.storage.database_faults import as_user_error
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.migrations import migrate, pending
from hungchinh_desktop.storage.part_file import part_file, remove_stale_parts


def open_data_file(path: Path, migrations_folder: Path, key: FileKey | None = None) -> Database:
    """Open an existing data file and bring it to this program's schema.

    Raises UserError for a file that is not ours, newer, damaged or held by another program;
    such a file stays byte for byte as it was. Raises PasswordError when its password is not
    the key's.
    """
    check_header(path, key)
    connection = connect(path, key=key)
    try:
        check_application(connection, path)
        check_length(connection, path)
        check_pages(connection, path)
        files = pending(connection, migrations_folder, path)
        check_writable(connection, path)
        if files:
            _back_up(connection, path, key)
            _upgrade(connection, files, path)
        return finish_opening(path, connection, key)
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
    Raises UserError when the file exists, or the folder is missing or cannot be written.
    """
    _check_place(path)
    remove_stale_parts(path.parent)
    try:
        with part_file(path) as part:
            connection = connect(part, named=path)
            try:
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                migrate(connection, pending(connection, migrations_folder, path))
                fill(finish_opening(path, connection))
            except dbapi2.Error as fault:
                raise as_user_error(fault, path) from fault
            finally:
                connection.close()
    except FileExistsError:
        pass  # another start of the program was quicker: its file is the office's file now
    return open_data_file(path, migrations_folder)


def _back_up(connection: dbapi2.Connection, path: Path, key: FileKey | None) -> None:
    """Copy the file before its upgrade; what that needs is not needed by any other start."""
    from hungchinh_desktop.domain.backup import BackupReason
    from hungchinh_desktop.storage.backup_maker import make_backup

    make_backup(connection, path, BackupReason.UPGRADE, key=key)


def _upgrade(connection: dbapi2.Connection, files: list[Path], path: Path) -> None:
    from hungchinh_desktop.storage.file_seal import unseal

    unseal(path)
    try:
        migrate(connection, files)
    except dbapi2.Error as fault:
        known = as_user_error(fault, path)
        if isinstance(known, UserError):
            raise known from fault
        raise UserError(
            f"Chưa nâng cấp được tệp “{path.name}”; tệp vẫn nguyên như cũ,"
            " hãy mở bằng bản chương trình trước và báo cho người hỗ trợ."
        ) from fault


def _check_place(path: Path) -> None:
    try:
        taken, folder = path.exists(), path.parent.is_dir()
    except OSError as fault:
        raise UserError(f"Không dùng được “{path}”; hãy chọn thư mục hoặc tên khác.") from fault
    if taken:
        raise UserError(f"Đã có “{path.name}” trong “{path.parent}”; hãy chọn tên khác.")
    if not folder:
        raise UserError(
            f"Không có thư mục “{path.parent}”; hãy tạo thư mục đó hoặc chọn thư mục khác."
        )
