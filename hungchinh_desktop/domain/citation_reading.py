"""Read where a text cites an instrument, and whether its number is written as the decree asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

KINDS = (
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Thông tư liên tịch",
    "Thông tư",
    "Kế hoạch",
    "Chỉ thị",
    "Công văn",
    "Hướng dẫn",
    "Thông báo",
    "Kết luận",
    "Tờ trình",
    "Báo cáo",
    "Chương trình",
    "Đề án",
)
_CITATION = re.compile(
    rf"\b(?P<kind>{'|'.join(KINDS)})\s+số\s*:?\s*(?P<number>\d[^\s;,()]*|/[^\s;,()]+)"
    r"(?:\s+ngày\s+(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4}))?",
    re.IGNORECASE,
)
# 24/2021/QH15, 90/QĐ-TTg, 93/KH-UBND, 12/UBND-VX, 35-CT/TW of the Party.
_SYMBOL = re.compile(
    r"\d+[A-Za-z]*(?:/\d{4})?/(?:[A-ZĐa-zđ]+\d*)(?:-[A-ZĐa-zđ&]+\d*)*"
    r"|\d+-[A-ZĐ]{2,3}/[A-ZĐa-zđ]{2,}"
)
_TYPES = "QyĐ|TTr|NQ|QĐ|CT|QC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TT|NĐ"
_BODIES = "UBND|HĐND|TTg|CP|BTC|BNNMT|BLĐTBXH|BKHĐT|VPCP|BNV"
_UNHYPHENATED = re.compile(rf"/(?P<type>{_TYPES})(?P<body>{_BODIES})(?![A-Za-zĐđ])")
_BLANK_BETWEEN = re.compile(r"\s*([/-])\s*")


@dataclass(frozen=True, slots=True)
class Citation:
    """Hold an instrument as a text names it; `issued_on` is None without a real date."""

    kind: str
    number: str
    issued_on: date | None
    words: str


def citations_in(text: str) -> Iterator[Citation]:
    """Yield the instruments that a text cites with a number, in its order."""
    for found in _CITATION.finditer(text):
        number = found["number"].rstrip(".")
        yield Citation(found["kind"], number, _date(found), found.group().rstrip("."))


def symbol_is_right(number: str) -> bool:
    """Tell whether number and symbol follow the pattern (Decree 30/2020, annex I, II.3)."""
    return bool(_SYMBOL.fullmatch(number)) and not _UNHYPHENATED.search(number)


def mended_symbol(number: str) -> str:
    """Return the number with its missing hyphen or needless blanks put right, "" if unclear."""
    mended = _BLANK_BETWEEN.sub(r"\1", number.strip())
    mended = _UNHYPHENATED.sub(r"/\g<type>-\g<body>", mended)
    return mended if mended != number and symbol_is_right(mended) else ""


def _date(found: re.Match[str]) -> date | None:
    if not found["year"]:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
