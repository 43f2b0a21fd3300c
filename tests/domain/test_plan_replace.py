"""Prove that words are replaced around slots and styles."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.plan_replace import replaced


@pytest.mark.parametrize(
    ("text", "needle", "words", "made", "count"),
    [
        ("các các hộ", "các các", "các", "các hộ", 1),
        ("Xóm và xóm", "xóm", "khối", "Khối và khối", 2),
        ("hoa hóa", "hoa", "bông", "bông hóa", 1),
        ("năm {{year}} year", "year", "năm", "năm {{year}} năm", 1),
        ("{{+b}}một{{-b}} hai", "b", "x", "{{+b}}một{{-b}} hai", 0),
        ("a.c abc", "a.c", "x", "x abc", 1),
        ("chữ", " ", "x", "chữ", 0),
        ("Nguyễn", "Nguye\u0302\u0303n", "Lê", "Lê", 1),
        ("một", "một", r"\1 {{", r"\1 {{", 1),
    ],
)
def test_words_are_replaced_as_they_are_written(
    text: str, needle: str, words: str, made: str, count: int
) -> None:
    assert replaced(text, needle, words) == (made, count)
