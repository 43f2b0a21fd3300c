"""Hold the password of a data file, and unlock a connection with it as SQLCipher does."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from sqlcipher3 import dbapi2

PLAIN_HEADER = b"SQLite format 3\0"
PAGE = 4096
_ROUNDS, _KEY_BYTES = 256_000, 32  # SQLCipher 4: PBKDF2-HMAC-SHA512 over the passphrase


class FileKey:
    """Turn a password into the key of each file; what was worked out once is remembered.

    Any tool that knows SQLCipher opens the files with the password itself: the key given to
    SQLite is the one it would work out from the password and the first 16 bytes of the file.
    """

    def __init__(self, password: str) -> None:
        """Take a password; composed and decomposed letters are one, as they look the same."""
        import unicodedata

        self.password = unicodedata.normalize("NFC", password)
        self.salt: bytes | None = None  # copies take over the salt, and need no work of their own
        self._known: dict[bytes, str] = {}

    def raw(self, salt: bytes) -> str:
        """Return key and salt in SQLCipher's spelling; the first time takes a quarter second."""
        if salt not in self._known:
            import hashlib

            secret = self.password.encode()
            key = hashlib.pbkdf2_hmac("sha512", secret, salt, _ROUNDS, _KEY_BYTES)
            self._known[salt] = f"x'{key.hex()}{salt.hex()}'"
        return self._known[salt]

    def raw_for(self, path: Path) -> str:
        """Return what unlocks a file; for one that is not there yet, what to lock it with."""
        found = first_bytes(path)
        if len(found) == len(PLAIN_HEADER):
            self.salt = self.salt or found
            return self.raw(found)
        self.salt = self.salt or os.urandom(len(PLAIN_HEADER))
        return self.raw(self.salt)

    def for_words(self, purpose: str) -> bytes:
        """Return a key of its own for small texts beside an opened file."""
        import hmac

        return hmac.digest(self.raw(self.salt or b"").encode(), purpose.encode(), "sha256")


def unlock(connection: dbapi2.Connection, path: Path, key: FileKey | None) -> None:
    """Give a fresh connection the key of its file; one without a password needs none."""
    # SQLCipher would write its own diary of wrong passwords to the terminal.
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None and not is_plain(path):
        connection.execute(f'PRAGMA key = "{key.raw_for(path)}"')


def is_plain(path: Path) -> bool:
    """Tell whether a file is there that opens without a password."""
    return first_bytes(path) == PLAIN_HEADER


def looks_keyed(path: Path) -> bool:
    """Tell whether a file may be one behind a password: whole pages and no word at the start."""
    found = first_bytes(path)
    if not found or found == PLAIN_HEADER or path.stat().st_size % PAGE:
        return False
    return len(set(found)) > len(found) // 2 and not found.isascii()


def first_bytes(path: Path) -> bytes:
    """Return the first 16 bytes of a file, nothing for an empty or missing one.

    SQLite reads them: a file that is open here must not be opened by other means, see
    `database.check_header`.
    """
    try:
        if not path.stat().st_size:
            return b""
        connection = dbapi2.connect(immutable_uri(path), uri=True, isolation_level=None)
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute("PRAGMA key = 'any'")
            found = connection.execute("PRAGMA cipher_salt").fetchone()
        finally:
            connection.close()
    except (OSError, dbapi2.Error):
        return b""
    return bytes.fromhex(found[0]) if found else b""


def immutable_uri(path: Path) -> str:
    """Return the address of a file that is only looked at, as it stands on the disk."""
    where = quote(os.fsencode(path.absolute().as_posix()))
    return f"file://{'' if where.startswith('/') else '/'}{where}?mode=ro&immutable=1"
