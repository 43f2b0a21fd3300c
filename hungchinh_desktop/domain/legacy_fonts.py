"""Turn text typed in the old TCVN3 (.Vn…) and VNI fonts into Unicode."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from hungchinh_desktop.domain.vietnamese import nfc


class TextEncoding(StrEnum):
    """Ways in which old office files hold Vietnamese letters."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"
    VNI = "vni"


TEXT_ENCODING_LABELS = {
    TextEncoding.UNICODE: "Unicode",
    TextEncoding.TCVN3: "TCVN3 (phông .Vn…)",
    TextEncoding.VNI: "VNI (phông VNI-…)",
}

# The 74 codes of TCVN 5712:1993 (table VN3) as the Latin letters that a file shows for them.
# Code AD is the soft hyphen: it is the letter ư and must not be tidied away before.
_TCVN3_CODES = (
    "¡¢£¤¥¦§¨©ª«¬\u00ad®"
    "µ¶·¸¹»¼½¾Æ" + "ÇÈÉÊË" + "ÌÎÏÐÑ" + "ÒÓÔÕÖ" + "×ØÜÝÞ"
    "ßáâãä" + "åæçèé" + "êëìíî" + "ïñòóô" + "õö÷øù" + "úûüýþ"
)
_TCVN3_LETTERS = (
    "ĂÂÊÔƠƯĐăâêôơưđ"
    "àảãáạằẳẵắặ" + "ầẩẫấậ" + "èẻẽéẹ" + "ềểễếệ" + "ìỉĩíị"
    "òỏõóọ" + "ồổỗốộ" + "ờởỡớợ" + "ùủũúụ" + "ừửữứự" + "ỳỷỹýỵ"
)
_TCVN3 = str.maketrans(dict(zip(_TCVN3_CODES, _TCVN3_LETTERS, strict=True)))

# VNI writes a letter and after it a mark; the same marks stand for the tones of plain, of
# hatted (â ê ô) and of breved (ă) letters. ô and ö are the letters ơ and ư.
_VNI_PLAIN = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATTED = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVED = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
# TCVN3 has no capitals with accents: "NGHÌO" under .VnTime means NGHÈO.
_CAPITAL_WORD = re.compile(
    r"(?<![^\W\d_])(?=[^\W\d_]*[A-Z][^a-z\W\d_]*[A-Z])[^a-z\W\d_]+(?![^\W\d_])"
)
# Letters beyond Latin-1: whatever the font, such text was typed in Unicode.
_UNICODE_LETTER = re.compile("[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]")
_VNI_SINGLE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def encoding_of_font(font: str) -> TextEncoding:
    """Tell by the name of a font how the text under it is to be read."""
    name = font.strip().casefold()
    if name.startswith(".vn"):
        return TextEncoding.TCVN3
    return TextEncoding.VNI if name.startswith("vni") else TextEncoding.UNICODE


def shows_capitals(font: str) -> bool:
    """Tell whether a font draws capitals for small letters, as .VnTimeH does."""
    return encoding_of_font(font) is TextEncoding.TCVN3 and font.rstrip().endswith("H")


def from_font(text: str, font: str) -> str:
    """Return the text that a reader saw under the font, in Unicode (NFC)."""
    read = to_unicode(text, encoding_of_font(font))
    return read.upper() if shows_capitals(font) else read


def to_unicode(text: str, encoding: TextEncoding) -> str:
    """Return text of an encoding in Unicode (NFC); what is Unicode already stays as it is."""
    if encoding is TextEncoding.UNICODE or _UNICODE_LETTER.search(text):
        return nfc(text)
    if encoding is TextEncoding.TCVN3:
        return _CAPITAL_WORD.sub(lambda found: found[0].upper(), nfc(text.translate(_TCVN3)))
    return nfc(_vni_pattern().sub(lambda found: _vni_letters()[found[0]], text))


@lru_cache(maxsize=1)
def _vni_letters() -> dict[str, str]:
    """Return what each VNI spelling of a letter means, capitals included."""
    small: dict[str, str] = {}
    for base, letter in [*((vowel, vowel) for vowel in "aeouy"), ("ô", "ơ"), ("ö", "ư")]:
        small |= {base + mark: nfc(letter + tone) for mark, tone in _VNI_PLAIN.items()}
    for vowel in "aeo":
        hatted = {mark: nfc(f"{vowel}\u0302{tone}") for mark, tone in _VNI_HATTED.items()}
        small |= {vowel + mark: letter for mark, letter in hatted.items()}
    small |= {f"a{mark}": nfc(f"a\u0306{tone}") for mark, tone in _VNI_BREVED.items()}
    small |= _VNI_SINGLE
    capitals = {spelling.upper(): letter.upper() for spelling, letter in small.items()}
    # A name begins with a capital whose mark was typed small: "Aùi".
    mixed = {s[0].upper() + s[1:]: letter.upper() for s, letter in small.items()}
    return small | mixed | capitals


@lru_cache(maxsize=1)
def _vni_pattern() -> re.Pattern[str]:
    longest_first = sorted(_vni_letters(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))
