"""Check the 36 months and the totals that make printed rates true."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty import (
    TotalsInterval,
    add_months,
    escape_clock,
    implied_totals,
)
from hungchinh_desktop.domain.wording import rate

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("recognised_on", "earliest", "latest", "wording"),
    [
        ("2022-12-15", date(2025, 12, 15), date(2025, 12, 15), "đến 15/12/2025"),
        ("2024-02-29", date(2027, 2, 28), date(2027, 2, 28), "đến 28/02/2027"),
        ("2021-02-28", date(2024, 2, 28), date(2024, 2, 28), "đến 28/02/2024"),
        ("2024-02", date(2027, 2, 1), date(2027, 2, 28), "đến 02/2027, chưa rõ ngày"),
        ("2022", date(2025, 1, 1), date(2025, 12, 31), "đến 2025, chưa rõ ngày"),
    ],
)
def test_the_36_months_end(recognised_on: str, earliest: date, latest: date, wording: str) -> None:
    clock = escape_clock(PartialDate.from_stored(recognised_on))
    assert (clock.earliest_end, clock.latest_end, clock.wording) == (earliest, latest, wording)
    assert clock.exact == (earliest == latest)


def test_the_clock_runs_from_recognition_to_the_last_possible_day() -> None:
    clock = escape_clock(PartialDate(2022, 12, 15))
    running = {
        day: clock.running_on(day) for day in _around(date(2022, 12, 15), date(2025, 12, 15))
    }
    assert list(running.values()) == [False, True, True, True, True, False]
    year_only = escape_clock(PartialDate(2022))
    assert [year_only.running_on(day) for day in _around(date(2022, 1, 1), date(2025, 12, 31))] == [
        False,
        True,
        True,
        True,
        True,
        False,
    ]


def _around(first: date, last: date) -> list[date]:
    step = timedelta(days=1)
    return [first - step, first, first + step, last - step, last, last + step]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 12, 5), 1, date(2025, 1, 5)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 3, 15), 0, date(2024, 3, 15)),
    ],
)
def test_months_are_calendar_months(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(DAYS, st.integers(0, 120))
def test_added_months_keep_the_day_or_take_the_last_one(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(1)).day == 1)


def test_both_printed_rates_bound_the_total() -> None:
    assert implied_totals([(2, "0,09%"), (18, "0,82%")]) == TotalsInterval(2182, 2208)


@given(st.lists(st.integers(0, 300), max_size=3), st.integers(1, 40_000))
def test_the_interval_is_exactly_the_totals_that_print_so(counts: list[int], total: int) -> None:
    printed = [(count, rate(count, total)) for count in counts]
    found = implied_totals(printed)
    assert found is not None
    assert found.lowest <= total <= found.highest
    edges = {found.lowest, found.lowest - 1, found.highest, found.highest + 1}
    for edge in edges - {0, 10**7 + 1}:
        fits = all(rate(count, edge) == text for count, text in printed)
        assert fits == (found.lowest <= edge <= found.highest)


@pytest.mark.parametrize(
    "printed",
    [[(2, "0,09%"), (18, "0,90%")], [(0, "0,05%")], [(1, "0,30%"), (1, "0,10%")]],
)
def test_rates_that_contradict_each_other_have_no_total(printed: list[tuple[int, str]]) -> None:
    assert implied_totals(printed) is None


def test_a_rate_that_says_nothing_bounds_nothing() -> None:
    assert implied_totals([]) == implied_totals([(0, "0,00%")]) == TotalsInterval(1, 10**7)
    assert implied_totals([(1, "0,00%")]) == TotalsInterval(20_001, 10**7)
