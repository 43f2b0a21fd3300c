"""Handle Vietnamese text: one encoding, search without accents, dictionary order."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: chr(0x100 + index) for index, letter in enumerate(_ALPHABET)}
# Order of the tones in Vietnamese dictionaries: ngang, huyền, hỏi, ngã, sắc, nặng.
_TONE_RANK = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_MARKS = re.compile("[\u0300-\u036f]+")
# Old converters write the Icelandic ð, which looks the same, for đ.
_VIETNAMESE_D = str.maketrans("ðÐ", "đĐ")
# No control characters, lone surrogates, invisible format marks; XML has no place for the last two.
_DROPPED_CATEGORIES = ("Cc", "Cs", "Cf")
_NO_CHARACTERS = "\ufffe\uffff"
_TOKEN = re.compile(r"\d+|[^\W\d]+|[\W]")


def nfc(text: str) -> str:
    """Return the text with every letter and its marks joined into one code point (NFC)."""
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Return one line of typed text: NFC, no control characters, single blanks, trimmed."""
    return nfc(" ".join(clean_prose(text).split()))


def clean_prose(text: str) -> str:
    """Return typed prose: NFC, line feeds, tabs, nothing else that cannot be seen, trimmed.

    Lone surrogates and the two code points that no XML file can hold are removed too. Invisible
    marks (zero-width blanks of web pages) go because a name that holds one is never found.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text.strip()
    kept = "\n".join(
        "".join(char for char in line if char == "\t" or _visible(char))
        for line in text.replace("\x1f", " ").splitlines()
    )
    return nfc(kept.strip())


def _visible(char: str) -> bool:
    return unicodedata.category(char) not in _DROPPED_CATEGORIES and char not in _NO_CHARACTERS


def fold(text: str) -> str:
    """Return the text for searching: lower case, no accents, đ as d, single blanks.

    Tone placement (hoà, hòa) disappears with the accents, and so do invisible marks.
    """
    lower = nfc(text).casefold().replace("đ", "d").replace("ð", "d")
    bare = _MARKS.sub("", unicodedata.normalize("NFD", lower))
    if not bare.isascii():
        bare = "".join(char for char in bare if not _unsearched(char))
    return " ".join(bare.split())


def _unsearched(char: str) -> bool:
    return bool(unicodedata.combining(char)) or unicodedata.category(char) == "Cf"


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
    return "\1".join(_key_levels(text)) if text else ""


def _key_levels(text: str) -> tuple[str, str, str]:
    """Return letters, tones and capitals of a text, each to be compared after the other."""
    keys = [_word_key(word) for word in _TOKEN.findall(nfc(text).translate(_VIETNAMESE_D))]
    letters, tones, capitals = zip(*keys, strict=True) if keys else ((), (), ())
    return "".join(letters), "".join(tones), "".join(capitals)


@lru_cache(maxsize=10_000)
def _word_key(word: str) -> tuple[str, str, str]:
    """Return letters, tone and capitals of one word, number or other character."""
    if word.isdecimal():
        return _number_key(word), "0", "0"
    letters: list[str] = []
    word_tone = 0
    for char in word.lower():
        letter, tone = _split_tone(char)
        letters.append(_LETTER_RANK.get(letter, letter))
        word_tone = word_tone or tone
    cases = "".join("1" if char != char.lower() else "0" for char in word)
    return "".join(letters), str(word_tone), cases


def _number_key(digits: str) -> str:
    """Return a whole number of any length so that text order is the order of numbers."""
    plain = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return f"{len(plain):04d}{plain}"


def name_sort_key(full_name: str) -> str:
    """Return the order key of a person: given name, then middle names, then family name.

    Capitals decide last of all: a name typed in capitals stands beside its namesakes.
    """
    words = nfc(full_name).split()
    if not words:
        return ""
    family = words[0] if len(words) > 1 else ""
    levels = [_key_levels(part) for part in (words[-1], " ".join(words[1:-1]), family)]
    spoken = (f"{letters}\1{tones}" for letters, tones, _capitals in levels)
    return "\2".join((*spoken, "".join(capitals for _letters, _tones, capitals in levels)))


def matches(needle: str, folded_haystack: str) -> bool:
    """Tell whether every word of the needle occurs in an already folded text."""
    return all(word in folded_haystack for word in fold(needle).split())
