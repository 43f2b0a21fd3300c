"""Check numbers, rates and dates against the way office papers write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.wording import joined, number, office_date, padded, rate, short_date

BLANK = "\u00a0" * 6


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (7, "7"), (999, "999"), (2195, "2.195"), (1_234_567, "1.234.567")],
)
def test_thousands_are_parted_by_dots(value: int, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(("value", "written"), [(0, "00"), (2, "02"), (18, "18"), (1200, "1.200")])
def test_counts_below_ten_take_a_zero(value: int, written: str) -> None:
    assert padded(value) == written


@pytest.mark.parametrize(
    ("count", "total", "written"),
    [
        (2, 2195, "0,09%"),
        (18, 2195, "0,82%"),
        (0, 2195, "0,00%"),
        (2195, 2195, "100,00%"),
        (1, 8, "12,50%"),
        (1, 3, "33,33%"),
        (2, 3, "66,67%"),
        (1, 20_000, "0,01%"),  # exactly half of the last place: up
        (3, 20_000, "0,02%"),  # up again, not to the even neighbour
        (1, 20_001, "0,00%"),
    ],
)
def test_rates_have_two_decimals_and_round_half_up(count: int, total: int, written: str) -> None:
    assert rate(count, total) == written


@pytest.mark.parametrize("total", [0, -1])
def test_no_rate_of_nothing(total: int) -> None:
    with pytest.raises(ValueError, match="positive"):
        rate(1, total)


def test_both_printed_rates_hold_for_exactly_these_totals() -> None:
    fitting = [
        total
        for total in range(1, 20_000)
        if (rate(2, total), rate(18, total)) == ("0,09%", "0,82%")
    ]
    assert fitting == list(range(2182, 2209))


@given(st.integers(0, 10**7), st.integers(1, 10**7))
def test_a_rate_is_off_by_half_of_its_last_place_at_most(count: int, total: int) -> None:
    text = rate(count, total)
    hundredths = int(text.removesuffix("%").replace(",", ""))
    assert abs(2 * hundredths * total - 20_000 * count) <= total


@pytest.mark.parametrize(
    ("day", "month", "written"),
    [
        (5, 1, "ngày 05 tháng 01 năm 2024"),
        (9, 2, "ngày 09 tháng 02 năm 2024"),
        (9, 3, "ngày 09 tháng 3 năm 2024"),
        (10, 12, "ngày 10 tháng 12 năm 2024"),
        (None, 3, f"ngày {BLANK} tháng 3 năm 2024"),
        (None, None, f"ngày {BLANK} tháng {BLANK} năm 2024"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(
    day: int | None, month: int | None, written: str
) -> None:
    assert office_date(2024, month, day) == written


def test_short_dates_have_fixed_width() -> None:
    assert short_date(date(2024, 3, 5)) == "05/03/2024"


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ([], ""),
        (["xóm 2"], "xóm 2"),
        (["xóm 2", "xóm 8"], "xóm 2 và xóm 8"),
        (["a", "b", "c"], "a, b và c"),
    ],
)
def test_parts_are_joined_as_one_says_them(parts: list[str], written: str) -> None:
    assert joined(parts) == written
