"""Cut the power at any moment of saving: what was promised is there, and the file is whole.

HUNGCHINH_POWER_CUTS sets how often: some in the usual run, 3000 in the long form.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.storage.power_cut import CALLS, STRACE, Event, after_a_cut, promised_by, recorded
from tests.storage.promises import child_command, last_edit, start

pytestmark = pytest.mark.long

CUTS = int(os.environ.get("HUNGCHINH_POWER_CUTS", "60"))
BATCH = 20
EDITS = 12


@pytest.fixture(scope="module")
def record(
    tmp_path_factory: pytest.TempPathFactory, seeded_file: Path
) -> tuple[list[Event], dict[str, bytes]]:
    """Record every write and sync of a process that saves; return them and the first file."""
    if shutil.which("strace") is None:
        pytest.skip("cần strace để ghi lại từng lần ghi đĩa")
    folder = tmp_path_factory.mktemp("recorded").resolve()
    path, log = folder / "so.db", folder / "log"
    shutil.copyfile(seeded_file, path)
    before = {path.name: path.read_bytes()}
    child = start([*STRACE, "-e", CALLS, "-o", str(log), *child_command(path, EDITS)])
    output, _ = child.communicate()
    if not output:
        pytest.skip("strace không được phép chạy trên máy này")
    assert f"SAVED {EDITS}" in output
    return recorded(log, {"so.db", "so.db-journal"}, folder), before


def test_the_record_holds_the_whole_of_the_work(
    record: tuple[list[Event], dict[str, bytes]], tmp_path: Path
) -> None:
    events, before = record
    assert promised_by(events) == EDITS
    assert {event.kind for event in events} == {"make", "write", "cut", "sync", "say"}
    for name, data in after_a_cut(events, before, random.Random(0)).items():
        (tmp_path / name).write_bytes(data)
    assert last_edit(tmp_path / "so.db") == EDITS


@pytest.mark.parametrize("first", range(0, CUTS, BATCH))
def test_a_power_cut_loses_nothing_promised(
    record: tuple[list[Event], dict[str, bytes]], tmp_path: Path, first: int
) -> None:
    events, before = record
    for seed in range(first, min(first + BATCH, CUTS)):
        dice = random.Random(seed)
        seen = events[: dice.randrange(len(events) + 1)]
        folder = tmp_path / str(seed)
        folder.mkdir()
        for name, data in after_a_cut(seen, before, dice).items():
            (folder / name).write_bytes(data)
        promised = promised_by(seen)
        assert last_edit(folder / "so.db") in {promised, promised + 1}, seed
        shutil.rmtree(folder)
