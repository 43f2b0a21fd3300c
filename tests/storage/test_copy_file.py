"""Prove that a copy of the open file is read whole before it gets its name."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.backup_folder import contents
from hungchinh_desktop.storage.copy_file import copy_file
from hungchinh_desktop.storage.database import Database
from tests.storage.office_data import note, situation

_TAKE_AWAY = (
    "import sys, pathlib; from hungchinh_desktop.storage.part_file import remove_stale_parts;"
    " remove_stale_parts(pathlib.Path(sys.argv[1]))"
)


class StoppedError(Exception):
    """End the copying, as an impatient hand does."""


def test_what_is_told_of_a_copy_is_what_its_file_holds(database: Database, tmp_path: Path) -> None:
    note(database, "trước khi chép")
    target = tmp_path / "ban_sao.db"
    copied = copy_file(database.connection, target, "chưa làm gì")
    content = target.read_bytes()
    assert copied.sha256 == hashlib.sha256(content).hexdigest()
    assert copied.size == len(content)
    assert copied.head == database.head()
    assert copied.rows == contents(database.connection)
    assert copied.rows["household"] > 0


def test_a_copy_ended_at_any_moment_leaves_nothing(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    target = folder / "ban_sao.db"
    calls = 0

    def ends_at(last: int) -> None:
        nonlocal calls
        calls += 1
        if calls == last:
            raise StoppedError

    copy_file(database.connection, target, "chưa làm gì", lambda: ends_at(0))
    whole = calls
    assert whole > 5
    target.unlink()
    for last in sorted({1, 2, whole // 2, whole - 1, whole}):
        calls = 0
        with pytest.raises(StoppedError):
            copy_file(database.connection, target, "chưa làm gì", partial(ends_at, last))
        assert list(folder.iterdir()) == []
    note(database, "vẫn ghi được")
    assert situation(database) == "vẫn ghi được"


def test_another_program_leaves_a_copy_alone_that_is_being_made(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        if looks in {2, 9}:  # while pages are written, and while they are checked
            command = [sys.executable, "-c", _TAKE_AWAY, str(folder)]
            subprocess.run(command, cwd=Path(__file__).parents[2], check=True)

    copy_file(database.connection, folder / "ban_sao.db", "chưa làm gì", look)
    assert looks > 9
    assert [path.name for path in folder.iterdir()] == ["ban_sao.db"]


def test_an_open_change_is_refused_and_not_waited_for(database: Database, tmp_path: Path) -> None:
    target = tmp_path / "ban_sao.db"
    with database.change("Sửa dở"), pytest.raises(UserError, match="đang được ghi"):
        copy_file(database.connection, target, "chưa làm gì")
    assert list(tmp_path.glob("*ban_sao*")) == []
    copy_file(database.connection, target, "chưa làm gì")
    assert target.exists()
