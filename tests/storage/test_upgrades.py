"""Kill the program at every statement of an upgrade: the file is the old or the new one.

HUNGCHINH_UPGRADE_KILLS sets how often for each earlier schema: once, for some of them, in the usual
run; more than there are statements means at every one. Some files have a password.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hungchinh_desktop.storage.backup_maker import backups_beside
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import connect
from hungchinh_desktop.storage.file_key import PLAIN_HEADER, FileKey
from hungchinh_desktop.storage.file_protection import protect
from hungchinh_desktop.storage.log_chain import log_faults
from hungchinh_desktop.storage.migrations import known_migrations
from tests.services.quick_secrets import use_quick_secrets
from tests.storage.office_data import MIGRATIONS
from tests.storage.old_files import ARRIVED, RELEASED, old_file, tables_of
from tests.storage.promises import ROOT

KILLS = int(os.environ.get("HUNGCHINH_UPGRADE_KILLS", "1"))
SCHEMAS = RELEASED if KILLS > 1 else RELEASED[::5]
PASSWORD, PERSON = "mật khẩu", "Nguyễn Thị Thành"
WITH_PASSWORD = RELEASED[::8] if KILLS > 1 else RELEASED[:1]
DRILLS = [(steps, "") for steps in SCHEMAS] + [(steps, PASSWORD) for steps in WITH_PASSWORD]

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name != "posix", reason="kills at a statement"),
]


@dataclass(frozen=True)
class Picture:
    """Hold everything a file says: its schema and every row."""

    schema: list[tuple[str, str]]
    rows: dict[str, list[tuple[object, ...]]]


def picture(path: Path, key: FileKey | None) -> Picture:
    """Look at a closed file, after SQLite has taken back what a kill left half-done."""
    connection = connect(path, key=key)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        schema = connection.execute(
            "SELECT name, coalesce(sql, '') FROM sqlite_schema ORDER BY name"
        ).fetchall()
        steps = connection.execute("SELECT name FROM _sqlite_migrations ORDER BY name").fetchall()
        rows = {
            table: connection.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall()
            for table in tables_of(connection)
        }
        return Picture(schema, {**rows, "steps": steps})
    finally:
        connection.close()


@pytest.fixture(scope="module")
def upgrader() -> Iterator[subprocess.Popen[str]]:
    """Keep one process that starts the upgrades: each begins at once."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.storage.upgrading_child"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        bufsize=1,
    ) as process:
        yield process
        process.kill()


def upgraded(
    upgrader: subprocess.Popen[str], path: Path, password: str, last: int = 0
) -> list[str]:
    """Let a file be upgraded up to a statement, 0 for the whole; return what is told of it."""
    assert upgrader.stdin is not None
    assert upgrader.stdout is not None
    upgrader.stdin.write(f"{last}\t{password}\t{path}\n")
    upgrader.stdin.flush()
    return upgrader.stdout.readline().split()


def copies_of(path: Path, key: FileKey | None) -> list[Picture]:
    return [picture(one.path, key) for one in backups_beside(path).backups()]


def readable_in(folder: Path) -> list[Path]:
    """Name what tells a table or a person of the record without the password."""
    words = (PLAIN_HEADER, b"CREATE TABLE", PERSON.encode())
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if any(word in path.read_bytes() for word in words)]


def test_the_list_of_earlier_schemas_is_whole() -> None:
    assert sorted(ARRIVED) == [file.stem for file in known_migrations(MIGRATIONS)]


@pytest.mark.parametrize(
    ("steps", "password"),
    DRILLS,
    ids=[f"{ARRIVED[steps - 1]}{' with password' * bool(word)}" for steps, word in DRILLS],
)
def test_a_killed_upgrade_leaves_the_old_file_or_the_new_one(
    tmp_path: Path,
    upgrader: subprocess.Popen[str],
    monkeypatch: pytest.MonkeyPatch,
    steps: int,
    password: str,
) -> None:
    use_quick_secrets(monkeypatch)
    key = FileKey(password) if password else None
    made, path = tmp_path / "made.db", tmp_path / "new" / "so.db"
    old_file(made, steps)
    assert readable_in(tmp_path) == [made]
    if key is not None:
        protect(made, None, key)
    old = picture(made, key)
    path.parent.mkdir()
    shutil.copyfile(made, path)
    word, statements, first = upgraded(upgrader, path, password)
    assert word == "done"
    new = picture(path, key)
    assert new.rows["steps"] == [(name,) for name in sorted(ARRIVED)]
    assert len(new.rows["household"]) == len(old.rows["household"]) == 20
    assert copies_of(path, key) == [old]
    every = range(1, int(statements) + 1)
    for statement in random.Random(steps).sample(every, min(KILLS, len(every))):
        drill = tmp_path / str(statement) / "so.db"
        drill.parent.mkdir()
        shutil.copyfile(made, drill)
        assert upgraded(upgrader, drill, password, statement) == ["killed"]
        assert key is None or readable_in(drill.parent) == []
        assert picture(drill, key) in (old, new), statement
        assert copies_of(drill, key) == [old] or statement <= int(first)
        again = open_data_file(drill, MIGRATIONS, key)
        assert list(log_faults(again.connection)) == []
        again.close()
        assert picture(drill, key) == new
        assert old in copies_of(drill, key)
        shutil.rmtree(drill.parent)
