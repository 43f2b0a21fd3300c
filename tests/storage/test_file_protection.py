"""Check that a file opens with its password only, and with any tool that knows SQLCipher."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.errors import PasswordError, UserError
from hungchinh_desktop.storage.backup_contents import picture_in
from hungchinh_desktop.storage.backup_maker import back_up, backups_beside
from hungchinh_desktop.storage.copy_check import check_copy
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.envelope_file import write_envelope
from hungchinh_desktop.storage.file_key import FileKey, first_bytes, is_plain
from hungchinh_desktop.storage.file_protection import protect
from tests.storage.office_data import MIGRATIONS, household_ids

CANARY = "Hoàng Yến Chim Báo"
AWKWARD = (
    "đơn giản",
    unicodedata.normalize("NFD", "Mật khẩu xã Hưng Chính"),
    "it's 'quoted'",
    'hai "nháy kép"',
    "  dấu cách hai đầu  ",
    "x'hàng rào' -- #",
    "a; DROP TABLE household; --",
    "100% \\ {} $HOME `id`",
    "ẶẴẪỮỰƠƯĐ",
    "😀🔑mật khẩu",
    "0",
    "k" * 300,
)


def dump(database: Database) -> list[tuple[object, ...]]:
    schema = database.values("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
    tables = [name for kind, name, _, _ in schema if kind == "table"]
    rows = [
        row
        for name in tables
        for row in sorted(database.values(f'SELECT * FROM "{name}"'), key=repr)
    ]
    return [
        *schema,
        *rows,
        *database.values("PRAGMA application_id"),
        *database.values("PRAGMA user_version"),
    ]


def write_canary(database: Database) -> None:
    with database.change("Sửa"):
        database.update("household", household_ids(database)[0], {"situation": CANARY})


@pytest.mark.parametrize("password", AWKWARD)
def test_the_password_opens_the_file_here_and_in_other_tools(
    data_path: Path, password: str
) -> None:
    before = open_data_file(data_path, MIGRATIONS)
    rows = dump(before)
    before.close()
    protect(data_path, None, FileKey(password))
    assert data_path.read_bytes()[:16] != b"SQLite format 3\0"
    opened = open_data_file(data_path, MIGRATIONS, FileKey(password))
    assert dump(opened) == rows
    opened.close()
    other = dbapi2.connect(str(data_path))
    quoted = unicodedata.normalize("NFC", password).replace("'", "''")
    other.execute(f"PRAGMA key = '{quoted}'")
    assert other.execute("SELECT count(*) FROM household").fetchone()[0] > 0
    other.close()


def test_both_spellings_of_vietnamese_letters_are_one_password(data_path: Path) -> None:
    composed = "Mật khẩu Hưng Chính"
    protect(data_path, None, FileKey(unicodedata.normalize("NFD", composed)))
    open_data_file(data_path, MIGRATIONS, FileKey(composed)).close()


@pytest.mark.parametrize("key", [None, FileKey("sai"), FileKey("")])
def test_without_the_password_the_file_stays_shut_and_untouched(
    data_path: Path, key: FileKey | None
) -> None:
    protect(data_path, None, FileKey("đúng"))
    before = data_path.read_bytes()
    with pytest.raises(PasswordError):
        open_data_file(data_path, MIGRATIONS, key)
    with pytest.raises(PasswordError):
        protect(data_path, key, FileKey("khác"))
    assert data_path.read_bytes() == before


def test_change_and_remove(data_path: Path) -> None:
    one, two = FileKey("một"), FileKey("hai")
    opened = open_data_file(data_path, MIGRATIONS)
    rows = dump(opened)
    opened.close()
    protect(data_path, None, one)
    protect(data_path, one, two)
    with pytest.raises(PasswordError):
        open_data_file(data_path, MIGRATIONS, FileKey("một"))
    protect(data_path, two, None)
    assert is_plain(data_path)
    plain = open_data_file(data_path, MIGRATIONS)
    assert dump(plain) == rows
    plain.close()


def test_a_file_in_use_is_refused_and_keeps_its_lock(data_path: Path) -> None:
    database = open_data_file(data_path, MIGRATIONS)
    with pytest.raises(UserError, match="đang mở"):
        protect(data_path, None, FileKey("x"))
    assert is_plain(data_path)
    write_canary(database)
    database.close()


def test_nothing_of_the_record_can_be_read_from_the_files(data_path: Path) -> None:
    key = FileKey("mật khẩu")
    protect(data_path, None, key)
    write_envelope(data_path, {"v": 1})
    database = open_data_file(data_path, MIGRATIONS, key)
    write_canary(database)
    back_up(database, BackupReason.BY_HAND)
    with database.change("Sửa"):
        database.update("household", household_ids(database)[0], {"situation": f"{CANARY} hai"})
        files = [path for path in data_path.parent.rglob("*") if path.is_file()]
        assert any(path.name.endswith("-journal") and path.stat().st_size for path in files)
        names = [row["head_name"] for row in database.rows("SELECT head_name FROM household")]
        for word in (CANARY, *names):
            sought = word.encode()
            assert not [path for path in files if sought in path.read_bytes()]
    database.close()


def test_copies_carry_the_password_and_the_envelope(data_path: Path) -> None:
    key = FileKey("mật khẩu")
    protect(data_path, None, key)
    write_envelope(data_path, {"v": 1})
    database = open_data_file(data_path, MIGRATIONS, key)
    write_canary(database)
    made = back_up(database, BackupReason.BY_HAND)
    database.close()
    assert first_bytes(made.path) == first_bytes(data_path)
    with pytest.raises(UserError):
        check_copy(made.path)
    fresh = FileKey("mật khẩu")
    checked = check_copy(made.path, fresh)
    assert checked.faults == []
    assert checked.backup.head == made.head
    texts = {row["situation"] for row in picture_in(made.path, fresh).households.values()}
    assert CANARY in texts
    made.path.with_suffix(".json").unlink()
    assert [one.serial for one in backups_beside(data_path, fresh).backups()] == [made.serial]
    assert (made.path.with_name(f"{made.path.name}.khoa")).exists()


def test_a_file_of_random_bytes_is_damaged_where_no_password_was_ever_set(
    data_path: Path,
) -> None:
    database = open_data_file(data_path, MIGRATIONS)
    back_up(database, BackupReason.BY_HAND)
    database.close()
    data_path.write_bytes(os.urandom(64 * 4096))
    with pytest.raises(UserError) as refused:
        open_data_file(data_path, MIGRATIONS)
    assert not isinstance(refused.value, PasswordError)


def test_a_change_names_who_made_it_and_a_reader_makes_none(data_path: Path) -> None:
    database = open_data_file(data_path, MIGRATIONS)
    database.made_by = "Phan Thị Thủy"
    write_canary(database)
    newest = database.rows("SELECT made_by FROM change ORDER BY id DESC LIMIT 1")
    assert newest == [{"made_by": "Phan Thị Thủy"}]
    database.refusal = "Chỉ được xem."
    with pytest.raises(UserError, match="Chỉ được xem"), database.change("Sửa"):
        pytest.fail("a reader writes")
    database.close()
