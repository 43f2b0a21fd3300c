"""Find what no public list may say: health and family words, personal numbers, own sentences.

Health and private life are sensitive (Decree 13/2023/NĐ-CP, article 2; from 2026 Law
91/2025/QH15 with Decree 356/2025/NĐ-CP, article 4). The words are data, in `db/reference`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hungchinh_desktop.domain.citizen_id import is_citizen_number, plain_digits
from hungchinh_desktop.domain.vietnamese import fold, nfc

RUN = 3
"""Words in a row that make a text a piece of a sentence; a shorter sentence counts as a whole."""

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(
    r"(?<!\w)(?<!\d[.,])(?:\d{9,12}|\d{3}([ .-])\d{3}\1\d{3}\1\d{3}|\d{4}([ .-])\d{4}\2\d{4}"
    r"|[A-Za-z]{2}[ .-]?\d[ .-]?\d{2}[ .-]?\d{10})(?!\w)"
)
_CITIZEN_LENGTH = 12
_NAME_SIGNS = str.maketrans("", "", "'’-")
_GAP = " · "


class Match(StrEnum):
    """How a word of the list is looked for; `EXCUSED` takes a phrase out of the search."""

    EXACT = "exact"
    FOLDED = "folded"
    CAPITALS = "capitals"
    EXCUSED = "excused"


@dataclass(frozen=True, slots=True)
class SensitiveWord:
    """Hold one word or phrase of the list: FOLDED ones are found without their accents too."""

    word: str
    match: Match


class WordFinder:
    """Look for the words of the list in a text.

    A name of a place may hold such a word ("Xóm Bệnh Viện"); it is given as excused. A person's
    name, each syllable with a capital, may do so as well; only abbreviations are sought in it.
    """

    def __init__(self, words: Sequence[SensitiveWord], excused: Iterable[str] = ()) -> None:
        listed = [one.word for one in words if one.match is Match.EXCUSED]
        spared = sorted({nfc(text) for text in (*listed, *excused) if text.strip()}, key=len)[::-1]
        self._spared = _any_of(text.lower() for text in spared)
        self._spared_bare = _any_of(map(fold, spared))
        self._spared_raw = _any_of(spared)
        self._exact = _any_of(one.word for one in words if one.match is Match.EXACT)
        folded = [one.word for one in words if one.match is Match.FOLDED]
        self._bare = _any_of(map(fold, folded))
        self._words = {fold(word): word for word in folded}
        self._capitals = _any_of(one.word for one in words if one.match is Match.CAPITALS)

    def in_text(self, text: str) -> str:
        """Return the first word of the list that stands in a text, "" for none."""
        plain = " ".join(nfc(text).split())
        lower = self._spared.sub(_GAP, plain.lower())
        found = self._exact.search(lower)
        if found:
            return found.group()
        found = self._bare.search(self._spared_bare.sub(_GAP, fold(plain)))
        if found:
            return self._words[found.group()]
        found = self._capitals.search(self._spared_raw.sub(_GAP, plain))
        return found.group() if found else ""

    def in_name(self, name: str) -> str:
        """Return the first word of the list in a person's name, "" for none.

        A name with more than capitalised syllables, "Hương (bệnh nặng)", is read as a text.
        """
        if all(map(_is_syllable, name.split())):
            found = self._capitals.search(name)
            return found.group() if found else ""
        return self.in_text(name)


def personal_number(text: str) -> str:
    """Return the first unmasked citizen or insurance number in a text, "" for none.

    Sought are 12 digits that begin with a province (also without their first zeros), the 9
    digits of the old card, the insurance card with its letters and its 10 digits alone.
    """
    for found in _NUMBER.finditer(text):
        digits = plain_digits(found.group())
        if len(digits) != _CITIZEN_LENGTH or is_citizen_number(digits):
            return found.group()
    return ""


class RunFinder:
    """Remember the runs of words of a file, to tell which sentences it may repeat."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [nfc(text) for text in texts]
        split = [_words(text) for text in self._texts]
        lengths = range(1, RUN + 1)
        self._runs = {run for words in split for length in lengths for run in _runs(words, length)}

    def shared(self, sentence: str) -> str:
        """Return the first run of words that the file and the sentence share, "" for none."""
        words = _words(sentence)
        if not words:
            signs = nfc(sentence).strip()
            return signs if signs and any(signs in text for text in self._texts) else ""
        for run in _runs(words, min(RUN, len(words))):
            if run in self._runs:
                return run
        return ""


def _words(text: str) -> list[str]:
    return _WORD.findall(nfc(text).lower())


def _runs(words: list[str], length: int) -> Iterator[str]:
    for at in range(len(words) - length + 1):
        yield " ".join(words[at : at + length])


def _is_syllable(part: str) -> bool:
    """Tell whether a part of a name is written as names are: "Hương", "H'Mông", "HƯƠNG"."""
    return part[0].isupper() and part.translate(_NAME_SIGNS).isalpha()


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the words, each standing free; longer ones go first."""
    parts = sorted(map(re.escape, set(words)), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)")
