"""Look at a data file as a whole, write to it, and take changes back."""

from __future__ import annotations

import hashlib
from pathlib import Path

from hungchinh_desktop.paths import db_dir
from hungchinh_desktop.storage import change_log
from hungchinh_desktop.storage.change_replay import replay
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.seed_loader import SeedLoader

MIGRATIONS = db_dir() / "migrations"
SEED = db_dir() / "seed" / "hung_chinh_2024"
LOG_TABLES = ("change", "change_row", "change_seal", "file_content", "frozen_paper")

Dump = dict[str, list[tuple[object, ...]]]


def load_seed(database: Database) -> None:
    SeedLoader(database, SEED).load()


def fill_nothing(database: Database) -> None:
    """Leave a new data file without a record."""


def table_names(database: Database) -> list[str]:
    """Return the tables of the record, without those outside the log and of SQLite."""
    found = database.rows(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE '%sqlite%'"
    )
    return sorted(row["name"] for row in found if row["name"] not in LOG_TABLES)


def dump(database: Database) -> Dump:
    """Return every row of the record."""
    return {
        table: database.connection.execute(f'SELECT * FROM "{table}" ORDER BY id').fetchall()
        for table in table_names(database)
    }


def sha256_of(path: Path) -> str:
    """Return the checksum of a file that no test holds open: reading would end SQLite's lock."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder, without the empty journals that SQLite keeps for next time."""
    return sorted(
        path.name
        for path in folder.iterdir()
        if not (path.name.endswith("-journal") and path.stat().st_size == 0)
    )


def household_ids(database: Database) -> list[str]:
    return [row["id"] for row in database.rows("SELECT id FROM household ORDER BY list_order")]


def note(database: Database, text: str, household: int = 0) -> None:
    """Save a situation in a change of its own."""
    row_id = household_ids(database)[household]
    with database.change(f"Ghi {text[:20]}"):
        database.update("household", row_id, {"situation": text})


def situation(database: Database, household: int = 0) -> str:
    found = database.rows("SELECT situation FROM household ORDER BY list_order")
    return str(found[household]["situation"])


def undo(database: Database) -> None:
    entry = change_log.next_undo(database)
    assert entry is not None
    with database.change(f"Hoàn tác: {entry.label}", kind="undo", target_id=entry.id):
        replay(database, entry, backwards=True)


def redo(database: Database) -> None:
    entry = change_log.next_redo(database)
    assert entry is not None
    with database.change(f"Làm lại: {entry.label}", kind="redo", target_id=entry.id):
        replay(database, entry, backwards=False)
