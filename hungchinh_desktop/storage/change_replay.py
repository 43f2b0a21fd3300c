"""Take a change of the log back, or bring it back, many rows at a time.

Rows that follow each other in one table and are written alike go to SQLite together: deleting
a household alone makes it lay out all that hangs on one, time and again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hungchinh_desktop.domain.activity import ChangeEntry
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.row_statements import (
    delete_statement,
    insert_statement,
    quoted_name,
    update_statement,
)

if TYPE_CHECKING:
    from hungchinh_desktop.storage.database import Database

_Values = dict[str, Any]
_Kind = tuple[str, bool, tuple[str, ...] | None]
_Logged = tuple[Any, ...]  # table, key, old and new row, number in the log
_AT_ONCE = 1000
_NO_LIMIT = 2**63 - 1


@dataclass(slots=True)
class _Run:
    """Hold rows of one table that are all added, all removed, or all changed alike."""

    table: str
    adds: bool
    columns: tuple[str, ...] | None
    sources: dict[str, _Values | None] = field(default_factory=dict)
    goals: list[_Values] = field(default_factory=list)

    @property
    def kind(self) -> _Kind:
        return self.table, self.adds, self.columns


def replay(database: Database, entry: ChangeEntry, *, backwards: bool) -> None:
    """Take a change back, or bring it back, inside an open change, as `replaying` does."""
    for _ in replaying(database, entry, backwards=backwards):
        pass


def replaying(
    database: Database, entry: ChangeEntry, *, backwards: bool
) -> Iterator[tuple[int, int]]:
    """Take a change back, or bring it back, row by row, and yield how many of how many are done.

    Raises UserError when a row no longer is as the change left it; nothing is changed then.
    """
    database.connection.execute("PRAGMA defer_foreign_keys = ON")
    ((total,),) = database.values("SELECT count(*) FROM change_row WHERE change_id = ?", entry.id)
    done = 0
    for run in _runs(_logged(database, entry, backwards=backwards), backwards=backwards):
        _check(database, run)
        _write(database, run)
        done += len(run.sources)
        yield done, total


def _logged(database: Database, entry: ChangeEntry, *, backwards: bool) -> Iterator[_Logged]:
    """Yield the logged rows of a change, not all into the memory at once."""
    order, beyond, last = ("DESC", "<", _NO_LIMIT) if backwards else ("ASC", ">", 0)
    found: list[_Logged] = [()]
    while found:
        found = database.values(
            "SELECT table_name, row_id, old, new, id FROM change_row"
            f" WHERE change_id = ? AND id {beyond} ? ORDER BY id {order} LIMIT {_AT_ONCE}",
            entry.id,
            last,
        )
        yield from found
        last = found[-1][-1] if found else last


def _runs(rows: Iterable[_Logged], *, backwards: bool) -> Iterator[_Run]:
    """Yield the rows in runs, in the order of the log; no run has a row twice."""
    run: _Run | None = None
    for table, row_id, old, new, _ in rows:
        before, after = (new, old) if backwards else (old, new)
        source = json.loads(before) if before else None
        goal = json.loads(after) if after else None
        kind = table, source is None, None if goal is None else tuple(goal)
        if run and (run.kind != kind or row_id in run.sources or len(run.sources) == _AT_ONCE):
            yield run
            run = None
        if run is None:
            run = _Run(*kind)
        run.sources[row_id] = source
        if goal is not None:
            run.goals.append(goal)
    if run:
        yield run


def _check(database: Database, run: _Run) -> None:
    """Refuse rows that somebody changed since. Raises UserError."""
    found = database.rows(
        f"SELECT * FROM {quoted_name(run.table)} WHERE id IN (SELECT value FROM json_each(?))",
        json.dumps(list(run.sources)),
    )
    present = {str(row["id"]): row for row in found}
    for key, row in run.sources.items():
        if not _is_as_logged(present.get(key), row):
            raise _changed_since(database, run.table, row, present.get(key))


def _changed_since(
    database: Database, table: str, left: _Values | None, now: _Values | None
) -> UserError:
    from hungchinh_desktop.domain.undo_conflict import conflict_words

    hamlets = {row["id"]: row["name"] for row in database.rows("SELECT id, name FROM hamlet")}
    return UserError(conflict_words(table, left, now, hamlets))


def _write(database: Database, run: _Run) -> None:
    values: list[tuple[Any, ...]]
    if run.columns is None:
        statement, values = delete_statement(run.table), [(row_id,) for row_id in run.sources]
    elif run.adds:
        statement = insert_statement(run.table, run.columns)
        values = [tuple(goal.values()) for goal in run.goals]
    else:
        statement = update_statement(run.table, run.columns)
        pairs = zip(run.goals, run.sources, strict=True)
        values = [(*goal.values(), row_id) for goal, row_id in pairs]
    database.connection.executemany(statement, values)


def _is_as_logged(present: _Values | None, expected: _Values | None) -> bool:
    """Tell whether a row is as a change left it; older ones say nothing of newer columns."""
    if present is None or expected is None:
        return present is expected
    return expected.items() <= present.items()
