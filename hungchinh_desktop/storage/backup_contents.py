"""Look into a copy of the data file without touching it, whatever program version made it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.backup_difference import RegisterPicture
from hungchinh_desktop.storage.database import open_immutable
from hungchinh_desktop.storage.database_faults import FILE_FAULTS, as_user_error
from hungchinh_desktop.storage.file_key import FileKey

_HOUSEHOLDS = (
    "SELECT household.*, status_spell.status FROM household"
    " LEFT JOIN status_spell ON status_spell.household_id = household.id"
    " AND status_spell.ended_on IS NULL"
)


def picture_in(path: Path, key: FileKey | None = None) -> RegisterPicture:
    """Return the register that a closed copy holds. Raises UserError when it cannot be read."""
    try:
        connection = open_immutable(path, key)
        try:
            return picture_of(connection)
        finally:
            connection.close()
    except FILE_FAULTS as fault:
        raise as_user_error(fault, path) from fault


def picture_of(connection: dbapi2.Connection) -> RegisterPicture:
    """Return the register of an open database, only with what every version of it has."""
    hamlets = _rows(connection, "SELECT id, name FROM hamlet")
    return RegisterPicture(
        households={row["id"]: row for row in _rows(connection, _HOUSEHOLDS)},
        hamlets={row["id"]: str(row["name"]) for row in hamlets},
    )


def changes_after(connection: dbapi2.Connection, head: str) -> Sequence[str] | None:
    """Return the labels of the changes made after a head, newest first.

    None when the open file does not come from there: the copy then is of another line.
    """
    number, _, made_at = head.partition("@")
    known = connection.execute(
        "SELECT 1 FROM change WHERE id = ? AND made_at = ?", (number or 0, made_at)
    ).fetchone()
    if known is None:
        return None
    found = connection.execute(
        "SELECT label FROM change WHERE id > ? AND kind IN ('do', 'undo', 'redo') ORDER BY id DESC",
        (number,),
    )
    return [str(label) for (label,) in found]


def _rows(connection: dbapi2.Connection, sql: str) -> list[dict[str, Any]]:
    cursor = connection.execute(sql)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, values, strict=True)) for values in cursor]
