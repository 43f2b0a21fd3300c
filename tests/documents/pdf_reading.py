"""Read a PDF back: its lines of text with their places and fonts, and its rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pdfplumber

from hungchinh_desktop.documents.paper_layout import A4_UPRIGHT


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """Hold a line of one column; pages count from 1, places are points from the upper left."""

    page: int
    text: str
    left: float
    right: float
    top: float
    bottom: float
    sizes: frozenset[float]
    fonts: frozenset[str]

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class PrintedRule:
    """Hold a horizontal or vertical line."""

    page: int
    left: float
    right: float
    top: float
    bottom: float

    @property
    def length(self) -> float:
        return self.right - self.left


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    with pdfplumber.open(BytesIO(data)) as pdf:
        yield pdf


def printed_lines(data: bytes) -> list[PrintedLine]:
    """Return the lines of all pages, page numbers included, in the order of the file."""
    with opened(data) as pdf:
        return [
            _line(number, chars)
            for number, page in enumerate(pdf.pages, 1)
            for chars in _rows(page.chars)
            if any(char["text"].strip() for char in chars)
        ]


def _rows(chars: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Part the letters of a page where the base line changes or the pen jumps."""
    row: list[dict[str, Any]] = []
    for char in chars:
        if row and _jumps(row[-1], char):
            yield row
            row = []
        row.append(char)
    yield row


def _jumps(one: dict[str, Any], two: dict[str, Any]) -> bool:
    gap: float = two["x0"] - one["x1"]  # after a blank it is what justifying added
    other_line: bool = abs(one["matrix"][5] - two["matrix"][5]) > 0.1
    return other_line or gap < -0.5 or (gap > 0.5 and one["text"] != " ")


def _line(page: int, chars: list[dict[str, Any]]) -> PrintedLine:
    inked = [char for char in chars if char["text"].strip()]
    return PrintedLine(
        page,
        " ".join("".join(char["text"] for char in chars).split()),
        inked[0]["x0"],
        inked[-1]["x1"],
        min(char["top"] for char in inked),
        max(char["bottom"] for char in inked),
        frozenset(round(char["size"], 2) for char in inked),
        frozenset(char["fontname"].split("+")[-1] for char in inked),
    )


def body_lines(data: bytes) -> list[PrintedLine]:
    """Return the lines between the margins: no page number, draft mark or code."""
    frame = A4_UPRIGHT
    return [
        line
        for line in printed_lines(data)
        if line.bottom > frame.top
        and line.top < frame.height - frame.bottom
        and line.left > frame.left - 1
    ]


def row_codes(data: bytes) -> list[PrintedLine]:
    """Return the codes in the left margin."""
    return [line for line in printed_lines(data) if line.right < A4_UPRIGHT.left]


def flowing_text(data: bytes) -> str:
    """Return the whole text without page numbers, blanks collapsed."""
    return " ".join(line.text for line in body_lines(data))


def starting(lines: list[PrintedLine], start: str) -> PrintedLine:
    """Return the first line that begins so."""
    return next(line for line in lines if line.text.startswith(start))


def rules(data: bytes) -> list[PrintedRule]:
    with opened(data) as pdf:
        return [
            PrintedRule(number, line["x0"], line["x1"], line["top"], line["bottom"])
            for number, page in enumerate(pdf.pages, 1)
            for line in page.lines
        ]


def tables(data: bytes) -> list[tuple[int, list[list[str]]]]:
    """Return (page, rows of cells) for each ruled table or part of one on a page."""
    with opened(data) as pdf:
        return [
            (number, [[_cell(cell) for cell in row] for row in found.extract()])
            for number, page in enumerate(pdf.pages, 1)
            for found in page.find_tables()
        ]


def _cell(text: str | None) -> str:
    return " ".join((text or "").split())
