"""Save what a damaged file still tells into a new one, and let that take its place."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.domain.audit_fields import SUBJECTS
from hungchinh_desktop.domain.errors import PasswordError, UserError
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.file_access import keys_of
from hungchinh_desktop.services.file_rescue import check_copy, restore
from hungchinh_desktop.storage import file_salvage
from hungchinh_desktop.storage.envelope_file import speaks_of_password, take_envelope
from hungchinh_desktop.storage.file_key import FileKey, is_plain
from hungchinh_desktop.storage.file_salvage import SalvagedTable

__all__ = [
    "FileKey",
    "key_by",
    "may_hold_something",
    "needs_password",
    "put_in_place",
    "salvage",
    "salvage_words",
]

_HEAD = b"SQLite format 3\0"


def may_hold_something(path: Path, key: FileKey | None = None) -> bool:
    """Tell whether a closed file begins as a database does; a letter or a picture does not.

    Args:
        path: the file.
        key: what opens it, where that is known; of a file with a password nothing is sure before.
    """
    if needs_password(path):
        return key is None or file_salvage.reads_start(path, key)
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


def needs_password(path: Path) -> bool:
    """Tell whether a damaged file is one behind a password."""
    return path.is_file() and not is_plain(path) and speaks_of_password(path)


def salvage(
    path: Path,
    target: Path | None = None,
    password: str | None = None,
    key: FileKey | None = None,
) -> tuple[Path, list[SalvagedTable]]:
    """Write what a damaged file still tells into a new file, and return that and the list.

    The new file opens with the passwords and the recovery code of the damaged one.

    Args:
        path: the damaged file, which is only read.
        target: the new file; None means one of a new name beside it.
        password: a person's, or the file's own; None for a file without one.
        key: what opens the file, where that is known already.

    Raises UserError when nothing could be saved, PasswordError when the password opens nothing.
    """
    new, migrations = target or _new_name(path), paths.db_dir() / "migrations"
    if not path.is_file():
        raise UserError(f"Không thấy tệp “{path}”; hãy xem lại tên tệp và thư mục.")
    try:
        path.open("rb").close()
    except OSError as fault:
        raise UserError(f"Không đọc được tệp “{path}”; hãy xem quyền mở tệp.") from fault
    if is_plain(path) or (password is None and key is None and not needs_password(path)):
        return new, file_salvage.salvage(path, new, migrations)
    key = key or key_by(password, path)
    found = file_salvage.salvage(path, new, migrations, key)
    try:
        take_envelope(path, new)
    except OSError as fault:
        raise UserError(
            f"Đã cứu vào “{new}” nhưng chưa chép được tờ khóa; hãy mở bằng mật khẩu của người"
            " giữ tệp."
        ) from fault
    return new, found


def key_by(password: str | None, path: Path) -> FileKey:
    """Return the key that a password means for a damaged file. Raises UserError, PasswordError."""
    if password is None:
        raise PasswordError(f"“{path.name}” có mật khẩu; hãy cứu bằng mật khẩu của tệp.")
    if not path.is_file():
        raise UserError(f"Không thấy tệp “{path}”; hãy xem lại ổ đĩa còn cắm.")
    for key in keys_of(path, password):
        if file_salvage.reads_start(path, key):
            return key
    raise PasswordError(
        "Mật khẩu không mở được phần đầu của tệp; hãy gõ lại mật khẩu, nếu chắc là đúng"
        " thì phần đầu đã hỏng, hãy tìm bản sao lưu."
    )


def salvage_words(found: list[SalvagedTable]) -> str:
    """Return what was saved and what not, a line for each kind of thing."""
    lines = []
    for one in found:
        if one.table in SUBJECTS and (one.saved or not one.whole):
            rest = "" if one.whole else " (có dòng không đọc được)"
            lines.append(f"{SUBJECTS[one.table]}: {number(one.saved)} dòng{rest}")
    return "\n".join(lines)


def put_in_place(target: Path, path: Path, key: FileKey | None = None) -> None:
    """Let the salvaged file stand for the damaged one, which is kept aside. Raises UserError."""
    restore(check_copy(target, key).backup, path)


def _new_name(path: Path) -> Path:
    for count in range(1, 1000):
        name = path.with_name(f"{path.stem}_cuu_{count}{path.suffix}")
        if not name.exists():
            return name
    return path.with_name(f"{path.stem}_cuu{path.suffix}")
