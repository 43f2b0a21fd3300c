"""Measure a letter typed into the register's search box over a large register."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from figures import Figure, duration, slowest_but_twentieth
from invented_register import make_register
from start_measure import run_to_end

TARGET_MS = 50.0


def measure(
    folder: Path, variables: Mapping[str, str], rounds: int, households: int
) -> list[Figure]:
    """Return median and 95th percentile of the time from a letter to the painted list."""
    path = folder / "large.db"
    make_register(path, households)
    offscreen = {**variables, "QT_QPA_PLATFORM": "offscreen"}
    facts = run_to_end(["search_probe.py", str(path), str(rounds)], offscreen)
    seconds = [value for name, value in facts.items() if name.startswith("letter ")]
    assert facts["households"] >= households
    name = f"letter in the search box, {households} households"
    return [
        duration(f"{name}: median", seconds, TARGET_MS),
        slowest_but_twentieth(f"{name}: 95 %", seconds, TARGET_MS),
    ]
