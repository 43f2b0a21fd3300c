"""Read tables from plain text: CSV files of any encoding, and cells pasted from Excel or Word."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import replace
from itertools import islice

from hungchinh_desktop.documents.import_faults import MOST_ROWS, Fault, SourceFaultError
from hungchinh_desktop.domain.html_table import read_html
from hungchinh_desktop.domain.import_table import SourceTable
from hungchinh_desktop.domain.pasted_cells import pasted_rows
from hungchinh_desktop.domain.text_repair import guessed_encoding
from hungchinh_desktop.domain.vietnamese import nfc
from hungchinh_desktop.domain.vietnamese_syllable import is_syllable

CSV_SHEET = "CSV"
PASTED_SHEET = "Dán"
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATORS = ";,\t|"
_SAMPLE_LINES = 50
_WORD = re.compile(r"[^\W\d_]+")


def csv_table(data: bytes) -> SourceTable:
    """Return the table of a CSV file: UTF-8, UTF-16, Windows-1258 or bytes of an old font.

    Raises SourceFaultError when it holds no text, or too many rows.
    """
    text = _decoded(data)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        separator, text = first.strip()[4], rest
    else:
        separator = _separator(text)
    csv.field_size_limit(1_000_000)
    try:
        rows = list(islice(csv.reader(io.StringIO(text), delimiter=separator), MOST_ROWS + 1))
    except csv.Error as fault:
        raise SourceFaultError(Fault.DAMAGED) from fault
    return table_of(CSV_SHEET, rows)


def pasted_table(text: str, html: str = "") -> SourceTable:
    """Return the table of a paste: cells of HTML, else lines of cells parted by tabs.

    Raises SourceFaultError when it holds no text, or too many rows.
    """
    found = read_html(html) if html else None
    if found is None or not any(any(map(str.strip, row)) for row in found.rows):
        return table_of(PASTED_SHEET, pasted_rows(text))
    table = table_of(PASTED_SHEET, found.rows)
    return replace(table, fonts=found.fonts, merged=tuple(found.merged))


def table_of(sheet: str, rows: list[list[str]]) -> SourceTable:
    """Return rows as a table without the blank ones.

    Raises SourceFaultError when nothing is left, or too much.
    """
    kept = [(number, row) for number, row in enumerate(rows, 1) if any(map(str.strip, row))]
    if not kept:
        raise SourceFaultError(Fault.NO_TEXT)
    if len(kept) > MOST_ROWS:
        raise SourceFaultError(Fault.TOO_MANY_ROWS)
    return SourceTable(sheet, [number for number, _row in kept], [row for _number, row in kept])


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # Bytes of an old font are kept as the Latin letters that show them; their words tell later.
    vietnamese, latin = nfc(data.decode("cp1258", "replace")), data.decode("cp1252", "replace")
    lines = latin.splitlines()[:_SAMPLE_LINES]
    if guessed_encoding(lines).value != "unicode":
        return latin
    return vietnamese if _share(vietnamese) >= _share(latin) else latin


def _share(text: str) -> float:
    words = [word for word in _WORD.findall(text[:20_000]) if not word.isascii()]
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def _separator(text: str) -> str:
    """Return the sign that parts the most lines into the same number of cells."""
    lines = [line for line in text.splitlines()[:_SAMPLE_LINES] if line.strip()]
    scores: dict[str, int] = {}
    for sign in _SEPARATORS:
        counts = Counter(len(row) for row in csv.reader(lines, delimiter=sign))
        scores[sign] = max(
            (count * width for width, count in counts.items() if width > 1), default=0
        )
    return max(_SEPARATORS, key=scores.__getitem__)
