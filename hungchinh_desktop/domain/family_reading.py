"""Read from the officer's sentence how many small children a household has."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.vietnamese import nfc

_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}
_SMALL = re.compile(
    rf"(?<![\w.,/])([0-9]{{1,2}}|{'|'.join(_WORDS)})\s+(?:con|cháu|trẻ|đứa con)(?:\s+nhỏ)?"
    r"\s+dưới\s+(?:6|sáu)\s+tuổi"
)
_MOST = 15


def small_children(situation: str) -> tuple[int, str] | None:
    """Return how many children under 6 a sentence names and its words: "4 con nhỏ dưới 6 tuổi".

    None when it names none; a number beyond any family is not believed.
    """
    text = nfc(situation)
    found = _SMALL.search(text.lower())
    if not found:
        return None
    count = _WORDS.get(found[1]) or int(found[1])
    return (count, text[found.start() : found.end()]) if 0 < count <= _MOST else None
