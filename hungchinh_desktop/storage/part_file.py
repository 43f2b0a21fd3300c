"""Make a file beside its place, and move it there only when it is whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError

# The name does not hold the file's own: with it a long name would pass the limit of the disk.
_PATTERN = "~*.dang_tao"


@contextmanager
def part_file(path: Path) -> Iterator[Path]:
    """Yield a place beside `path`; what is written there moves to `path` when the block ends well.

    Otherwise it vanishes. An existing file is never replaced.

    Raises FileExistsError when a file has come to stand at `path`, UserError when the folder
    does not let a file be written.
    """
    part = path.with_name(_PATTERN.replace("*", str(os.getpid())))
    try:
        yield part
        _place(part, path)
    finally:
        _remove(part)


def remove_stale_parts(folder: Path) -> None:
    """Remove what a killed program left half-made; a part that is being written stays."""
    for part in folder.glob(_PATTERN):
        if not _in_use(part):
            _remove(part)


def _place(part: Path, path: Path) -> None:
    try:
        try:
            path.hardlink_to(part)
        except FileExistsError:
            raise
        except OSError:  # a stick or share that knows no hard links
            if path.exists():
                raise FileExistsError(path) from None
            part.rename(path)
        sync_folder(path.parent)
    except FileExistsError:
        raise
    except OSError as fault:
        raise UserError(f"Không ghi được vào “{path.parent}”; hãy chọn thư mục khác.") from fault


def sync_folder(folder: Path) -> None:
    """Bring the new name to the disk itself, where a system can do that for a folder."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _in_use(part: Path) -> bool:
    try:
        connection = dbapi2.connect(str(part), timeout=0, isolation_level=None)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        finally:
            connection.close()
    except dbapi2.Error as fault:
        return "locked" in str(fault)
    return False


def _remove(part: Path) -> None:
    for leftover in (part, part.with_name(f"{part.name}-journal")):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)
