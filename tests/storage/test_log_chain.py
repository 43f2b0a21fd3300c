"""Hold the log against its seals: an honest one is whole, a tampered one shows the very row."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.log_seal import LogFault, short_code
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.log_chain import head_seal, log_faults
from hungchinh_desktop.storage.migrations import known_migrations, migrate
from tests.storage.office_data import MIGRATIONS

TAMPERINGS = 100
CHANGES = 12
TABLES = ("change", "change_row", "change_seal")


def work(database: Database, times: int) -> None:
    """Write some changes of several rows each."""
    keys = [row["id"] for row in database.rows("SELECT id FROM household ORDER BY id LIMIT 5")]
    for number in range(times):
        with database.change(f"Sửa lần {number}"):
            for key in keys:
                database.update("household", key, {"situation": f"lần {number}"})


def faults(database: Database) -> list[LogFault]:
    return list(log_faults(database.connection))


@pytest.fixture(scope="module")
def worked_file(seeded_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file with some changes in its log, once."""
    path = tmp_path_factory.mktemp("worked") / "hung_chinh.db"
    shutil.copyfile(seeded_file, path)
    database = open_data_file(path, MIGRATIONS)
    work(database, CHANGES)
    database.close()
    return path


@pytest.fixture
def worked(worked_file: Path, tmp_path: Path) -> Iterator[Database]:
    """Give a copy of the file with some changes in its log."""
    path = tmp_path / "hung_chinh.db"
    shutil.copyfile(worked_file, path)
    opened = open_data_file(path, MIGRATIONS)
    opened.connection.execute("PRAGMA query_only = OFF")
    yield opened
    opened.close()


def test_an_honest_log_is_whole(worked: Database) -> None:
    assert faults(worked) == []
    sealed = worked.rows("SELECT count(*) AS sealed FROM change_seal")[0]["sealed"]
    assert sealed == worked.version() >= CHANGES


def test_each_change_gives_another_code(worked: Database) -> None:
    before = short_code(head_seal(worked.connection))
    work(worked, 1)
    after = short_code(head_seal(worked.connection))
    assert before != after
    assert len(after) == len("K7QD-2MXA")


