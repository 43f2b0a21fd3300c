"""Put a backup in the place of a closed data file; what stood there is kept aside."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from hungchinh_desktop.domain.backup import Backup
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_files import copy_synced
from hungchinh_desktop.storage.disk_room import disk_full, is_disk_full
from hungchinh_desktop.storage.part_file import sync_folder


def put_back(backup: Backup, data_file: Path) -> Path | None:
    """Let a copy of a backup stand under the data file's name, at once or not at all.

    Args:
        backup: a copy of the data file, of whatever age.
        data_file: closed; it may be missing.

    Returns where the former file is kept now, None when there was none. Raises UserError when
    the disk refuses; the former file then stands as it was.
    """
    part = data_file.with_name(f"~phuc_hoi_{os.getpid()}.dang_tao")
    try:
        with suppress(FileNotFoundError):
            part.unlink()
        if copy_synced(backup.path, part) != backup.sha256:
            raise UserError(
                f"Bản sao “{backup.path.name}” đọc không còn đúng nên chưa phục hồi;"
                " hãy chọn bản khác."
            )
        aside = _keep_aside(data_file)
        part.replace(data_file)
        sync_folder(data_file.parent)
    except OSError as fault:
        if is_disk_full(fault):
            undone = "chưa phục hồi, tệp đang dùng vẫn như cũ"
            raise disk_full(data_file.parent, backup.path, undone) from fault
        raise UserError(
            f"Chưa phục hồi được vào “{data_file.parent}”; tệp đang dùng vẫn như cũ,"
            " hãy xem ổ đĩa còn chỗ và quyền ghi vào thư mục."
        ) from fault
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return aside


def _keep_aside(data_file: Path) -> Path | None:
    """Give the file a second name, and take its journal away: it belongs to the old bytes.

    The file keeps its own name until the other one takes it, so that there is always one.
    """
    journal = data_file.with_name(f"{data_file.name}-journal")
    if not data_file.exists():
        return None
    aside = _free_name(data_file)
    try:
        aside.hardlink_to(data_file)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no second names
        copy_synced(data_file, aside)
    if journal.exists() and not journal.stat().st_size:
        journal.unlink()  # nothing was left half written
    elif journal.exists():
        journal.replace(aside.with_name(f"{aside.name}-journal"))
    return aside


def _free_name(data_file: Path) -> Path:
    """Return a name that says when; another one when two restorings fall into one second."""
    stem = f"{data_file.stem}_truoc_phuc_hoi_{datetime.now():%Y%m%d_%H%M%S}"
    names = (f"{stem}{more}{data_file.suffix}" for more in ("", *(f"_{n}" for n in range(2, 100))))
    places = [data_file.with_name(name) for name in names]
    return next((place for place in places if not place.exists()), places[0])
