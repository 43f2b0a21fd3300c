"""Check that the number of small children is read from a sentence."""

from __future__ import annotations

import unicodedata

import pytest

from hungchinh_desktop.domain.family_reading import small_children


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Hộ đông người ăn theo, 4 con nhỏ dưới 6 tuổi", 4),
        ("Nuôi Hai con dưới 6 tuổi, không có việc làm", 2),
        ("03 cháu nhỏ dưới sáu tuổi", 3),
    ],
)
def test_the_number_is_read_with_its_words(sentence: str, count: int) -> None:
    for text in (sentence, unicodedata.normalize("NFD", sentence)):
        found = small_children(text)
        assert found is not None
        assert found[0] == count
        assert found[1] in sentence


@pytest.mark.parametrize(
    "sentence", ["", "2 con đang đi học", "40 con nhỏ dưới 6 tuổi", "0 con dưới 6 tuổi", "1.4 con"]
)
def test_other_sentences_name_no_number(sentence: str) -> None:
    assert small_children(sentence) is None
