"""Citations are read from prose; numbers are held against the pattern of Decree 30/2020."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.citation_reading import (
    citations_in,
    mended_symbol,
    symbol_is_right,
)


@pytest.mark.parametrize(
    "number",
    [
        *("24/2021/QH15", "27/2022/NĐ-CP", "90/QĐ-TTg", "93/KH-UBND", "12/UBND-VX"),
        *("578-KL/TU", "05/2022/TT-BLĐTBXH", "1315/VBHN-BLĐTBXH", "02/2022/QĐ-TTg"),
    ],
)
def test_right_numbers(number: str) -> None:
    assert symbol_is_right(number)
    assert mended_symbol(number) == ""


@pytest.mark.parametrize(
    ("number", "right"),
    [
        ("93/KHUBND", "93/KH-UBND"),
        ("90/QĐTTg", "90/QĐ-TTg"),
        ("93 / KH - UBND", "93/KH-UBND"),
        ("93", ""),
        ("KH-UBND", ""),
    ],
)
def test_wrong_numbers_are_mended_where_it_is_clear(number: str, right: str) -> None:
    assert not symbol_is_right(number)
    assert mended_symbol(number) == right


def test_citations_of_a_sentence() -> None:
    text = (
        "Thực hiện Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ; Kế hoạch số"
        " 93/KHUBND ngày 31.3.2024; khoản 2 Mục III Quyết định số 90/QĐ-TTg."
    )
    found = [(one.kind, one.number, one.issued_on) for one in citations_in(text)]
    assert found == [
        ("Nghị định", "27/2022/NĐ-CP", date(2022, 4, 19)),
        ("Kế hoạch", "93/KHUBND", date(2024, 3, 31)),
        ("Quyết định", "90/QĐ-TTg", None),
    ]


def test_a_day_that_does_not_exist_is_no_date() -> None:
    (one,) = citations_in("Quyết định số 5/QĐ-UBND ngày 31/2/2024")
    assert one.issued_on is None
