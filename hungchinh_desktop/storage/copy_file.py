"""Copy an open data file with SQLite's own backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.file_key import FileKey, unlock
from hungchinh_desktop.storage.part_file import part_file

_PAGES_AT_ONCE, _STEPS_AT_ONCE = 256, 1000


def copy_file(
    connection: dbapi2.Connection,
    target: Path,
    undone: str,
    breathe: Callable[[], object] | None = None,
    key: FileKey | None = None,
) -> None:
    """Copy the open file with SQLite's own backup; only a whole copy gets the target's name.

    Args:
        connection: the open file.
        target: the copy.
        undone: what is not done for want of a copy, for the sentence.
        breathe: called now and then; what it raises ends the copying.
        key: of the open file; the copy then opens with the same password.

    Raises UserError when the copy fails its check, FileExistsError when the target exists. No
    write may be open on the connection: the backup would wait for ever.
    """
    with part_file(target) as part:
        copy = dbapi2.connect(str(part), isolation_level=None)
        try:
            unlock(copy, part, key)
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
