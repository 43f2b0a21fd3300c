"""Measure the register of 15,000 households against a bare table of the same rows."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from figures import Figure, ratio
from invented_register import make_register
from start_measure import run_to_end

OPEN_TARGET, WORK_TARGET = 2.0, 1.5
_DEEDS = (
    ("open", "open the page of {} households", OPEN_TARGET),
    ("letter", "a letter: search, filter, paint, {} households", WORK_TARGET),
    ("sort", "sort by name and paint, {} households", WORK_TARGET),
)


def measure(
    folder: Path, variables: Mapping[str, str], rounds: int, households: int
) -> list[Figure]:
    """Return the ratios of opening, of a letter and of a sort; every round is a fresh process."""
    path = folder / "register.db"
    make_register(path, households)
    offscreen = {**variables, "QT_QPA_PLATFORM": "offscreen"}
    facts = []
    for _ in range(rounds):
        # a window that remembers the register would open with it
        shutil.rmtree(variables["XDG_CONFIG_HOME"], ignore_errors=True)
        facts.append(run_to_end(["register_probe.py", str(path), "2"], offscreen))
    assert all(one["households"] >= households for one in facts)

    def series(name: str) -> list[float]:
        return [value for one in facts for key, value in one.items() if key.startswith(name)]

    return [
        ratio(
            words.format(households),
            series(f"{deed}_ours"),
            series(f"{deed}_bare"),
            "bare table",
            target,
        )
        for deed, words, target in _DEEDS
    ]
