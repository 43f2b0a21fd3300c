"""Prove the encoding, the search without accents and the dictionary order."""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.vietnamese import (
    clean_line,
    clean_prose,
    fold,
    matches,
    name_sort_key,
    nfc,
    sort_key,
)

ANY_TEXT = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=()),  # lone surrogates and unassigned signs too
        st.sampled_from(
            "aăâđĐeêơưyỳảãáạÀế ðÐ\u0301\u0323\u0306\u200b\xad\t\r\n\x0b\x85\u2028xX019"
        ),
    )
)
FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Đặng", "Đỗ", "Ngô", "Ngọc", "Thái"]
MIDDLE = ["", "Thị", "Văn", "Hữu", "Đình", "Thị Thu", "Thị Mai", "Đức", "Xuân"]
_GIVEN_NAMES = (
    "An Ân Ánh Ảnh Ba Bá Bà Bạ Bả Bã Bình Chung Cường Dân Dung Dũng Dụng Đào Đạo Đông Đức Ê Hà Hạ"
    " Hải Hiền Hoa Hoan Hoàn Hùng Hưng Hương Hường Lan Liệu Loan Mai Ngo Nghệ Oanh Ơn Sơn Sâm Tân"
    " Tấn Thanh Thành Thánh Thơ Thư Thứ Tín Trang Ưng Uyên Vân Yên Yến"
)
GIVEN = _GIVEN_NAMES.split()


def in_order(*texts: str, key: Callable[[str], str] = sort_key) -> bool:
    """Tell whether the texts are sorted, each strictly before the next."""
    keys = [key(text) for text in texts]
    return all(one < next_one for one, next_one in pairwise(keys))


def test_letters_stand_in_the_order_of_the_alphabet() -> None:
    assert in_order(*"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")


def test_tones_stand_in_the_order_of_dictionaries() -> None:
    assert in_order("ma", "mà", "mả", "mã", "má", "mạ", "mai")


