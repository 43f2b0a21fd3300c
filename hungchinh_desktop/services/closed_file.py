"""Answer for a data file before it is opened: whether it still is as it was closed.

Every start comes through here, so nothing is imported that only mending needs.
"""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop.domain.errors import DataFileError
from hungchinh_desktop.storage.backup_folder import BackupFolder
from hungchinh_desktop.storage.backup_place import backup_folder
from hungchinh_desktop.storage.file_seal import SealVerdict, sealed_head, verdict


def check_closed_file(path: Path) -> str:
    """Refuse a file that is gone or was damaged since it was closed. Raises DataFileError.

    Returns the state its change log had when it was closed, when something was written since:
    a log that still has it was not told, so another program wrote. "" when all is as it was.

    Only for a file that is not open in this process, see `file_seal`.
    """
    if path.exists():
        told = sealed_head(path)
        found = verdict(path)
        if found is SealVerdict.DAMAGED:
            raise DataFileError(
                f"Tệp “{path.name}” không còn như lúc đóng lần trước: ổ đĩa làm hỏng hoặc"
                " có chương trình khác ghi vào; hãy phục hồi bản sao lưu gần nhất."
            )
        return told if found is SealVerdict.WRITTEN else ""
    backups = BackupFolder(backup_folder(path)).backups()
    if backups:
        raise DataFileError(
            f"Không thấy tệp dữ liệu “{path.name}” trong “{path.parent}”,"
            f" nhưng còn {len(backups)} bản sao lưu; hãy phục hồi bản gần nhất."
        )
    return ""
