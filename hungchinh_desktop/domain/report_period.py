"""Name the periods that an office reports on, and their days."""

from __future__ import annotations

import calendar
from datetime import date
from enum import StrEnum

from hungchinh_desktop.domain.wording import short_date


class PeriodKind(StrEnum):
    """Periods of a year; their months follow in `_MONTHS`."""

    YEAR = "year"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    QUARTER_1 = "quarter_1"
    QUARTER_2 = "quarter_2"
    QUARTER_3 = "quarter_3"
    QUARTER_4 = "quarter_4"


PERIOD_LABELS = {
    PeriodKind.YEAR: "Cả năm",
    PeriodKind.FIRST_HALF: "6 tháng đầu năm",
    PeriodKind.SECOND_HALF: "6 tháng cuối năm",
    PeriodKind.QUARTER_1: "Quý I",
    PeriodKind.QUARTER_2: "Quý II",
    PeriodKind.QUARTER_3: "Quý III",
    PeriodKind.QUARTER_4: "Quý IV",
}
_MONTHS = {
    PeriodKind.YEAR: (1, 12),
    PeriodKind.FIRST_HALF: (1, 6),
    PeriodKind.SECOND_HALF: (7, 12),
    PeriodKind.QUARTER_1: (1, 3),
    PeriodKind.QUARTER_2: (4, 6),
    PeriodKind.QUARTER_3: (7, 9),
    PeriodKind.QUARTER_4: (10, 12),
}


def period_days(kind: PeriodKind, year: int) -> tuple[date, date]:
    """Return the first and the last day of a period."""
    first, last = _MONTHS[kind]
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def period_words(first: date, last: date) -> str:
    """Return "từ ngày 01/01/2024 đến ngày 31/12/2024"."""
    return f"từ ngày {short_date(first)} đến ngày {short_date(last)}"
