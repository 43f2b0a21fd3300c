"""Measure what safekeeping costs: a save, opening, copying, the log, taking changes back."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from figures import Figure, duration, ratio, slowest_but_twentieth
from import_speed import write_list

from hungchinh_desktop import paths
from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.services.import_service import judge_file, read_file
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.services.undo_service import UndoService
from hungchinh_desktop.storage import change_log
from hungchinh_desktop.storage.backup_maker import back_up
from hungchinh_desktop.storage.data_file import open_data_file
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.file_seal import seal

_MEGABYTE = 1_000_000
_SETTINGS = (
    "locking_mode = EXCLUSIVE",
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """Return the figures; a quick round proves that they can be measured, no more."""
    place = folder / "save"
    place.mkdir()
    return [
        *_saves(place, 10 if quick else 300),
        _import(place, 200 if quick else 5000, 1 if quick else 5),
        *_large(place, 4 if quick else 100, 1 if quick else 5),
        _undo(place, 10 if quick else 1000),
    ]


def _saves(place: Path, times: int) -> list[Figure]:
    """Measure a save and a bare commit of the same row with the same settings in turn."""
    database = _opened(place / "saves.db")
    key, bare = _first_household(database), _bare(place / "bare.db", database)
    ours, theirs = [], []
    for number in range(times):
        text = f"lần {number}"

        def save(text: str = text) -> None:
            with database.change("Sửa hộ"):
                database.update("household", key, {"situation": text})

        def commit(text: str = text) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("UPDATE household SET situation = ? WHERE id = ?", (text, key))
            bare.execute("COMMIT")

        ours.append(_seconds(save))
        theirs.append(_seconds(commit))
    bare.close()
    database.close()
    fast = sorted(ours)[-max(len(ours) // 20, 1)]
    slow = sorted(theirs)[-max(len(theirs) // 20, 1)]
    return [
        ratio("a save, half of them", ours, theirs, "bare commit", 1.5),
        Figure("a save, 19 of 20", fast / slow, "×", times, 1.5, fast, slow, "bare commit"),
        slowest_but_twentieth("a save, 19 of 20", ours),
    ]


def _import(place: Path, rows: int, runs: int) -> Figure:
    """Measure an import, from the file to the commit, with and without the log and its seal."""
    workbook = place / "list.xlsx"
    write_list(workbook, rows)
    ours: list[float] = []
    theirs: list[float] = []
    for run in range(runs):
        for times, kept in ((ours, True), (theirs, False)):
            path = place / f"import_{run}_{kept}.db"
            office = open_office_file(path)
            with _log(kept=kept):
                times.append(_seconds(partial(_take_in, office, workbook)))
            added = office.households.count()
            office.close()
            assert added > rows, added
            path.unlink()
    return ratio(f"import of {rows} rows", ours, theirs, "without log and seal", 1.6)


def _take_in(office: OfficeFile, workbook: Path) -> None:
    register = office.imports.snapshot()
    office.imports.apply(judge_file(read_file(workbook), register))


def _large(place: Path, megabytes: int, runs: int) -> list[Figure]:
    """Measure opening and copying a large file."""
    path = place / "large.db"
    database = _opened(path)
    with database.change("Đính kèm", kind="event"):
        for number in range(megabytes):
            database.connection.execute(
                "INSERT INTO file_content (id, bytes) VALUES (?, ?)",
                (f"f{number}", os.urandom(_MEGABYTE)),
            )
    head = database.head()
    back_up(database, BackupReason.BY_HAND)
    database.close()
    seal(path, head)
    opening, copying, plain = [], [], []
    for run in range(runs):
        began = time.perf_counter()
        opened = open_office_file(path)
        opening.append(time.perf_counter() - began)
        copying.append(_seconds(opened.safety.back_up))
        opened.close()
        target = place / f"cp_{run}"
        plain.append(_seconds(partial(_cp, path, target)))
        target.unlink()
    return [
        duration(f"open {megabytes} MB with its checks", opening, 1000),
        ratio(f"copy {megabytes} MB, read back", copying, plain, "cp and fsync", 2.0),
    ]


def _undo(place: Path, steps: int) -> Figure:
    """Measure taking back many changes, one after the other."""
    database = _opened(place / "undo.db")
    key, service = _first_household(database), UndoService(database)
    for number in range(steps):
        with database.change("Sửa hộ"):
            database.update("household", key, {"situation": f"lần {number}"})

    def take_all_back() -> None:
        for _ in range(steps):
            service.undo()

    seconds = _seconds(take_all_back)
    database.close()
    return Figure(f"take back {steps} changes", seconds, "s", 1)


def _opened(path: Path) -> Database:
    """Make a data file with the office's record if there is none, and return it open."""
    open_office_file(path).close()
    return open_data_file(path, paths.db_dir() / "migrations")


def _first_household(database: Database) -> str:
    return str(database.values("SELECT id FROM household LIMIT 1")[0][0])


def _bare(path: Path, database: Database) -> sqlite3.Connection:
    """Return a bare connection to a copy of the same file."""
    copied = back_up(database, BackupReason.BY_HAND)
    shutil.copyfile(copied.path, path)
    bare = sqlite3.connect(path, isolation_level=None)
    for setting in _SETTINGS:
        bare.execute(f"PRAGMA {setting}")
    return bare


@contextmanager
def _log(*, kept: bool) -> Iterator[None]:
    """Leave out the triggers of the log: but for one row nothing is logged, and so not hashed.

    Without that row the change would seem empty, and be taken back.
    """
    parts = vars(change_log)
    statements = parts["_trigger_statements"]
    if not kept:
        parts["_trigger_statements"] = lambda connection, table: (
            statements(connection, table) if table == "import_batch" else []
        )
    try:
        yield
    finally:
        parts["_trigger_statements"] = statements


def _cp(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("wb") as written:
        shutil.copyfileobj(read, written, 1 << 20)
        written.flush()
        os.fsync(written.fileno())


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
