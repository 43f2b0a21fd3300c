"""Prove that full disks and locked folders cost a sentence and never a row."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.database_faults import as_user_error
from tests.ordinary_rights import ordinary_rights
from tests.storage.office_data import (
    MIGRATIONS,
    dump,
    load_seed,
    names_in,
    note,
    sha256_of,
    situation,
)
from tests.storage.other_program import told_by

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX folders")
LONG = "nghèo " * 100_000

SENTENCES = {
    "database is locked": "đang mở ở một cửa sổ hoặc chương trình khác",
    "database or disk is full": "đã đầy nên chưa lưu được",
    "attempt to write a readonly database": "Không có quyền ghi vào",
    "unable to open database file": "Không mở được “sổ.db”",
    "database disk image is malformed": "bị hỏng",
    "file is not a database": "không phải tệp dữ liệu",
    "disk I/O error": "báo lỗi khi đọc ghi",
}


@pytest.mark.parametrize(("said", "words"), SENTENCES.items())
def test_faults_of_the_file_become_one_sentence(said: str, words: str, tmp_path: Path) -> None:
    fault = as_user_error(dbapi2.OperationalError(said), tmp_path / "sổ.db")
    assert isinstance(fault, UserError)
    assert words in fault.sentence
    assert fault.sentence.endswith(".")
    assert "{" not in fault.sentence


def test_our_own_faults_stay_as_they_are(tmp_path: Path) -> None:
    fault = dbapi2.OperationalError("no such column: x")
    assert as_user_error(fault, tmp_path) is fault


def refused(database: Database, words: str) -> None:
    """Check that a long note is refused in one sentence and that nothing else is lost."""
    before, saved = dump(database), database.saved_at
    with pytest.raises(UserError) as caught:
        note(database, LONG)
    assert words in caught.value.sentence
    assert str(database.path.parent) in caught.value.sentence
    assert dump(database) == before
    assert database.saved_at == saved
    assert database.rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]


def test_a_full_file_takes_no_more_until_there_is_room(database: Database) -> None:
    note(database, "trước khi đầy")
    database.rows(f"PRAGMA max_page_count = {database.rows('PRAGMA page_count')[0]['page_count']}")
    refused(database, "đã đầy")
    refused(database, "đã đầy")
    database.rows("PRAGMA max_page_count = 1000000")
    note(database, LONG)
    assert situation(database) == LONG


class FailingCommit:
    """Hand everything on to a connection, but report a fault before or after one COMMIT."""

    def __init__(self, connection: dbapi2.Connection, *, after: bool) -> None:
        self._connection = connection
        self._after = after

    def execute(self, sql: str, *parameters: object) -> object:
        if sql != "COMMIT":
            return self._connection.execute(sql, *parameters)
        if self._after:
            self._connection.execute(sql)
        raise dbapi2.OperationalError("disk I/O error")

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)


def test_a_fault_after_the_data_reached_the_file_is_no_lost_save(database: Database) -> None:
    note(database, "trước")
    connection, saved = database.connection, database.saved_at
    database.connection = FailingCommit(connection, after=True)
    note(database, "đã tới đĩa")
    database.connection = connection
    assert situation(database) == "đã tới đĩa"
    assert saved is not None
    assert database.saved_at is not None
    assert database.saved_at > saved
    note(database, "tiếp")


def test_a_fault_before_the_data_reached_the_file_is_told(database: Database) -> None:
    note(database, "trước")
    connection, saved = database.connection, database.saved_at
    database.connection = FailingCommit(connection, after=False)
    with pytest.raises(UserError, match="báo lỗi khi đọc ghi"):
        note(database, "chưa tới đĩa")
    database.connection = connection
    assert situation(database) == "trước"
    assert database.saved_at == saved
    note(database, "tiếp")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of 1.5 MB; only the machine's administrator can have one."""
    folder = tmp_path / "ổ đĩa nhỏ"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", str(folder)]
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("no right to mount a small disk")
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill_up(folder: Path, *, leave: int = 0) -> Path:
    """Write a file that takes all the room but some bytes."""
    filler = folder / "phim.mp4"
    free = shutil.disk_usage(folder).free
    with filler.open("wb") as file, suppress(OSError):
        file.write(bytes(max(free - leave, 0)))
    return filler


