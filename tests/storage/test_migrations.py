"""Prove that a file reaches this program's schema whole or not at all, after a copy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_maker import backups_beside
from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from hungchinh_desktop.storage.migrations import (
    applied_names,
    known_migrations,
    migrate,
    pending,
    statements,
)
from tests.storage.office_data import (
    MIGRATIONS,
    dump,
    fill_nothing,
    household_ids,
    sha256_of,
    situation,
    table_names,
)

# A later schema, as a new version of the program might bring it: one column, one rebuilt table.
LATER = {
    "0101_phone.sql": "ALTER TABLE household ADD COLUMN phone TEXT NOT NULL DEFAULT '';\n",
    "0102_hamlet_rebuilt.sql": """
        CREATE TABLE hamlet_new (
            id TEXT PRIMARY KEY, number INTEGER NOT NULL, name TEXT NOT NULL,
            map_column INTEGER NOT NULL, map_row INTEGER NOT NULL
        ) STRICT;
        INSERT INTO hamlet_new SELECT * FROM hamlet;
        DROP TABLE hamlet;
        ALTER TABLE hamlet_new RENAME TO hamlet;
    """,
}
EXTRA_TABLE = "CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT;\n"
BROKEN = {
    "wrong SQL": EXTRA_TABLE + "INSERT INTO nowhere VALUES (1);",
    "broken rule": EXTRA_TABLE + "UPDATE household SET head_name = '';",
    "rows left pointing nowhere": EXTRA_TABLE + "DELETE FROM hamlet WHERE number = 4;",
}


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """Give the migrations of a later version of the program."""
    folder = tmp_path / "later"
    shutil.copytree(MIGRATIONS, folder)
    for name, script in LATER.items():
        (folder / name).write_text(script, encoding="utf-8")
    return folder


def copies(path: Path) -> list[Path]:
    return sorted(backups_beside(path).folder.glob("*_truoc_nang_cap.db"))


def test_the_files_are_applied_in_order_and_once(tmp_path: Path) -> None:
    database = create_data_file(tmp_path / "sổ.db", MIGRATIONS, fill_nothing)
    names = [file.stem for file in known_migrations(MIGRATIONS)]
    assert names == sorted(names)
    assert applied_names(database.connection) == set(names)
    assert pending(database.connection, MIGRATIONS, database.path) == []
    database.close()
    open_data_file(tmp_path / "sổ.db", MIGRATIONS).close()
    assert copies(tmp_path / "sổ.db") == []


def test_every_table_is_strict_and_has_a_text_key(tmp_path: Path) -> None:
    database = create_data_file(tmp_path / "sổ.db", MIGRATIONS, fill_nothing)
    for table in table_names(database):
        (found,) = database.rows(f"PRAGMA table_list('{table}')")
        assert found["strict"] == 1, table
        columns = {row["name"]: row for row in database.rows(f"PRAGMA table_info('{table}')")}
        assert (columns["id"]["type"], columns["id"]["pk"]) == ("TEXT", 1), table
    database.close()


def test_an_older_file_is_brought_up_after_a_copy(data_path: Path, later: Path) -> None:
    old = open_data_file(data_path, MIGRATIONS)
    before = dump(old)
    old.close()
    new = open_data_file(data_path, later)
    assert {row["phone"] for row in new.rows("SELECT phone FROM household")} == {""}
    after = dump(new)
    assert {name: len(rows) for name, rows in after.items()} == {
        name: len(rows) for name, rows in before.items()
    }
    assert after["hamlet_alias"] == before["hamlet_alias"]  # children of the rebuilt table
    assert new.rows("PRAGMA foreign_keys") == [{"foreign_keys": 1}]
    with new.change("Ghi tiếp"):
        new.update("household", household_ids(new)[0], {"phone": "0912"})
    new.close()
    (copy,) = copies(data_path)
    kept = open_data_file(copy, MIGRATIONS)
    assert dump(kept) == before
    kept.close()
    with pytest.raises(UserError, match="bản chương trình mới hơn"):
        open_data_file(data_path, MIGRATIONS)


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_migration_leaves_the_file_as_it_was(
    data_path: Path, later: Path, script: str
) -> None:
    (later / "0103_broken.sql").write_text(script, encoding="utf-8")
    before = sha256_of(data_path)
    with pytest.raises(UserError, match="tệp vẫn nguyên như cũ"):
        open_data_file(data_path, later)
    assert sha256_of(data_path) == before  # 0101 and 0102 are not in it either
    database = open_data_file(data_path, MIGRATIONS)
    assert situation(database) != ""
    database.close()


def test_foreign_keys_are_watched_again_after_a_broken_migration(
    data_path: Path, tmp_path: Path
) -> None:
    database = open_data_file(data_path, MIGRATIONS)
    broken = tmp_path / "0103_broken.sql"
    broken.write_text(BROKEN["wrong SQL"], encoding="utf-8")
    database.connection.execute("PRAGMA query_only = OFF")
    with pytest.raises(dbapi2.OperationalError, match="nowhere"):
        migrate(database.connection, [broken])
    assert database.rows("PRAGMA foreign_keys") == [{"foreign_keys": 1}]
    assert not database.connection.in_transaction
    database.close()


def test_statements_are_told_apart() -> None:
    script = """
        -- a comment; with a semicolon
        CREATE TABLE a (
            id TEXT, -- of the row; unique
            text TEXT DEFAULT ';'
        );
        CREATE TRIGGER t AFTER INSERT ON a BEGIN
            DELETE FROM a WHERE id = '1';
            DELETE FROM a WHERE id = '2';
        END;

        INSERT INTO a VALUES ('x', 'hai
        dòng;');
        -- the end
    """
    found = statements(script)
    assert [statement.split()[-1] for statement in found] == [");", "END;", "dòng;');"]
    connection = dbapi2.connect(":memory:")
    for statement in found:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize("script", ["CREATE TABLE a (id TEXT)", "SELECT 1;\nDROP TABLE a -- ;\n"])
def test_a_statement_without_end_is_not_left_out(script: str) -> None:
    with pytest.raises(ValueError, match="statement without end"):
        statements(script)


def test_shipped_scripts_are_whole() -> None:
    for file in known_migrations(MIGRATIONS):
        assert statements(file.read_text(encoding="utf-8")), file.name
