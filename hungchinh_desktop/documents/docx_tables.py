"""Read a Word document (.docx) as rows: its tables, and the lines of text around them."""

from __future__ import annotations

import zipfile
from pathlib import Path

from hungchinh_desktop.documents.docx_styles import DocxStyles, run_font
from hungchinh_desktop.documents.import_faults import MOST_ROWS, Fault, SourceFaultError
from hungchinh_desktop.documents.safe_xml import XmlEvents, read_xml
from hungchinh_desktop.domain.import_table import FontRun, MergedRange, Place, SourceTable
from hungchinh_desktop.domain.legacy_fonts import TextEncoding, encoding_of_font

DOCX_SHEET = "Văn bản"
_MAIN, _STYLES = "word/document.xml", "word/styles.xml"
_MOST_SPAN = 100


def docx_table(path: Path) -> SourceTable:
    """Return a document as one table: a row for each row of a table and each paragraph between.

    A table that a page break parted in two so stays one.

    Raises SourceFaultError when the document holds no text, or too much.
    """
    with zipfile.ZipFile(path) as archive:
        styles = DocxStyles()
        if _STYLES in archive.namelist():
            with archive.open(_STYLES) as stream:
                read_xml(stream, styles)
        body = _Body(styles)
        with archive.open(_MAIN) as stream:
            read_xml(stream, body)
    if not body.rows:
        raise SourceFaultError(Fault.NO_TEXT)
    return SourceTable(DOCX_SHEET, body.numbers, body.rows, body.fonts, tuple(body.merged))


class _Cell:
    """Collect the text of one cell or paragraph."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.runs: list[FontRun] = []
        self.span, self.goes_on = 1, False

    def add(self, text: str, font: str) -> None:
        self.parts.append(text)
        self.runs.append(FontRun(len(text), font))

    def end_paragraph(self) -> None:
        self.add("\n", "")

    def whole(self) -> tuple[str, tuple[FontRun, ...]]:
        """Return the text, and its fonts when one of them is an old one."""
        old = any(encoding_of_font(run.font) is not TextEncoding.UNICODE for run in self.runs)
        return "".join(self.parts).rstrip("\n"), tuple(self.runs) if old else ()


class _Body(XmlEvents):
    """Walk the document; a table inside a cell becomes text of that cell."""

    def __init__(self, styles: DocxStyles) -> None:
        self._styles = styles
        self.numbers: list[int] = []
        self.rows: list[list[str]] = []
        self.fonts: dict[Place, tuple[FontRun, ...]] = {}
        self.merged: list[MergedRange] = []
        self._number = 0
        self._tables = self._fallbacks = 0
        self._row: list[_Cell] = []
        self._cell = _Cell()
        self._style = self._font = ""
        self._in_run = self._in_text = False
        self._tall: dict[int, MergedRange] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Fallback":
            self._fallbacks += 1
        elif name == "tbl":
            self._tables += 1
            if self._tables == 1:
                self._tall = {}
        elif name == "tr" and self._tables == 1:
            self._row = []
        elif name == "tc" and self._tables == 1:
            self._cell = _Cell()
        elif name == "p":
            self._style = ""
            if not self._tables:
                self._cell = _Cell()
        else:
            self._start_inside(name, attributes)

    def _start_inside(self, name: str, attributes: dict[str, str]) -> None:
        if name == "r":
            self._font, self._in_run = "", not self._fallbacks
        elif name == "pStyle":
            self._style = attributes.get("val", "")
        elif name == "rFonts":
            self._font = run_font(attributes)
        elif name == "t":
            self._in_text = not self._fallbacks
        elif name in ("tab", "br", "cr") and self._in_run:
            self._cell.add("\t" if name == "tab" else "\n", "")
        elif name == "gridSpan" and self._tables == 1:
            value = attributes.get("val", "1")
            self._cell.span = min(int(value), _MOST_SPAN) if value.isdigit() else 1
        elif name == "vMerge" and self._tables == 1:
            self._cell.goes_on = attributes.get("val", "continue") == "continue"

    def end(self, name: str) -> None:
        if name == "Fallback":
            self._fallbacks -= 1
        elif name == "t":
            self._in_text = False
        elif name == "r":
            self._in_run = False
        elif name == "p":
            self._end_paragraph()
        elif name == "tc" and self._tables == 1:
            self._row.append(self._cell)
        elif name == "tr" and self._tables == 1:
            self._add_row(self._row)
        elif name == "tbl":
            self._tables -= 1

    def text(self, data: str) -> None:
        if self._in_text:
            self._cell.add(data, self._font or self._styles.font_of(self._style))

    def _end_paragraph(self) -> None:
        if self._tables:
            self._cell.end_paragraph()
        else:
            self._add_row([self._cell])

    def _add_row(self, cells: list[_Cell]) -> None:
        self._number += 1
        row: list[str] = []
        for cell in cells:
            column = len(row)
            text, runs = cell.whole()
            self._merge(cell, column)
            if runs:
                self.fonts[self._number, column] = runs
            row += ["" if cell.goes_on else text, *([""] * (cell.span - 1))]
        if not self._tables and "\t" in row[0]:  # columns made with tabs instead of a table
            row = row[0].split("\t")
        if any(map(str.strip, row)):
            self.numbers.append(self._number)
            self.rows.append(row)
            if len(self.rows) > MOST_ROWS:
                raise SourceFaultError(Fault.TOO_MANY_ROWS)

    def _merge(self, cell: _Cell, column: int) -> None:
        """Note a cell that covers several columns, or goes on from the row above."""
        last = column + cell.span - 1
        above = self._tall.get(column)
        if cell.goes_on and above is not None:
            if above in self.merged:
                self.merged.remove(above)
            made = MergedRange(above.first_row, column, self._number, last)
            self.merged.append(made)
        else:
            made = MergedRange(self._number, column, self._number, last)
            if cell.span > 1:
                self.merged.append(made)
        self._tall[column] = made
