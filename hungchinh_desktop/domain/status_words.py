"""Read the class of a household from the words of lists: cells, titles, sheet names."""

from __future__ import annotations

import re
from enum import StrEnum

from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import PovertyStatus

_NEAR_POOR = re.compile(r"(?<!thoat )\bcan ngheo\b|^h?cn$")
_POOR = re.compile(r"(?<!thoat )(?<!giam )(?<!khong )\bngheo\b|^h?n$")
_OUTSIDE = re.compile(r"\b(thoat|khong|trung binh|kha|giau|tb|ngoai)\b")
_TITLE_NEAR_POOR = re.compile(r"(?<!thoat )\bcan ngheo\b|\bhcn\b")
_TITLE_POOR = re.compile(r"\b(?:ho|dien|danh sach|ds)\s+ngheo\b")
_NUMBER = r"(?<![0-9.])([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)"
_COUNT = re.compile(rf"{_NUMBER} ho\b")
_RATE = re.compile(rf"{_NUMBER} ho\b[^0-9%]{{0,30}}([0-9]+(?:[.,][0-9]+)?) ?%")


class StatusWord(StrEnum):
    """What a cell says of the class: one of the register's, none of them, or nothing known."""

    POOR = "poor"
    NEAR_POOR = "near_poor"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


def read_status(text: str) -> StatusWord:
    """Return what a cell in a column of classes says: "Hộ cận nghèo", "HN", "Không nghèo"."""
    plain = fold(text).strip(" .-:")
    if _OUTSIDE.search(plain):
        return StatusWord.OUTSIDE
    if _NEAR_POOR.search(plain):
        return StatusWord.NEAR_POOR
    return StatusWord.POOR if _POOR.search(plain) else StatusWord.UNKNOWN


def status_of_title(text: str) -> PovertyStatus | None:
    """Return the one class that a title speaks of; None when it names none or both."""
    plain = fold(text)
    poor, near_poor = _TITLE_POOR.search(plain), _TITLE_NEAR_POOR.search(plain)
    if bool(poor) == bool(near_poor):
        return None
    return PovertyStatus.POOR if poor else PovertyStatus.NEAR_POOR


def stated_count(text: str) -> int | None:
    """Return the number of households that a line states: "Hộ nghèo: 02 hộ" → 2."""
    found = _COUNT.search(fold(text))
    return int(found[1].replace(".", "")) if found else None


def stated_rate(text: str) -> tuple[int, str] | None:
    """Return count and rate of a line like "2 hộ, chiếm 0,09%", as the line writes the rate."""
    found = _RATE.search(fold(text))
    if not found:
        return None
    return int(found[1].replace(".", "")), found[2].replace(".", ",") + "%"
