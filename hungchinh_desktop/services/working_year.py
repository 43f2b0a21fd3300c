"""Hold the year the office works on, shared by all services of an open file."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.errors import UserError


class WorkingYear:
    """Name the year in work, or one day looked back at; the window may change the year."""

    def __init__(self, year: int, day: date | None = None) -> None:
        self.year = year
        self.day = day

    @property
    def as_of(self) -> date:
        """Return the day whose state is shown: today in the current year, else 31 December."""
        if self.day is not None:
            return self.day
        today = date.today()
        return today if today.year == self.year else date(self.year, 12, 31)


def year_of_day(day: date, years: list[int]) -> int:
    """Return the year whose plan and committee held on a day.

    Args:
        day: the day asked for.
        years: the years of the register, newest first.

    Raises UserError for a day before the register begins.
    """
    if years and day.year < years[-1]:
        said = f"Sổ chỉ có số liệu từ 01/01/{years[-1]}"
        fields = {"exchange_as_of": f"{said}."}
        raise UserError(f"{said}; hãy chọn ngày từ đó trở đi.", fields=fields)
    return next((year for year in years if year <= day.year), day.year)
