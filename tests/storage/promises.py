"""Hold a data file against what a process promised before it ended."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.log_chain import log_faults
from tests.storage.office_data import MIGRATIONS
from tests.storage.saving_child import ROWS_OF_AN_IMPORT

ROOT = Path(__file__).resolve().parents[2]


def child_command(path: Path, count: int, work: str = "edit") -> list[str]:
    """Return the command line of a process that saves one change after another."""
    return [sys.executable, "-m", "tests.storage.saving_child", str(path), str(count), work]


def start(command: Sequence[str]) -> subprocess.Popen[str]:
    """Start a process in the project's folder and read what it says."""
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def said(lines: Sequence[str], word: str) -> list[int]:
    """Return the numbers that a process said after a word."""
    return [int(line.split()[1]) for line in lines if line.startswith(word)]


def last_edit(path: Path) -> int:
    """Open a file as the program does and return the number of its last edit.

    Fails when the file is not whole, or holds half a change.
    """
    database = open_data_file(path, MIGRATIONS)
    try:
        assert database.rows("PRAGMA integrity_check")[0]["integrity_check"] == "ok"
        assert database.rows("PRAGMA foreign_key_check") == []
        pair = database.rows("SELECT situation FROM household ORDER BY id LIMIT 2")
        numbers = [_number(row["situation"]) for row in pair]
        assert numbers[0] == numbers[1]
        labels = database.rows("SELECT label FROM change WHERE kind = 'do' ORDER BY id")
        counted = [int(row["label"].split()[1]) for row in labels]
        assert counted == list(range(1, numbers[0] + 1)) or numbers[0] in counted
        rows = database.rows(
            "SELECT change_id, count(*) AS logged FROM change_row WHERE table_name = 'household'"
            " AND change_id IN (SELECT id FROM change WHERE kind = 'do') GROUP BY change_id"
        )
        assert all(row["logged"] == 2 for row in rows)
        assert list(log_faults(database.connection)) == []
        return numbers[0]
    finally:
        database.close()


def edits_in(path: Path) -> list[int]:
    """Open a file as the program does and return the numbers of the edits it holds."""
    last_edit(path)
    database = open_data_file(path, MIGRATIONS)
    try:
        labels = database.rows("SELECT label FROM change WHERE kind = 'do' ORDER BY id")
        return [int(row["label"].split()[1]) for row in labels]
    finally:
        database.close()


def imports_in(path: Path) -> list[int]:
    """Open a file as the program does and return the numbers of the imports it holds.

    Fails when the file is not whole, or one import is there in part.
    """
    database = open_data_file(path, MIGRATIONS)
    try:
        assert database.rows("PRAGMA integrity_check")[0]["integrity_check"] == "ok"
        found = database.rows(
            "SELECT substr(id, 1, 4) AS number, count(*) AS there FROM hamlet_alias"
            " WHERE id GLOB '[0-9][0-9][0-9][0-9]-*' GROUP BY 1 ORDER BY 1"
        )
        assert all(row["there"] == ROWS_OF_AN_IMPORT for row in found)
        logged = database.rows(
            "SELECT count(*) AS there FROM change_row WHERE table_name = 'hamlet_alias'"
            " AND change_id IN (SELECT id FROM change WHERE kind = 'do')"
        )
        assert logged[0]["there"] == len(found) * ROWS_OF_AN_IMPORT
        assert list(log_faults(database.connection)) == []
        return [int(row["number"]) for row in found]
    finally:
        database.close()


def _number(situation: str) -> int:
    return int(situation.split()[1]) if situation.startswith("lần ") else 0
