"""Check that a date keeps exactly what is known of it."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(PartialDate.of)
PARTIAL_DATES = st.one_of(
    DAYS,
    DAYS.map(lambda one: PartialDate(one.year, one.month)),
    DAYS.map(lambda one: PartialDate(one.year)),
)


@given(PARTIAL_DATES)
def test_stored_and_shown_forms_are_read_back(one: PartialDate) -> None:
    assert PartialDate.from_stored(one.stored) == one
    assert PartialDate.from_typed(one.shown) == one


@given(PARTIAL_DATES)
def test_the_days_meant_lie_between_first_and_last(one: PartialDate) -> None:
    assert one.first_day <= one.last_day
    assert (one.first_day == one.last_day) == (one.precision == "day")
    assert {one.first_day.year, one.last_day.year} == {one.year}


@pytest.mark.parametrize(
    ("typed", "stored", "shown", "precision"),
    [
        ("2022", "2022", "2022", "year"),
        (" 5/2022 ", "2022-05", "05/2022", "month"),
        ("17/5/2022", "2022-05-17", "17/05/2022", "day"),
        ("17-05-2022", "2022-05-17", "17/05/2022", "day"),
        ("17.05.2022", "2022-05-17", "17/05/2022", "day"),
        ("17 / 5 / 2022", "2022-05-17", "17/05/2022", "day"),
        ("29/2/2024", "2024-02-29", "29/02/2024", "day"),
    ],
)
def test_typed_dates(typed: str, stored: str, shown: str, precision: str) -> None:
    read = PartialDate.from_typed(typed)
    assert (read.stored, read.shown, read.precision) == (stored, shown, precision)


NO_DATES = (
    "0/2024 00/2024 00/00/2024 13/2024 1/13/2024 31/2/1899 22 5/22"
    " 17/5/22 1899 2101 20245 2024/5 5//2024 /2024 -2024 năm_2024 २०२४ 17/5/2022/1"
)


@pytest.mark.parametrize("typed", NO_DATES.split())
def test_what_is_no_date_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(UserError, match="ví dụ 2022 hoặc 17/05/2022"):
        PartialDate.from_typed(typed)


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("31/02/2024", "31/02/2024"),
        ("29.2.2023", "29/02/2023"),
        ("32/1/2024", "32/01/2024"),
        ("0/5/2024", "00/05/2024"),
    ],
)
def test_a_day_missing_from_the_calendar_is_named(typed: str, named: str) -> None:
    with pytest.raises(UserError, match=f"^Ngày {named} không có trong lịch; hãy xem lại.$"):
        PartialDate.from_typed(typed)


@given(st.text(alphabet="0123456789/-. ", max_size=12))
def test_any_digits_are_a_date_or_a_sentence(typed: str) -> None:
    try:
        read = PartialDate.from_typed(typed)
    except UserError:
        return
    assert PartialDate.from_stored(read.stored) == read


@pytest.mark.parametrize("text", ["", "24", "2024-5", "2024-00", "2024-02-30", "x2024", "2024 "])
def test_other_stored_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whichever part is wrong
        PartialDate.from_stored(text)


def test_dates_of_any_precision_have_an_order() -> None:
    ordered = [
        PartialDate(2021, 12, 31),
        PartialDate(2022),
        PartialDate(2022, 5),
        PartialDate(2022, 5, 17),
        PartialDate(2022, 6),
        PartialDate(2023),
    ]
    mixed = random.Random(1).sample(ordered, len(ordered))
    assert sorted(mixed) == ordered
    assert max(mixed) == ordered[-1]
    assert PartialDate(2022) <= PartialDate(2022)
    assert PartialDate(2022, 5) > PartialDate(2022)


@given(PARTIAL_DATES, PARTIAL_DATES)
def test_the_order_is_that_of_the_first_days(one: PartialDate, other: PartialDate) -> None:
    if one.first_day != other.first_day:
        assert (one < other) == (one.first_day < other.first_day)
