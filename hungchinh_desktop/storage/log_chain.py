"""Store the seals of the change log, and hold the log against them."""

from __future__ import annotations

from collections.abc import Iterator

from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.log_seal import MARK, LogFault, LogSeal, Sealing, row_hash, sealed

Logged = tuple[object, ...]

_CHANGE = "SELECT id, made_at, label, kind, target_id, made_by FROM change"
_ROWS = (
    "SELECT id, table_name, row_id, old, new FROM change_row"
    " WHERE change_id = ? AND id > ? ORDER BY id"
)
_DELETED = "đã bị xóa khỏi nhật ký"
_ADDED = "được thêm vào mà không qua chương trình"
_EDITED = "đã bị sửa"


class OpenSeal:
    """Seal the open change upon the newest seal; a long one is hashed while it is written."""

    def __init__(self, connection: dbapi2.Connection, number: int, *told: object) -> None:
        """Begin with the number of the change and what the log was told of it, in its order."""
        self._connection, self.number = connection, number
        self._sealing = Sealing(head_seal(connection), (number, *told))
        self.tables: set[str] = set()

    def go_on(self) -> None:
        """Take the rows that were logged since the last call, and note their tables."""
        rows = self._connection.execute(_ROWS, (self.number, self._sealing.last_row)).fetchall()
        self._sealing.add(rows)
        self.tables.update(str(row[1]) for row in rows)

    def store(self) -> None:
        """Write the seal of what was taken, just before the commit."""
        _store(self._connection, self.number, self._sealing.seal)


def seal_unsealed(connection: dbapi2.Connection) -> None:
    """Seal the changes made before there were seals, oldest first."""
    before = head_seal(connection)
    newest = connection.execute("SELECT coalesce(max(change_id), 0) FROM change_seal").fetchone()[0]
    waiting = connection.execute(f"{_CHANGE} WHERE id > ? ORDER BY id", (newest,)).fetchall()
    for change in waiting:
        seal = sealed(before, change, _rows(connection, change[0]))
        _store(connection, change[0], seal)
        before = seal.seal


def head_seal(connection: dbapi2.Connection) -> str:
    """Return the newest seal, "" without any; it stands for the whole log."""
    found = connection.execute(
        "SELECT seal FROM change_seal ORDER BY change_id DESC LIMIT 1"
    ).fetchone()
    return str(found[0]) if found else ""


def log_faults(connection: dbapi2.Connection) -> Iterator[LogFault]:
    """Yield every entry of the log that is not as it was sealed, oldest first."""
    seals = {
        number: LogSeal(seal, first, marks)
        for number, seal, first, marks in connection.execute(
            "SELECT change_id, seal, first_row, marks FROM change_seal"
        )
    }
    changes = {change[0]: change for change in connection.execute(_CHANGE)}
    before, expected = "", 1
    for number in sorted(changes.keys() | seals.keys()):
        change, seal = changes.get(number), seals.get(number)
        if number > expected:
            yield LogFault(expected, None, _DELETED)
        if change is None:
            yield LogFault(number, None, _DELETED)
        elif seal is None:
            yield LogFault(number, None, _ADDED)
        else:
            yield from _faults_of(before, change, seal, list(_rows(connection, number)))
        before, expected = seal.seal if seal else before, number + 1
    if expected <= _last_number(connection):
        yield LogFault(expected, None, _DELETED)
    yield from _strays(connection)


def _faults_of(
    before: str, change: Logged, seal: LogSeal, rows: list[Logged]
) -> Iterator[LogFault]:
    number = int(str(change[0]))
    found = {int(str(row[0])): row_hash(row)[:MARK] for row in rows}
    told = False
    for place in range(len(seal.marks) // MARK):
        row, mark = seal.first_row + place, seal.marks[place * MARK : (place + 1) * MARK]
        if row not in found:
            told = True
            yield LogFault(number, row, _DELETED)
        elif found.pop(row) != mark:
            told = True
            yield LogFault(number, row, _EDITED)
    for row in found:
        told = True
        yield LogFault(number, row, _ADDED)
    if not told and sealed(before, change, rows) != seal:
        yield LogFault(number, None, _EDITED)


def _strays(connection: dbapi2.Connection) -> Iterator[LogFault]:
    """Yield rows of changes that the log never had."""
    for number, row in connection.execute(
        "SELECT change_id, id FROM change_row WHERE change_id NOT IN (SELECT id FROM change)"
        " AND change_id NOT IN (SELECT change_id FROM change_seal) ORDER BY id"
    ):
        yield LogFault(number, row, _ADDED)


def _rows(connection: dbapi2.Connection, number: int, after: int = 0) -> Iterator[Logged]:
    return iter(connection.execute(_ROWS, (number, after)))


def _last_number(connection: dbapi2.Connection) -> int:
    """Return the number given last: SQLite counts on, though the newest rows were deleted."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'change'").fetchone()
    return int(found[0]) if found else 0


def _store(connection: dbapi2.Connection, number: int, seal: LogSeal) -> None:
    connection.execute(
        "INSERT INTO change_seal (change_id, seal, first_row, marks) VALUES (?, ?, ?, ?)",
        (number, seal.seal, seal.first_row, seal.marks),
    )
