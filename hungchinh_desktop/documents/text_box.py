"""Break text into lines of one width: words, lines and boxes, before anything is drawn."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from hungchinh_desktop.documents.blocks import Run, RunKind, Runs, plain
from hungchinh_desktop.documents.fonts import FontSet
from hungchinh_desktop.documents.glyphs import GlyphCheck
from hungchinh_desktop.documents.paper_layout import PHRASE_OPENERS, TextStyle

_HAIR = 1e-6
_BOLD = frozenset({RunKind.BOLD, RunKind.BOLD_ITALIC})
_ITALIC = frozenset({RunKind.ITALIC, RunKind.BOLD_ITALIC})
_BLANKS = re.compile("[ \n]+")


class Fragment(NamedTuple):
    """Hold a part of a word in one face; `tinted` for a computed value."""

    text: str
    font: str
    tinted: bool


class Word(NamedTuple):
    """Hold what must stay on one line; a word may change its face in the middle."""

    fragments: tuple[Fragment, ...]
    width: float

    @property
    def text(self) -> str:
        """Return the letters of the word."""
        return "".join(part.text for part in self.fragments)


@dataclass(frozen=True, slots=True)
class Line:
    """Hold the words of a line, their width with single blanks, and its place."""

    words: tuple[Word, ...]
    width: float
    indent: float
    last: bool = False


@dataclass(frozen=True, slots=True)
class TextBox:
    """Hold broken text, ready to be drawn at any place."""

    lines: tuple[Line, ...]
    style: TextStyle
    width: float
    font: str

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return len(self.lines) * self.style.leading

    @property
    def widest(self) -> float:
        """Return the length of the longest line."""
        return max((line.width for line in self.lines), default=0)

    def cut(self, count: int) -> tuple[TextBox, TextBox]:
        """Return the first lines and the rest; a cut paragraph stays justified."""
        return replace(self, lines=self.lines[:count]), replace(self, lines=self.lines[count:])


class Typesetter:
    """Turn runs into text boxes with one set of fonts."""

    def __init__(self, fonts: FontSet, glyphs: GlyphCheck, *, tint_slots: bool) -> None:
        self.fonts = fonts
        self._glyphs = glyphs
        self._tint_slots = tint_slots
        self._faces: dict[tuple[str, float, bool], _Face] = {}

    def printable(self, text: str) -> str:
        """Return the text as it is printed. Raises UserError for a letter that cannot be."""
        return self._glyphs.printable(text)

    def cleaned(self, runs: Runs) -> Runs:
        """Return the runs as they are printed, one blank between words, as `box` sets them."""
        texts = [" ".join(_BLANKS.split(self.printable(run.text))) for run in runs]
        return tuple(Run(text, run.kind) for run, text in zip(runs, texts, strict=True))

    def box(self, runs: Runs, style: TextStyle, width: float) -> TextBox:
        """Return the text broken at the width.

        Raises UserError when a letter cannot be printed.
        """
        words = self._words(runs, style)
        font = self.fonts.name(bold=style.bold, italic=style.italic)
        return TextBox(tuple(self._lines(words, style, width)), style, width, font)

    def centred_box(self, runs: Runs, style: TextStyle, width: float) -> TextBox:
        """Return the text in as few lines as it needs, about equally long.

        Two lines are parted before a phrase, as offices do: "… / trên địa bàn xã …".
        """
        best = self.box(runs, style, width)
        if len(best.lines) == 2:
            words = [word for line in best.lines for word in line.words]
            halves = [self._halves(words, at, best) for at in _phrase_starts(words)]
            fitting = [box for box in halves if box.widest <= width]
            if fitting:
                return min(fitting, key=lambda box: box.widest)
        return self._evened(best, runs)

    def _halves(self, words: list[Word], at: int, box: TextBox) -> TextBox:
        lines = [self._lines(part, box.style, math.inf)[0] for part in (words[:at], words[at:])]
        return replace(box, lines=tuple(lines))

    def _evened(self, best: TextBox, runs: Runs) -> TextBox:
        """Return the text broken at the least width that needs no further line."""
        low, high, width = best.width / 2, best.width, best.width
        while len(best.lines) > 1 and high - low > 1:
            middle = (low + high) / 2
            tried = self.box(runs, best.style, middle)
            if len(tried.lines) > len(best.lines):
                low = middle
            else:
                best, high = tried, middle
        return replace(best, width=width)

    def width_of(self, text: str, style: TextStyle) -> float:
        """Return the width of a text on one line."""
        return self.box(plain(text), style, math.inf).widest

    def _words(self, runs: Runs, style: TextStyle) -> list[Word]:
        """Split runs at blanks; runs that touch without a blank make one word."""
        words: list[Word] = []
        touching = False
        for run in runs:
            face = self._face(run.kind, style)
            parts = self._glyphs.printable(run.text).replace("\n", " ").split(" ")
            first = face[parts[0]]
            if touching and parts[0]:
                last = words.pop()
                words.append(Word(last.fragments + first.fragments, last.width + first.width))
            elif parts[0]:
                words.append(first)
            words += [face[part] for part in parts[1:] if part]
            touching = bool(parts[-1])
        return words

    def _face(self, kind: RunKind, style: TextStyle) -> _Face:
        bold = style.bold or kind in _BOLD
        italic = style.italic or kind in _ITALIC
        font = self.fonts.name(bold=bold, italic=italic)
        key = (font, style.size, self._tint_slots and kind is RunKind.SLOT)
        if key not in self._faces:
            self._faces[key] = _Face(self.fonts, *key)
        return self._faces[key]

    def _lines(self, words: list[Word], style: TextStyle, width: float) -> list[Line]:
        """Fill lines greedily; a word longer than a line is cut between letters."""
        blank = self.fonts.width(" ", self.fonts.name(bold=style.bold), style.size)
        lines: list[Line] = []
        kept: list[Word] = []
        indent = used = style.first_indent
        queue = words[::-1]
        while queue:
            word = queue.pop()
            needed = used + word.width + (blank if kept else 0)
            if needed <= width + _HAIR:
                kept.append(word)
                used = needed
            elif kept:
                lines.append(Line(tuple(kept), used - indent, indent))
                kept, indent, used = [], 0.0, 0.0
                queue.append(word)
            else:
                first, *rest = self._cut_word(word, style.size, width - indent)
                kept.append(first)
                used += first.width
                queue += reversed(rest)
        if kept:
            lines.append(Line(tuple(kept), used - indent, indent, last=True))
        return lines

    def _cut_word(self, word: Word, size: float, width: float) -> list[Word]:
        """Return the part of a word that fits on a line, at least one letter, and the rest."""
        used = 0.0
        for place, part in enumerate(word.fragments):
            for index, char in enumerate(part.text):
                used += self.fonts.width(char, part.font, size)
                if used > width and (place or index):
                    head, tail = part.text[:index], part.text[index:]
                    before = [*word.fragments[:place], part._replace(text=head)]
                    after = [part._replace(text=tail), *word.fragments[place + 1 :]]
                    return [self._word(before, size), self._word(after, size)]
        return [word]

    def _word(self, fragments: list[Fragment], size: float) -> Word:
        kept = tuple(fragment for fragment in fragments if fragment.text)
        return Word(kept, sum(self.fonts.width(one.text, one.font, size) for one in kept))


class _Face(dict[str, Word]):
    """Measure each word of one face and size once: Vietnamese syllables come again and again."""

    def __init__(self, fonts: FontSet, font: str, size: float, tinted: bool) -> None:
        super().__init__()
        self._fonts = fonts
        self._font = font
        self._size = size
        self._tinted = tinted

    def __missing__(self, text: str) -> Word:
        width = self._fonts.width(text, self._font, self._size)
        word = self[text] = Word((Fragment(text, self._font, self._tinted),), width)
        return word


def _phrase_starts(words: list[Word]) -> list[int]:
    """Return the places where a new phrase begins."""
    texts = [word.text.lower() for word in words]
    openers = [opener.split() for opener in PHRASE_OPENERS]
    return [
        at
        for at in range(1, len(texts))
        if any(texts[at : at + len(opener)] == opener for opener in openers)
    ]
