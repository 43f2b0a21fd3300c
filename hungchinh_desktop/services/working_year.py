"""Hold the year the office works on, shared by all services of an open file."""

from __future__ import annotations

from datetime import date


class WorkingYear:
    """Name the year in work; the window may change it, the services read it."""

    def __init__(self, year: int) -> None:
        self.year = year

    @property
    def as_of(self) -> date:
        """Return the day whose state is shown: today in the current year, else 31 December."""
        today = date.today()
        return today if today.year == self.year else date(self.year, 12, 31)
