"""Measure what the command line does: the first data file, and everything it exports."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from figures import Figure, duration


def measure(folder: Path, variables: Mapping[str, str], runs: int) -> list[Figure]:
    """Return the times of whole processes, from start to end."""
    data, out = folder / "first", folder / "out"
    own = {**variables, "HUNGCHINH_DATA_DIR": str(data)}
    first: list[float] = []
    every: list[float] = []
    for _ in range(runs):
        shutil.rmtree(data, ignore_errors=True)
        first.append(_timed(["show", "totals"], own))
        every.append(_timed(["export", "all", "--out", str(out)], own))
    return [
        duration("first start: data file made, totals shown", first),
        duration("export all: the plan and six workbooks", every),
    ]


def _timed(arguments: list[str], variables: Mapping[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "hungchinh_desktop", *arguments],
        env=dict(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - start
