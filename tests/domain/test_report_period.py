"""The periods an office reports on."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hungchinh_desktop.domain.report_period import PERIOD_LABELS, PeriodKind, period_days

QUARTERS = [PeriodKind.QUARTER_1, PeriodKind.QUARTER_2, PeriodKind.QUARTER_3, PeriodKind.QUARTER_4]


def test_every_period_has_its_words() -> None:
    assert set(PERIOD_LABELS) == set(PeriodKind)


def test_quarters_and_halves_fill_the_year_without_gap() -> None:
    for parts in (QUARTERS, [PeriodKind.FIRST_HALF, PeriodKind.SECOND_HALF]):
        days = [period_days(kind, 2024) for kind in parts]
        assert (days[0][0], days[-1][1]) == period_days(PeriodKind.YEAR, 2024)
        for (_, end), (start, _) in itertools.pairwise(days):
            assert start - end == timedelta(days=1)


def test_a_leap_year_is_no_trouble() -> None:
    assert period_days(PeriodKind.YEAR, 2024) == (date(2024, 1, 1), date(2024, 12, 31))
