"""Hold the change log against what was kept of it outside: on paper, beside the file, in copies.

The seals alone do not show a log that was cut off at its end or rebuilt from the beginning:
whoever can write the file can also seal it anew. What is already out of the file does.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.log_seal import code_start, short_code
from hungchinh_desktop.storage.database import open_immutable
from hungchinh_desktop.storage.database_faults import FILE_FAULTS, as_user_error
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.log_chain import head_seal


@dataclass(frozen=True, slots=True)
class SealedChange:
    """Name a change of the log with its seal."""

    number: int
    made_at: str
    label: str
    seal: str


_SEALED = (
    "SELECT change.id, change.made_at, change.label, change_seal.seal"
    " FROM change_seal JOIN change ON change.id = change_seal.change_id"
)

_HAS_SEALS = "SELECT 1 FROM sqlite_schema WHERE name = 'change_seal'"


def newest_code(connection: dbapi2.Connection) -> str:
    """Return the code of the log as it is now, "" while nothing is sealed."""
    seal = head_seal(connection)
    return short_code(seal) if seal else ""


def change_of_code(connection: dbapi2.Connection, code: str) -> SealedChange | None:
    """Return the change whose seal a printed code stands for."""
    found = connection.execute(f"{_SEALED} WHERE seal LIKE ?", (f"{code_start(code)}%",)).fetchone()
    return SealedChange(*found) if found else None


def all_codes(connection: dbapi2.Connection) -> list[str]:
    """Return the code of every seal, oldest first."""
    seals = connection.execute("SELECT seal FROM change_seal ORDER BY change_id")
    return [short_code(seal) for (seal,) in seals]


def seal_in(path: Path, key: FileKey | None, head: str) -> str:
    """Return the seal of a change in a closed copy; "" for a copy made before there were seals.

    Raises UserError when the copy cannot be read.
    """
    try:
        connection = open_immutable(path, key)
        try:
            if not connection.execute(_HAS_SEALS).fetchone():
                return ""
            number = head.partition("@")[0] or 0
            found = connection.execute(f"{_SEALED} WHERE change.id = ?", (number,)).fetchone()
            return str(found[3]) if found else ""
        finally:
            connection.close()
    except FILE_FAULTS as fault:
        raise as_user_error(fault, path) from fault


def holds(connection: dbapi2.Connection, head: str, seal: str = "") -> bool:
    """Tell whether the log has the change it ended with once, as it was sealed then.

    Args:
        connection: the open file.
        head: number and time of that change, see `Database.head`.
        seal: its seal; "" where that was not kept.
    """
    number, _, made_at = head.partition("@")
    found = connection.execute(
        f"{_SEALED} WHERE change.id = ? AND change.made_at = ?", (number or 0, made_at)
    ).fetchone()
    return found is not None and seal in ("", found[3])
