"""Sum up what the households of the register were given in a period."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.support_record import SupportRecord
from hungchinh_desktop.domain.vocabulary import SupportNeed


@dataclass(frozen=True, slots=True)
class SupportLine:
    """Hold one kind of support: how often, for how many households, and the money in đồng."""

    kind: SupportNeed
    times: int
    households: int
    amount: int


@dataclass(frozen=True, slots=True)
class SupportTotals:
    """Hold the kinds that were given, in the order of the kinds."""

    lines: tuple[SupportLine, ...]

    @property
    def amount(self) -> int:
        """Return the money of all kinds."""
        return sum(line.amount for line in self.lines)


def support_totals(records: Iterable[SupportRecord], first: date, last: date) -> SupportTotals:
    """Count the supports of a period, both days included; a bare year counts from its first day."""
    within = [one for one in records if first <= one.given_on.first_day <= last]
    lines = []
    for kind in SupportNeed:
        given = [one for one in within if one.kind is kind]
        if given:
            households = len({one.household_id for one in given})
            money = sum(one.amount or 0 for one in given)
            lines.append(SupportLine(kind, len(given), households, money))
    return SupportTotals(tuple(lines))
