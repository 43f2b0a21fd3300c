"""Kill the program amid saving, exporting, printing, importing: nothing can be read afterwards.

Searched are the data folder with its copies and drafts, and the system's own temporary folder.
HUNGCHINH_LEAVINGS sets how many kills: a few in the usual run, 60 in the long one.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage.file_key import FileKey
from hungchinh_desktop.storage.file_protection import protect
from tests.services.leaving_child import CANARY, PASSWORD
from tests.services.quick_secrets import use_quick_secrets
from tests.storage.promises import ROOT

KILLS = int(os.environ.get("HUNGCHINH_LEAVINGS", "2"))
WORKS = 6
LONGEST = 0.25  # seconds into a work

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name != "posix", reason="kills at any moment"),
]


@pytest.fixture
def keyed_file(tmp_path: Path, seeded_record: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a data file behind a password, alone in its folder."""
    use_quick_secrets(monkeypatch)
    path = tmp_path / "data" / "so.db"
    path.parent.mkdir()
    shutil.copyfile(seeded_record, path)
    protect(path, None, FileKey(PASSWORD))
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Give a list to import, outside of what is searched."""
    path = tmp_path / "from" / "list.xlsx"
    path.parent.mkdir()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["TT", "Họ và tên", "Xóm", "Thực trạng"])
    for number in range(300):
        sheet.append([number + 1, f"{CANARY} {number}", 3, f"{CANARY} ốm nặng"])
    book.save(path)
    return path


def readable(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield every file below a folder as it is, and each part of a zipped one."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path, path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as archive:
                    yield from ((path, archive.read(name)) for name in archive.namelist())


def told_in(folder: Path, names: list[str]) -> list[tuple[Path, str]]:
    sought = [(name, name.encode(code)) for name in names for code in ("utf-8", "utf-16-le")]
    return [(path, name) for path, data in readable(folder) for name, raw in sought if raw in data]


def names_of(seeded_record: Path) -> list[str]:
    office = open_office_file(seeded_record)
    names = [entry.household.head_name for entry in office.households.entries()]
    office.close()
    return [CANARY, *names]


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_leaves_nothing_to_read(
    tmp_path: Path, keyed_file: Path, source: Path, seeded_record: Path, seed: int
) -> None:
    dice, names = random.Random(seed), names_of(seeded_record)
    temporary, out = tmp_path / "tmp", tmp_path / "out"
    temporary.mkdir()
    out.mkdir()
    command = [sys.executable, "-m", "tests.services.leaving_child", str(keyed_file), str(source)]
    with subprocess.Popen(
        [*command, str(out)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"TMPDIR": str(temporary), "HOME": str(temporary)},
    ) as child:
        assert child.stdout is not None
        for _ in range(2 + seed % WORKS + WORKS * (seed % 2)):  # each work is the last in turn
            assert child.stdout.readline()
        moment = time.monotonic() + dice.random() * LONGEST
        while time.monotonic() < moment:
            os.sched_yield()
        child.kill()
    for folder in (temporary, keyed_file.parent):
        assert told_in(folder, names) == []
    assert any(keyed_file.parent.iterdir())


def test_the_search_would_find_it(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sheet.xml", CANARY * 9)
    (tmp_path / "b").write_bytes(CANARY.encode("utf-16-le"))
    assert len(told_in(tmp_path, [CANARY])) == 2
