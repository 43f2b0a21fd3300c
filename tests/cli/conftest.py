"""Give each test of the command line a data file of its own with the office's record."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.cli_runs import Cli


@pytest.fixture
def record(tmp_path: Path, seeded_record: Path) -> Path:
    """Give a closed data file of the test's own."""
    path = tmp_path / "so.db"
    shutil.copyfile(seeded_record, path)
    return path


@pytest.fixture
def cli(record: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run command lines on that file."""
    return Cli(capsys, record)


@pytest.fixture
def usual_cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Run command lines on the usual data file."""
    return Cli(capsys)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Give an empty folder for what is written."""
    folder = tmp_path / "Kết quả"
    folder.mkdir()
    return folder
