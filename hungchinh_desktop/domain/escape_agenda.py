"""List whose 36 months after leaving poverty end soon, while there is time to act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.poverty import EscapeClock, add_months, escape_clock

WARNED_MONTHS = (1, 3, 6)
"""Months before the end at which the household comes up, nearest first."""


@dataclass(frozen=True, slots=True)
class EndingClock:
    """Hold a household whose 36 months end within `months`, and who is in charge of its hamlet."""

    entry: RegisterEntry
    clock: EscapeClock
    months: int
    in_charge: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Return "trong 3 tháng: đến 15/12/2025"."""
        return f"trong {self.months} tháng: {self.clock.wording}"


def months_left(entry: RegisterEntry, day: date) -> int | None:
    """Return 1, 3 or 6 when the 36 months may end within that many months of a day, else None.

    With an inexact date the earliest end counts: coming up too soon does no harm.
    """
    if entry.escape is None:
        return None
    clock = escape_clock(entry.escape.recognised_on)
    if not clock.running_on(day):
        return None
    return next((n for n in WARNED_MONTHS if clock.earliest_end <= add_months(day, n)), None)


def clock_ending(entry: RegisterEntry, day: date) -> bool:
    """Tell whether the 36 months end within six months of a day."""
    return months_left(entry, day) is not None


def agenda(
    entries: Iterable[RegisterEntry], day: date, in_charge: dict[str, tuple[str, ...]]
) -> list[EndingClock]:
    """Return the households that come up on a day: by urgency, hamlet, then end.

    Args:
        entries: the register of that day.
        day: from when the months are counted.
        in_charge: names of the committee members by hamlet id.
    """
    found = []
    for entry in entries:
        months = months_left(entry, day)
        if months is not None and entry.escape is not None:
            clock = escape_clock(entry.escape.recognised_on)
            members = in_charge.get(entry.household.hamlet_id, ())
            found.append(EndingClock(entry, clock, months, members))
    found.sort(key=lambda one: (one.months, one.entry.hamlet_number, one.clock.earliest_end))
    return found
