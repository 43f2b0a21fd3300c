"""Supports are counted by kind within a period."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.support_record import SupportRecord
from hungchinh_desktop.domain.support_totals import support_totals
from hungchinh_desktop.domain.vocabulary import SupportNeed

FIRST, LAST = date(2024, 1, 1), date(2024, 6, 30)


def record(
    key: str,
    home: str,
    day: PartialDate,
    kind: SupportNeed = SupportNeed.PRODUCTION,
    amount: int | None = None,
) -> SupportRecord:
    return SupportRecord(key, home, day, kind, amount=amount)


def test_times_households_and_money_are_counted_by_kind() -> None:
    totals = support_totals(
        [
            record("1", "a", PartialDate(2024, 5), amount=5_000_000),
            record("2", "a", PartialDate.of(LAST), amount=1_000_000),
            record("3", "b", PartialDate(2024), kind=SupportNeed.HEALTH),
            record("4", "b", PartialDate(2023, 12), amount=9),
            record("5", "b", PartialDate.of(date(2024, 7, 1)), amount=9),
        ],
        FIRST,
        LAST,
    )
    found = [(one.kind, one.times, one.households, one.amount) for one in totals.lines]
    assert found == [(SupportNeed.HEALTH, 1, 1, 0), (SupportNeed.PRODUCTION, 2, 1, 6_000_000)]
    assert totals.amount == 6_000_000
