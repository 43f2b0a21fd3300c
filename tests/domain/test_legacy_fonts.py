from __future__ import annotations

import unicodedata

import pytest

from hungchinh_desktop.domain.legacy_fonts import (
    TextEncoding,
    encoding_of_font,
    from_font,
    shows_capitals,
    to_unicode,
)

# hex code → letter, as the standard's table and two independent converters give it
TABLE = (
    "A1 Ă A2 Â A3 Ê A4 Ô A5 Ơ A6 Ư A7 Đ A8 ă A9 â AA ê AB ô AC ơ AD ư AE đ"
    " B5 à B6 ả B7 ã B8 á B9 ạ BB ằ BC ẳ BD ẵ BE ắ C6 ặ C7 ầ C8 ẩ C9 ẫ CA ấ CB ậ"
    " CC è CE ẻ CF ẽ D0 é D1 ẹ D2 ề D3 ể D4 ễ D5 ế D6 ệ D7 ì D8 ỉ DC ĩ DD í DE ị"
    " DF ò E1 ỏ E2 õ E3 ó E4 ọ E5 ồ E6 ổ E7 ỗ E8 ố E9 ộ EA ờ EB ở EC ỡ ED ớ EE ợ"
    " EF ù F1 ủ F2 ũ F3 ú F4 ụ F5 ừ F6 ử F7 ữ F8 ứ F9 ự FA ỳ FB ỷ FC ỹ FD ý FE ỵ"
)
TCVN3_PAIRS = list(zip(TABLE.split()[::2], TABLE.split()[1::2], strict=True))

VOWELS = "aăâeêioôơuưy"
LETTERS = [
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in VOWELS
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
] + ["đ"]


def test_the_table_has_the_74_codes_of_the_standard() -> None:
    assert len(TCVN3_PAIRS) == 74
    read = {code: to_unicode(chr(int(code, 16)), TextEncoding.TCVN3) for code, _ in TCVN3_PAIRS}
    assert read == dict(TCVN3_PAIRS)


def test_every_small_letter_but_the_plain_ones_has_a_code() -> None:
    reached = {letter for _code, letter in TCVN3_PAIRS}
    assert {letter for letter in LETTERS if not letter.isascii()} <= reached


@pytest.mark.parametrize(
    ("typed", "font", "seen"),
    [
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam", ".VnTime", "Cộng hoà xã hội chủ nghĩa Việt Nam"),
        ("NguyÔn ThÞ Thµnh", ".VnTime", "Nguyễn Thị Thành"),
        ("NguyÔn ThÞ Thµnh", ".VnTimeH", "NGUYỄN THỊ THÀNH"),
        ("nguyÔn", ".VnArial NarrowH", "NGUYỄN"),
        ("DANH S¸CH Hé NGHÌO, B¶n A", ".VnTime", "DANH SÁCH Hộ NGHÈO, Bản A"),
        ("H\u00adng ChÝnh", ".VnArial", "Hưng Chính"),  # the soft hyphen is a letter
        ("Nguyeãn Thò Thaønh", "VNI-Times", "Nguyễn Thị Thành"),
        (
            "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
            "VNI-Times",
            "Cộng hòa xã hội chủ nghĩa Việt Nam",
        ),
        ("ÑOÃ HÖÕU NGHÓA", "VNI-Helve", "ĐỖ HỮU NGHĨA"),
        ("AÙnh Nguyeät, Ñaøo Vaên Töôûng", "VNI-Times", "Ánh Nguyệt, Đào Văn Tưởng"),
        ("Hà Văn Lộc", "Times New Roman", "Hà Văn Lộc"),
        ("Nguyễn Thị Lộc", ".VnTime", "Nguyễn Thị Lộc"),  # Unicode typed under an old font
        ("Trần Văn Lộc", "VNI-Times", "Trần Văn Lộc"),
    ],
)
def test_text_reads_as_the_font_showed_it(typed: str, font: str, seen: str) -> None:
    assert from_font(typed, font) == seen


def test_vni_reaches_every_letter() -> None:
    marks = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
    for base, letter in {"a": "a", "e": "e", "o": "o", "u": "u", "ô": "ơ", "ö": "ư"}.items():
        for tone, mark in marks.items():
            expected = unicodedata.normalize("NFC", letter + tone)
            assert to_unicode(base + mark, TextEncoding.VNI) == expected
            assert to_unicode((base + mark).upper(), TextEncoding.VNI) == expected.upper()
    assert to_unicode("aé aè aú aü aë", TextEncoding.VNI) == "ắ ằ ẳ ẵ ặ"
    assert to_unicode("eá eà eå eã eä", TextEncoding.VNI) == "ế ề ể ễ ệ"
    assert to_unicode("yû yõ î", TextEncoding.VNI) == "ỷ ỹ ỵ"


@pytest.mark.parametrize(
    ("font", "encoding", "capitals"),
    [
        (".VnTime", TextEncoding.TCVN3, False),
        (".vntimeH", TextEncoding.TCVN3, True),
        ("VNI-Times", TextEncoding.VNI, False),
        ("VNIH", TextEncoding.VNI, False),
        ("Times New Roman", TextEncoding.UNICODE, False),
        ("Arial H", TextEncoding.UNICODE, False),
        ("", TextEncoding.UNICODE, False),
    ],
)
def test_the_font_name_is_the_evidence(font: str, encoding: TextEncoding, capitals: bool) -> None:
    assert (encoding_of_font(font), shows_capitals(font)) == (encoding, capitals)
