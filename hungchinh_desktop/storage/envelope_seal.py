"""Close a secret with a password, a key, or for a person, so that a changed letter shows."""

from __future__ import annotations

import base64
import os
import unicodedata
from dataclasses import dataclass

KEY_BYTES, _SALT_BYTES, _NONCE_BYTES = 32, 16, 12


@dataclass(frozen=True, slots=True)
class Hardness:
    """Say what one try of a password costs: memory in KiB, passes, lanes of Argon2id."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    def is_sane(self) -> bool:
        """Refuse what a forged envelope could ask of the machine."""
        return 8 <= self.memory <= 1024 * 1024 and 1 <= self.passes <= 20 and 1 <= self.lanes <= 8


def fresh_salt() -> str:
    """Return a new salt in letters."""
    return _letters(os.urandom(_SALT_BYTES))


def fresh_key() -> bytes:
    """Return a new key by chance."""
    return os.urandom(KEY_BYTES)


def key_from(password: str, salt: str, hardness: Hardness) -> bytes:
    """Return the key that a password gives; takes a tenth of a second on purpose."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        unicodedata.normalize("NFC", password).encode(),
        _bytes(salt),
        time_cost=hardness.passes,
        memory_cost=hardness.memory,
        parallelism=hardness.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def close(key: bytes, content: bytes, meaning: str) -> str:
    """Return a content closed with a key; it opens only for the same meaning."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_BYTES)
    return _letters(nonce + AESGCM(key).encrypt(nonce, content, meaning.encode()))


def opened(key: bytes, closed: str, meaning: str) -> bytes | None:
    """Return the content, None for another key, another meaning or a changed letter."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        whole = _bytes(closed)
        return AESGCM(key).decrypt(whole[:_NONCE_BYTES], whole[_NONCE_BYTES:], meaning.encode())
    except (InvalidTag, ValueError):
        return None


def public_of(own: bytes) -> bytes:
    """Return what others close something with for the holder of a key (X25519)."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(own).public_key().public_bytes_raw()


def close_for(public: bytes, content: bytes, meaning: str) -> tuple[str, str]:
    """Close a content for one person; return what that person needs to open it, and it."""
    own = fresh_key()
    sender = public_of(own)
    key = _common(own, public, sender + public)
    return _letters(sender), close(key, content, meaning)


def opened_from(own: bytes, sender: str, closed: str, meaning: str) -> bytes | None:
    """Return what was closed for the holder of a key; None for everybody else."""
    try:
        other = _bytes(sender)
        key = _common(own, other, other + public_of(own))
    except ValueError:
        return None
    return opened(key, closed, meaning)


def _common(own: bytes, other: bytes, both: bytes) -> bytes:
    """Return the key that two holders have in common. Raises ValueError for a hostile one."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    pair = X25519PrivateKey.from_private_bytes(own)
    shared = pair.exchange(X25519PublicKey.from_public_bytes(other))
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=both).derive(shared)


def _letters(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(letters: str) -> bytes:
    return base64.b64decode(letters, validate=True)
