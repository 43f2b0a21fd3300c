"""Start the program several times at once: one works with the file, the others raise it and end.

HUNGCHINH_STARTS sets how many rounds of six starts and how many kills of the one that has the
file: one in the usual run, ten and fifty in the long form.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hungchinh_desktop import app_single_window
from hungchinh_desktop.app_single_window import FirstWindow, raise_first, raise_or_retry
from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import ROOT

pytestmark = pytest.mark.long

ROUNDS = int(os.environ.get("HUNGCHINH_STARTS", "1"))
KILLS = ROUNDS * 5 if ROUNDS > 1 else 2
STARTS = 6
LONGEST = 60.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a closed data file."""
    made = tmp_path / "sổ hộ.db"
    open_office_file(made).close_for_the_day()
    return made


@pytest.fixture
def starts() -> Iterator[list[subprocess.Popen[str]]]:
    """Hold started programs and end those that still run."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for one in started:
        one.kill()
        one.communicate()


def start(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "hungchinh_desktop", "--file", str(path)],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def wait_until_raised(path: Path) -> None:
    """Wait until a window listens for further starts."""
    end = time.monotonic() + LONGEST
    while not raise_first(path):
        assert time.monotonic() < end


@pytest.mark.parametrize("number", range(ROUNDS))
def test_of_six_starts_at_once_one_works(
    path: Path, starts: list[subprocess.Popen[str]], number: int
) -> None:
    starts += [start(path) for _ in range(STARTS)]
    end = time.monotonic() + LONGEST
    while sum(one.poll() is None for one in starts) > 1:
        assert time.monotonic() < end, f"round {number}"
    ended = [one for one in starts if one.poll() is not None]
    assert [(one.returncode, one.stderr and one.stderr.read()) for one in ended] == [(0, "")] * 5
    wait_until_raised(path)


@pytest.mark.parametrize("number", range(KILLS))
def test_after_a_kill_the_next_start_needs_nobody(
    path: Path, starts: list[subprocess.Popen[str]], number: int
) -> None:
    starts.append(start(path))
    wait_until_raised(path)
    starts[0].kill()
    starts[0].wait()
    starts.append(start(path))
    wait_until_raised(path)
    assert starts[1].poll() is None, f"kill {number}"


def test_a_start_waits_for_a_command_that_soon_ends(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False, False, True])
    assert raise_or_retry(path, lambda: next(answers))
    monkeypatch.setattr(app_single_window, "PATIENCE_SECONDS", 0.2)
    assert not raise_or_retry(path, lambda: False)


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_minimised_window_comes_back(path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    FirstWindow(path, window)
    assert raise_first(path)
    qtbot.waitUntil(lambda: not window.windowState() & Qt.WindowState.WindowMinimized)


@pytest.mark.qt_log_ignore("does not support raise")
def test_nobody_answers_for_another_file(path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    FirstWindow(path, window)
    assert not raise_first(path.with_name("khác.db"))
    assert raise_first(path.parent / "." / path.name)
