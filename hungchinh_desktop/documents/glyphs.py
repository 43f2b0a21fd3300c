"""Make text fit for paper: one encoding, no control characters, only letters the font has."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vietnamese import nfc

REPLACEMENT = "□"
_NO_BREAK_SPACE = "\u00a0"
_CONTEXT = 25


class GlyphCheck:
    """Clean texts for one font; a letter it lacks would print as an empty box or as nothing.

    With `mark_missing` such a letter becomes □, so that a preview can still be shown; without
    it the text is refused.
    """

    def __init__(self, has_glyph: Callable[[str], bool], *, mark_missing: bool = False) -> None:
        self._has_glyph = has_glyph
        self._mark_missing = mark_missing
        self._unchanged: set[str] = set()
        """Letters known to come through as they are; none of them combines with another."""

    def printable(self, text: str) -> str:
        """Return the text as it is printed, line feeds kept.

        Raises UserError naming the letter and the words around it when the font lacks it.
        """
        unknown = set(text) - self._unchanged
        self._unchanged |= {c for c in unknown if _stands_alone(c) and self._has_glyph(c)}
        return text if self._unchanged.issuperset(unknown) else self._cleaned(text)

    def _cleaned(self, text: str) -> str:
        cleaned = "".join(_visible(char) for char in nfc(text.replace("\r\n", "\n")))
        missing = {char for char in set(cleaned) - {"\n"} if not self._has_glyph(char)}
        if missing and not self._mark_missing:
            raise UserError(_refusal(cleaned, next(c for c in cleaned if c in missing)))
        return "".join(REPLACEMENT if char in missing else char for char in cleaned)


def _visible(char: str) -> str:
    """Return what a character leaves on paper: controls and invisible marks leave nothing."""
    if char in ("\n", _NO_BREAK_SPACE):
        return char
    category = unicodedata.category(char)
    if category == "Zs" or char == "\t":
        return " "
    if category in ("Zl", "Zp") or char in "\r\v\f\x85":
        return "\n"
    return "" if category in ("Cc", "Cf", "Cs") else char


def _stands_alone(char: str) -> bool:
    return not unicodedata.combining(char) and nfc(char) == char == _visible(char)


def _refusal(text: str, char: str) -> str:
    before, _char, after = " ".join(text.split()).partition(char)
    return (
        f"Không in được ký tự “{char}” (U+{ord(char):04X}) trong câu "
        f"“{_end(before)}{char}{_start(after)}”; hãy xóa hoặc thay ký tự đó rồi in lại."
    )


def _start(text: str) -> str:
    """Return the first words of a text."""
    return text if len(text) <= _CONTEXT else text[:_CONTEXT].rpartition(" ")[0] + " …"


def _end(text: str) -> str:
    """Return the last words of a text."""
    return text if len(text) <= _CONTEXT else "… " + text[-_CONTEXT:].partition(" ")[2]
