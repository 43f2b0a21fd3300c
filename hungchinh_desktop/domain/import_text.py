"""Turn the texts of a source table into clean Unicode, and remember what they were."""

from __future__ import annotations

import unicodedata
from collections import Counter

from hungchinh_desktop.domain.header_words import meaning_of_head
from hungchinh_desktop.domain.import_lines import names_hamlet
from hungchinh_desktop.domain.import_table import FontRun, Place, ReadTable, SourceTable
from hungchinh_desktop.domain.legacy_fonts import (
    TextEncoding,
    encoding_of_font,
    from_font,
    to_unicode,
)
from hungchinh_desktop.domain.text_repair import (
    guessed_encoding,
    may_be_garbled,
    repaired,
    share_of_syllables,
)
from hungchinh_desktop.domain.vietnamese import clean_prose

_SAMPLE_ROWS = 300
_EXAMPLE_LENGTH = 60
_JOINT = "|"
_BLOCK = 500


def read_text(table: SourceTable, kept: frozenset[TextEncoding] = frozenset()) -> ReadTable:
    """Return the table in Unicode.

    Old fonts are known by their names, cell by cell; a column without font names is judged by
    its words. Garbled UTF-8 and split marks are put right, what cannot be seen is removed.

    Args:
        table: the table as read.
        kept: encodings that the officer does not want converted.
    """
    reader = _Reader(table, kept)
    rows: list[list[str]] = []
    for start in range(0, len(table.rows), _BLOCK):
        numbers, block = table.numbers[start : start + _BLOCK], table.rows[start : start + _BLOCK]
        # Most files need nothing, and a whole block is looked at as fast as a row.
        rows += block if reader.leaves(numbers, block) else reader.mended(numbers, block)
    numbers = table.numbers
    if not all(map(any, rows)):  # nothing but blanks and marks that cannot be seen
        numbers = [number for number, row in zip(numbers, rows, strict=True) if any(row)]
        rows = [row for row in rows if any(row)]
    return ReadTable(
        table.sheet,
        numbers,
        rows,
        table.merged,
        reader.originals,
        reader.encodings,
        table.hidden,
    )


def conversion_examples(tables: list[ReadTable]) -> dict[TextEncoding, str]:
    """Return for each old encoding the longest short text: "NguyÔn ThÞ → Nguyễn Thị"."""
    longest: dict[TextEncoding, tuple[int, str]] = {}
    for table in tables:
        rows = dict(zip(table.numbers, table.rows, strict=True))
        for (number, column), encoding in table.encodings.items():
            if number not in rows:  # nothing of it can be seen, so it shows nothing
                continue
            before = table.originals.get((number, column), rows[number][column])
            length = len(before) if len(before) <= _EXAMPLE_LENGTH else 0
            if encoding not in longest or length > longest[encoding][0]:
                longest[encoding] = (length, f"{before} → {rows[number][column]}")
    return {encoding: example for encoding, (_length, example) in longest.items()}


class _Reader:
    """Read the cells of one table and note what was changed."""

    def __init__(self, table: SourceTable, kept: frozenset[TextEncoding]) -> None:
        self._fonts = table.fonts
        self._rows_with_fonts = {number for number, _column in table.fonts}
        self._kept = kept
        self._guesses = _guessed_columns(table)
        self.originals: dict[Place, str] = {}
        self.encodings: dict[Place, TextEncoding] = {}

    def leaves(self, numbers: list[int], rows: list[list[str]]) -> bool:
        """Tell quickly whether rows need nothing."""
        if self._guesses or not self._rows_with_fonts.isdisjoint(numbers):
            return False
        joined = _JOINT + _JOINT.join(map(_JOINT.join, rows)) + _JOINT
        if not joined.isprintable() or " |" in joined or "| " in joined:
            return False
        if joined.isascii():
            return True
        return unicodedata.is_normalized("NFC", joined) and not may_be_garbled(joined)

    def mended(self, numbers: list[int], rows: list[list[str]]) -> list[list[str]]:
        """Return rows in clean Unicode; those that need nothing stay the very same."""
        return [
            row
            if self.leaves([number], [row])
            else [self._cell((number, column), text) for column, text in enumerate(row)]
            for number, row in zip(numbers, rows, strict=True)
        ]

    def _cell(self, place: Place, text: str) -> str:
        if not text:
            return text
        read = self._unicode(place, text)
        clean = clean_prose(repaired(read))
        if clean != text.strip():
            self.originals[place] = text
        return clean

    def _unicode(self, place: Place, text: str) -> str:
        runs = self._fonts.get(place)
        if runs:
            encoding = _encoding_of(runs)
            if not _says_something(text, runs, encoding):
                return text
            self.encodings[place] = encoding
            return text if encoding in self._kept else _from_runs(text, runs)
        guessed = self._guesses.get(place[1])
        if guessed is None:
            return text
        read = to_unicode(text, guessed)
        if read == text:
            return text
        self.encodings[place] = guessed
        return text if guessed in self._kept else read


def _encoding_of(runs: tuple[FontRun, ...]) -> TextEncoding:
    found = (encoding_of_font(run.font) for run in runs)
    return next(
        (encoding for encoding in found if encoding is not TextEncoding.UNICODE),
        TextEncoding.UNICODE,
    )


def _says_something(text: str, runs: tuple[FontRun, ...], encoding: TextEncoding) -> bool:
    """Tell whether the old font makes a difference: digits look the same in every font."""
    return encoding is not TextEncoding.UNICODE and _from_runs(text, runs) != text


def _from_runs(text: str, runs: tuple[FontRun, ...]) -> str:
    parts, start = [], 0
    for run in runs:
        parts.append(from_font(text[start : start + run.length], run.font))
        start += run.length
    return "".join([*parts, text[start:]])


def _guessed_columns(table: SourceTable) -> dict[int, TextEncoding]:
    """Return the columns without font names whose words are written in an old encoding."""
    samples: dict[int, list[str]] = {}
    for number, row in zip(table.numbers[:_SAMPLE_ROWS], table.rows, strict=False):
        for column, text in enumerate(row):
            if not text.isascii() and (number, column) not in table.fonts:
                samples.setdefault(column, []).append(text)
    guesses = {column: guessed_encoding(texts) for column, texts in samples.items()}
    common = Counter(guess for guess in guesses.values() if guess is not TextEncoding.UNICODE)
    if not common:
        return {}
    # A column with few words ("Xãm") goes with the others when its words then mean something.
    likely = common.most_common(1)[0][0]
    for column, texts in samples.items():
        if guesses[column] is TextEncoding.UNICODE and _gains_meaning(texts, likely):
            guesses[column] = likely
    return {
        column: encoding
        for column, encoding in guesses.items()
        if encoding is not TextEncoding.UNICODE
    }


def _gains_meaning(texts: list[str], encoding: TextEncoding) -> bool:
    """Tell whether texts read in an encoding become words: known heads, or Vietnamese at all."""
    read = [to_unicode(text, encoding) for text in texts]
    before, after = (
        (sum(meaning_of_head(text) is not None or names_hamlet(text) for text in one), share)
        for one, share in ((texts, share_of_syllables(texts)), (read, share_of_syllables(read)))
    )
    return after > before
