"""Wrap the file's own password for each user and for the recovery code.

A generation holds a key by chance; that key closes the file's password, and is itself closed
with the password of each user and with the code. So the file's password can change while the
others' stay. While it changes, the envelope holds two generations: either file opens.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from hungchinh_desktop.domain.file_user import FileUser, Role
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.storage.envelope_seal import (
    Hardness,
    close,
    fresh_key,
    fresh_salt,
    key_from,
    opened,
)

_VERSION = 1
_CODE, _SECRET = "recovery code", "password of the file"


@dataclass(frozen=True, slots=True)
class Wrap:
    """Hold the generation's key closed with a password."""

    salt: str
    closed: str

    def opened(self, password: str, meaning: str, hardness: Hardness) -> bytes | None:
        """Return the generation's key, None for a wrong password."""
        return opened(key_from(password, self.salt, hardness), self.closed, meaning)


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

    def set_user(self, key: bytes, user: FileUser, password: str) -> None:
        """Let a person open the file; one of the same name is replaced."""
        self.remove_user(user.name)
        self.users[user] = self._wrap(key, password, _meaning(user))

    def remove_user(self, name: str) -> None:
        """Let a person open the file no longer."""
        self.users = {user: wrap for user, wrap in self.users.items() if user.name != name}

    def set_code(self, key: bytes, code: RecoveryCode) -> None:
        """Let a code open the file; a former one no longer does."""
        self.code = self._wrap(key, code.text, _CODE)

    def by_password(self, password: str, name: str | None) -> Iterator[Opening]:
        """Yield what a password opens; without a name it is tried for everybody."""
        for user, wrap in self.users.items():
            if name is None or user.name == name:
                yield from self._opening(user, wrap.opened(password, _meaning(user), self.hardness))

    def by_code(self, code: RecoveryCode) -> Iterator[Opening]:
        """Yield what a code opens: everything of the keeper's."""
        keeper = next((user for user in self.users if user.is_keeper), None)
        if self.code is not None and keeper is not None:
            yield from self._opening(keeper, self.code.opened(code.text, _CODE, self.hardness))

    def _opening(self, user: FileUser, key: bytes | None) -> Iterator[Opening]:
        secret = opened(key, self.closed_secret, _SECRET) if key else None
        if key and secret is not None:
            yield Opening(user, secret.decode(), key, self)

    def _wrap(self, key: bytes, password: str, meaning: str) -> Wrap:
        salt = fresh_salt()
        return Wrap(salt, close(key_from(password, salt, self.hardness), key, meaning))


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


def _stored(one: Generation) -> dict[str, Any]:
    hardness = one.hardness
    return {
        "argon2id": [hardness.memory, hardness.passes, hardness.lanes],
        "secret": one.closed_secret,
        "code": [one.code.salt, one.code.closed] if one.code else None,
        "users": [
            [user.name, user.role.value, user.is_keeper, wrap.salt, wrap.closed]
            for user, wrap in one.users.items()
        ],
    }


def _read(stored: Any) -> Generation | None:  # noqa: ANN401 - whatever stands in the file
    try:
        users = {
            FileUser(str(name), Role(role), bool(keeper)): Wrap(str(salt), str(closed))
            for name, role, keeper, salt, closed in stored["users"]
        }
        code = Wrap(*map(str, stored["code"])) if stored["code"] else None
        hardness = Hardness(*map(int, stored["argon2id"]))
        return Generation(str(stored["secret"]), users, code, hardness)
    except (KeyError, TypeError, ValueError):
        return None