def test_a_change_that_failed_leaves_the_log_whole(worked: Database) -> None:
    with pytest.raises(ZeroDivisionError), worked.change("hỏng"):
        raise ZeroDivisionError
    work(worked, 1)
    assert faults(worked) == []


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("order", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 1000"])
def test_the_log_refuses_to_be_changed(worked: Database, table: str, order: str) -> None:
    with pytest.raises(dbapi2.IntegrityError, match="never changed"):
        worked.connection.execute(order.format(table))
    assert faults(worked) == []


def test_changes_from_before_the_seals_are_sealed_at_the_upgrade(tmp_path: Path) -> None:
    connection = dbapi2.connect(str(tmp_path / "old.db"), isolation_level=None)
    files = known_migrations(MIGRATIONS)
    first = [file for file in files if file.stem < "0053"]
    migrate(connection, first)
    for number in (1, 2, 3):
        connection.execute(
            "INSERT INTO change (made_at, label, kind) VALUES ('2025-01-01', 'cũ', 'do')"
        )
        connection.execute(
            "INSERT INTO change_row (change_id, table_name, row_id, new)"
            " VALUES (?, 'a', 'b', '{}')",
            (number,),
        )
    migrate(connection, [file for file in files if file not in first])
    assert list(log_faults(connection)) == []
    assert connection.execute("SELECT count(*) FROM change_seal").fetchone()[0] == 3
    connection.close()


Tampering = Callable[[dbapi2.Connection, random.Random], set[tuple[int, int | None]]]


def _any_row(connection: dbapi2.Connection, dice: random.Random) -> tuple[int, int]:
    rows = connection.execute("SELECT change_id, id FROM change_row ORDER BY id").fetchall()
    return dice.choice(rows)  # type: ignore[no-any-return]  # rows come untyped


def _any_change(connection: dbapi2.Connection, dice: random.Random) -> int:
    return int(dice.choice(connection.execute("SELECT id FROM change").fetchall())[0])


def edit_row(connection: dbapi2.Connection, dice: random.Random) -> set[tuple[int, int | None]]:
    change, row = _any_row(connection, dice)
    column = dice.choice(("old", "new", "row_id", "table_name"))
    connection.execute(
        f"UPDATE change_row SET {column} = coalesce({column}, '{{}}') || ' ' WHERE id = ?", (row,)
    )
    return {(change, row)}


def edit_change(connection: dbapi2.Connection, dice: random.Random) -> set[tuple[int, int | None]]:
    change = _any_change(connection, dice)
    column = dice.choice(("made_at", "label", "made_by"))
    connection.execute(f"UPDATE change SET {column} = {column} || '1' WHERE id = ?", (change,))
    return {(change, None)}


def delete_row(connection: dbapi2.Connection, dice: random.Random) -> set[tuple[int, int | None]]:
    change, row = _any_row(connection, dice)
    connection.execute("DELETE FROM change_row WHERE id = ?", (row,))
    return {(change, row)}


def delete_change(
    connection: dbapi2.Connection, dice: random.Random
) -> set[tuple[int, int | None]]:
    change = _any_change(connection, dice)
    for table, column in (("change_row", "change_id"), ("change_seal", "change_id")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (change,))
    connection.execute("DELETE FROM change WHERE id = ?", (change,))
    return {(change, None)}


def insert_row(connection: dbapi2.Connection, dice: random.Random) -> set[tuple[int, int | None]]:
    change = _any_change(connection, dice)
    cursor = connection.execute(
        "INSERT INTO change_row (change_id, table_name, row_id, new)"
        " VALUES (?, 'member', 'x', '{}')",
        (change,),
    )
    return {(change, int(cursor.lastrowid or 0))}


def insert_change(
    connection: dbapi2.Connection, _dice: random.Random
) -> set[tuple[int, int | None]]:
    cursor = connection.execute(
        "INSERT INTO change (made_at, label, kind) VALUES ('2026-01-01', 'Sửa hộ', 'do')"
    )
    return {(int(cursor.lastrowid or 0), None)}


def swap_rows(connection: dbapi2.Connection, dice: random.Random) -> set[tuple[int, int | None]]:
    first, second = _any_row(connection, dice), _any_row(connection, dice)
    while second == first:
        second = _any_row(connection, dice)
    for row, place in ((first[1], -1), (second[1], first[1]), (-1, second[1])):
        connection.execute("UPDATE change_row SET id = ? WHERE id = ?", (place, row))
    return {first, second}


def cut_tail(connection: dbapi2.Connection, dice: random.Random) -> set[tuple[int, int | None]]:
    newest = connection.execute("SELECT max(id) FROM change").fetchone()[0]
    first = newest + 1 - dice.randint(1, CHANGES)
    for table, column in (("change_row", "change_id"), ("change_seal", "change_id")):
        connection.execute(f"DELETE FROM {table} WHERE {column} >= ?", (first,))
    connection.execute("DELETE FROM change WHERE id >= ?", (first,))
    return {(first, None)}


TAMPER: tuple[Tampering, ...] = (
    edit_row,
    edit_change,
    delete_row,
    delete_change,
    insert_row,
    insert_change,
    swap_rows,
    cut_tail,
)


@pytest.mark.parametrize("number", range(TAMPERINGS))
def test_a_tampering_is_found_at_its_row(worked_file: Path, tmp_path: Path, number: int) -> None:
    dice, path = random.Random(number), tmp_path / "hung_chinh.db"
    shutil.copyfile(worked_file, path)
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    for (trigger,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN (?, ?, ?)", TABLES
    ).fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    expected = TAMPER[number % len(TAMPER)](connection, dice)
    found = {(fault.change, fault.row) for fault in log_faults(connection)}
    connection.close()
    assert expected <= found
    # A change that is gone also breaks the seal of the one that stood upon it, and a row that
    # moved to another change is missed in its own.
    rows = {row for _, row in expected if row is not None}
    after = {change + 1 for change, _ in expected}
    assert all(row in rows or change in after for change, row in found - expected)


def test_the_seal_outlives_closing_and_opening(worked: Database) -> None:
    code = head_seal(worked.connection)
    worked.close()
    again = open_data_file(worked.path, MIGRATIONS)
    try:
        assert head_seal(again.connection) == code
        assert faults(again) == []
    finally:
        again.close()


def test_a_long_change_may_be_sealed_while_it_is_written(worked: Database) -> None:
    keys = [row["id"] for row in worked.rows("SELECT id FROM household ORDER BY id")]
    with worked.change("Việc dài"):
        for key in keys:
            worked.update("household", key, {"situation": "dài"})
            worked.seal_so_far()
        worked.update("household", keys[0], {"situation": "dài hơn"})
    assert faults(worked) == []
    work(worked, 1)
    assert faults(worked) == []
