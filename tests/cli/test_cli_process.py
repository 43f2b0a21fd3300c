"""The program as the system starts it: without a screen, into a pipe, interrupted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hungchinh_desktop import __main__, cli
from tests.cli.cli_runs import ROOT, environment, in_a_process, names_in, one_sentence

NO_SCREEN = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}


@pytest.mark.skipif(sys.platform != "linux", reason="Windows always has a screen")
@pytest.mark.parametrize("arguments", [[], ["--file", "so.db"]])
def test_no_screen_is_told_in_one_sentence(
    tmp_path: Path, hermetic_home: Path, arguments: list[str]
) -> None:
    ran = in_a_process(*arguments, **NO_SCREEN, PYTHONIOENCODING="ascii")
    assert ran.sentence() == (
        "Máy này không có màn hình; gõ --help để xem các lệnh không cần cửa sổ."
    )
    assert not hermetic_home.exists()


def test_the_verbs_need_no_screen(tmp_path: Path) -> None:
    ran = in_a_process("export", "all", "--out", tmp_path / "out", **NO_SCREEN)
    assert (ran.code, ran.fault) == (0, "")
    assert len(names_in(tmp_path / "out")) == 7


def test_checks_tell_by_their_exit_code(record: Path) -> None:
    ran = in_a_process("--file", record, "check", "--json")
    assert (ran.code, ran.fault) == (1, "")
    assert {one["severity_code"] for one in ran.records} == {"error", "warning", "hint"}


def test_a_reader_that_goes_away_is_no_fault(record: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "hungchinh_desktop", "--file", str(record), "show", "households"],
        cwd=ROOT,
        env=environment({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""


def test_a_broken_record_is_one_sentence_on_the_error_stream(record: Path) -> None:
    record.write_bytes(b"")
    ran = in_a_process("--file", record, "show", "totals", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert one_sentence(ran.fault).startswith("Tệp “so.db” trống")


def test_ctrl_c_before_the_verb_begins_shows_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "run", interrupted)
    monkeypatch.setattr(sys, "argv", ["hungchinh-desktop", "show", "totals"])
    with pytest.raises(SystemExit) as left:
        __main__.main()
    assert left.value.code == 2
    assert capsys.readouterr().err == "\n"