@pytest.mark.parametrize("leave", [0, 8_192, 100_000])
def test_a_full_disk_loses_nothing_and_later_saves_work(
    small_disk: Path, seeded_file: Path, leave: int
) -> None:
    path = shutil.copyfile(seeded_file, small_disk / "sổ.db")
    database = open_data_file(path, MIGRATIONS)
    note(database, "trước khi đầy")
    filler = fill_up(small_disk, leave=leave)
    refused(database, "đã đầy")
    refused(database, "đã đầy")
    filler.unlink()
    note(database, "sau khi dọn ổ đĩa")
    before = dump(database)
    database.close()
    again = open_data_file(path, MIGRATIONS)
    assert dump(again) == before
    assert situation(again) == "sau khi dọn ổ đĩa"
    again.close()


def test_a_full_disk_takes_no_half_made_file(small_disk: Path) -> None:
    fill_up(small_disk, leave=200_000)
    with pytest.raises(UserError, match="đã đầy"):
        create_data_file(small_disk / "sổ.db", MIGRATIONS, load_seed)
    assert names_in(small_disk) == ["phim.mp4"]


def later_migrations(folder: Path) -> Path:
    """Give the migrations of a later version of the program."""
    later = folder / "later"
    shutil.copytree(MIGRATIONS, later)
    (later / "0101_x.sql").write_text("CREATE TABLE x (id TEXT PRIMARY KEY) STRICT;")
    return later


@pytest.mark.parametrize("leave", [0, 200_000])
def test_a_full_disk_takes_no_half_copy_before_an_upgrade(
    small_disk: Path, seeded_file: Path, tmp_path: Path, leave: int
) -> None:
    path = shutil.copyfile(seeded_file, small_disk / "sổ.db")
    before = sha256_of(path)
    fill_up(small_disk, leave=leave)
    with pytest.raises(UserError, match="đã đầy"):
        open_data_file(path, later_migrations(tmp_path))
    assert sha256_of(path) == before
    assert names_in(small_disk) == ["phim.mp4", "sổ.db"]


LIMITED = """
    import resource, signal
    from pathlib import Path
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    def limit(size):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    limit({size})
"""
SAVE_UNDER_EVERY_LIMIT = """
    database = open_data_file(path, MIGRATIONS)
    for size in range(4_096, path.stat().st_size + 150_000, 7_168):
        before, text = situation(database), f"{size} " + "nghèo " * 3_000
        limit(size)
        try:
            note(database, text)
            saved = True
        except UserError as error:
            assert "báo lỗi" in error.sentence  # to read again may fail as well: that is told
            saved = False
        limit(resource.RLIM_INFINITY)
        assert situation(database) == (text if saved else before)
        tell(saved)
    assert database.rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
"""


@posix_only
def test_wherever_a_write_fails_the_message_agrees_with_the_file(data_path: Path) -> None:
    told = told_by(
        data_path, LIMITED.format(size="resource.RLIM_INFINITY") + SAVE_UNDER_EVERY_LIMIT
    )
    assert len(told) > 70
    assert set(told) == {"False", "True"}
    database = open_data_file(data_path, MIGRATIONS)
    assert database.rows("SELECT count(*) AS many FROM change WHERE kind = 'do'") == [
        {"many": told.count("True")}
    ]
    database.close()


