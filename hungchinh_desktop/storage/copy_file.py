"""Copy an open data file with SQLite's own backup, and read the copy before it gets its name."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_folder import contents
from hungchinh_desktop.storage.change_log import head_of
from hungchinh_desktop.storage.database import open_immutable
from hungchinh_desktop.storage.file_key import FileKey, unlock
from hungchinh_desktop.storage.part_file import part_file

_PAGES_AT_ONCE, _STEPS_AT_ONCE = 256, 1000

# What a failure leaves of a part is thrown away: it needs no journal, and is brought to the disk
# once, when it is whole. The lock tells other programs that it is being made.
_SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
)


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """Hold what was read in a copy: state of the log, rows of each table, bytes and SHA-256."""

    head: str
    rows: dict[str, int]
    size: int
    sha256: str


def copy_file(
    connection: dbapi2.Connection,
    target: Path,
    undone: str,
    breathe: Callable[[], object] | None = None,
    key: FileKey | None = None,
) -> CopiedFile:
    """Copy the open file, open the copy and check it; only a whole copy gets the target's name.

    Args:
        connection: the open file.
        target: the copy.
        undone: what is not done for want of a copy, for the sentence.
        breathe: called now and then; what it raises ends the copying.
        key: of the open file; the copy then opens with the same password.

    Raises UserError when the copy fails its check, or a change is open on the connection, as
    between two slices of long work; FileExistsError when the target exists.
    """
    if connection.in_transaction:  # SQLite's backup would wait for its end for ever
        raise UserError(f"Sổ đang được ghi nên {undone}; hãy đợi ghi xong rồi làm lại.")
    with part_file(target) as part:
        # Closed last: to close it earlier would drop SQLite's lock, see `check_header`.
        with (
            part.open("w+b", buffering=0) as raw,
            closing(dbapi2.connect(str(part), isolation_level=None)) as copy,
        ):
            unlock(copy, part, key)
            for setting in _SETTINGS:
                copy.execute(setting)
            if breathe is None:
                connection.backup(copy)
            else:
                connection.backup(copy, pages=_PAGES_AT_ONCE, progress=lambda *_: breathe())
            copied = _read_back(part, raw, key, breathe)
        if copied is None:
            raise UserError(
                f"Tệp “{target.name}” chép ra bị lỗi nên {undone};"
                " hãy mở bản sao lưu gần nhất hoặc chép tệp dữ liệu sang ổ đĩa khác."
            )
        if copied.rows != contents(connection):
            raise UserError(
                f"Bản sao “{target.name}” thiếu dòng so với sổ nên {undone};"
                " hãy thử lại hoặc chép tệp dữ liệu sang ổ đĩa khác."
            )
    return copied


def _read_back(
    part: Path, raw: FileIO, key: FileKey | None, breathe: Callable[[], object] | None
) -> CopiedFile | None:
    """Bring a copy to the disk, hash it and check it, all three at the same time.

    Returns None for a copy whose pages do not fit together.
    """
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as others:
        synced = others.submit(os.fsync, raw.fileno())
        digest = others.submit(_hash, raw)
        found = _look_into(part, key, breathe)
    synced.result()
    size = os.fstat(raw.fileno()).st_size
    return CopiedFile(*found, size, digest.result()) if found else None


def _hash(raw: FileIO) -> str:
    raw.seek(0)
    return hashlib.file_digest(raw, "sha256").hexdigest()


def _look_into(
    part: Path, key: FileKey | None, breathe: Callable[[], object] | None
) -> tuple[str, dict[str, int]] | None:
    """Open a copy, check all its pages and count its rows; what `breathe` raises ends that."""
    raised: list[BaseException] = []

    def stops() -> bool:
        try:
            breathe() if breathe else None
        except BaseException as fault:  # noqa: BLE001 - SQLite would swallow it; raised below
            raised.append(fault)
        return bool(raised)

    with closing(open_immutable(part, key)) as copy:
        if breathe is not None:
            copy.set_progress_handler(stops, _STEPS_AT_ONCE)
        try:
            if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
                return None
            return head_of(copy), contents(copy)
        except dbapi2.OperationalError:
            if raised:
                raise raised[0] from None
            raise
