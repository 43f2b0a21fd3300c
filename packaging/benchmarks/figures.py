"""Hold what was measured and print it as one aligned table."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

HEADS = ("measured", "ours", "compared with", "result", "target", "verdict", "runs")


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold one line of the table; times are seconds, a result is a ratio or has a unit."""

    name: str
    value: float
    unit: str
    runs: int
    target: float | None = None
    ours: float | None = None
    other: float | None = None
    other_name: str = ""

    @property
    def verdict(self) -> str:
        """Return "met" or "MISSED", "" where there is no target."""
        if self.target is None:
            return ""
        return "met" if self.value <= self.target else "MISSED"

    def cells(self) -> tuple[str, ...]:
        """Return the texts of the line, in the order of HEADS."""
        return (
            self.name,
            _milliseconds(self.ours),
            f"{_milliseconds(self.other)} {self.other_name}".strip(),
            _with_unit(self.value, self.unit),
            f"≤ {_with_unit(self.target, self.unit)}" if self.target is not None else "",
            self.verdict,
            str(self.runs),
        )


def ratio(
    name: str, ours: Sequence[float], other: Sequence[float], other_name: str, target: float
) -> Figure:
    """Return the ratio of two medians; both series were measured in turn."""
    mine, theirs = statistics.median(ours), statistics.median(other)
    return Figure(name, mine / theirs, "×", len(ours), target, mine, theirs, other_name)


def duration(name: str, seconds: Sequence[float], target_ms: float | None = None) -> Figure:
    """Return the median of a series as milliseconds."""
    return Figure(name, statistics.median(seconds) * 1000, "ms", len(seconds), target_ms)


def slowest_but_twentieth(
    name: str, seconds: Sequence[float], target_ms: float | None = None
) -> Figure:
    """Return the 95th percentile of a series as milliseconds."""
    ordered = sorted(seconds)
    place = min(round(len(ordered) * 0.95), len(ordered) - 1)
    return Figure(name, ordered[place] * 1000, "ms", len(seconds), target_ms)


def table(figures: Sequence[Figure]) -> str:
    """Return the lines under each other, columns aligned."""
    rows = [HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADS))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([lines[0], "-" * (sum(widths) + 2 * len(widths) - 2), *lines[1:]])


def _milliseconds(seconds: float | None) -> str:
    return "" if seconds is None else f"{seconds * 1000:.1f} ms"


def _with_unit(value: float, unit: str) -> str:
    shown = f"{value:.2f}" if unit == "×" else f"{value:.0f}" if value >= 100 else f"{value:.1f}"
    return f"{shown} {unit}"
