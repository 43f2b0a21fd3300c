from __future__ import annotations

import pytest

from hungchinh_desktop.domain.citizen_id import advice_on, repadded
from hungchinh_desktop.domain.partial_date import PartialDate


@pytest.mark.parametrize(
    ("read", "whole"),
    [
        ("40185001234", "040185001234"),
        ("40185001234.0", "040185001234"),
        ("1085001234", "001085001234"),
        ("040185001234", None),
        ("182123456", None),  # an old number of nine digits
        ("99185001234", None),  # 099 is no province
        ("abc", None),
    ],
)
def test_lost_zeros_are_found(read: str, whole: str | None) -> None:
    assert repadded(read) == whole


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("040185001234", ""),
        ("040 185 001 234", ""),
        ("182123456", ""),
        ("40185001234", "đúng ra là 040185001234"),
        ("12345", "không đủ 12 chữ số"),
        ("0401850012AB", "không đủ 12 chữ số"),
        ("003185001234", "mã tỉnh 003"),
        ("040285001234", "ghi năm sinh 2085, khác năm sinh 1985"),
    ],
)
def test_advice_says_what_is_wrong(number: str, words: str) -> None:
    advice = advice_on(number, PartialDate(1985))
    assert words in advice
    assert bool(words) == bool(advice)
