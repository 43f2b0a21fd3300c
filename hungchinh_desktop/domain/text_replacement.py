"""Find words in prose, with or without accents, and put other words in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hungchinh_desktop.domain.vietnamese import fold, nfc


@dataclass(frozen=True, slots=True)
class Replacement:
    """Hold what is looked for and what takes its place.

    Attributes:
        sought: the words looked for; blanks at their ends count.
        instead: the words that take their place, "" to strike them out.
        whole_words: leave alone what is only a part of a word.
        exact: accents and capitals must be as typed.
    """

    sought: str
    instead: str
    whole_words: bool = False
    exact: bool = True

    def applied_to(self, text: str) -> str:
        """Return the text with every find replaced; the text itself when there is none."""
        joined = nfc(text)
        spans = self.spans(joined)
        if not spans:
            return text
        parts, last, instead = [], 0, nfc(self.instead)
        for start, end in spans:
            parts += [joined[last:start], instead]
            last = end
        return "".join([*parts, joined[last:]])

    def spans(self, joined: str) -> list[tuple[int, int]]:
        """Return where a text in NFC holds the words, left to right, none over another."""
        sought = nfc(self.sought)
        if not sought.strip():
            return []
        letters, places = (joined, None) if self.exact else _folded(joined)
        wanted = sought if self.exact else _folded(sought)[0]
        found = [one.span() for one in re.finditer(re.escape(wanted), letters)]
        if places is not None:
            found = [(places[start], places[end - 1] + 1) for start, end in found]
        if not self.whole_words:
            return found
        return [span for span in found if _is_whole(joined, *span)]


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text without accents and capitals, and where each letter stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        # fold drops blanks at the ends, and a blank is all there is here
        bare = " " if char.isspace() else fold(char)
        letters.append(bare)
        places += [place] * len(bare)
    return "".join(letters), places


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (
        after.isalnum() and text[end - 1].isalnum()
    )