@posix_only
def test_a_failing_disk_takes_no_half_file_or_copy(data_path: Path, tmp_path: Path) -> None:
    later = later_migrations(tmp_path)
    before, beside = sha256_of(data_path), names_in(tmp_path)
    limited = LIMITED.format(size=100_000)
    upgrade = f"    open_data_file(path, Path({str(later)!r}))\n"
    create = "    create_data_file(path.with_name('mới.db'), MIGRATIONS, load_seed)\n"
    for body in (upgrade, create):
        (told,) = told_by(data_path, limited + body)
        assert "báo lỗi khi đọc ghi" in told
    assert sha256_of(data_path) == before
    assert names_in(tmp_path) == beside


@pytest.fixture
def common_folder() -> Iterator[Path]:
    """Give a folder that an ordinary account can reach."""
    folder = Path(tempfile.mkdtemp(prefix="hungchinh-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


def common_file(folder: Path, seeded_file: Path, mode: int) -> Path:
    path = shutil.copyfile(seeded_file, folder / "sổ.db")
    path.chmod(mode)
    return path


@posix_only
def test_a_read_only_folder_takes_no_new_file(common_folder: Path) -> None:
    common_folder.chmod(0o555)
    with ordinary_rights(), pytest.raises(UserError) as caught:
        create_data_file(common_folder / "sổ.db", MIGRATIONS, load_seed)
    assert f"Không mở được “sổ.db” trong “{common_folder}”" in caught.value.sentence
    assert list(common_folder.iterdir()) == []


@posix_only
def test_a_file_in_a_read_only_folder_is_refused_before_work_is_typed(
    common_folder: Path, seeded_file: Path
) -> None:
    path = common_file(common_folder, seeded_file, 0o666)
    common_folder.chmod(0o555)
    with ordinary_rights(), pytest.raises(UserError, match="Không có quyền ghi vào"):
        open_data_file(path, MIGRATIONS)
    assert sha256_of(path) == sha256_of(seeded_file)
    assert list(common_folder.iterdir()) == [path]


@posix_only
def test_a_folder_that_becomes_read_only_still_takes_saves(
    common_folder: Path, seeded_file: Path
) -> None:
    path = common_file(common_folder, seeded_file, 0o666)
    with ordinary_rights():
        database = open_data_file(path, MIGRATIONS)
    common_folder.chmod(0o555)
    with ordinary_rights():
        note(database, "vẫn lưu được")
        database.close()
    common_folder.chmod(0o777)
    with ordinary_rights():
        again = open_data_file(path, MIGRATIONS)
    assert situation(again) == "vẫn lưu được"
    again.close()


def test_a_full_disk_still_lets_the_record_be_read(small_disk: Path, seeded_file: Path) -> None:
    path = shutil.copyfile(seeded_file, small_disk / "sổ.db")
    fill_up(small_disk)
    database = open_data_file(path, MIGRATIONS)
    refused(database, "đã đầy")
    database.close()
    assert sha256_of(path) == sha256_of(seeded_file)


@posix_only
@pytest.mark.parametrize(
    ("mode", "words"), [(0o444, "Không có quyền ghi vào"), (0o000, "Không đọc được tệp")]
)
def test_a_file_without_rights_is_refused(
    common_folder: Path, seeded_file: Path, mode: int, words: str
) -> None:
    path = common_file(common_folder, seeded_file, mode)
    with ordinary_rights(), pytest.raises(UserError, match=words):
        open_data_file(path, MIGRATIONS)
    path.chmod(0o600)
    assert sha256_of(path) == sha256_of(seeded_file)


@posix_only
def test_a_closed_folder_is_refused(common_folder: Path, seeded_file: Path) -> None:
    path = common_file(common_folder, seeded_file, 0o666)
    common_folder.chmod(0o000)
    with ordinary_rights():
        with pytest.raises(UserError, match="Không đọc được tệp"):
            open_data_file(path, MIGRATIONS)
        with pytest.raises(UserError, match="hãy chọn thư mục hoặc tên khác"):
            create_data_file(path, MIGRATIONS, load_seed)
