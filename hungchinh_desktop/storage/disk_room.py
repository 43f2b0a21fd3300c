"""Say that a disk has no room left: which one, how much is needed and how much is free."""

from __future__ import annotations

import errno
import math
import shutil
from pathlib import Path

from hungchinh_desktop.domain.errors import UserError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_MEGABYTE = 1024 * 1024


def is_disk_full(fault: Exception) -> bool:
    """Tell whether SQLite or the system refused a write for want of room."""
    if isinstance(fault, OSError):
        return fault.errno in _NO_ROOM
    return "disk is full" in str(fault).lower()


def disk_full(folder: Path, source: Path, undone: str) -> UserError:
    """Return the sentence for a full disk.

    Args:
        folder: where there is no room.
        source: the file that is written or copied; as much room as it takes is surely enough.
        undone: what was not done: "chưa sao lưu".
    """
    try:
        needed = source.stat().st_size
    except OSError:
        needed = 0
    return UserError(
        f"Ổ đĩa chứa “{folder}” đã đầy nên {undone}: cần khoảng"
        f" {max(math.ceil(needed / _MEGABYTE), 1)} MB, còn trống {_free(folder)} MB;"
        " hãy xóa bớt tệp thừa rồi làm lại."
    )


def _free(folder: Path) -> str:
    try:
        return str(shutil.disk_usage(folder).free // _MEGABYTE)
    except OSError:
        return "?"
