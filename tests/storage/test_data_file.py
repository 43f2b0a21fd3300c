"""Prove that data files are made whole, opened safely and left alone when they are not ours."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from hungchinh_desktop.storage.database import APPLICATION_ID, Database
from tests.storage.office_data import (
    MIGRATIONS,
    dump,
    fill_nothing,
    household_ids,
    load_seed,
    names_in,
    note,
    sha256_of,
    situation,
)

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="a rule of POSIX files")


def plain(path: Path, *statements: str) -> None:
    """Write into a file as another program would."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def cut(path: Path, size: int) -> None:
    os.truncate(path, size)


def garble(path: Path) -> None:
    """Overwrite everything behind the header."""
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + os.urandom(len(whole) - 100))


OURS = f"PRAGMA application_id = {APPLICATION_ID}"


def garble_schema(path: Path) -> None:
    """Let SQLite quote noise when it says what is wrong."""
    whole = path.read_bytes()
    assert whole.count(b"CREATE TABLE unit (") == 1
    path.write_bytes(whole.replace(b"CREATE TABLE unit (", b"CREATE TABLE \xe7\xe7\xe7 \xe7("))


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda path: path.write_text("Danh sách hộ nghèo\n" * 40), "không phải tệp dữ liệu"),
    "short text": (lambda path: path.write_text("hộ nghèo"), "không phải tệp dữ liệu"),
    "workbook": (lambda path: path.write_bytes(b"PK\3\4" + bytes(9000)), "không phải tệp dữ liệu"),
    "noise": (lambda path: path.write_bytes(os.urandom(8192)), "không phải tệp dữ liệu"),
    "empty": (lambda path: path.write_bytes(b""), "trống"),
    "database of another program": (
        lambda path: plain(path, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)"),
        "chương trình khác",
    ),
    "log file of another program": (
        lambda path: plain(path, "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)"),
        "chương trình khác",
    ),
    "other application number": (
        lambda path: plain(path, "PRAGMA application_id = 7", "CREATE TABLE t (a)"),
        "chương trình khác",
    ),
}
SPOILED: dict[str, tuple[Callable[[Path], object], str]] = {
    "newer": (
        lambda path: plain(
            path,
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('hungchinh', '9999_later', '2031')",
        ),
        "bản chương trình mới hơn",
    ),
    "cut to half": (lambda path: cut(path, path.stat().st_size // 2), "bị hỏng"),
    "cut inside a page": (lambda path: cut(path, path.stat().st_size - 100), "bị hỏng"),
    "cut to its header": (lambda path: cut(path, 100), "bị hỏng"),
    "cut to nothing": (lambda path: cut(path, 0), "trống"),
    "garbled": (garble, "bị hỏng"),
    "garbled in its list of tables": (garble_schema, "bị hỏng"),
}


def refused(path: Path, words: str) -> None:
    """Check that a file is refused in Vietnamese and stays byte for byte as it is."""
    before, beside = sha256_of(path), sorted(path.parent.iterdir())
    with pytest.raises(UserError) as caught:
        open_data_file(path, MIGRATIONS)
    assert words in caught.value.sentence
    assert caught.value.sentence.endswith(".")
    assert path.name in caught.value.sentence
    assert sha256_of(path) == before
    assert sorted(path.parent.iterdir()) == beside


@pytest.mark.parametrize(("spoil", "words"), FOREIGN.values(), ids=FOREIGN.keys())
def test_foreign_files_are_refused_untouched(
    tmp_path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    path = tmp_path / "sổ hộ.db"
    spoil(path)
    refused(path, words)


@pytest.mark.parametrize(("spoil", "words"), SPOILED.values(), ids=SPOILED.keys())
def test_newer_and_damaged_files_are_refused_untouched(
    data_path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    spoil(data_path)
    refused(data_path, words)


def test_an_unfinished_save_of_another_program_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "khác.db"
    plain(path, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)")
    journal = path.with_name("khác.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    refused(path, "chương trình khác")
    assert journal.stat().st_size == 608


def test_a_folder_is_no_data_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="là một thư mục"):
        open_data_file(tmp_path, MIGRATIONS)
    with pytest.raises(UserError, match="hãy chọn tên khác"):
        create_data_file(tmp_path, MIGRATIONS, fill_nothing)


@pytest.mark.parametrize("name", ["không có.db", "thư mục/không có.db", "x" * 300 + ".db"])
def test_a_missing_file_is_not_made_by_opening_it(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match="Không đọc được tệp"):
        open_data_file(tmp_path / name, MIGRATIONS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "words"), [("thư mục/sổ.db", "Không có thư mục"), ("x" * 300 + ".db", "tên khác")]
)
def test_no_file_is_made_where_none_can_be(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        create_data_file(tmp_path / name, MIGRATIONS, load_seed)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_is_never_made_anew(data_path: Path) -> None:
    before = sha256_of(data_path)
    with pytest.raises(UserError, match="Đã có"):
        create_data_file(data_path, MIGRATIONS, load_seed)
    assert sha256_of(data_path) == before


def _fail_halfway(database: Database) -> None:
    load_seed(database)
    raise ZeroDivisionError


def _break_a_rule(database: Database) -> None:
    with database.change("Nạp", kind="setup"):
        database.insert("hamlet_alias", {"id": "a", "hamlet_id": "không có", "alias": "x"})


@pytest.mark.parametrize(
    ("fill", "fault"), [(_fail_halfway, ZeroDivisionError), (_break_a_rule, dbapi2.IntegrityError)]
)
def test_a_file_that_fails_halfway_leaves_nothing(
    tmp_path: Path, fill: Callable[[Database], None], fault: type[Exception]
) -> None:
    with pytest.raises(fault):
        create_data_file(tmp_path / "sổ.db", MIGRATIONS, fill)
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_is_opened_whole(tmp_path: Path) -> None:
    database = create_data_file(tmp_path / "sổ.db", MIGRATIONS, load_seed)
    assert len(household_ids(database)) == 20
    assert database.path == tmp_path / "sổ.db"
    database.close()
    assert names_in(tmp_path) == ["sổ.db"]


NAMES = [
    "Hưng Chính",
    unicodedata.normalize("NFD", "Xã Hưng Chính"),
    "50% hộ #1 & (2)",
    " hai  dấu cách",
    "a" * 200,
    "%41 %00 mode=ro",
    pytest.param("hỏi?mode=memory&cache=shared", marks=posix_only),
    pytest.param("xuống\ndòng", marks=posix_only),
]


@pytest.mark.parametrize("name", NAMES)
def test_any_folder_and_file_name_opens_the_same_file(
    tmp_path: Path, seeded_file: Path, name: str
) -> None:
    path = tmp_path / name / f"{name}.db"
    path.parent.mkdir()
    shutil.copyfile(seeded_file, path)
    database = open_data_file(path, MIGRATIONS)
    note(database, "đã ghi vào đúng tệp")
    database.close()
    assert "đã ghi vào đúng tệp".encode() in path.read_bytes()
    again = open_data_file(path, MIGRATIONS)
    assert situation(again) == "đã ghi vào đúng tệp"
    again.close()
    made = create_data_file(path.with_name(f"{name[:190]} mới.db"), MIGRATIONS, fill_nothing)
    made.close()
    assert len(names_in(path.parent)) == 2


def test_everything_saved_is_there_after_opening_again(data_path: Path) -> None:
    first = open_data_file(data_path, MIGRATIONS)
    note(first, "một")
    note(first, "hai", household=19)
    before = dump(first)
    first.close()
    second = open_data_file(data_path, MIGRATIONS)
    assert dump(second) == before
    assert second.rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    assert second.rows("PRAGMA foreign_key_check") == []
    second.close()


def test_opening_and_closing_changes_no_byte(data_path: Path) -> None:
    before = sha256_of(data_path)
    open_data_file(data_path, MIGRATIONS).close()
    assert sha256_of(data_path) == before
