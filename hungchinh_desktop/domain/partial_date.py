"""Keep a date as exactly as it is known: a year, a month or a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from hungchinh_desktop.domain.errors import UserError

Precision = Literal["year", "month", "day"]

_STORED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_TYPED = re.compile(r"(?:(?:([0-9]{1,2})[/.-])?([0-9]{1,2})[/.-])?([0-9]{4})")
_EARLIEST, _LATEST = 1900, 2100


@dataclass(frozen=True, slots=True)
class PartialDate:
    """Name a year, a month of a year, or a day; `month` and `day` are None when unknown.

    Dates are ordered by their first day; a year stands before its months and days.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __lt__(self, other: PartialDate) -> bool:
        return self.stored < other.stored

    def __le__(self, other: PartialDate) -> bool:
        return self.stored <= other.stored

    @property
    def precision(self) -> Precision:
        """Say how exactly the date is known."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def first_day(self) -> date:
        """Return the earliest day that the date may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """Return the latest day that the date may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def stored(self) -> str:
        """Return the stored form: 2022, 2022-05 or 2022-05-17."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def shown(self) -> str:
        """Return the form people read: 2022, 05/2022 or 17/05/2022."""
        return "/".join(reversed(self.stored.split("-")))

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the date of a known day."""
        return cls(day.year, day.month, day.day)

    @classmethod
    @lru_cache(maxsize=4096)  # a register of many thousands has few different dates
    def from_stored(cls, text: str) -> PartialDate:
        """Read the stored form. Raises ValueError for any other text."""
        found = _STORED.fullmatch(text)
        if not found:
            raise ValueError(text)
        return cls._checked(*found.groups())

    @classmethod
    def from_typed(cls, text: str) -> PartialDate:
        """Read what a person types: 2022, 5/2022 or 17/5/2022.

        Raises UserError when the text is no date, its day is not in the calendar, or it lies
        outside 1900–2100.
        """
        found = _TYPED.fullmatch("".join(text.split()))
        try:
            if not found:
                raise ValueError(text)
            day, month, year = found.groups()
            return cls._checked(year, month, day)
        except ValueError:
            if found and _missing_day(*found.groups()):
                shown = "/".join(part.zfill(2) for part in found.groups())
                raise UserError(f"Ngày {shown} không có trong lịch; hãy xem lại.") from None
            raise UserError(
                "Ngày cần ghi là năm, tháng/năm hoặc ngày/tháng/năm, ví dụ 2022 hoặc 17/05/2022."
            ) from None

    @classmethod
    def _checked(cls, year: str, month: str | None, day: str | None) -> PartialDate:
        made = cls(int(year), int(month) if month else None, int(day) if day else None)
        if not _EARLIEST <= made.year <= _LATEST:
            raise ValueError(year)
        date(made.year, int(month or 1), int(day or 1))  # ValueError for 31/02, month 13 or 00
        return made


def _missing_day(day: str | None, month: str | None, year: str) -> bool:
    """Tell of a date typed in the right form whether only its day is not in the calendar."""
    if not day or not month or not _EARLIEST <= int(year) <= _LATEST:
        return False
    known_month = 1 <= int(month) <= 12  # months of a year
    return known_month and not 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]
