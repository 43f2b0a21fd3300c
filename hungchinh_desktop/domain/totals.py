"""Sum up the register on a day: every page and paper takes its figures from here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.poverty import TotalHouseholds, TotalsInterval
from hungchinh_desktop.domain.register_filter import newly_escaped
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.domain.wording import rate


@dataclass(frozen=True, slots=True)
class RegisterTotals:
    """Hold the counts of a day and the base of their rates.

    `interval` bounds the base while it is only inferred; None once the officer confirmed it.
    """

    year: int
    as_of: date
    poor: int
    near_poor: int
    newly_escaped: int
    exit_candidates: int
    without_support: int
    base: TotalHouseholds | None
    interval: TotalsInterval | None
    near_poor_exits: int = 0

    @property
    def listed(self) -> int:
        """Return the number of poor and near-poor households."""
        return self.poor + self.near_poor

    @property
    def poor_rate(self) -> str:
        """Return the poor in per cent of all households, "" while the base is unknown."""
        return self.rate_of(self.poor)

    @property
    def near_poor_rate(self) -> str:
        """Return the near-poor in per cent of all households, "" while the base is unknown."""
        return self.rate_of(self.near_poor)

    @property
    def near_poor_after_exits(self) -> int:
        """Return the near-poor that stay when every candidate among them leaves."""
        return self.near_poor - self.near_poor_exits

    def rate_of(self, count: int) -> str:
        """Return a count in per cent of all households, "" while the base is unknown."""
        return rate(count, self.base.count) if self.base else ""


def sum_up(
    entries: list[RegisterEntry],
    year: int,
    as_of: date,
    base: TotalHouseholds | None,
    interval: TotalsInterval | None,
) -> RegisterTotals:
    """Count the entries of a day."""
    return RegisterTotals(
        year=year,
        as_of=as_of,
        poor=sum(entry.status is PovertyStatus.POOR for entry in entries),
        near_poor=sum(entry.status is PovertyStatus.NEAR_POOR for entry in entries),
        newly_escaped=sum(newly_escaped(entry, as_of) for entry in entries),
        exit_candidates=sum(entry.exit_year is not None for entry in entries),
        without_support=sum(not entry.household.support for entry in entries),
        base=base,
        interval=interval,
        near_poor_exits=sum(
            entry.exit_year is not None and entry.status is PovertyStatus.NEAR_POOR
            for entry in entries
        ),
    )
