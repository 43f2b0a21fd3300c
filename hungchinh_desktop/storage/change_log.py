"""Record every write with old and new row; undo and redo replay that record (change_replay).

TEMP triggers, made from the live schema at opening, write each row under the open change and
abort any write made outside one. So no feature needs code of its own for undo or history.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.activity import ChangeEntry
from hungchinh_desktop.storage.row_statements import quoted_name

if TYPE_CHECKING:
    from hungchinh_desktop.storage.database import Database

# The log itself; and bytes, which JSON cannot hold: they never change and the logged row that
# names them brings them back, see file_content in the schema. A frozen paper is never taken back.
_UNLOGGED = {"change", "change_row", "change_seal", "file_content", "frozen_paper"}
_PAGE = 50
_NO_LIMIT = 2**63 - 1


def install_triggers(connection: dbapi2.Connection, open_change: Callable[[], int | None]) -> None:
    """Switch the change log on for every table of the open file.

    Args:
        connection: the open file.
        open_change: asked at each write for the number of the open change, None without one.
    """
    connection.create_function("open_change", 0, open_change)
    tables = connection.execute(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '\\_sqlite\\_%' ESCAPE '\\'"
    ).fetchall()
    for (table,) in tables:
        if table not in _UNLOGGED:
            for statement in _trigger_statements(connection, table):
                connection.execute(statement)


def _trigger_statements(connection: dbapi2.Connection, table: str) -> list[str]:
    columns = [row[1] for row in connection.execute(f'PRAGMA main.table_info("{table}")')]
    old, new = (
        f"json_object({', '.join(f'{_quoted(c)}, {side}.{quoted_name(c)}' for c in columns)})"
        for side in ("OLD", "NEW")
    )
    same = " AND ".join(f"OLD.{quoted_name(c)} IS NEW.{quoted_name(c)}" for c in columns)
    cases = (
        ("INSERT", "NEW.id", "NULL", new, ""),
        ("UPDATE", "NEW.id", old, new, f" WHEN NOT ({same})"),
        ("DELETE", "OLD.id", old, "NULL", ""),
    )
    return [
        f"CREATE TEMP TRIGGER {quoted_name(f'log_{table}_{operation.lower()}')}"
        f" AFTER {operation} ON main.{quoted_name(table)} FOR EACH ROW{condition} BEGIN"
        " INSERT INTO change_row (change_id, table_name, row_id, old, new)"
        " VALUES (coalesce(open_change(), RAISE(ABORT, 'write outside a change')),"
        f" {_quoted(table)}, {row_id}, {before}, {after}); END"
        for operation, row_id, before, after, condition in cases
    ]


def history(database: Database, limit: int = 100) -> list[ChangeEntry]:
    """Return the newest changes first."""
    found = database.rows(
        "SELECT id, made_at, label, kind, target_id FROM change ORDER BY id DESC LIMIT ?", limit
    )
    return [ChangeEntry(**row) for row in found]


def newest_change(database: Database) -> int:
    """Return the number of the newest change; it grows with every write, also with an undo."""
    return int(database.rows("SELECT max(id) AS newest FROM change")[0]["newest"] or 0)


def head_of(connection: dbapi2.Connection) -> str:
    """Return number and time of the newest change: files with the same head hold the same."""
    found = connection.execute(
        "SELECT id || '@' || made_at FROM change ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return str(found[0]) if found else ""


def next_undo(database: Database) -> ChangeEntry | None:
    """Return the change that an undo would take back."""
    return _newest_standing(_backwards(database, None))


def next_redo(database: Database) -> ChangeEntry | None:
    """Return the change that a redo would bring back: what the last unanswered undo took back."""
    redone = 0
    for entry in _backwards(database, None):
        if entry.kind == "do":
            break
        if entry.kind == "undo" and not redone:
            return _newest_standing(_backwards(database, entry.id))
        redone += 1 if entry.kind == "redo" else -1
    return None


def _newest_standing(entries: Iterator[ChangeEntry]) -> ChangeEntry | None:
    """Return the newest change that is not taken back, reading from the newest entry on.

    An undo takes back the change before it that stands, a redo takes back an undo: going
    backwards it is enough to count how many changes are still to be skipped.
    """
    taken_back = 0
    for entry in entries:
        if entry.kind == "do":
            if not taken_back:
                return entry
            taken_back -= 1
        else:
            taken_back += 1 if entry.kind == "undo" else -1
    return None


def _backwards(database: Database, before: int | None) -> Iterator[ChangeEntry]:
    """Yield what the officer did, newest first, a page of the log at a time."""
    last = before if before is not None else _NO_LIMIT
    while True:
        found = database.rows(
            "SELECT id, made_at, label, kind, target_id FROM change"
            " WHERE id < ? AND kind IN ('do', 'undo', 'redo') ORDER BY id DESC LIMIT ?",
            last,
            _PAGE,
        )
        yield from (ChangeEntry(**row) for row in found)
        if len(found) < _PAGE:
            return
        last = found[-1]["id"]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
