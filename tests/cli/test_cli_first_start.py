"""The first start makes the data file without a question, whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hungchinh_desktop import paths
from tests.cli.cli_runs import ROOT, Cli, environment, in_a_process, names_in, sha256_of

PATIENCE = 30.0


def test_the_usual_file_is_made_from_the_record(usual_cli: Cli, hermetic_home: Path) -> None:
    assert not hermetic_home.exists()
    assert usual_cli("show", "totals", "--json").records[0]["near_poor"] == 18
    assert names_in(hermetic_home) == ["hung_chinh.db"]
    before = sha256_of(hermetic_home / "hung_chinh.db")
    assert usual_cli("check").code == 1
    assert sha256_of(hermetic_home / "hung_chinh.db") == before


def test_nothing_is_asked_of_whoever_starts_it(tmp_path: Path) -> None:
    home = tmp_path / "nhà" / "dữ liệu"
    ran = in_a_process("export", "plan", "--out", tmp_path / "a.pdf", HUNGCHINH_DATA_DIR=str(home))
    assert (ran.code, ran.fault) == (0, "")
    assert names_in(home) == ["hung_chinh.db"]


def test_the_data_folder_moves(
    usual_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("một", "hai"):
        monkeypatch.setenv("HUNGCHINH_DATA_DIR", str(tmp_path / name))
        assert usual_cli("show", "totals").code == 0
        assert paths.default_data_file() == tmp_path / name / "hung_chinh.db"
        assert names_in(tmp_path / name) == ["hung_chinh.db"]


def test_a_data_folder_that_cannot_be_is_named(
    usual_cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tệp").write_bytes(b"a file")
    monkeypatch.setenv("HUNGCHINH_DATA_DIR", str(tmp_path / "tệp" / "dữ liệu"))
    assert usual_cli("check").sentence() == (
        f"Không tạo được thư mục dữ liệu “{tmp_path / 'tệp' / 'dữ liệu'}”;"
        " hãy đặt HUNGCHINH_DATA_DIR tới một thư mục ghi được."
    )


def test_another_file_is_made_where_it_is_wanted(usual_cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "Xã khác.db"
    assert usual_cli("--file", path, "show", "totals", "--json").records[0]["poor"] == 2
    assert names_in(tmp_path) == ["Xã khác.db"]


def test_a_home_of_its_own_is_used_without_the_variable(tmp_path: Path) -> None:
    variables = {"HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path), "XDG_DATA_HOME": ""}
    ran = in_a_process("show", "totals", HUNGCHINH_DATA_DIR="", **variables)
    assert (ran.code, ran.fault) == (0, "")
    assert [path.name for path in tmp_path.rglob("*.db")] == ["hung_chinh.db"]


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a signal of POSIX")
@pytest.mark.parametrize("size", [0, 4096, 200_000])
def test_a_first_start_that_is_killed_leaves_no_half_a_file(
    usual_cli: Cli, hermetic_home: Path, size: int
) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "hungchinh_desktop", "check"],
        cwd=ROOT,
        env=environment({}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _wait_for_a_part(hermetic_home, size, program)
    program.kill()
    program.wait()
    done = hermetic_home / "hung_chinh.db"
    assert not done.exists() or program.returncode >= 0, "killed, and yet there is a file"
    assert len(usual_cli("show", "households", "--json").records) == 20
    assert names_in(hermetic_home) == ["hung_chinh.db"]


def _wait_for_a_part(folder: Path, size: int, program: subprocess.Popen[bytes]) -> None:
    """Return as soon as a half-made file has that size; give up when the program has ended."""
    end = time.monotonic() + PATIENCE
    while program.poll() is None and time.monotonic() < end:
        for part in folder.glob("~*.dang_tao"):
            try:
                if part.stat().st_size >= size:
                    return
            except FileNotFoundError:
                return
