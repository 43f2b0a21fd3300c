"""Take what can be read out of damaged files."""

from __future__ import annotations

import hashlib
import random
import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database, open_immutable
from hungchinh_desktop.storage.file_key import FileKey, is_plain
from hungchinh_desktop.storage.file_protection import protect
from hungchinh_desktop.storage.file_salvage import reads_start, salvage
from hungchinh_desktop.storage.log_chain import log_faults
from hungchinh_desktop.storage.migrations import applied_names
from tests.storage.office_data import MIGRATIONS, dump


def schema_is_readable(path: Path, key: FileKey | None = None) -> bool:
    connection = open_immutable(path, key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except dbapi2.Error:
        return False
    finally:
        connection.close()
    return True


def test_a_whole_file_is_saved_whole(data_path: Path, tmp_path: Path, database: Database) -> None:
    before = dump(database)
    database.close()
    found = salvage(data_path, tmp_path / "mới.db", MIGRATIONS)
    assert all(one.whole for one in found)
    again = open_data_file(tmp_path / "mới.db", MIGRATIONS)
    assert dump(again) == before
    assert list(log_faults(again.connection)) == []
    assert again.rows("PRAGMA foreign_key_check") == []
    again.close()


@pytest.mark.parametrize("seed", range(12))
def test_a_file_with_wiped_pages_still_gives_most(
    data_path: Path, tmp_path: Path, seed: int
) -> None:
    data = bytearray(data_path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    dice = random.Random(seed)
    for _ in range(3):
        page = dice.randrange(20, len(data) // size)
        data[page * size : (page + 1) * size] = dice.randbytes(size)
    data_path.write_bytes(data)
    digest = hashlib.sha256(data).digest()
    try:
        found = salvage(data_path, tmp_path / "mới.db", MIGRATIONS)
    except UserError:
        found = []
    if not found:  # without its list of tables nothing can be found
        assert not schema_is_readable(data_path)
        assert not (tmp_path / "mới.db").exists()
        return
    least = 300 if schema_is_readable(data_path) else 0
    assert sum(one.saved for one in found) > least
    assert hashlib.sha256(data_path.read_bytes()).digest() == digest
    again = open_data_file(tmp_path / "mới.db", MIGRATIONS)
    rows = {one.table: one.saved for one in found}
    households = again.rows("SELECT count(*) AS many FROM household")[0]["many"]
    assert households == rows["household"]
    again.close()


@pytest.mark.parametrize("left", [0.99, 0.95, 0.9])
def test_a_file_whose_end_was_cut_off_still_gives_what_stands_before(
    data_path: Path, tmp_path: Path, database: Database, left: float
) -> None:
    households = database.values("SELECT id FROM household")
    database.close()
    data = data_path.read_bytes()
    size = int.from_bytes(data[16:18], "big")
    data_path.write_bytes(data[: int(len(data) * left) // size * size])
    found = salvage(data_path, tmp_path / "mới.db", MIGRATIONS)
    assert not all(one.whole for one in found)
    again = open_data_file(tmp_path / "mới.db", MIGRATIONS)
    assert again.values("SELECT id FROM household") == households
    again.close()


def test_what_holds_nothing_is_refused_and_leaves_no_file(tmp_path: Path) -> None:
    letter = tmp_path / "thư.db"
    letter.write_text("Kính gửi" * 2000, encoding="utf-8")
    with pytest.raises(UserError):
        salvage(letter, tmp_path / "mới.db", MIGRATIONS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["thư.db"]


def test_an_existing_file_is_never_overwritten(data_path: Path, tmp_path: Path) -> None:
    kept = tmp_path / "giữ.db"
    shutil.copyfile(data_path, kept)
    with pytest.raises(UserError, match="Đã có"):
        salvage(data_path, kept, MIGRATIONS)


@pytest.mark.parametrize("seed", range(6))
def test_a_file_with_a_password_gives_what_its_whole_pages_hold(
    data_path: Path, tmp_path: Path, seed: int
) -> None:
    key, size = FileKey("mật khẩu dài"), 4096
    protect(data_path, None, key)
    data = bytearray(data_path.read_bytes())
    dice = random.Random(seed)
    for _ in range(3):
        data[dice.randrange(20 * size, len(data))] ^= 1  # one bit spoils an authenticated page
    data_path.write_bytes(data)
    assert reads_start(data_path, key)
    assert not reads_start(data_path, FileKey("mật khẩu khác"))
    new = tmp_path / "mới.db"
    if not schema_is_readable(data_path, key):  # without its list of tables nothing can be found
        with pytest.raises(UserError, match="Không cứu được"):
            salvage(data_path, new, MIGRATIONS, key)
        assert not new.exists()
        return
    found = salvage(data_path, new, MIGRATIONS, key)
    assert sum(one.saved for one in found) > 300
    assert not all(one.whole for one in found)
    assert not is_plain(new)
    open_data_file(new, MIGRATIONS, key).close()


def test_a_file_of_a_newer_program_is_not_cut_to_what_is_known(
    data_path: Path, tmp_path: Path
) -> None:
    connection = dbapi2.connect(data_path)
    connection.execute("ALTER TABLE household ADD COLUMN later_word TEXT")
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('hungchinh', '9999_later', '2031')"
    )
    connection.commit()
    connection.close()
    digest = hashlib.sha256(data_path.read_bytes()).digest()
    with pytest.raises(UserError, match="mới hơn"):
        salvage(data_path, tmp_path / "mới.db", MIGRATIONS)
    assert hashlib.sha256(data_path.read_bytes()).digest() == digest
    assert not (tmp_path / "mới.db").exists()


def test_a_file_of_an_earlier_version_stays_of_that_version(
    data_path: Path, tmp_path: Path, database: Database
) -> None:
    database.close()
    connection = dbapi2.connect(data_path)
    last = max(applied_names(connection))
    connection.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (last,))
    connection.commit()
    connection.close()
    salvage(data_path, tmp_path / "mới.db", MIGRATIONS)
    made = open_immutable(tmp_path / "mới.db")
    assert last not in applied_names(made)  # opening it upgrades it, values and all
    assert applied_names(made)
    made.close()
