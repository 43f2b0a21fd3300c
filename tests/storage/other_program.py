"""Start a second program that opens the same data file, and steer it by its pipes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_START = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.storage.data_file import create_data_file, open_data_file
from tests.storage.office_data import *
path = Path({path!r})
def tell(text): print(text, flush=True)
def wait(): sys.stdin.readline()
try:
{body}
except UserError as error:
    tell("UserError: " + error.sentence)
"""
PLAIN_READ = """
    import sqlite3
    connection = sqlite3.connect(path, timeout=0)
    for sql in ("SELECT count(*) FROM household", "DELETE FROM household"):
        try:
            tell(connection.execute(sql).fetchone())
        except sqlite3.Error as error:
            tell(error)
"""
OPEN = """
    database = open_data_file(path, MIGRATIONS)
    tell(len(household_ids(database)))
"""
CHECKSUM = """
    tell(sha256_of(path))
"""


def _command(path: Path, body: str) -> list[str]:
    text = _START.format(root=str(ROOT), path=str(path), body=body)
    return [sys.executable, "-X", "utf8", "-c", text]


def told_by(path: Path, body: str) -> list[str]:
    """Run a program to its end and return the lines it wrote."""
    done = subprocess.run(
        _command(path, body), capture_output=True, encoding="utf-8", check=False, stdin=-3
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@contextmanager
def running(path: Path, body: str) -> Iterator[subprocess.Popen[str]]:
    """Keep a program running that waits at wait(); it is killed at the end."""
    with subprocess.Popen(
        _command(path, body), stdin=-1, stdout=-1, encoding="utf-8", bufsize=1
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def line_of(program: subprocess.Popen[str]) -> str:
    """Return the next line a running program writes; wait for it."""
    assert program.stdout is not None
    return program.stdout.readline().rstrip("\n")


def go_on(program: subprocess.Popen[str]) -> None:
    """Let a running program pass its next wait()."""
    assert program.stdin is not None
    program.stdin.write("\n")
    program.stdin.flush()
