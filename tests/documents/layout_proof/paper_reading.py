"""Read the pages of a PDF back as lines of one column, rules, and what stands in the margins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pdfplumber

SMALL_PRINT = 8.5  # codes beside rows and in the foot are smaller, all else is larger


@dataclass(frozen=True, slots=True)
class ProofLine:
    """Hold a line; pages count from 0, places are points from the upper left."""

    page: int
    text: str
    left: float
    right: float
    baseline: float
    sizes: frozenset[float]
    fonts: frozenset[str]

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def size(self) -> float:
        return max(self.sizes)


@dataclass(frozen=True, slots=True)
class ProofRule:
    """Hold a line that was drawn."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def across(self) -> bool:
        return self.right - self.left > self.bottom - self.top


@dataclass(slots=True)
class ProofPage:
    """Hold a page; `above` and `below` stand in its upper and lower margin."""

    width: float
    height: float
    lines: list[ProofLine] = field(default_factory=list)
    above: list[ProofLine] = field(default_factory=list)
    below: list[ProofLine] = field(default_factory=list)
    rules: list[ProofRule] = field(default_factory=list)


def read_pages(data: bytes, upper: float, lower: float) -> list[ProofPage]:
    """Return the pages; what is drawn above `upper` or below height - `lower` is in a margin."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [_page(number, page, upper, lower) for number, page in enumerate(pdf.pages)]


def _page(number: int, page: Any, upper: float, lower: float) -> ProofPage:
    height = float(page.height)
    made = ProofPage(float(page.width), height)
    for chars in _rows(page.chars):
        line = _line(number, chars, height)
        if line is None:
            continue
        if line.baseline < upper:
            made.above.append(line)
        elif line.baseline > height - lower:
            made.below.append(line)
        elif line.size > SMALL_PRINT:
            made.lines.append(line)
    made.rules = [ProofRule(one["x0"], one["x1"], one["top"], one["bottom"]) for one in page.lines]
    return made


def _rows(chars: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Part the letters where the base line changes or the pen jumps."""
    row: list[dict[str, Any]] = []
    for char in chars:
        if row and _jumps(row[-1], char):
            yield row
            row = []
        row.append(char)
    yield row


def _jumps(one: dict[str, Any], two: dict[str, Any]) -> bool:
    gap: float = two["x0"] - one["x1"]
    other: bool = abs(one["matrix"][5] - two["matrix"][5]) > 0.1 or one["size"] != two["size"]
    return other or gap < -0.5 or (gap > 0.5 and one["text"] not in " \u00a0")


def _line(number: int, chars: list[dict[str, Any]], height: float) -> ProofLine | None:
    inked = [char for char in chars if char["text"].strip()]
    if not inked:
        return None
    return ProofLine(
        number,
        "".join("".join(char["text"] for char in inked).split()),
        inked[0]["x0"],
        inked[-1]["x1"],
        height - inked[0]["matrix"][5],
        frozenset(round(char["size"], 2) for char in inked),
        frozenset(char["fontname"].split("-")[-1] for char in inked),
    )
