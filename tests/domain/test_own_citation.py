"""A plan that cites its own sections keeps citing the right ones."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.own_citation import cited_sections, recited


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Giải pháp nêu tại Mục IV của Kế hoạch này.", ["IV"]),
        ("theo mục II.1, mục V Kế hoạch này", ["V"]),
        ("theo phần III.2 kế hoạch này", ["III"]),
        ("điểm a khoản 2 mục III Quyết định số 90/QĐ-TTg", []),
        ("Mục IV của Kế hoạch số 93/KH-UBND", []),
    ],
)
def test_only_sections_of_this_plan_are_meant(text: str, numbers: list[str]) -> None:
    assert cited_sections(text) == numbers


def test_a_citation_follows_its_section() -> None:
    text = "Mục IV của Kế hoạch này và mục V.1 Kế hoạch này; mục IV Quyết định số 90/QĐ-TTg"
    assert recited(text, {"IV": "V", "V": "IV"}) == (
        "Mục V của Kế hoạch này và mục IV.1 Kế hoạch này; mục IV Quyết định số 90/QĐ-TTg"
    )
