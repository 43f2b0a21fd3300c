"""Find words by how they begin, with or without accents, the exact ones first."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.vietnamese import fold, nfc

LETTERS_THAT_TELL = 2
_WORDS = re.compile(r"\w+")
# The tone of hoà and hòa, thuỷ and thủy stands on either vowel; quý is moved on both sides.
_MOVED = {
    first + toned: first_toned + second
    for first, first_tones, second, tones in (
        ("o", "òóỏõọ", "a", "àáảãạ"),
        ("o", "òóỏõọ", "e", "èéẻẽẹ"),
        ("u", "ùúủũụ", "y", "ỳýỷỹỵ"),
    )
    for first_toned, toned in zip(first_tones, tones, strict=True)
}
_LATER_TONE = re.compile("|".join(_MOVED))


def search_key(text: str) -> str:
    """Return a text as its folded words, a blank before each."""
    return "".join(f" {word}" for word in _WORDS.findall(fold(text)))


def exact_key(text: str) -> str:
    """Return a text as its words with their accents, a blank before each."""
    lower = nfc(text).lower()
    if not lower.isascii():
        lower = _LATER_TONE.sub(lambda found: _MOVED[found[0]], lower)
    return "".join(f" {word}" for word in _WORDS.findall(lower))


class WordSearch:
    """Hold what is looked for; every word must begin a word of the text."""

    __slots__ = ("exact_words", "sought", "words")

    def __init__(self, typed: str) -> None:
        """Take the text as typed; one of signs alone is looked for as it stands."""
        self.sought = nfc(typed).strip().lower()
        self.words = search_key(typed).split(" ")[1:]
        self.words = [f" {word}" for word in self.words]
        self.exact_words = [f" {word}" for word in exact_key(typed).split(" ")[1:]]

    def __bool__(self) -> bool:
        """Tell whether anything is looked for."""
        return bool(self.sought)

    def narrows(self, former: WordSearch) -> bool:
        """Tell whether a former search found all that this one finds, as at each letter typed."""
        return bool(former.words) and all(
            any(word.startswith(part) for word in self.words) for part in former.words
        )

    @property
    def tells_accents(self) -> bool:
        """Tell whether the typed says anything of accents: one bare letter does not."""
        return not self.sought.isascii() or len(self.sought) >= LETTERS_THAT_TELL

    def finds(self, key: str) -> bool:
        """Tell whether a text, given as its `search_key`, has every word."""
        if not self.words:
            return not self.sought
        return all(word in key for word in self.words)

    def is_exact(self, key: str) -> bool:
        """Tell whether a text, given as its `exact_key`, has every word with its accents."""
        return all(word in key for word in self.exact_words)