@pytest.mark.parametrize(
    "texts",
    [
        ("An", "Ân"),
        ("Dung", "Dũng", "Đức"),
        ("Hoa", "Hòa", "Hoá", "Hoạ"),
        ("Hoa", "Hoà", "Hóa", "Họa"),
        ("xóm 2", "xóm 10"),
        ("Xóm 9", "Xóm 10", "Xóm 11"),
        ("số 999999", "số 1000000", "số 12345678901234567890"),
        ("Thái Hữu Chung", "Thái Thị An"),
        ("an", "An", "AN"),
        ("an bình", "anh"),
    ],
)
def test_known_orders(texts: tuple[str, ...]) -> None:
    assert in_order(*texts)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("Thủy", "Thuỷ"), ("xóm 2", "xóm 02"), ("Đào", "Ðào"), ("thuế", "thuế")],
)
def test_spellings_of_one_word_stand_together(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


def test_people_are_ordered_by_given_then_middle_then_family_name() -> None:
    assert in_order(
        "Thái Thị An",
        "Nguyễn Văn An",
        "Lê Hữu Ân",
        "Võ Văn Cường",
        "Nguyễn Thị Thành",
        "Trần Thị Thành",
        "Trần Thị Mai Thành",
        key=name_sort_key,
    )


def test_a_name_in_capitals_stands_beside_its_namesakes() -> None:
    names = ["Trần Văn An", "NGUYỄN THỊ AN", "Nguyễn Văn An", "Lê Thị Ân"]
    ordered = ["NGUYỄN THỊ AN", "Nguyễn Văn An", "Trần Văn An", "Lê Thị Ân"]
    assert sorted(names, key=name_sort_key) == ordered


def test_one_word_and_no_word_are_names_too() -> None:
    assert in_order("", "An", "Nguyễn An", key=name_sort_key)


@pytest.mark.skipif(sys.platform == "win32", reason="Qt asks Windows there, which sorts otherwise")
def test_the_order_is_that_of_icu() -> None:
    from PySide6.QtCore import QCollator, QLocale

    collator = QCollator(QLocale("vi_VN"))
    collator.setNumericMode(True)
    if collator.compare("Đức", "Dũng") < 0:
        pytest.skip("this Qt has no ICU data")
    chance = random.Random(20_240_301)
    names = [_random_name(chance) for _ in range(3000)]
    assert len(set(names)) > 2500
    for one, other in pairwise(sorted(names, key=sort_key)):
        expected = collator.compare(one, other)
        assert expected < 0 or (expected == 0 and sort_key(one) == sort_key(other)), (one, other)


def _random_name(chance: random.Random) -> str:
    words = [chance.choice(words) for words in (FAMILY[:3], MIDDLE, GIVEN)]
    name = " ".join(word for word in words if word)
    return f"{chance.choice((name, name, name.lower(), name.upper()))} {chance.randint(1, 30)}"


@pytest.mark.parametrize(
    ("needle", "text"),
    [
        ("dao", "Đào"),
        ("dao", "Ðào"),
        ("hoa", "Hòa"),
        ("hoa", "Hoà"),
        ("nguyen thi", "Nguyễn Thị Thành"),
        ("thanh nguyen", "Nguyễn Thị Thành"),
        ("THÀNH", "nguyễn thị thành"),
        ("huong", unicodedata.normalize("NFD", "Lê Thị Hương")),
        ("dao", "Đ\u200bà\u00ado"),
        ("", "Lê Thị Hương"),
    ],
)
def test_search_finds_without_accents(needle: str, text: str) -> None:
    assert matches(needle, fold(text))


def test_search_asks_for_every_word() -> None:
    assert not matches("hương lan", fold("Lê Thị Hương"))


@given(ANY_TEXT)
def test_fold_is_settled_and_blind_to_the_encoding(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFD", text)) == fold(nfc(text)) == folded
    assert folded == " ".join(folded.split())


@given(ANY_TEXT)
def test_sort_keys_are_blind_to_the_encoding(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert sort_key(decomposed) == sort_key(nfc(text))
    assert name_sort_key(decomposed) == name_sort_key(nfc(text))


@given(ANY_TEXT)
def test_clean_text_is_settled_visible_and_nfc(text: str) -> None:
    for clean in (clean_line, clean_prose):
        cleaned = clean(text)
        assert clean(cleaned) == cleaned
        assert unicodedata.is_normalized("NFC", cleaned)
        assert cleaned == cleaned.strip()
        kinds = {unicodedata.category(char) for char in cleaned if char not in "\n\t"}
        assert not kinds & {"Cc", "Cs", "Cf", "Zl", "Zp"}
        cleaned.encode()
    assert len(clean_line(text).splitlines()) <= 1


@given(st.text(alphabet="Nguyễn ThịĐào,.;:-<b>&\"'=2024\n"))
def test_clean_prose_keeps_ordinary_words(text: str) -> None:
    assert clean_prose(text) == text.strip()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Lê\u00a0 Thị\tHương ", "Lê Thị Hương"),
        ("Lê\nThị\x0cHương", "Lê Thị Hương"),
        ("Lê\x00 Thị Hươ\u200bng\ufeff", "Lê Thị Hương"),
        (unicodedata.normalize("NFD", "Lê Thị Hương"), "Lê Thị Hương"),
        ("Lê\ud800 Thị\ufffe Hương", "Lê Thị Hương"),
    ],
)
def test_a_line_is_cleaned(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


def test_prose_keeps_its_lines() -> None:
    assert clean_prose("một\r\nhai\rba\x0bbốn\u2028năm\x85sáu\n") == "một\nhai\nba\nbốn\nnăm\nsáu"


def test_marks_parted_by_a_dropped_sign_are_joined() -> None:
    assert clean_prose("Hoa\x00\u0300") == "Hoà"
