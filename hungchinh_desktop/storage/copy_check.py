"""Read a closed file through and say what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.backup import Backup
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_files import (
    read_manifest,
    reason_in,
    serial_in,
    sha256_of,
)
from hungchinh_desktop.storage.backup_folder import contents
from hungchinh_desktop.storage.change_log import head_of
from hungchinh_desktop.storage.database import check_application, open_immutable
from hungchinh_desktop.storage.database_faults import FILE_FAULTS, as_user_error
from hungchinh_desktop.storage.file_key import FileKey

_MOST = 20


@dataclass(frozen=True, slots=True)
class CheckedCopy:
    """Hold what a file is and one sentence for each fault found in it."""

    backup: Backup
    faults: list[str]


def check_copy(path: Path, key: FileKey | None = None) -> CheckedCopy:
    """Check pages, references and, where one was written down, the hash of a closed file.

    Raises UserError when it cannot be read as a data file at all.
    """
    if not path.is_file():
        raise UserError(f"Không thấy tệp “{path}”; hãy xem lại tên tệp và thư mục.")
    try:
        connection = open_immutable(path, key)
        try:
            check_application(connection, path)
            faults = _faults_in(connection, path)
            head, households = head_of(connection), contents(connection)["household"]
        finally:
            connection.close()
        stat, digest = path.stat(), sha256_of(path)
    except FILE_FAULTS as fault:
        raise as_user_error(fault, path) from fault
    except (OSError, KeyError) as fault:
        raise UserError(f"Không đọc được tệp “{path}”; hãy dùng bản sao lưu khác.") from fault
    written = read_manifest(path)
    if written is not None and written.sha256 != digest:
        faults.append(f"Tệp “{path.name}” không còn đúng từng byte như lúc sao lưu.")
    made_at = written.made_at if written else datetime.fromtimestamp(stat.st_mtime).astimezone()
    return CheckedCopy(
        Backup(
            serial_in(path) or 0,
            path,
            made_at,
            reason_in(path),
            head,
            households,
            stat.st_size,
            digest,
        ),
        faults,
    )


def _faults_in(connection: dbapi2.Connection, path: Path) -> list[str]:
    found = connection.execute(f"PRAGMA integrity_check({_MOST})").fetchall()
    faults = [
        f"Tệp “{path.name}” có chỗ hỏng bên trong ({words})." for (words,) in found if words != "ok"
    ]
    broken = connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST)
    return faults + [
        f"Bảng “{table}” có dòng chỉ tới một dòng không còn trong “{parent}”."
        for table, _, parent, _ in broken
    ]
