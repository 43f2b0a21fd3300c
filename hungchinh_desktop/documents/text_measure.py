"""Measure text in Times New Roman, so that the rows of a sheet are tall enough for their text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WIDTHS_BY_LETTERS = {
    200: "|",
    250: " \u00a0,.",
    278: "ijlt/:;\\",
    333: "'!()-[]`Ifr‘’",
    408: '"',
    444: "acez?“”",
    500: "0123456789#$*_bdghknopquvxyđ–",
    545: "{}~^",
    564: "+<=>",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYĐw",
    778: "&m",
    833: "%",
    889: "M",
    944: "W",
}
_NARROW_EXCEPTIONS = {"J": 389, "s": 389, "F": 556, "P": 556, "S": 556}
_WIDEST = 1000
_HORN = "\u031b"
_HORN_WIDTH = 54
_BOLD = 1.07  # on average; the widest words reach 1.08
_LATIN = (*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA))
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_WORD = re.compile(r"\s*\S+\s*|\s+")


def _letter_widths() -> dict[str, int]:
    """Return widths in thousandths of the size; a letter with accents is as wide as without."""
    widths = {char: wide for wide, chars in _WIDTHS_BY_LETTERS.items() for char in chars}
    widths |= _NARROW_EXCEPTIONS
    for code in _LATIN:
        parts = unicodedata.normalize("NFD", chr(code))
        if parts[0] in widths:
            widths.setdefault(chr(code), widths[parts[0]] + _HORN_WIDTH * (_HORN in parts))
    return widths


_WIDTHS = _letter_widths()


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the length of one line in points; unknown letters count as the widest."""
    thousandths = sum(_WIDTHS.get(char, _WIDEST) for char in text)
    return thousandths * size * (_BOLD if bold else 1) / 1000


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """Return the lines into which a cell breaks the text; joined they are the text again.

    Args:
        text: any text; line feeds stay.
        room: width for letters, in points.
        size: font size in points.
        bold: whether the letters are bold.
    """
    scale = size * (_BOLD if bold else 1) / 1000
    if "\n" not in text and sum(map(_length, _WORD.findall(text))) * scale <= room:
        return [text]
    lines = [
        line
        for paragraph in _LINE.findall(text)
        for line in _wrapped_paragraph(paragraph, room / scale)
    ]
    return lines or [""]


def _wrapped_paragraph(paragraph: str, room: float) -> list[str]:
    lines, line, used = [], "", 0.0
    for word in _WORD.findall(paragraph):
        for piece in _pieces(word, room):
            visible = _length(piece.rstrip())
            if line and used + visible > room:
                lines.append(line)
                line, used = "", 0.0
            line += piece
            used += visible + _length(piece[len(piece.rstrip()) :])
    return [*lines, line]


def _pieces(word: str, room: float) -> list[str]:
    """Return the word whole, or cut at the edge of the cell when no line can hold it."""
    if len(word) * _WIDEST <= room or _length(word.rstrip()) <= room:
        return [word]
    pieces, piece, used = [], "", 0.0
    for char in word:
        wide = _length(char)
        if piece and used + wide > room:
            pieces.append(piece)
            piece, used = "", 0.0
        piece += char
        used += wide
    return [*pieces, piece]


@lru_cache(maxsize=8192)  # Vietnamese syllables come again and again
def _length(text: str) -> float:
    return sum(_WIDTHS.get(char, _WIDEST) for char in text)
