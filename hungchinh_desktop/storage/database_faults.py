"""Turn faults of the database file into sentences for the officer, in one place."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import DataFileError, FileInUseError, UserError
from hungchinh_desktop.storage.disk_room import disk_full, is_disk_full

_DAMAGED = "Tệp “{name}” bị hỏng; hãy giữ nguyên tệp này và mở bản sao lưu gần nhất."
# What SQLite says → what the officer can do about it; {name} is the file, {folder} its folder.
_SENTENCES = (
    (
        "locked",
        "Tệp “{name}” đang mở ở một cửa sổ hoặc chương trình khác; hãy đóng bên đó rồi mở lại.",
    ),
    (
        "readonly",
        (
            "Không có quyền ghi vào “{folder}” hoặc tệp “{name}” ở đó; hãy bỏ thuộc tính chỉ đọc"
            " (Read-only) của tệp hoặc chuyển tệp sang thư mục ghi được."
        ),
    ),
    (
        "unable to open",
        "Không mở được “{name}” trong “{folder}”; hãy xem thư mục còn và ghi được không.",
    ),
    (
        "malformed",
        _DAMAGED,
    ),
    (
        "could not decode",
        _DAMAGED,
    ),
    (
        "not a database",
        "“{name}” không phải tệp dữ liệu của chương trình; hãy chọn tệp khác.",
    ),
    (
        "disk i/o",
        "Ổ đĩa chứa “{folder}” báo lỗi khi đọc ghi; hãy chép tệp sang ổ khác rồi mở lại.",
    ),
)
_KINDS: dict[str, type[UserError]] = {
    "locked": FileInUseError,
    "malformed": DataFileError,
    "could not decode": DataFileError,
    "not a database": DataFileError,
}


FILE_FAULTS = (dbapi2.Error, UnicodeDecodeError)
"""What comes of a file that cannot be read; where SQLite's own words quote noise, the second."""


def as_user_error(fault: Exception, path: Path) -> Exception:
    """Return the sentence for a fault of the file, or the fault itself when it is our bug."""
    if is_disk_full(fault):
        return disk_full(path.parent, path, "chưa lưu được")
    if isinstance(fault, UnicodeDecodeError):
        return damaged(path)
    said = str(fault).lower()
    for words, sentence in _SENTENCES:
        if words in said:
            told = sentence.format(name=path.name, folder=path.absolute().parent)
            return _KINDS.get(words, UserError)(told)
    return fault


def damaged(path: Path) -> DataFileError:
    """Return the sentence for a file that is not whole."""
    return DataFileError(_DAMAGED.format(name=path.name))
