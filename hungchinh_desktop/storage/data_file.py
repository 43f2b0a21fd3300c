"""Open or make the data file of the office."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.database import (
    APPLICATION_ID,
    Database,
    check_application,
    check_header,
    check_length,
    check_writable,
    connect,
    finish_opening,
)
from hungchinh_desktop.storage.database_faults import as_user_error
from hungchinh_desktop.storage.migrations import migrate, pending
from hungchinh_desktop.storage.part_file import part_file, remove_stale_parts

_PAGES_AT_ONCE, _STEPS_AT_ONCE = 256, 1000


def open_data_file(path: Path, migrations_folder: Path) -> Database:
    """Open an existing data file and bring it to this program's schema.

    Raises UserError for a file that is not ours, newer, damaged or held by another program;
    such a file stays byte for byte as it was.
    """
    check_header(path)
    connection = connect(path)
    try:
        check_application(connection, path)
        check_length(connection, path)
        files = pending(connection, migrations_folder, path)
        check_writable(connection, path)
        if files:
            copy_file(connection, _copy_path(path))
            _upgrade(connection, files, path)
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


def copy_before(
    database: Database, purpose: str, breathe: Callable[[], object] | None = None
) -> Path:
    """Copy the open file beside itself before something large is done to it.

    Args:
        database: the open file; no change may be open.
        purpose: the words in the copy's name: "nhap" makes "so_truoc_nhap_20240305_140501.db".
        breathe: called now and then; what it raises ends the copying.

    Returns the copy. Raises UserError when it could not be made.
    """
    path = database.path
    try:
        while True:
            target = _copy_path(path, purpose)
            try:
                copy_file(database.connection, target, "chưa ghi gì vào sổ", breathe)
            except FileExistsError:  # a second copy within the same second
                time.sleep(0.2)
            else:
                return target
    except (dbapi2.Error, OSError) as fault:
        known = as_user_error(fault, path) if isinstance(fault, dbapi2.Error) else fault
        if isinstance(known, UserError):
            raise known from fault
        raise UserError(
            f"Không sao được tệp dữ liệu trong “{path.parent}” nên chưa ghi gì;"
            " hãy xem ổ đĩa còn chỗ và quyền ghi vào thư mục."
        ) from fault


def copy_file(
    connection: dbapi2.Connection,
    target: Path,
    undone: str = "chưa nâng cấp",
    breathe: Callable[[], object] | None = None,
) -> None:
    """Copy the open file with SQLite's own backup; only a whole copy gets the target's name.

    Args:
        connection: the open file.
        target: the copy.
        undone: what was not done for want of a copy, for the sentence.
        breathe: called now and then; what it raises ends the copying.

    Raises UserError when the copy fails its check, FileExistsError when the target exists. No
    write may be open on the connection: the backup would wait for ever.
    """
    with part_file(target) as part:
        copy = dbapi2.connect(str(part), isolation_level=None)
        try:
            if breathe is None:
                connection.backup(copy)
                verdict = copy.execute("PRAGMA integrity_check").fetchone()[0]
            else:
                verdict = _copy_breathing(connection, copy, breathe)
        finally:
            copy.close()
        if verdict != "ok":
            raise UserError(
                f"Tệp “{target.name}” chép ra bị lỗi nên {undone};"
                " hãy mở bản sao lưu gần nhất hoặc chép tệp dữ liệu sang ổ đĩa khác."
            )


def _copy_breathing(
    connection: dbapi2.Connection, copy: dbapi2.Connection, breathe: Callable[[], object]
) -> str:
    """Fill the copy and check it; what `breathe` raises on the way ends that."""
    raised: list[BaseException] = []

    def stops() -> bool:
        try:
            breathe()
        except BaseException as fault:  # noqa: BLE001 - SQLite would swallow it; raised below
            raised.append(fault)
        return bool(raised)

    connection.backup(copy, pages=_PAGES_AT_ONCE, progress=lambda *_: breathe())
    copy.set_progress_handler(stops, _STEPS_AT_ONCE)
    try:
        return str(copy.execute("PRAGMA integrity_check").fetchone()[0])
    except dbapi2.OperationalError:
        if raised:
            raise raised[0] from None
        raise


def _upgrade(connection: dbapi2.Connection, files: list[Path], path: Path) -> None:
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


def _copy_path(path: Path, purpose: str = "nang_cap") -> Path:
    stamp = f"{datetime.now():%Y%m%d_%H%M%S}"
    return path.with_name(f"{path.stem}_truoc_{purpose}_{stamp}{path.suffix}")
