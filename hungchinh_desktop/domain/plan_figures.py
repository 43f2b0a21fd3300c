"""Read counts and rates of households in prose, and which total of households they imply."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hungchinh_desktop.domain.vocabulary import PovertyStatus

_NUMBER = r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?!\d)|(?<![\d.,/])\d+(?![\d.,]*\d)"
_CLASS = r"(?:hộ\s+)?(?P<near>cận\s+)?nghèo"
_RATE = r"(?:[^%\d;.]|\d(?![\d.,]*\s*%)(?=[\d.]*\s*hộ)){0,40}?(?P<rate>\d+(?:[.,]\d+)?)\s*%"
# As in: Tổng số hộ cận nghèo … 18 hộ, chiếm 0,82%.
_AFTER = re.compile(
    rf"{_CLASS}(?P<between>(?:(?!nghèo|;|\. ).){{0,60}}?)(?P<count>{_NUMBER})\s*hộ\b"
    rf"(?!\s*(?:dân|cận|nghèo|mới))(?:{_RATE})?",
    re.IGNORECASE,
)
# The other way round: 18 hộ cận nghèo, chiếm 0,82%.
_BEFORE = re.compile(
    rf"(?P<count>{_NUMBER})\s*hộ\s+(?P<near>cận\s+)?nghèo(?:\s*(?:[,(]|chiếm|tỷ lệ|tương ứng|là)"
    rf"[^%\d;.]{{0,30}}(?P<rate>\d+(?:[.,]\d+)?)\s*%)?",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    rf"tổng\s+số\s+(?:hộ\s+dân|hộ\s+gia\s+đình|hộ\s+toàn\s+\w+|dân\s+cư)[^\d;]{{0,40}}?({_NUMBER})\s*hộ"
    rf"|trên\s+tổng\s+số\s+({_NUMBER})\s*hộ|({_NUMBER})\s*hộ\s+dân\b",
    re.IGNORECASE,
)
# A wish, not a count: "phấn đấu giảm 5 hộ nghèo", "hỗ trợ 10 hộ nghèo".
_WISH = re.compile(
    r"giảm|thoát|phấn đấu|chỉ tiêu|mục tiêu|hỗ trợ|tặng|trao|giúp|vay|xây|sửa|phát sinh|tái",
    re.IGNORECASE,
)
_EXIT = re.compile(
    rf"(?:thoát|giảm)[^.;\d]{{0,40}}?(?P<after>{_NUMBER})\s*hộ"
    rf"|(?P<before>{_NUMBER})\s*hộ[^.;\d]{{0,30}}?thoát",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d\s*hộ", re.IGNORECASE)
_WISH_ROOM = 40


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold how many households of a class a text counts; `rate` is "" where it names none."""

    status: PovertyStatus
    count: int
    rate: str
    words: str


def figures_in(text: str) -> list[Figure]:
    """Return the counts of poor and near-poor households that a text states."""
    if not _COUNTED.search(text):
        return []
    found: dict[int, Figure] = {}
    for pattern in (_AFTER, _BEFORE):
        for match in pattern.finditer(text):
            start = match.start("count")
            if start in found or _is_wish(text, match):
                continue
            status = PovertyStatus.NEAR_POOR if match["near"] else PovertyStatus.POOR
            rate = f"{match['rate']}%" if match["rate"] else ""
            found[start] = Figure(status, _whole(match["count"]), rate, match.group().strip())
    return [found[start] for start in sorted(found)]


def exit_targets_in(text: str) -> list[int]:
    """Return the numbers of households that a text wants to leave their class."""
    if not _COUNTED.search(text):
        return []
    return [
        _whole(match["after"] or match["before"])
        for match in _EXIT.finditer(text)
        if "nghèo" in text.lower()
    ]


def total_in(text: str) -> int | None:
    """Return the number of all households that a text names."""
    found = _TOTAL.search(text) if _COUNTED.search(text) else None
    return _whole(next(filter(None, found.groups()))) if found else None


def distinct(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield each statement of count and rate once."""
    seen = set()
    for figure in figures:
        key = (figure.status, figure.count, figure.rate)
        if key not in seen:
            seen.add(key)
            yield figure


def _is_wish(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _WISH_ROOM) : match.start("count")]
    return _WISH.search(re.split(r"[.;]\s", before)[-1]) is not None


def _whole(digits: str) -> int:
    return int(digits.replace(".", ""))
