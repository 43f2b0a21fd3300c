"""Find words in a text without regard to accents and capitals."""

from __future__ import annotations

from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.ui.yearly_plan.slot_text import OBJECT


def find_spans(needle: str, text: str, slot_values: list[str]) -> list[tuple[int, int]]:
    """Return where the needle stands in a text, as positions of a Qt document.

    Args:
        needle: what was typed, with or without accents.
        text: the characters of the document, each slot as one of them.
        slot_values: the values of those slots, in order; they are found like words.
    """
    wanted = fold(needle)
    if not wanted:
        return []
    folded, starts, ends = _folded(text, slot_values)
    spans = []
    at = folded.find(wanted)
    while at >= 0:
        spans.append((starts[at], ends[at + len(wanted) - 1]))
        at = folded.find(wanted, at + len(wanted))
    return spans


def _folded(text: str, slot_values: list[str]) -> tuple[str, list[int], list[int]]:
    """Return the folded text, and for each of its characters where its source starts and ends."""
    values = iter(slot_values)
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known: dict[str, str] = {}
    position = 0
    for char in text:
        width = 2 if ord(char) > 0xFFFF else 1
        plain = next(values, "") if char == OBJECT else char
        if plain not in known:
            known[plain] = " " if plain.isspace() else fold(plain)
        plain = known[plain]
        if plain == " " and folded and folded[-1] == " ":
            plain = ""
        for letter in plain:
            folded.append(letter)
            starts.append(position)
            ends.append(position + width)
        position += width
    return "".join(folded), starts, ends
