"""Replace words in the texts of a plan around its slots and styles."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.vietnamese import nfc

_TOKEN = re.compile(r"\{\{[^{}]*\}\}")


def replaced(text: str, needle: str, words: str) -> tuple[str, int]:
    """Return a text with a needle replaced wherever it is written so, and how often.

    Accents count, capitals do not; a capital at the start of what was found is kept. Computed
    values and what is bold or italic stay as they are.
    """
    wanted = nfc(needle)
    if not wanted.strip():
        return text, 0
    pattern = re.compile(re.escape(wanted), re.IGNORECASE)
    count, made, end = 0, [], 0
    for token in [*_TOKEN.finditer(text), None]:
        start = token.start() if token else len(text)
        part, found = pattern.subn(lambda hit: cased(hit[0], words), text[end:start])
        made += [part, token[0] if token else ""]
        count += found
        end = token.end() if token else start
    return "".join(made), count


def cased(found: str, words: str) -> str:
    """Return words beginning with a capital where what they replace does."""
    starts_big = found[:1] != found[:1].lower()
    return words[:1].upper() + words[1:] if starts_big else words
