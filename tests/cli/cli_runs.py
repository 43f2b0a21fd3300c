"""Run the command line and look at what it said and left on the disk."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hungchinh_desktop.cli import run

ROOT = Path(__file__).resolve().parents[2]
_NEXT_SENTENCE = re.compile(r"[.!?]\s+[A-ZĐÀ-Ỵ“]")
_VIETNAMESE = re.compile(r"[ăâđêôơưàáãèéìíòóõùúýĂÂĐÊÔƠƯẠ-ỹ]")


@dataclass(frozen=True, slots=True)
class Ran:
    """Hold what one command line came to."""

    code: int
    out: str
    fault: str

    @property
    def records(self) -> list[dict[str, Any]]:
        """Return the list that was printed as JSON."""
        found = json.loads(self.out)
        assert isinstance(found, list)
        return found

    def sentence(self) -> str:
        """Return the one Vietnamese sentence that refused the command."""
        assert self.code == 2, (self.code, self.out, self.fault)
        assert self.out == ""
        return one_sentence(self.fault)


def one_sentence(text: str) -> str:
    """Check that a fault is one line, one sentence, Vietnamese, and return it."""
    assert text.endswith(".\n"), text
    line = text[:-1]
    assert "\n" not in line
    assert "Traceback" not in line
    assert _VIETNAMESE.search(line), line
    assert not _NEXT_SENTENCE.search(line), line
    return line


class Cli:
    """Run command lines in this process on one data file, or on the usual one."""

    def __init__(self, capsys: pytest.CaptureFixture[str], path: Path | None = None) -> None:
        self._capsys = capsys
        self._before = ["--file", str(path)] if path else []

    def __call__(self, *arguments: object) -> Ran:
        """Run one command line."""
        self._capsys.readouterr()
        code = run([*self._before, *map(str, arguments)])
        return Ran(code, *self._capsys.readouterr())


def in_a_process(*arguments: object, to: str = "", **variables: str) -> Ran:
    """Run one command line as a program of its own; `to` is a file for what it prints."""
    with Path(to).open("wb") if to else nullcontext(subprocess.PIPE) as printed:
        done = subprocess.run(
            [sys.executable, "-m", "hungchinh_desktop", *map(str, arguments)],
            cwd=ROOT,
            env=environment(variables),
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    return Ran(done.returncode, done.stdout or "", done.stderr)


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Return this process's variables with others put over them; an empty one is left out."""
    joined = {**os.environ, **variables}
    return {name: value for name, value in joined.items() if value}


def sha256_of(path: Path) -> str:
    """Return the checksum of a file that this process does not hold open."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names_in(folder: Path) -> list[str]:
    """Return what is in a folder, without the emptied journals beside data files."""
    return sorted(one.name for one in folder.iterdir() if not one.name.endswith("-journal"))
