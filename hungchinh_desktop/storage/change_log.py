"""Record every write with old and new row; undo and redo replay that record (change_replay).

TEMP triggers, made from the live schema at opening, write each row under the open change and
abort any write made outside one. So no feature needs code of its own for undo or history.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.activity import ChangeEntry
from hungchinh_desktop.storage.row_statements import quoted_name

if TYPE_CHECKING:
    from hungchinh_desktop.storage.database import Database

# The log itself; and bytes, which JSON cannot hold: they never change and the logged row that
# names them brings them back, see file_content in the schema. A frozen paper is never taken back.
_UNLOGGED = {"change", "change_row", "change_seal", "file_content", "frozen_paper"}
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
    """Return the change that an undo would take back: the newest that stands.

    An undo takes back the newest that stands, so that what stands after it is what stood before
    the change taken back; a redo lets its change stand again. So a long row of undos is skipped
    at once, whatever lies between.
    """
    entry = _newest(database, _NO_LIMIT)
    while entry is not None and entry.kind != "do":
        target = entry.id if entry.target_id is None else entry.target_id
        entry = _newest(database, target if entry.kind == "undo" else target + 1)
    return entry


def next_redo(database: Database) -> ChangeEntry | None:
    """Return the change that a redo would bring back: what the last unanswered undo took back."""
    entry = _newest(database, _NO_LIMIT)
    while entry is not None and entry.kind == "redo":
        entry = _newest(database, _answered(database, entry))
    if entry is None or entry.kind == "do" or entry.target_id is None:
        return None
    return _newest(database, entry.target_id + 1)


def _newest(database: Database, before: int) -> ChangeEntry | None:
    """Return the newest that the officer did before a number."""
    found = database.rows(
        "SELECT id, made_at, label, kind, target_id FROM change"
        " WHERE id < ? AND kind IN ('do', 'undo', 'redo') ORDER BY id DESC LIMIT 1",
        before,
    )
    return ChangeEntry(**found[0]) if found else None


def _answered(database: Database, redo: ChangeEntry) -> int:
    """Return the number of the undo that a redo answers."""
    found = database.values(
        "SELECT id FROM change WHERE id < ? AND kind = 'undo' AND target_id = ?"
        " ORDER BY id DESC LIMIT 1",
        redo.id,
        redo.target_id,
    )
    return int(found[0][0]) if found else 0


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
