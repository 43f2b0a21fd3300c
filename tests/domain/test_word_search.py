from __future__ import annotations

import unicodedata

import pytest

from hungchinh_desktop.domain.word_search import WordSearch, exact_key, search_key


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("dao", "Đào Thị Hà"),
        ("hoa", "Nguyễn Thị Hòa"),
        ("hoa", "Nguyễn Thị Hoà"),
        ("hoà", "Nguyễn Thị Hòa"),
        ("HÒA", "Nguyễn Thị Hoà"),
        ("ng thi", "Nguyễn Thị Hoà"),
        ("15/03", "từ ngày 15/03/2024"),
        ("hoc tap", "Hỗ trợ (học tập), vốn"),
        ("", "gì cũng được"),
        ("  ", "gì cũng được"),
    ],
)
def test_words_are_found_by_their_beginnings(typed: str, text: str) -> None:
    assert WordSearch(typed).finds(search_key(text))
    assert WordSearch(unicodedata.normalize("NFD", typed)).finds(search_key(text))


@pytest.mark.parametrize(
    ("typed", "text"),
    [("oa", "Hòa"), ("guyen", "Nguyễn"), ("hoa lan", "Hoa"), ("an", "Lan, Thành"), ("%", "Lan")],
)
def test_nothing_is_found_inside_words(typed: str, text: str) -> None:
    assert not WordSearch(typed).finds(search_key(text))


@pytest.mark.parametrize(
    ("typed", "text", "exact"),
    [
        ("hòa", "Nguyễn Thị Hoà", True),
        ("hoà", "Hòa", True),
        ("hoa", "Hòa", False),
        ("hoa", "Hoa", True),
        ("thuỷ", "Phan Thủy", True),
        ("quý", "Trần Quý", True),
        ("đào", "Đào", True),
        ("dao", "Đào", False),
        ("hoà", "khoản Hoàn", True),
    ],
)
def test_the_place_of_a_tone_does_not_matter(typed: str, text: str, exact: bool) -> None:
    assert WordSearch(typed).is_exact(exact_key(text)) is exact


@pytest.mark.parametrize(
    ("former", "typed", "narrows"),
    [
        ("ng", "ngu", True),
        ("ng", "van nguyen", True),
        ("hoa", "Hòa", True),
        ("ngu", "ng", False),
        ("", "n", False),
        ("le thi", "le", False),
        ("le th", "le thi huong", True),
    ],
)
def test_a_search_that_only_narrows_is_known(former: str, typed: str, narrows: bool) -> None:
    assert WordSearch(typed).narrows(WordSearch(former)) is narrows
