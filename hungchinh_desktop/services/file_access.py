"""Open a data file that has a password: by a person's password, by the file's own, by the code."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from hungchinh_desktop.domain.errors import DataFileError, PasswordError, UserError
from hungchinh_desktop.domain.file_user import READER_REFUSAL, FileUser, Role
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.storage.database import check_header
from hungchinh_desktop.storage.envelope import Opening, as_content, from_content
from hungchinh_desktop.storage.envelope_file import envelope_place, read_envelope, write_envelope
from hungchinh_desktop.storage.file_key import FileKey, is_plain

_WRONG = "Mật khẩu không đúng; hãy xem phím Caps Lock, UniKey rồi gõ lại."
_WRONG_CODE = (
    "Mã khôi phục này không mở được tệp; hãy dùng tờ mã mới nhất, tờ cũ hết hiệu lực khi đổi mã."
)
_LOST_ENVELOPE = "Không thấy tờ khóa cạnh tệp nên mã không dùng được; hãy gõ mật khẩu của tệp."


@dataclass(frozen=True, slots=True)
class Session:
    """Hold who opened the file and what opens it, while the program runs.

    `opening` is None when the envelope is lost and the file's own password was typed.
    """

    user: FileUser
    key: FileKey = field(repr=False)
    opening: Opening | None = field(default=None, repr=False)

    @property
    def refusal(self) -> str:
        """Return why this person may not write, "" when they may."""
        return READER_REFUSAL if self.user.role is Role.READER else ""


def users_of(path: Path) -> list[FileUser]:
    """Return who has a password for a file, the keeper first; nobody without an envelope."""
    found = from_content(read_envelope(path))
    return sorted(found[0].users, key=lambda user: not user.is_keeper) if found else []


def unlock(path: Path, password: str, name: str | None = None) -> Session:
    """Return the session that a password opens; takes a half second, so not on the window's path.

    Args:
        path: a data file or copy with a password.
        password: as typed.
        name: whose password it is; None tries everybody's.

    Raises PasswordError for a wrong one, DataFileError when it is right and the file is damaged.
    """
    generations = from_content(read_envelope(path))
    openings = [one for each in generations for one in each.by_password(password, name)]
    session = _first_that_fits(path, openings)
    if session is not None:
        return session
    # Of two generations one is no longer, or not yet, the file's: its password is just wrong.
    opens_nothing = bool(openings) and len(generations) == 1
    key = FileKey(password)
    if opens_nothing and openings[0].secret == key.password:
        raise _damaged(path)
    if password and _fits(path, key):  # the envelope is lost or of another time
        return Session(FileUser("", is_keeper=True), key)
    if opens_nothing:
        raise _damaged(path)
    raise PasswordError(_WRONG)


def unlock_with_code(path: Path, code: RecoveryCode) -> Session:
    """Return the keeper's session, opened by the code on paper. Raises as `unlock` does."""
    generations = from_content(read_envelope(path))
    if not generations:
        raise UserError(_LOST_ENVELOPE)
    openings = [one for generation in generations for one in generation.by_code(code)]
    session = _first_that_fits(path, openings)
    if session is not None:
        return session
    raise _damaged(path) if openings else PasswordError(_WRONG_CODE)


def keys_of(path: Path, password: str) -> list[FileKey]:
    """Return every key a password may mean for a file too damaged to try them on its start."""
    openings = [
        one
        for generation in from_content(read_envelope(path))
        for one in generation.by_password(password, None)
    ]
    words = dict.fromkeys([*(one.secret for one in openings), password])
    return [FileKey(word) for word in words if word]


def settle(path: Path, session: Session | None) -> None:
    """Leave in the envelope what opens the file, after a change that was cut off.

    For a file that was just opened, so that it is known which one that is.
    """
    with suppress(OSError):
        if session is None:
            write_envelope(path, {})
        elif session.opening and len(from_content(read_envelope(path))) > 1:
            write_envelope(path, as_content([session.opening.generation]))


def _first_that_fits(path: Path, openings: list[Opening]) -> Session | None:
    for opening in openings:
        key = FileKey(opening.secret)
        if _fits(path, key):
            return Session(opening.user, key, opening)
    return None


def _fits(path: Path, key: FileKey) -> bool:
    if is_plain(path):
        return False
    try:
        check_header(path, key)
    except PasswordError:
        return False
    return True


def _damaged(path: Path) -> DataFileError:
    return DataFileError(
        f"Mật khẩu đúng nhưng tệp “{path.name}” bị hỏng, hoặc tờ khóa"
        f" “{envelope_place(path).name}” là của lúc khác: vừa đổi mật khẩu hay vừa chép tệp từ nơi"
        " khác thì chép lại cả hai; không phải vậy thì phục hồi bản sao lưu gần nhất."
    )
