"""Measure how soon the printed pages of the plan follow a letter, and whether typing waits."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from figures import Figure, duration, slowest_but_twentieth
from start_measure import run_to_end

FOLLOW_MS, BLOCKED_MS = 300.0, 100.0


def measure(folder: Path, variables: Mapping[str, str], rounds: int) -> list[Figure]:
    """Return the time from a letter to the painted page, and the longest standstills."""
    offscreen = {**variables, "QT_QPA_PLATFORM": "offscreen"}
    facts = run_to_end(["preview_probe.py", str(folder / "plan.db"), str(rounds)], offscreen)

    def series(name: str) -> list[float]:
        return [value for fact, value in facts.items() if fact.startswith(f"{name} ")]

    pages = int(facts["pages"])
    name = f"printed page after a letter, plan of {pages} pages"
    return [
        duration(f"{name}: median", series("follow"), FOLLOW_MS),
        slowest_but_twentieth(f"{name}: 95 %", series("follow"), FOLLOW_MS),
        duration("longest standstill of the window meanwhile", series("blocked"), BLOCKED_MS),
        duration("longest standstill, 10 letters in a second", series("burst"), BLOCKED_MS),
    ]
