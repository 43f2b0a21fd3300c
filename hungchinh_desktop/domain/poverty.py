"""Count poverty: rates and their denominator, and the 36 months after leaving poverty."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hungchinh_desktop.domain.partial_date import PartialDate

ESCAPE_MONTHS = 36
"""Months in which a household counts as newly escaped, from the day of recognition
(programme text of Decision 90/QĐ-TTg as the yearly plan repeats it, section II.1)."""
_MOST_HOUSEHOLDS = 10**7


@dataclass(frozen=True, slots=True)
class TotalHouseholds:
    """Hold the number of all households of the commune: the base of every rate."""

    id: str
    year: int
    count: int
    confirmed: bool
    source: str


@dataclass(frozen=True, slots=True)
class EscapeClock:
    """Tell when the 36 months end. With an inexact date the end lies between two days."""

    recognised_on: PartialDate
    earliest_end: date
    latest_end: date

    @property
    def exact(self) -> bool:
        """Tell whether the last day is known."""
        return self.earliest_end == self.latest_end

    def running_on(self, day: date) -> bool:
        """Tell whether the household still counts as newly escaped, at least possibly."""
        return self.recognised_on.first_day <= day <= self.latest_end

    @property
    def wording(self) -> str:
        """Return the end for a narrow column: "đến 15/12/2025", "đến 2025, chưa rõ ngày"."""
        if self.exact:
            return f"đến {self.latest_end:%d/%m/%Y}"
        if self.recognised_on.precision == "month":
            return f"đến {self.latest_end:%m/%Y}, chưa rõ ngày"
        return f"đến {self.latest_end.year}, chưa rõ ngày"


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    month0 = day.month - 1 + months
    year, month = day.year + month0 // 12, month0 % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def escape_clock(recognised_on: PartialDate) -> EscapeClock:
    """Return the end of the 36 months: 15/12/2022 → 15/12/2025, 29/02/2024 → 28/02/2027."""
    return EscapeClock(
        recognised_on,
        add_months(recognised_on.first_day, ESCAPE_MONTHS),
        add_months(recognised_on.last_day, ESCAPE_MONTHS),
    )


@dataclass(frozen=True, slots=True)
class TotalsInterval:
    """Bound the number of all households that makes every printed rate true."""

    lowest: int
    highest: int


def implied_totals(printed: list[tuple[int, str]]) -> TotalsInterval | None:
    """Return the totals for which each (count, "0,09%") is rightly rounded, or None.

    Args:
        printed: counts of households with the rate a paper prints, any number of decimals.

    Rounding half up, count households of a total print as p units of the last decimal when
    p - ½ ≤ 100 · 10^decimals · count / total < p + ½.
    """
    lowest, highest = 1, _MOST_HOUSEHOLDS
    for count, text in printed:
        digits = text.rstrip("% ").replace(",", ".")
        scale = 10 ** len(digits.partition(".")[2])
        units = int(Decimal(digits) * scale)
        if not count and units:
            return None
        lowest = max(lowest, 200 * scale * count // (2 * units + 1) + 1)
        if units:
            highest = min(highest, 200 * scale * count // (2 * units - 1))
    return TotalsInterval(lowest, highest) if lowest <= highest else None
