"""Look at data files without writing: present ones, former ones, those that may not be written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import PasswordError, UserError
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.data_view import open_data_view
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.file_protection import protect
from tests.ordinary_rights import ordinary_rights
from tests.storage.office_data import MIGRATIONS, dump, names_in, sha256_of

LATER = "ALTER TABLE household ADD COLUMN phone TEXT NOT NULL DEFAULT '';\n"


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """Give the migrations of a later version of the program."""
    folder = tmp_path / "later"
    shutil.copytree(MIGRATIONS, folder)
    (folder / "0101_phone.sql").write_text(LATER, encoding="utf-8")
    return folder


def test_a_file_of_this_schema_is_shown_as_it_is(data_path: Path) -> None:
    digest = sha256_of(data_path)
    database = open_data_view(data_path, MIGRATIONS)
    assert not database.is_picture
    with pytest.raises(UserError, match="đang mở"):  # nobody writes while it is shown
        open_data_file(data_path, MIGRATIONS)
    database.close()
    assert sha256_of(data_path) == digest


@pytest.mark.parametrize("key", [None, FileKey("mật khẩu dài")])
def test_a_former_schema_is_upgraded_in_memory_only(
    data_path: Path, later: Path, key: FileKey | None
) -> None:
    former = open_data_file(data_path, MIGRATIONS)
    rows, head = dump(former), former.head()
    former.close()
    if key is not None:
        protect(data_path, None, key)
    digest, names = sha256_of(data_path), names_in(data_path.parent)
    database = open_data_view(data_path, later, key)
    assert database.is_picture
    assert database.head() == head
    assert len(dump(database)["household"]) == len(rows["household"])
    assert database.rows("SELECT DISTINCT phone FROM household") == [{"phone": ""}]
    assert database.rows("PRAGMA foreign_key_check") == []
    database.close()
    assert sha256_of(data_path) == digest
    assert names_in(data_path.parent) == names


def test_a_file_that_may_not_be_written_is_shown(data_path: Path) -> None:
    data_path.chmod(0o444)
    with ordinary_rights():
        with pytest.raises(UserError):
            open_data_file(data_path, MIGRATIONS)
        database = open_data_view(data_path, MIGRATIONS)
        assert database.rows("SELECT count(*) AS many FROM household") == [{"many": 20}]
        database.close()


def test_a_cut_off_write_that_cannot_be_mended_is_told(data_path: Path) -> None:
    data_path.with_name(f"{data_path.name}-journal").write_bytes(b"1" * 512)
    data_path.chmod(0o444)
    with ordinary_rights(), pytest.raises(UserError, match="bị cắt ngang"):
        open_data_view(data_path, MIGRATIONS)


def test_what_is_not_ours_or_newer_is_refused_unchanged(
    data_path: Path, later: Path, tmp_path: Path
) -> None:
    open_data_file(data_path, later).close()
    digest = sha256_of(data_path)
    with pytest.raises(UserError, match="mới hơn"):
        open_data_view(data_path, MIGRATIONS)
    assert sha256_of(data_path) == digest
    letter = tmp_path / "thư.db"
    letter.write_text("Kính gửi" * 600, encoding="utf-8")
    with pytest.raises(UserError):
        open_data_view(letter, MIGRATIONS)


def test_a_wrong_password_is_told(data_path: Path) -> None:
    protect(data_path, None, FileKey("mật khẩu dài"))
    data_path.with_name(f"{data_path.name}.khoa").write_text("{}")
    with pytest.raises(PasswordError):
        open_data_view(data_path, MIGRATIONS, FileKey("mật khẩu khác"))


def test_a_locked_file_is_told_to_be_in_use(data_path: Path, database: Database) -> None:
    del database  # holds the file
    with pytest.raises(UserError, match="đang mở"):
        open_data_view(data_path, MIGRATIONS)
