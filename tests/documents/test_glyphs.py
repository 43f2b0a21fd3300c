"""Text is fit for paper, or the officer is told which character is not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.documents.fonts import VIETNAMESE_LETTERS, load_fonts
from hungchinh_desktop.documents.glyphs import GlyphCheck
from hungchinh_desktop.domain.errors import UserError


def check(*, mark_missing: bool = False) -> GlyphCheck:
    return GlyphCheck(load_fonts().has_glyph, mark_missing=mark_missing)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Hộ nghèo: 02 hộ", "Hộ nghèo: 02 hộ"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Thưởng"), "Nguyễn Thị Thưởng"),
        ("a\tb\u2009c\u3000d", "a b c d"),
        ("một\r\nhai\rba\u2028bốn\x0bnăm", "một\nhai\nba\nbốn\nnăm"),
        ("\x00\x07\ufeffsoft\u00adhyphen\u200b\u202e", "softhyphen"),
        ("giữ\u00a0liền", "giữ\u00a0liền"),
        ("“Tết” – 50% … ■ ●", "“Tết” – 50% … ■ ●"),
        ("lẻ\ud800 loi", "lẻ loi"),
        ("", ""),
    ],
)
def test_text_is_cleaned_for_paper(typed: str, printed: str) -> None:
    assert check().printable(typed) == printed


def test_a_letter_after_a_clean_text_is_still_composed() -> None:
    glyphs = check()
    assert glyphs.printable("Nguyên e\u0302") == "Nguyên ê"
    assert glyphs.printable("e\u0302e e\u0301") == "êe é"


def test_a_missing_letter_is_refused_with_its_place_and_what_to_do() -> None:
    text = "Hộ có việc làm và thu nhập ổn định 👍, được Hội Phụ nữ hỗ trợ sinh kế từ năm 2023"
    with pytest.raises(UserError) as caught:
        check().printable(text)
    assert caught.value.sentence == (
        "Không in được ký tự “👍” (U+1F44D) trong câu “… làm và thu nhập ổn định 👍, được Hội Phụ "
        "nữ hỗ trợ …”; hãy xóa hoặc thay ký tự đó rồi in lại."
    )


def test_a_missing_letter_is_marked_on_the_screen() -> None:
    assert check(mark_missing=True).printable("xong 👍 rồi \uf0b7") == "xong □ rồi □"


def test_a_missing_letter_is_refused_every_time() -> None:
    glyphs = check()
    for _turn in range(2):
        with pytest.raises(UserError, match="U\\+2713"):
            glyphs.printable("✓")


def test_every_vietnamese_letter_can_be_printed() -> None:
    assert len(set(VIETNAMESE_LETTERS)) == 134
    assert check().printable(VIETNAMESE_LETTERS) == VIETNAMESE_LETTERS


@given(st.text())
def test_whatever_is_typed_comes_out_composed_and_without_controls(text: str) -> None:
    printed = check(mark_missing=True).printable(text)
    assert unicodedata.is_normalized("NFC", printed)
    assert not [c for c in printed if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n"]
