"""Put a finished file in its place: whole or not at all."""

from __future__ import annotations

import errno
import math
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

from hungchinh_desktop.documents.output_part import output_part
from hungchinh_desktop.domain.errors import UserError

PATIENCE = 2.5
"""Seconds to wait for a target that a virus scanner or a preview holds for a moment."""

_PAUSE = 0.1
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}
_BAD_NAME = {errno.EINVAL, errno.ENAMETOOLONG, errno.EILSEQ}
_MEGABYTE = 1024 * 1024


def write_output(path: Path, data: bytes, *, patience: float = PATIENCE) -> None:
    """Write a file beside its place, make sure it is on the disk, then put it there.

    Whatever happens before the last step, an older file of that name stays as it was, and
    nothing half-written is left behind.

    Raises UserError saying what stood in the way and how to get round it: no room, no such
    folder, no right to write, a bad name, or a target that is open elsewhere.
    """
    path = path.absolute()
    try:
        if path.is_dir():
            raise UserError(f"“{path}” là một thư mục; hãy ghi thêm tên tệp.")
        _put(path, data, patience)
    except OSError as fault:
        raise UserError(_sentence(fault, path, len(data))) from fault


def _put(path: Path, data: bytes, patience: float) -> None:
    with output_part(path.parent) as part:
        _write_synced(part, data)
        _replace(part, path, patience)
    _sync_folder(path.parent)


def _write_synced(part: Path, data: bytes) -> None:
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(part: Path, path: Path, patience: float) -> None:
    """Put the new file in place of the old one; on Windows another program may hold that.

    Raises TargetInUseError when the target is still held after the patience has run out.
    """
    end = time.monotonic() + patience
    while True:
        try:
            part.replace(path)
        except PermissionError as fault:
            if not path.exists():
                raise
            if time.monotonic() >= end:
                raise TargetInUseError(*fault.args) from fault
            time.sleep(_PAUSE)
        else:
            return


class TargetInUseError(PermissionError):
    """Tell that the new file was written but could not take the place of the old one."""


def _sync_folder(folder: Path) -> None:
    """Make the new name itself last through a power cut; Windows does so by itself."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some network folders cannot; the file itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sentence(fault: OSError, path: Path, size: int) -> str:
    name, folder = path.name, path.parent
    if isinstance(fault, TargetInUseError):
        return (
            f"Tệp “{name}” đang mở trong chương trình khác; hãy đóng tệp đó rồi xuất lần nữa, "
            "hoặc lưu với tên khác."
        )
    if fault.errno in _NO_ROOM:
        needed, free = _megabytes(size), _free_megabytes(folder)
        return (
            f"Không đủ chỗ để ghi tệp “{name}” vào “{folder}”: cần {needed} MB, còn trống "
            f"{free} MB; hãy xóa bớt tệp không dùng hoặc chọn ổ đĩa khác."
        )
    if fault.errno in _NO_FOLDER:
        return f"Không tìm thấy thư mục “{folder}”; hãy chọn thư mục khác để ghi tệp “{name}”."
    if fault.errno in _NO_RIGHT:
        return (
            f"Không được phép ghi vào thư mục “{folder}”; hãy chọn thư mục khác, ví dụ thư mục "
            f"Tài liệu, để ghi tệp “{name}”."
        )
    if fault.errno in _BAD_NAME:
        return f"Không thể đặt tên tệp là “{name}”; hãy chọn tên khác, ngắn và không có ký tự lạ."
    return (
        f"Không ghi được tệp “{name}” vào “{folder}”; hãy kiểm tra ổ đĩa hoặc USB còn cắm không, "
        "hoặc chọn nơi khác."
    )


def _megabytes(size: float) -> int:
    return max(math.ceil(size / _MEGABYTE), 1)


def _free_megabytes(folder: Path) -> str:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return "?"
    return str(free // _MEGABYTE)
