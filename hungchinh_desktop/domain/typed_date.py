"""Read dates as office lists hold them: years, months, days, words and Excel's day numbers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty import ESCAPE_MONTHS
from hungchinh_desktop.domain.vietnamese import fold

_EXCEL_DAY_ZERO = date(1899, 12, 30)
"""Day 0 of Excel's numbers from March 1900 on: Excel believes in a 29 February 1900."""
_SERIAL = re.compile(r"[1-7][0-9]{4}(?:[.,]0+)?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?(?:[t ][0-9:.]+z?)?")
_WORDS = re.compile(
    r"(?:(?:khoang|chung|nam|sinh nam|sn|tu|ngay) )?"
    r"(?:([0-9]{1,2}) thang )?(?:thang )?(?:([0-9]{1,2}) nam )?([0-9]{4})"
)
_MONTH_WORDS = re.compile(r"thang ([0-9]{1,2})[ /-]+(?:nam )?([0-9]{4})")
_WHOLE_YEAR = re.compile(r"([0-9]{4})[.,]0+")
_CLOCK = re.compile(r"den ([0-9/]+)(?:, chua ro ngay)?")


def read_date(text: str) -> PartialDate | None:
    """Return the date of a cell, as exactly as it is written; None when it is no date.

    2022, 5/2022, 17/05/2022, 17-5-2022, 2022-05-17, "tháng 5 năm 2022", "khoảng 1965" and the
    number 44698, which is what Excel keeps for 17/05/2022, are understood. Day and month are
    never exchanged, and a year of two digits is no year.
    """
    plain = fold(text)
    if _SERIAL.fullmatch(plain):
        return PartialDate.of(_EXCEL_DAY_ZERO + timedelta(int(plain[:5])))
    for pattern in (_WHOLE_YEAR, _ISO, _MONTH_WORDS, _WORDS):
        found = pattern.fullmatch(plain)
        if found:
            return _typed(*_day_first(pattern, found.groups()))
    return _typed(plain)


def read_clock_start(text: str) -> PartialDate | None:
    """Return when a household left poverty, from a date or from the end of its 36 months.

    Lists of this program say "đến 15/12/2025" or "đến 2025, chưa rõ ngày".
    """
    found = _CLOCK.fullmatch(fold(text))
    if not found:
        return read_date(text)
    end = _typed(found[1])
    return PartialDate(end.year - ESCAPE_MONTHS // 12, end.month, end.day) if end else None


def _day_first(pattern: re.Pattern[str], groups: tuple[str | None, ...]) -> tuple[str, ...]:
    parts = [part for part in groups if part]
    return tuple(reversed(parts)) if pattern is _ISO else tuple(parts)


def _typed(*parts: str) -> PartialDate | None:
    try:
        return PartialDate.from_typed("/".join(parts))
    except UserError:
        return None
