"""Set, change and take away the password of a closed data file, and say who may open it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hungchinh_desktop import paths
from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.errors import PasswordError, UserError
from hungchinh_desktop.domain.file_user import FileUser, checked_name, checked_password
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services.file_access import Session, unlock, unlock_with_code, users_of
from hungchinh_desktop.storage.backup_maker import back_up
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.draft_file import DraftFile
from hungchinh_desktop.storage.envelope import (
    Generation,
    Opening,
    as_content,
    from_content,
    new_generation,
)
from hungchinh_desktop.storage.envelope_file import read_envelope, write_envelope
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.file_protection import protect
from hungchinh_desktop.storage.file_seal import seal
from hungchinh_desktop.storage.file_version import check_known

_KEEPER_ONLY = "Chỉ người giữ tệp đổi được việc này; hãy đăng nhập bằng mật khẩu của người giữ tệp."


def set_password(path: Path, keeper: str, password: str, code: RecoveryCode) -> Session:
    """Put a password on a closed file without one; the code is on paper already.

    Raises UserError when the file has one, is in use, or cannot be written.
    """
    check_plain(path)
    name = checked_name(keeper, set())
    session = _renew(path, None, name, checked_password(password), code)
    _log(path, session.key, name, "Đặt mật khẩu cho tệp dữ liệu")
    return session


def check_ours(path: Path) -> None:
    """Refuse a file that is none of ours, with or without a password. Raises UserError."""
    with suppress(PasswordError):
        check_known(path, paths.db_dir() / "migrations")


def check_plain(path: Path) -> None:
    """Refuse a file that has a password already, before a new one is asked. Raises UserError."""
    with suppress(PasswordError):
        check_known(path, paths.db_dir() / "migrations")
        return
    raise UserError(f"Tệp “{path.name}” đã có mật khẩu; hãy dùng Đổi mật khẩu.")


def check_keyed(path: Path) -> None:
    """Refuse a file that opens without a password, or is none of ours. Raises UserError."""
    with suppress(PasswordError):
        check_known(path, paths.db_dir() / "migrations")
        raise UserError(f"Tệp “{path.name}” chưa có mật khẩu; hãy đặt mật khẩu trước.")


def change_password(path: Path, session: Session, password: str) -> Session:
    """Give the person of a session another password; the keeper's is the password of the file.

    The code on paper and the passwords of the others stay; who was taken out before learns the
    file's new password in no way. Raises UserError.
    """
    opening, password = _opening(session), checked_password(password)
    generation = _copied(opening.generation)
    generation.set_user(opening.key, session.user, password)
    if session.user.is_keeper:
        generation.change_secret(opening.key, password)
        _rewrite(path, session.key, FileKey(password), generation)
    else:
        _stored(path, session, generation)
    renewed = unlock(path, password, session.user.name)
    _log(path, renewed.key, session.user.name, "Đổi mật khẩu")
    return renewed


def hand_over(
    path: Path, session: Session, keeper: str, password: str, code: RecoveryCode
) -> Session:
    """Let a new keeper open the file, and none of the old passwords and codes.

    The log tells who handed it to whom. Raises UserError, also where an old one is given as new.
    """
    _require_keeper(session)
    name = checked_name(keeper, set())
    _check_unknown(path, password, code)
    renewed = _renew(path, session.key, name, checked_password(password), code)
    words = f"Bàn giao tệp dữ liệu cho {name}; mật khẩu, mã khôi phục cũ hết hiệu lực"
    _log(path, renewed.key, session.user.name, words)
    return renewed


def _check_unknown(path: Path, password: str, code: RecoveryCode) -> None:
    if _opens(lambda: unlock(path, password)):
        raise UserError("Mật khẩu này đang mở được tệp; hãy đặt mật khẩu khác để bàn giao.")
    if _opens(lambda: unlock_with_code(path, code)):
        raise UserError("Mã khôi phục này đang dùng; hãy tạo mã mới để bàn giao.")


def _opens(opening: Callable[[], Session]) -> bool:
    try:
        opening()
    except UserError:
        return False
    return True


def remove_password(path: Path, session: Session) -> None:
    """Let everybody open a closed file again. Raises UserError."""
    _require_keeper(session)
    _rewrite(path, session.key, None, None)
    _log(path, None, session.user.name, "Bỏ mật khẩu của tệp dữ liệu")


def change_code(path: Path, session: Session, code: RecoveryCode) -> Session:
    """Let a new code open the file, and the old one no longer. Raises UserError."""
    _require_keeper(session)
    opening = _opening(session)
    generation = _copied(opening.generation)
    generation.set_code(opening.key, code)
    return _stored(path, session, generation)


def add_user(path: Path, session: Session, user: FileUser, password: str) -> Session:
    """Let one more person open the file with a password of their own. Raises UserError."""
    _require_keeper(session)
    name = checked_name(user.name, {one.name for one in users_of(path)})
    opening = _opening(session)
    generation = _copied(opening.generation)
    generation.set_user(opening.key, FileUser(name, user.role), checked_password(password))
    return _stored(path, session, generation)


def remove_user(path: Path, session: Session, name: str) -> Session:
    """Let a person open the file no longer. Raises UserError."""
    _require_keeper(session)
    if name == session.user.name:
        raise UserError("Không xóa được người đang giữ tệp; hãy dùng Bàn giao.")
    if name not in {one.name for one in users_of(path)}:
        raise UserError(f"Không có người dùng “{name}”; hãy xem lại họ tên trong danh sách.")
    generation = _copied(_opening(session).generation)
    generation.remove_user(name)
    return _stored(path, session, generation)


def _renew(
    path: Path, old: FileKey | None, keeper: str, password: str, code: RecoveryCode
) -> Session:
    _rewrite(path, old, FileKey(password), new_generation(keeper, password, code))
    return unlock(path, password, keeper)


def _rewrite(
    path: Path, old: FileKey | None, new: FileKey | None, generation: Generation | None
) -> None:
    """Write the file anew; at each moment the envelope opens the file that stands there."""
    head = _back_up_first(path, old)
    former = from_content(read_envelope(path))
    drafts = DraftFile(path, old).read()

    def both() -> None:
        if generation is not None:
            write_envelope(path, as_content([generation, *former]))

    try:
        protect(path, old, new, both)
        _keep_drafts(path, new, drafts)
        write_envelope(path, as_content([generation]) if generation is not None else {})
    except OSError as fault:
        raise _unwritten(path) from fault
    seal(path, head)


def _log(path: Path, key: FileKey | None, person: str, words: str) -> None:
    """Put into the log who changed what opens the file."""
    with suppress(UserError):  # it is done: an error here would say that it was not
        database = open_data_file(path, paths.db_dir() / "migrations", key)
        try:
            database.made_by = person
            with database.change(words, kind="event"):
                pass
            head = database.head()
        finally:
            database.close()
        seal(path, head)


def _keep_drafts(path: Path, key: FileKey | None, drafts: str) -> None:
    if drafts:
        DraftFile(path, key).write(drafts)


def _back_up_first(path: Path, key: FileKey | None) -> str:
    """Make a copy that was read back, and return the state of the log it holds."""
    database = open_data_file(path, paths.db_dir() / "migrations", key)
    try:
        return back_up(database, BackupReason.PASSWORD).head
    finally:
        database.close()


def _stored(path: Path, session: Session, generation: Generation) -> Session:
    """Replace the envelope, and return the session that knows it."""
    try:
        write_envelope(path, as_content([generation]))
    except OSError as fault:
        raise _unwritten(path) from fault
    return replace(session, opening=replace(_opening(session), generation=generation))


def _unwritten(path: Path) -> UserError:
    return UserError(
        f"Không ghi được vào “{path.parent}”; hãy xem ổ đĩa còn chỗ và quyền ghi vào thư mục."
    )


def _copied(generation: Generation) -> Generation:
    return from_content(as_content([generation]))[0]


def _opening(session: Session) -> Opening:
    if session.opening is None:
        raise UserError(
            "Tờ khóa cạnh tệp đã mất nên chưa đổi riêng được; hãy dùng Bàn giao để lập lại"
            " mật khẩu và mã khôi phục."
        )
    return session.opening


def _require_keeper(session: Session) -> None:
    if not session.user.is_keeper:
        raise UserError(_KEEPER_ONLY)
