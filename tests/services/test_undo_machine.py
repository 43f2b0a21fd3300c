"""Let the officer work, undo and redo in any order: what comes back is what was there, exactly.

HUNGCHINH_UNDO_RUNS sets how many runs of how many steps: a few short ones in the usual run, 200 of
50 steps in the long one, and then 1,000 works in a row.
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.storage.log_chain import log_faults
from tests.services.office_works import WORKS, Work, import_list
from tests.storage.office_data import dump

RUNS = int(os.environ.get("HUNGCHINH_UNDO_RUNS", "3"))
STEPS = 50 if RUNS > 3 else 12
IN_A_ROW = 1000 if RUNS > 3 else 40


@pytest.fixture(scope="module")
def closed_file() -> Iterator[Path]:
    """Make a record once; runs work on copies."""
    folder = Path(tempfile.mkdtemp(prefix="hungchinh-undo-"))
    open_office_file(folder / "so.db").close()
    yield folder / "so.db"
    shutil.rmtree(folder)


class Bookkeeper:
    """Work on a record, and keep what all its rows were after each work."""

    def __init__(self, office: OfficeFile) -> None:
        self.office = office
        self.done = [self.look()]
        self.taken_back: list[str] = []

    def look(self) -> str:
        """Return every value of every row, with its type."""
        return repr(dump(self.office.undo._database))

    def work(self, work: Work, dice: random.Random) -> bool:
        """Do a work; one that is refused, or finds nothing to do, leaves nothing."""
        before = self.office.undo._database.version()
        try:
            work(self.office, dice)
        except UserError:
            assert self.look() == self.done[-1]
        written = self.office.undo._database.version() != before
        if written:
            self.done.append(self.look())
            self.taken_back.clear()
        else:
            assert self.look() == self.done[-1]
        return written

    def undo(self) -> None:
        self.office.undo.undo()
        self.taken_back.append(self.done.pop())
        assert self.look() == self.done[-1]

    def redo(self) -> None:
        self.office.undo.redo()
        self.done.append(self.taken_back.pop())
        assert self.look() == self.done[-1]

    def finish(self) -> None:
        """Take everything back and bring it again, then read the log through."""
        while len(self.done) > 1:
            self.undo()
        assert self.office.undo.undo_label() is None
        while self.taken_back:
            self.redo()
        assert self.office.undo.redo_label() is None
        database = self.office.undo._database
        assert list(log_faults(database.connection)) == []
        assert database.rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
        assert database.rows("PRAGMA foreign_key_check") == []


def opened(closed_file: Path, folder: Path) -> OfficeFile:
    shutil.copyfile(closed_file, folder / "so.db")
    return open_office_file(folder / "so.db")


def test_works_undo_and_redo_in_any_order(closed_file: Path) -> None:
    class Officer(RuleBasedStateMachine):
        def __init__(self) -> None:
            super().__init__()
            self.folder = Path(tempfile.mkdtemp(prefix="hungchinh-undo-"))
            self.books = Bookkeeper(opened(closed_file, self.folder))

        @rule(work=st.sampled_from(WORKS), seed=st.integers(0, 9999))
        def works(self, work: Work, seed: int) -> None:
            self.books.work(work, random.Random(seed))

        @precondition(lambda self: len(self.books.done) > 1)
        @rule()
        def undoes(self) -> None:
            self.books.undo()

        @precondition(lambda self: self.books.taken_back)
        @rule()
        def redoes(self) -> None:
            self.books.redo()

        @rule()
        def opens_again(self) -> None:
            path = self.books.office.path
            self.books.office.close()
            self.books.office = open_office_file(path)
            assert self.books.look() == self.books.done[-1]

        def teardown(self) -> None:
            try:
                self.books.finish()
            finally:
                self.books.office.close()
                shutil.rmtree(self.folder)

    run_state_machine_as_test(
        Officer,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_many_works_in_a_row_come_back_exactly(closed_file: Path, tmp_path: Path) -> None:
    dice = random.Random(2024)
    books = Bookkeeper(opened(closed_file, tmp_path))
    wrote: Counter[Work] = Counter()
    while len(books.done) <= IN_A_ROW:
        work = dice.choice(WORKS)
        wrote[work] += books.work(work, dice)
    assert wrote[import_list]
    books.finish()
    books.office.close()
