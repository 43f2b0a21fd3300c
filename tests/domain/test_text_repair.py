from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.legacy_fonts import TextEncoding
from hungchinh_desktop.domain.text_repair import guessed_encoding, may_be_garbled, repaired
from hungchinh_desktop.domain.vietnamese_syllable import is_syllable

SENTENCE = "Nguyễn Thị Thành và Đặng Văn Hải, ở à – “Bệnh” xã hội Ừ ỹ"


def garbled(text: str) -> str:
    """Return UTF-8 as a program shows it that takes it for Windows-1252."""
    return "".join(
        bytes([code]).decode("cp1252", "ignore") or chr(code) for code in text.encode("utf-8")
    )


@pytest.mark.parametrize("times", [1, 2])
def test_utf8_read_as_windows_1252_is_put_right(times: int) -> None:
    text = SENTENCE
    for _ in range(times):
        text = garbled(text)
    assert text != SENTENCE
    assert repaired(text) == SENTENCE


def test_utf8_read_as_latin_1_is_put_right() -> None:
    assert repaired(SENTENCE.encode("utf-8").decode("latin-1")) == SENTENCE


def test_no_break_spaces_that_became_plain_ones_are_understood() -> None:
    assert (
        repaired(garbled("Nguyễn Thị Hà và con").replace("\u00a0", " ")) == "Nguyễn Thị Hà và con"
    )


def test_a_garbled_word_between_good_ones_is_put_right() -> None:
    assert repaired(f"Hộ nghèo {garbled('Đặng Văn Tú')} ở Xóm 4") == "Hộ nghèo Đặng Văn Tú ở Xóm 4"


def test_split_marks_are_joined() -> None:
    assert repaired(unicodedata.normalize("NFD", SENTENCE)) == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        "Café crème",
        "Ñoã Höõu Nghóa",
        "NguyÔn ThÞ Thµnh",
        "ÃO TRẮNG",
        "Ân «á» 5°",
        "ĐÃ… “Â” xong",
        "ĐÃ CÓ Ả RẬP",
    ],
)
def test_good_text_stays(text: str) -> None:
    assert repaired(text) == text


@given(st.text(alphabet="aàáảãạăằâầđêềôồơờưừyỳ ĐÂÊÔƠƯ.,0123", max_size=40))
def test_vietnamese_text_never_changes(text: str) -> None:
    assert repaired(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("samples", "encoding"),
    [
        (["NguyÔn ThÞ Thµnh", "Lª ThÞ H\u00ad¬ng", "Xãm 3", "Ph¹m V¨n §øc"], TextEncoding.TCVN3),
        (["Nguyeãn Thò Thaønh", "Ñoã Höõu Nghóa", "Beänh taät"], TextEncoding.VNI),
        (["Nguyễn Thị Hà", "Bệnh tật sống 1 mình"], TextEncoding.UNICODE),
        (["Lò Thị Hà", "Cù Là", "Tô Tá"], TextEncoding.UNICODE),
        (["Xãm", "1", "abc"], TextEncoding.UNICODE),  # too little to tell
        ([], TextEncoding.UNICODE),
    ],
)
def test_words_tell_the_encoding(samples: list[str], encoding: TextEncoding) -> None:
    assert guessed_encoding(samples) is encoding


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Nguyễn", True), ("nghiêng", True), ("quyết", True), ("Ị", True), ("ThÞ", False),
     ("Thaønh", False), ("Việet", False)],
)  # fmt: skip
def test_syllables_are_known_by_their_build(word: str, expected: bool) -> None:
    assert is_syllable(word) is expected


@given(st.text(alphabet="aàáâãéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳ “”‘’–…•Ãƒáº»¿", max_size=12))
def test_what_is_mended_was_seen_by_the_quick_look(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert may_be_garbled(composed) or repaired(composed) == composed
