"""Handle Vietnamese text: one encoding, search without accents, dictionary order."""

from __future__ import annotations

import re
import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: chr(0x100 + index) for index, letter in enumerate(_ALPHABET)}
# Order of the tones in Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONE_RANK = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_DIGITS_IN_SORT_KEY = 6
_TOKEN = re.compile(r"\d+|[^\W\d]+|[\W]")


def nfc(text: str) -> str:
    """Return the text with every letter and its marks joined into one code point (NFC)."""
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return one line of typed text: NFC, no control characters, single blanks, trimmed."""
    return " ".join(clean_prose(text).split())


def clean_prose(text: str) -> str:
    """Return typed prose: NFC, line feeds, other control characters removed, trimmed.

    Lone surrogates, which no file format can hold, are removed too.
    """
    unified = nfc(text).replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    kept = (c for c in unified if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()


def fold(text: str) -> str:
    """Return the text for searching: lower case, no accents, đ as d, single blanks.

    Tone placement (hoà, hòa) disappears with the accents.
    """
    bare = "".join(
        c
        for c in unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
        if not unicodedata.combining(c)
    )
    return " ".join(bare.split())


def _split_tone(char: str) -> tuple[str, int]:
    """Return the letter without its tone, and the rank of the tone."""
    tone = 0
    rest = []
    for part in unicodedata.normalize("NFD", char):
        rank = _TONE_RANK.get(part)
        if rank is None:
            rest.append(part)
        else:
            tone = rank
    return unicodedata.normalize("NFC", "".join(rest)), tone


def sort_key(text: str) -> str:
    """Return a key whose plain string order is Vietnamese dictionary order.

    Letters decide first (a ă â b c d đ e ê …), then the tone of each word, then capitals.
    A word has one tone wherever it is written, so that hòa and hoà stand together.
    Runs of digits compare as numbers, so that xóm 2 stands before xóm 10.
    """
    keys = [_word_key(word) for word in _TOKEN.findall(nfc(text))]
    return "\1".join("".join(parts) for parts in zip(*keys, strict=True)) if keys else ""


def _word_key(word: str) -> tuple[str, str, str]:
    """Return letters, tone and capitals of one word, number or other character."""
    if word.isdecimal():
        return word.zfill(_DIGITS_IN_SORT_KEY), "0", "0"
    letters: list[str] = []
    word_tone = 0
    for char in word.lower():
        letter, tone = _split_tone(char)
        letters.append(_LETTER_RANK.get(letter, letter))
        word_tone = word_tone or tone
    cases = "".join("1" if char != char.lower() else "0" for char in word)
    return "".join(letters), str(word_tone), cases


def name_sort_key(full_name: str) -> str:
    """Return the order key of a person: given name, then middle names, then family name."""
    words = nfc(full_name).split()
    if not words:
        return ""
    family = words[0] if len(words) > 1 else ""
    return "\2".join((sort_key(words[-1]), sort_key(" ".join(words[1:-1])), sort_key(family)))


def matches(needle: str, folded_haystack: str) -> bool:
    """Tell whether every word of the needle occurs in an already folded text."""
    return all(word in folded_haystack for word in fold(needle).split())
