"""Keep the record in folders of awkward names: the same file is opened by every way each time.

HUNGCHINH_FOLDERS sets how many of the names: some in the usual run, all in the long one.
"""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

import pytest

from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.services import file_rescue
from hungchinh_desktop.services.exchange_service import write_job
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from tests.cli.cli_runs import Cli

PLAIN = [
    "Xã Hưng Chính",
    unicodedata.normalize("NFD", "Xã Hưng Chính"),
    "hộ #1 #2",
    "100% hộ %41 %00",
    "Văn hóa & Xã hội; số 1",
    "  hai  dấu cách",
    "a" * 200,
    "ông Tư's (bản 2) [cũ]",
    "-rf --out",
    "file:so.db",
    "$HOME ${x} `y` ~",
    "…“ngoặc”, é 😀",
    ".ẩn",
]
POSIX = ["hỏi? mode=memory", 'ngoặc "kép"', "a\\b", "xuống\ndòng", "*"]
NAMES = [*PLAIN, *(POSIX if os.name == "posix" else [])]


COUNT = int(os.environ.get("HUNGCHINH_FOLDERS", "4"))


@pytest.fixture(scope="module")
def record_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a record once; tests work on copies."""
    path = tmp_path_factory.mktemp("record") / "so.db"
    open_office_file(path).close()
    return path


def at(path: Path) -> OfficeFile:
    """Open a record, which must be the one that was marked."""
    office = open_office_file(path)
    base = office.totals.totals().base
    assert base is not None
    assert base.count == 400
    return office


def no_others(folder: Path) -> None:
    """Check that nothing was made anywhere but in the folder itself."""
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize("name", NAMES[:: -(-len(NAMES) // COUNT)])
def test_the_same_file_is_opened_by_every_way(
    tmp_path: Path,
    record_file: Path,
    name: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "gốc" / name
    folder.mkdir(parents=True)
    path = folder / "sổ hộ.db"
    shutil.copyfile(record_file, path)
    made = open_office_file(path)
    made.totals.confirm_total_households("400")
    backup = made.safety.back_up()
    made.totals.confirm_total_households("999")
    made.close_for_the_day()
    file_rescue.restore(backup, path)
    office = at(path)
    assert [one.sha256 for one in office.safety.backups()] == [backup.sha256]
    assert office.safety.is_good(backup)
    job = office.exchange.households_job(ListProfile.MEETING)
    assert write_job(job, folder / job.file_name).stat().st_size > 4096
    assert office.safety.carry_out(folder / "USB").path.parent == folder / "USB"
    office.close_for_the_day()
    at(path).close()
    monkeypatch.chdir(folder)  # a relative name, one that begins with a dash too
    cli = Cli(capsys)
    for place in (path, Path("sổ hộ.db")):
        assert "Tỷ lệ nghèo: 0,50%" in cli("--file", place, "show", "totals").out
    assert cli("--file", path, "safe", "backup", "--to", folder / "USB").code == 0
    assert cli("--file", path, "export", "matrix", "--out", folder / "ma trận.xlsx").code == 0
    assert cli("safe", "restore", backup.path, "--out", folder / "mới.db").code == 0
    at(folder / "mới.db").close()
    assert cli("safe", "verify", path).code == 0
    no_others(folder)
