from __future__ import annotations

import pytest

from hungchinh_desktop.domain.typed_date import read_clock_start, read_date


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("2022", "2022"),
        ("2022.0", "2022"),
        ("5/2022", "2022-05"),
        ("17/05/2022", "2022-05-17"),
        ("17-5-2022", "2022-05-17"),
        ("17.5.2022", "2022-05-17"),
        (" 17 / 5 / 2022 ", "2022-05-17"),
        ("2022-05-17", "2022-05-17"),
        ("2022-05-17T00:00:00", "2022-05-17"),
        ("2022-05", "2022-05"),
        ("44698", "2022-05-17"),
        ("44698.0", "2022-05-17"),
        ("năm 2022", "2022"),
        ("khoảng 1965", "1965"),
        ("tháng 5 năm 2022", "2022-05"),
        ("tháng 5/2022", "2022-05"),
        ("ngày 17 tháng 5 năm 2022", "2022-05-17"),
    ],
)
def test_dates_are_read_as_exactly_as_they_are_written(text: str, stored: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.stored == stored


@pytest.mark.parametrize(
    "text", ["", "x", "17/05/22", "31/02/2022", "5/17/2022", "1875", "99999", "123", "2022 2023"]
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("đến 15/12/2025", "2022-12-15"),
        ("đến 2025, chưa rõ ngày", "2022"),
        ("đến 06/2026, chưa rõ ngày", "2023-06"),
        ("2022", "2022"),
    ],
)
def test_the_end_of_the_36_months_tells_their_start(text: str, stored: str) -> None:
    found = read_clock_start(text)
    assert found is not None
    assert found.stored == stored
