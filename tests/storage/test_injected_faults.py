"""Let the disk fail at every write and sync in turn: what was said agrees with the file.

HUNGCHINH_DISK_FAULTS sets how many faults: some in the usual run, 600 in the long form.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.storage.promises import child_command, edits_in, said, start

pytestmark = pytest.mark.long

FAULTS = int(os.environ.get("HUNGCHINH_DISK_FAULTS", "16"))
EDITS = 4
KINDS = (
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("fsync", "EIO"),
    ("fdatasync", "EIO"),
    ("ftruncate", "EIO"),
)
CALLS_OF_A_RUN = {"pwrite64": 330, "fsync": 8, "fdatasync": 20, "ftruncate": 8}


@pytest.mark.skipif(shutil.which("strace") is None, reason="cần strace để giả lỗi ổ đĩa")
@pytest.mark.parametrize("seed", range(FAULTS))
def test_a_failing_disk_never_makes_the_program_lie(
    seeded_file: Path, tmp_path: Path, seed: int
) -> None:
    dice = random.Random(seed)
    call, error = KINDS[seed % len(KINDS)]
    when = f"{dice.randint(1, CALLS_OF_A_RUN[call])}{dice.choice(('', '+'))}"
    path = tmp_path / "so.db"
    shutil.copyfile(seeded_file, path)
    inject = ("strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}")
    fault = ("-e", f"inject={call}:error={error}:when={when}")
    child = start([*inject, *fault, *child_command(path, EDITS)])
    lines = child.communicate()[0].splitlines()
    kept = edits_in(path)
    if "READY" not in lines:  # refused at once, or strace may not run here: nothing was promised
        assert kept == []
        return
    saved, refused, unsure = (said(lines, word) for word in ("SAVED", "REFUSED", "UNCERTAIN"))
    assert [number for number in kept if number not in unsure] == saved
    assert sorted(saved + refused + unsure) == list(range(1, EDITS + 1))
