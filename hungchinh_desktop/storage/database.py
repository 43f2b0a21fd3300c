"""Open the data file, check it, and write to it in named changes only."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import (
    DataFileError,
    ForeignFileError,
    PasswordError,
    UncertainSaveError,
    UserError,
)
from hungchinh_desktop.storage.change_log import head_of, install_triggers
from hungchinh_desktop.storage.database_faults import FILE_FAULTS, as_user_error, damaged
from hungchinh_desktop.storage.file_key import FileKey, immutable_uri, unlock
from hungchinh_desktop.storage.row_statements import (
    delete_statement,
    insert_statement,
    update_statement,
)

if TYPE_CHECKING:
    from hungchinh_desktop.storage.log_chain import OpenSeal

APPLICATION_ID = 0x48434831
"""Marks the file as ours in bytes 68–71 of the header ("HCH1")."""

Row = dict[str, Any]
T = TypeVar("T")
_STATEMENTS = 2000
"""Prepared statements that are kept. Once as many were used, each new one takes the place of the
last new one, so that none stays ready: the triggers of the log alone are more than a hundred."""

_MOST_REMEMBERED = 2
"""A register is a long list: that of the year shown and of one other year."""

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

_LOCKED = {
    True: "“{name}” có mật khẩu, hoặc không phải tệp dữ liệu; hãy mở bằng mật khẩu của tệp.",
    False: "Mật khẩu này không mở được “{name}”; hãy xem phím Caps Lock, UniKey rồi gõ lại.",
}


class Database:
    """Own the single connection to an open data file."""

    def __init__(
        self, path: Path, connection: dbapi2.Connection, key: FileKey | None = None
    ) -> None:
        self.path = path
        self.connection = connection
        self.key = key
        self.made_by = ""  # who is working; the change log names them
        self.refusal = ""  # why nothing may be written, for the officer; "" lets her write
        self.logs_events = False  # who may not write may still be logged, as an export is
        self.is_picture = False  # held in memory: what would be written here never lasts
        self.saved_at: datetime | None = None
        self._touched: set[str] = set()
        self._is_logging = False
        self._open: int | None = None  # the number of the open change; only in one may be written
        self._seal: OpenSeal | None = None
        self._remembered: dict[Hashable, Any] = {}

    def rows(self, sql: str, *parameters: object) -> list[Row]:
        """Return the rows of a query as dictionaries."""
        try:
            cursor = self.connection.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, values, strict=True)) for values in cursor]
        except dbapi2.Error as fault:
            raise as_user_error(fault, self.path) from fault

    def values(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query as they come, without the names of their columns."""
        try:
            return list(self.connection.execute(sql, parameters))
        except dbapi2.Error as fault:
            raise as_user_error(fault, self.path) from fault

    def remembered(self, key: Hashable, read: Callable[[], T]) -> T:
        """Return what was read before under a key, or read it, where nothing was written since.

        Several pages read the whole register after each change. What is kept must not be
        changed by anybody. Inside an open change everything is read anew.
        """
        if self.connection.in_transaction:
            return read()
        if key not in self._remembered:
            if len(self._remembered) == _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = read()
        known: T = self._remembered[key]
        return known

    def insert(self, table: str, values: Row) -> None:
        """Add one row inside the open change."""
        self.connection.execute(insert_statement(table, values), tuple(values.values()))

    def update(self, table: str, row_id: str, values: Row) -> None:
        """Change columns of one row inside the open change. Raises LookupError without that row."""
        if values:
            statement = update_statement(table, values)
            self._write_one(table, row_id, statement, (*values.values(), row_id))

    def delete(self, table: str, row_id: str) -> None:
        """Remove one row inside the open change. Raises LookupError without that row."""
        self._write_one(table, row_id, delete_statement(table), (row_id,))

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
        then nothing of the block is in the file. A block of kind "do" that wrote nothing leaves
        no trace: there would be nothing to take back.
        """
        if self.refusal and not (kind == "event" and self.logs_events):
            raise UserError(self.refusal)
        try:
            self._switch_on_log()
            self.connection.execute("BEGIN IMMEDIATE")
        except dbapi2.Error as fault:
            raise as_user_error(fault, self.path) from fault
        try:
            self._seal = seal = self._begin_log(label, kind, target_id)
            self._open = number = seal.number
            yield number
            self._open = None
            seal.go_on()
        except dbapi2.Error as fault:
            self._rollback()
            raise as_user_error(fault, self.path) from fault
        except BaseException:
            self._rollback()
            raise
        if kind == "do" and not seal.tables:
            self._rollback()
            return
        self._store_seal(seal)
        self._remembered.clear()
        self._commit(number)
        self._touched |= seal.tables
        self.saved_at = datetime.now(UTC)

    def version(self) -> int:
        """Return the number of the last change in the file; nothing was written while it stays."""
        return int(self.rows("SELECT max(id) AS last FROM change")[0]["last"] or 0)

    def head(self) -> str:
        """Return the state of the change log; files with the same head hold the same."""
        return head_of(self.connection)

    def take_touched(self) -> frozenset[str]:
        """Return the tables written since the last call, and forget them."""
        touched, self._touched = frozenset(self._touched), set()
        return touched

    def close(self) -> None:
        """Close the file; the lock on it ends."""
        self.connection.close()

    def _write_one(self, table: str, row_id: str, statement: str, values: tuple[Any, ...]) -> None:
        if not self.connection.execute(statement, values).rowcount:
            raise LookupError(f"no row {row_id!r} in {table}")

    def _switch_on_log(self) -> None:
        """Let the file be written from now on, and the change log see it.

        Whoever only looks, as the first page does, need not wait for a trigger per table.
        """
        if not self._is_logging:
            self.connection.execute("PRAGMA query_only = OFF")
            install_triggers(self.connection, lambda: self._open)
            self._is_logging = True

    def _begin_log(self, label: str, kind: str, target_id: int | None) -> OpenSeal:
        """Log the change and begin its seal; the hashing is not needed by the first page."""
        from hungchinh_desktop.storage.log_chain import OpenSeal

        made_at = datetime.now(UTC).isoformat(timespec="seconds")
        told = made_at, label, kind, target_id, self.made_by
        cursor = self.connection.execute(
            "INSERT INTO change (made_at, label, kind, target_id, made_by) VALUES (?, ?, ?, ?, ?)",
            told,
        )
        return OpenSeal(self.connection, int(cursor.lastrowid or 0), *told)

    def seal_so_far(self) -> None:
        """Hash what the open change has logged: a long one then ends as quickly as a short one."""
        if self._seal is not None:
            self._seal.go_on()

    def _store_seal(self, seal: OpenSeal) -> None:
        self._seal = None
        try:
            seal.store()
        except dbapi2.Error as fault:
            self._rollback()
            raise as_user_error(fault, self.path) from fault

    def _commit(self, number: int) -> None:
        try:
            self.connection.execute("COMMIT")
        except dbapi2.Error as fault:
            self._rollback()
            # The file decides what is true: an error may come after the data reached the disk.
            try:
                saved = self.rows("SELECT id FROM change WHERE id = ?", number)
            except UserError:
                raise UncertainSaveError(self.path.name) from fault
            if not saved:
                raise as_user_error(fault, self.path) from fault

    def _rollback(self) -> None:
        self._open = None
        # SQLite has often rolled back by itself, and a failing disk may fail here again: what
        # the officer must read is the first fault. The journal mends the file at the next use.
        with suppress(dbapi2.Error):
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")


def connect(
    path: Path, *, named: Path | None = None, key: FileKey | None = None
) -> dbapi2.Connection:
    """Open the file with the settings of this program and take the lock on it.

    Raises UserError when another program holds it, or it is no readable database; the
    sentence speaks of the file `named`, or of the file itself.
    """
    try:
        connection = dbapi2.connect(
            str(path), timeout=0, isolation_level=None, cached_statements=_STATEMENTS
        )
    except dbapi2.Error as fault:
        raise as_user_error(fault, named or path) from fault
    try:
        unlock(connection, path, key)
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except FILE_FAULTS as fault:
        connection.close()
        raise as_user_error(fault, named or path) from fault
    return connection


def open_immutable(path: Path, key: FileKey | None = None) -> dbapi2.Connection:
    """Open a file only to look at it, as it stands on the disk; nothing beside it is touched.

    It takes no lock, and leaves a journal alone that may belong to another program.
    """
    connection = dbapi2.connect(immutable_uri(path), uri=True, isolation_level=None)
    unlock(connection, path, key)
    return connection


def check_header(path: Path, key: FileKey | None = None) -> None:
    """Refuse, without touching it, a file that is not ours. Raises UserError.

    Raises PasswordError for one that opens only with a password, or with another one.

    SQLite itself looks: were a file that is already open here opened and closed by other means,
    POSIX would drop SQLite's lock on it, and another program could write into it.
    """
    unreadable = f"Không đọc được tệp “{path}”; hãy xem tệp còn đó và quyền mở tệp, rồi mở lại."
    try:
        if path.is_dir():
            raise UserError(f"“{path}” là một thư mục; hãy chọn tệp dữ liệu của Hưng Chính.")
        connection = open_immutable(path, key)
    except (OSError, dbapi2.Error) as fault:
        raise UserError(unreadable) from fault
    try:
        check_application(connection, path)
    except dbapi2.OperationalError as fault:
        raise UserError(unreadable) from fault
    except dbapi2.Error as fault:
        if "not a database" in str(fault) and _may_be_keyed(path):
            raise PasswordError(_LOCKED[key is None].format(name=path.name)) from fault
        # A file cut off while it was saved may be mended by its journal: opening it will tell.
        if "malformed" not in str(fault):
            raise as_user_error(fault, path) from fault
    finally:
        connection.close()


def _may_be_keyed(path: Path) -> bool:
    from hungchinh_desktop.storage.envelope_file import speaks_of_password

    return speaks_of_password(path)


def check_application(connection: dbapi2.Connection, path: Path) -> None:
    """Refuse an open database of another program. Raises ForeignFileError."""
    found = connection.execute("PRAGMA application_id").fetchone()[0]
    if found == APPLICATION_ID:
        return
    if not connection.execute("PRAGMA page_count").fetchone()[0]:
        raise DataFileError(f"Tệp “{path.name}” trống, không có dữ liệu; hãy chọn tệp khác.")
    raise ForeignFileError(
        f"“{path.name}” là tệp dữ liệu của chương trình khác; hãy chọn tệp của Hưng Chính."
    )


def check_length(connection: dbapi2.Connection, path: Path) -> None:
    """Refuse a file whose last page is cut off: SQLite would read the gap as zeros."""
    pages, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])  # SQLCipher answers in letters
        for name in ("page_count", "page_size")
    )
    if path.stat().st_size < pages * size:
        raise damaged(path)


def check_pages(connection: dbapi2.Connection, path: Path) -> None:
    """Refuse a file whose pages do not fit together. Raises UserError."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise damaged(path)


def check_writable(connection: dbapi2.Connection, path: Path) -> None:
    """Refuse a file or folder without the right to write, before anything is typed in vain.

    A write is begun and taken back. A full disk is no reason not to look at the record.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    except dbapi2.Error as fault:
        if "disk is full" not in str(fault):
            raise as_user_error(fault, path) from fault
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def finish_opening(
    path: Path, connection: dbapi2.Connection, key: FileKey | None = None
) -> Database:
    """Return the database, which refuses every write until its first change."""
    connection.execute("PRAGMA query_only = ON")
    return Database(path, connection, key)
