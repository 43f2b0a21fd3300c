"""Kill the program while it saves: what it promised is in the file, and nothing by halves.

HUNGCHINH_KILLS sets how often: a few in the usual run, 500 in the long form.
"""

from __future__ import annotations

import os
import random
import shutil
import time
from pathlib import Path

import pytest

from tests.storage.promises import child_command, imports_in, last_edit, said, start

pytestmark = pytest.mark.long

KILLS = int(os.environ.get("HUNGCHINH_KILLS", "10"))
LONGEST = 0.4  # seconds of work before the kill


@pytest.mark.skipif(os.name != "posix", reason="kills at any moment")
@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_loses_no_promised_change(seeded_file: Path, tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    path = tmp_path / "so.db"
    shutil.copyfile(seeded_file, path)
    work = ("edit", "import")[seed % 2]
    child = start(child_command(path, 100_000 if work == "edit" else 50, work))
    assert child.stdout is not None
    try:
        assert child.stdout.readline() == "READY\n"
        moment = time.monotonic() + dice.random() * LONGEST
        while time.monotonic() < moment:
            os.sched_yield()
    finally:
        child.kill()
    promised = said(child.stdout.read().splitlines(), "SAVED")
    child.stdout.close()
    child.wait()
    if work == "edit":
        assert last_edit(path) in {len(promised), len(promised) + 1}
    else:
        assert imports_in(path)[: len(promised)] == promised
        assert len(imports_in(path)) <= len(promised) + 1
