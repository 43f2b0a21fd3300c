"""Read the scanned plan as plain paragraphs by place, with and without the listed corrections."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

SEED = Path(__file__).resolve().parents[2] / "db" / "seed" / "hung_chinh_2024"
BREAK = " ¶ "

_MARKS = re.compile(r"</?b>|[#*]")
_SECTION = re.compile(r"([IVX]+)\. ")
_NUMBERED = re.compile(r"(\d+(?:\.\d+)*)\. ")
_LANDMARKS = (
    ("title", "KẾ HOẠCH"),
    ("bases", "Thực hiện Nghị quyết số 24/2021/QH15"),
    ("closing", "Trên đây là Kế hoạch"),
    ("recipients", "Nơi nhận:"),
    ("signature", "TM. ỦY BAN NHÂN DÂN"),
)

Places = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Correction:
    """One replacement of scanned words, valid at one place of the plan."""

    place: str
    scanned: str
    corrected: str
    reason: str


def tidy(text: str) -> str:
    """Drop the scan's mark-up, show table cells as ` | ` and collapse blanks."""
    cells = [" ".join(_MARKS.sub("", cell).split()) for cell in text.split("\t")]
    return " ".join(" | ".join(cells).split())


def read_corrections() -> list[Correction]:
    with (SEED / "corrections.csv").open(encoding="utf-8", newline="") as stream:
        return [Correction(**row) for row in csv.DictReader(stream)]


def scanned_places() -> Places:
    """Split the scan into its places (header, bases, I.1, III.4.2, annex …), in order."""
    places: Places = {}
    place, section = "header", ""
    for line in (SEED / "scan.txt").read_text(encoding="utf-8").split("\n"):
        text = tidy(line)
        if not text:
            continue
        place, section = _next_place(text, place, section)
        places.setdefault(place, []).append(text)
    return places


def _next_place(text: str, place: str, section: str) -> tuple[str, str]:
    if place == "signature" and text == "ỦY BAN NHÂN DÂN":
        return "annex", ""
    for name, start in _LANDMARKS:
        if text.startswith(start):
            return name, ""
    if found := _SECTION.match(text):
        return found[1], found[1]
    if section and (found := _NUMBERED.match(text)):
        return f"{section}.{found[1]}", section
    return place, section


def apply_corrections(places: Places, corrections: list[Correction]) -> Places:
    """Apply each correction exactly once at its place.

    Raises:
        ValueError: a correction's words do not occur there exactly once.
    """
    texts = {place: BREAK.join(paragraphs) for place, paragraphs in places.items()}
    for item in corrections:
        if texts[item.place].count(item.scanned) != 1:
            raise ValueError(f"{item.place}: {item.scanned!r} is not there exactly once")
        texts[item.place] = texts[item.place].replace(item.scanned, item.corrected)
    return {place: text.split(BREAK) for place, text in texts.items()}


def corrected_places() -> Places:
    return apply_corrections(scanned_places(), read_corrections())


def is_clean(text: str) -> bool:
    """Tell whether a text is NFC and has no blanks at line ends nor odd control characters."""
    lines = text.split("\n")
    return (
        unicodedata.is_normalized("NFC", text)
        and not any(line != line.rstrip(" \t\u00a0") for line in lines)
        and not any(unicodedata.category(sign) in {"Cc", "Cf"} for sign in text if sign != "\n")
    )
