"""Open the data file, check it, and write to it in named changes only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.change_log import install_triggers
from hungchinh_desktop.storage.database_faults import as_user_error

if TYPE_CHECKING:
    import sqlite_utils

APPLICATION_ID = 0x48434831
"""Marks the file as ours in bytes 68–71 of the header ("HCH1")."""

Row = dict[str, Any]

# TRUNCATE and EXTRA lost no saved edit in simulated power cuts; EXCLUSIVE keeps other programs
# out; secure_delete leaves no deleted name in the file.
_SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA cell_size_check = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
)


class Database:
    """Own the single connection to an open data file."""

    def __init__(self, path: Path, connection: dbapi2.Connection) -> None:
        self.path = path
        self.connection = connection
        self.saved_at: datetime | None = None
        self._tables: sqlite_utils.Database | None = None
        self._touched: set[str] = set()

    @property
    def tables(self) -> sqlite_utils.Database:
        """Return the file as sqlite-utils tables; its import waits for the first write."""
        if self._tables is None:
            import sqlite_utils

            self._tables = sqlite_utils.Database(self.connection)
        return self._tables

    def rows(self, sql: str, *parameters: object) -> list[Row]:
        """Return the rows of a query as dictionaries."""
        try:
            cursor = self.connection.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, values, strict=True)) for values in cursor]
        except dbapi2.Error as fault:
            raise as_user_error(fault, self.path) from fault

    def insert(self, table: str, values: Row) -> None:
        """Add one row inside the open change."""
        self.tables.table(table).insert(values)

    def update(self, table: str, row_id: str, values: Row) -> None:
        """Change columns of one row inside the open change."""
        self.tables.table(table).update(row_id, values)

    def delete(self, table: str, row_id: str) -> None:
        """Remove one row inside the open change."""
        self.tables.table(table).delete(row_id)

    @contextmanager
    def change(
        self, label: str, *, kind: str = "do", target_id: int | None = None
    ) -> Iterator[int]:
        """Write everything inside the block as one change with a name the officer reads.

        Args:
            label: the words after "Hoàn tác: ".
            kind: do, undo, redo; setup and event are not undoable.
            target_id: the change that an undo or redo repeats.

        Yields the change's number. Raises UserError when the file could not be written;
        then nothing of the block is in the file.
        """
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except dbapi2.Error as fault:
            raise as_user_error(fault, self.path) from fault
        try:
            number = self._begin_log(label, kind, target_id)
            yield number
            self.connection.execute("DELETE FROM temp.open_change")
        except dbapi2.Error as fault:
            self._rollback()
            raise as_user_error(fault, self.path) from fault
        except BaseException:
            self._rollback()
            raise
        touched = self._touched_by(number)
        self._commit(number)
        self._touched |= touched
        self.saved_at = datetime.now(UTC)

    def take_touched(self) -> frozenset[str]:
        """Return the tables written since the last call, and forget them."""
        touched, self._touched = frozenset(self._touched), set()
        return touched

    def close(self) -> None:
        """Close the file; the lock on it ends."""
        self.connection.close()

    def _begin_log(self, label: str, kind: str, target_id: int | None) -> int:
        cursor = self.connection.execute(
            "INSERT INTO change (made_at, label, kind, target_id) VALUES (?, ?, ?, ?)",
            (datetime.now(UTC).isoformat(timespec="seconds"), label, kind, target_id),
        )
        number = int(cursor.lastrowid or 0)
        self.connection.execute("INSERT INTO temp.open_change (id) VALUES (?)", (number,))
        return number

    def _touched_by(self, number: int) -> set[str]:
        found = self.rows("SELECT DISTINCT table_name FROM change_row WHERE change_id = ?", number)
        return {row["table_name"] for row in found}

    def _commit(self, number: int) -> None:
        try:
            self.connection.execute("COMMIT")
        except dbapi2.Error as fault:
            self._rollback()
            # The file decides what is true: an error may come after the data reached the disk.
            if not self.rows("SELECT id FROM change WHERE id = ?", number):
                raise as_user_error(fault, self.path) from fault

    def _rollback(self) -> None:
        # SQLite has often rolled back by itself; a second rollback would raise another error.
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")
        self.connection.execute("DELETE FROM temp.open_change")


def connect(path: Path) -> dbapi2.Connection:
    """Open the file with the settings of this program and take the lock on it.

    Raises UserError when another program holds it, or it is no readable database.
    """
    connection = dbapi2.connect(str(path), timeout=0, isolation_level=None)
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except dbapi2.Error as fault:
        connection.close()
        raise as_user_error(fault, path) from fault
    return connection


def check_header(path: Path) -> None:
    """Refuse, without touching it, a file that is not ours. Raises UserError."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as fault:
        raise UserError(
            f"Không đọc được tệp “{path}”; hãy xem lại quyền mở tệp hoặc chọn tệp khác."
        ) from fault
    if not header.startswith(b"SQLite format 3\0"):
        raise UserError(
            f"“{path.name}” không phải tệp dữ liệu của chương trình; hãy chọn tệp khác."
        )
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise UserError(
            f"“{path.name}” là tệp dữ liệu của chương trình khác; hãy chọn tệp của Hưng Chính."
        )


def finish_opening(path: Path, connection: dbapi2.Connection) -> Database:
    """Return the database with its change log switched on."""
    install_triggers(connection)
    return Database(path, connection)
