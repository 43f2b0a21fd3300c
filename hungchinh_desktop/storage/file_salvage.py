"""Take out of a damaged file whatever can still be read, table by table: the last resort."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.database import APPLICATION_ID, connect, open_immutable
from hungchinh_desktop.storage.database_faults import FILE_FAULTS, as_user_error
from hungchinh_desktop.storage.disk_room import disk_full, is_disk_full
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.migrations import applied_names, known_migrations, migrate, pending
from hungchinh_desktop.storage.part_file import part_file


@dataclass(frozen=True, slots=True)
class SalvagedTable:
    """Say how many rows of a table were saved, and whether some could not be read."""

    table: str
    saved: int
    whole: bool


def reads_start(path: Path, key: FileKey) -> bool:
    """Tell whether a key opens the first page of a file; the others may be damaged."""
    connection = open_immutable(path, key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except FILE_FAULTS as fault:
        return "not a database" not in str(fault)  # that is what a wrong key makes of it
    finally:
        connection.close()
    return True


def salvage(
    path: Path, target: Path, migrations_folder: Path, key: FileKey | None = None
) -> list[SalvagedTable]:
    """Write what a damaged file still tells into a new file; the damaged one is only read.

    The new file opens with the same key as the damaged one and is of the same version: opening
    it upgrades it as any other. Raises UserError when nothing can be read at all, a newer program
    wrote the damaged file, or the new file exists or cannot be written.
    """
    if not path.is_file():
        raise UserError(f"Không thấy tệp “{path}”; hãy xem lại tên tệp và thư mục.")
    old = _Source(path, key)
    try:
        files = _migrations_of(old, migrations_folder, path)
        with part_file(target) as part:
            new = connect(part, named=target, key=key)
            try:
                new.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                migrate(new, files)
                new.execute("PRAGMA foreign_keys = OFF")
                new.execute("BEGIN IMMEDIATE")
                found = [_copied(old, new, table) for table in _tables(new)]
                new.execute("COMMIT")
            finally:
                new.close()
            if not any(one.saved for one in found):
                raise UserError(
                    f"Không cứu được dòng nào từ “{path.name}”;"
                    " hãy tìm bản sao ở USB, máy khác hoặc hộp thư."
                )
    except FILE_FAULTS as fault:
        if is_disk_full(fault):
            raise disk_full(target.parent, path, "chưa cứu được tệp") from fault
        raise as_user_error(fault, path) from fault
    except FileExistsError as fault:
        raise UserError(f"Đã có “{target.name}”; hãy chọn tên khác cho tệp mới.") from fault
    except OSError as fault:
        raise UserError(
            f"Không ghi được “{target}”; hãy chọn thư mục khác còn chỗ và ghi được."
        ) from fault
    finally:
        old.close()
    return found


def _migrations_of(old: _Source, folder: Path, path: Path) -> list[Path]:
    """Return the migrations that a damaged file has had, all of them where it does not tell.

    Raises UserError where it has had one that this program does not know: what a newer program
    keeps in columns of its own would be lost without a word.
    """
    try:
        pending(old.connection, folder, path)
        names = applied_names(old.connection)
    except FILE_FAULTS:
        old.renew()
        names = set()
    return [file for file in known_migrations(folder) if not names or file.stem in names]


def _tables(connection: dbapi2.Connection) -> list[str]:
    found = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%sqlite%'"
    )
    return sorted(name for (name,) in found)


class _Source:
    """Read a damaged file; a page behind a password that fails spoils a connection for good."""

    def __init__(self, path: Path, key: FileKey | None) -> None:
        self._path, self._key = path, key
        self.connection = self._opened()

    def renew(self) -> None:
        """Go on with a connection that has not met a damaged page yet."""
        self.close()
        self.connection = self._opened()

    def _opened(self) -> dbapi2.Connection:
        """Open the file, also one whose end was cut off: SQLite refuses it whole otherwise.

        Nothing can be written here, whatever the name of the setting says.
        """
        connection = open_immutable(self._path, self._key)
        connection.execute("PRAGMA writable_schema = ON")
        return connection

    def close(self) -> None:
        """Leave the file."""
        self.connection.close()


def _copied(old: _Source, new: dbapi2.Connection, table: str) -> SalvagedTable:
    columns = _columns(new, table)
    try:
        known = set(_columns(old.connection, table))
    except FILE_FAULTS:
        known = set()
        old.renew()
    names = ", ".join(f'"{name}"' for name in columns if name in known)
    if not names:
        return SalvagedTable(table, 0, whole=False)
    count = names.count(",") + 1
    insert = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({", ".join("?" * count)})'
    whole, refused = True, 0
    for order in ("ASC", "DESC"):
        try:
            for row in _rows(old.connection, table, names, order):
                with suppress(dbapi2.IntegrityError):
                    new.execute(insert, row)
                    continue
                refused += 1  # what the tables do not allow was never written by this program
            break
        except dbapi2.Error:
            whole = False  # a page that cannot be read: what is behind it comes from the end
            old.renew()
    saved = int(new.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
    return SalvagedTable(table, saved, whole and not refused)


def _rows(
    old: dbapi2.Connection, table: str, names: str, order: str
) -> Iterator[tuple[object, ...]]:
    cursor = old.cursor()
    yield from cursor.execute(f'SELECT {names} FROM "{table}" ORDER BY rowid {order}')


def _columns(connection: dbapi2.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
