"""Close the key of a generation for one person, so that another key can take its place later.

A password gives its person a pair of keys. Whoever is in the file can close something for them
without their password; so a new key reaches those who stay, and nobody who was taken out.
"""

from __future__ import annotations

from dataclasses import dataclass

from hungchinh_desktop.storage.envelope_seal import (
    Hardness,
    close,
    close_for,
    fresh_salt,
    key_from,
    opened,
    opened_from,
    public_of,
)

_CARD = "\0public key"


@dataclass(frozen=True, slots=True)
class Wrap:
    """Hold the generation's key closed for a person.

    `card` is the person's public key, closed with the generation's key: who only has the
    envelope can put no other there. Both it and `sender` are "" in wraps of the first kind,
    which a password closed by itself.
    """

    salt: str
    closed: str
    sender: str = ""
    card: str = ""

    @property
    def is_movable(self) -> bool:
        """Tell whether another key can be closed for the person without their password."""
        return bool(self.sender)

    def opened(self, password: str, meaning: str, hardness: Hardness) -> bytes | None:
        """Return the generation's key, None for a wrong password."""
        own = key_from(password, self.salt, hardness)
        if not self.sender:
            return opened(own, self.closed, meaning)
        return opened_from(own, self.sender, self.closed, meaning)

    def moved(self, key: bytes, fresh: bytes, meaning: str) -> Wrap | None:
        """Return the same person's wrap of another key; None when it was altered outside."""
        public = opened(key, self.card, meaning + _CARD)
        return _made(fresh, public, self.salt, meaning) if public is not None else None


def wrap(key: bytes, password: str, meaning: str, hardness: Hardness) -> Wrap:
    """Close a key for whoever has a password; `meaning` binds it to person and role."""
    salt = fresh_salt()
    return _made(key, public_of(key_from(password, salt, hardness)), salt, meaning)


def _made(key: bytes, public: bytes, salt: str, meaning: str) -> Wrap:
    sender, closed = close_for(public, key, meaning)
    return Wrap(salt, closed, sender, close(key, public, meaning + _CARD))
