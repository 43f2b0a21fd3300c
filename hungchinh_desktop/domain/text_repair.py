"""Mend Vietnamese text that a wrong program read, and tell in which encoding text was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from hungchinh_desktop.domain.legacy_fonts import TextEncoding, to_unicode
from hungchinh_desktop.domain.vietnamese import nfc
from hungchinh_desktop.domain.vietnamese_syllable import is_syllable

# UTF-8 read as Windows-1252: the five bytes that table leaves open stay control characters.
_BYTE_OF = {bytes([code]).decode("cp1252", "ignore") or chr(code): code for code in range(256)}
_BYTE_OF |= {chr(code): code for code in range(0x80, 0xA0)}
_NEXT = "[" + "".join(re.escape(c) for c, code in _BYTE_OF.items() if 0x80 <= code < 0xC0) + "]"
_SEQUENCES = re.compile(f"(?:[\xc2-\xdf]{_NEXT}|[\xe0-\xef]{_NEXT}{{2}})+")
# One pattern would be tried letter by letter; these two begin with a set, which is skipped fast.
_SIGNS_OF_GARBLE = (
    re.compile(f"[\xc2-\xdf]{_NEXT}"),
    re.compile(f"[\xe0-\xef]{_NEXT}{{2}}"),
)
# Editors turn the no-break space (byte A0) into a plain one: "ThÃ nh" was "Thành".
_LOST_NO_BREAK = re.compile("\xc3 ")
_MOST_ROUNDS = 3
_SIGNS = set("\u00a0«»°·–—‘’“”•…₫")

_WORD = re.compile(r"[^\s\d_.,;:()/+\-\"'“”?!&%*#=<>\[\]|…–]+")
_ENOUGH_WORDS = 3
_CLEARLY_BETTER = 0.25


def may_be_garbled(text: str) -> bool:
    """Tell quickly whether `repaired` could find something to mend in a text in NFC."""
    return any(sign.search(text) for sign in _SIGNS_OF_GARBLE)


def repaired(text: str) -> str:
    """Return the text in NFC, with UTF-8 that was read as Windows-1252 put right."""
    for _ in range(_MOST_ROUNDS):
        mended = _SEQUENCES.sub(_decoded, text)
        if mended == text:
            break
        text = _LOST_NO_BREAK.sub("à", mended)
    return nfc(text)


def _decoded(found: re.Match[str]) -> str:
    """Return the letters behind a run of bytes, or the run when they are not Vietnamese."""
    run = found[0]
    for _ in range(_MOST_ROUNDS):
        try:
            run = bytes(_BYTE_OF[char] for char in run).decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            return found[0]
        if all(char in _SIGNS or _is_vietnamese_letter(char) for char in run):
            return run
    return found[0]


def _is_vietnamese_letter(char: str) -> bool:
    return is_syllable(char) or char in "đĐ" or unicodedata.combining(char) > 0


def guessed_encoding(samples: Iterable[str]) -> TextEncoding:
    """Tell from the words themselves how a column was typed: a second opinion without fonts.

    Args:
        samples: texts of one column; those without letters beyond ASCII tell nothing.
    """
    texts = [text for text in samples if not text.isascii()]
    words = sum(len(_WORD.findall(text)) for text in texts)
    if words < _ENOUGH_WORDS:
        return TextEncoding.UNICODE
    shares = {
        encoding: share_of_syllables(to_unicode(text, encoding) for text in texts)
        for encoding in TextEncoding
    }
    best = max(shares, key=shares.__getitem__)
    clearly = shares[best] >= shares[TextEncoding.UNICODE] + _CLEARLY_BETTER
    return best if clearly else TextEncoding.UNICODE


def share_of_syllables(texts: Iterable[str]) -> float:
    """Return which part of the words is built as Vietnamese words are, 0 to 1."""
    found = [word for text in texts for word in _WORD.findall(text)]
    return sum(map(is_syllable, found)) / len(found) if found else 0.0
