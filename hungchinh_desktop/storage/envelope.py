"""Wrap the file's own password for each user and for the recovery code.

A generation holds a key by chance; that key closes the file's password, and is itself closed
for each user and for the code. Another password of the file gets another key, closed for those
who are still in: the others' passwords stay, and who was taken out but kept an old envelope
learns nothing from the new one. While it changes, the envelope holds two generations: either
file opens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.file_user import FileUser, Role
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.storage.envelope_seal import (
    Hardness,
    close,
    fresh_key,
    opened,
)
from hungchinh_desktop.storage.envelope_wrap import Wrap, wrap

_VERSION = 2
_CODE, _SECRET = "recovery code", "password of the file"
_ALTERED = (
    "Tờ khóa cạnh tệp đã bị sửa ở ngoài chương trình nên chưa đổi; hãy dùng Bàn giao để lập lại"
    " mật khẩu và mã khôi phục."
)


@dataclass(slots=True)
class Generation:
    """Hold who opens one password of the file."""

    closed_secret: str = ""
    users: dict[FileUser, Wrap] = field(default_factory=dict)
    code: Wrap | None = None
    hardness: Hardness = field(default_factory=Hardness)

    def set_secret(self, key: bytes, secret: str) -> None:
        """Hold another password of the file."""
        self.closed_secret = close(key, secret.encode(), _SECRET)

    def change_secret(self, key: bytes, secret: str) -> None:
        """Hold another password of the file under another key, for those who are in now.

        Where wraps of the first kind are left, the key has to stay. Raises UserError when the
        envelope was altered outside.
        """
        wraps = [*self.users.values(), *([self.code] if self.code else [])]
        fresh = fresh_key() if all(one.is_movable for one in wraps) else key
        if fresh != key:
            self.users = {u: _moved(one, key, fresh, _meaning(u)) for u, one in self.users.items()}
            self.code = _moved(self.code, key, fresh, _CODE) if self.code else None
        self.set_secret(fresh, secret)

    def set_user(self, key: bytes, user: FileUser, password: str) -> None:
        """Let a person open the file; one of the same name is replaced."""
        self.remove_user(user.name)
        self.users[user] = wrap(key, password, _meaning(user), self.hardness)

    def remove_user(self, name: str) -> None:
        """Let a person open the file no longer."""
        self.users = {user: one for user, one in self.users.items() if user.name != name}

    def set_code(self, key: bytes, code: RecoveryCode) -> None:
        """Let a code open the file; a former one no longer does."""
        self.code = wrap(key, code.text, _CODE, self.hardness)

    def by_password(self, password: str, name: str | None) -> Iterator[Opening]:
        """Yield what a password opens; without a name it is tried for everybody."""
        for user, one in self.users.items():
            if name is None or user.name == name:
                yield from self._opening(user, one.opened(password, _meaning(user), self.hardness))

    def by_code(self, code: RecoveryCode) -> Iterator[Opening]:
        """Yield what a code opens: everything of the keeper's."""
        keeper = next((user for user in self.users if user.is_keeper), None)
        if self.code is not None and keeper is not None:
            yield from self._opening(keeper, self.code.opened(code.text, _CODE, self.hardness))

    def _opening(self, user: FileUser, key: bytes | None) -> Iterator[Opening]:
        secret = opened(key, self.closed_secret, _SECRET) if key else None
        if key and secret is not None:
            yield Opening(user, secret.decode(), key, self)


@dataclass(frozen=True, slots=True)
class Opening:
    """Hold what a right password or code gives: the person, and the file's own password."""

    user: FileUser
    secret: str = field(repr=False)
    key: bytes = field(repr=False)
    generation: Generation = field(repr=False)


def new_generation(
    keeper: str, password: str, code: RecoveryCode, hardness: Hardness | None = None
) -> Generation:
    """Return an envelope's content for one keeper and one code; no other opens the file."""
    key, made = fresh_key(), Generation(hardness=hardness or Hardness())
    made.set_secret(key, password)
    made.set_user(key, FileUser(keeper, Role.OFFICER, is_keeper=True), password)
    made.set_code(key, code)
    return made


def as_content(generations: list[Generation]) -> dict[str, Any]:
    """Return generations, newest first, in the shape they are stored in."""
    return {"version": _VERSION, "generations": [_stored(one) for one in generations]}


def from_content(content: dict[str, Any]) -> list[Generation]:
    """Return the generations of a stored envelope; what is spoilt or hostile is left out."""
    found = content.get("generations", [])
    read = [_read(one) for one in found] if isinstance(found, list) else []
    return [one for one in read if one is not None and one.hardness.is_sane()]


def _meaning(user: FileUser) -> str:
    """Bind a wrap to its person: who edits a role in the envelope shuts that person out."""
    return "\0".join(("user", user.name, user.role.value, str(user.is_keeper)))


def _moved(one: Wrap, key: bytes, fresh: bytes, meaning: str) -> Wrap:
    moved = one.moved(key, fresh, meaning)
    if moved is None:
        raise UserError(_ALTERED)
    return moved


def _wrap_parts(one: Wrap) -> list[str]:
    return [one.salt, one.closed, one.sender, one.card]


def _stored(one: Generation) -> dict[str, Any]:
    hardness = one.hardness
    return {
        "argon2id": [hardness.memory, hardness.passes, hardness.lanes],
        "secret": one.closed_secret,
        "code": _wrap_parts(one.code) if one.code else None,
        "users": [
            [user.name, user.role.value, user.is_keeper, *_wrap_parts(each)]
            for user, each in one.users.items()
        ],
    }


def _read(stored: Any) -> Generation | None:  # noqa: ANN401 - whatever stands in the file
    try:
        users = {
            FileUser(str(name), Role(role), bool(keeper)): Wrap(*map(str, parts))
            for name, role, keeper, *parts in stored["users"]
        }
        code = Wrap(*map(str, stored["code"])) if stored["code"] else None
        hardness = Hardness(*map(int, stored["argon2id"]))
        return Generation(str(stored["secret"]), users, code, hardness)
    except (KeyError, TypeError, ValueError):
        return None
