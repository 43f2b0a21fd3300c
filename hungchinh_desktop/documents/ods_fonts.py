"""Find the cells of an .ods file that stand in an old Vietnamese font."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from hungchinh_desktop.documents.cell_fonts import WHOLE_CELL, FontCell, SheetFonts
from hungchinh_desktop.documents.ods_styles import OdsStyles
from hungchinh_desktop.documents.safe_xml import XmlEvents
from hungchinh_desktop.documents.workbook_parts import is_old_font, mentions, read_part
from hungchinh_desktop.domain.import_table import FontRun

_PARTS = ("styles.xml", "content.xml")
_OLD_NAMES = (b".Vn", b".vn", b".VN", b"VNI", b"Vni", b"vni")
_CELLS = ("table-cell", "covered-table-cell")
_BLANKS = {"s": " ", "tab": "\t", "line-break": "\n"}
_MOST_REPEATED = 1000
"""Cells or rows repeated more often than this are empty ones that fill the sheet."""


def ods_fonts(path: Path) -> Iterator[SheetFonts]:
    """Yield, for each sheet, the cells in old fonts.

    Raises SourceFaultError or zipfile errors for a file that is damaged.
    """
    with zipfile.ZipFile(path) as archive:
        if not any(mentions(archive, part, _OLD_NAMES) for part in _PARTS):
            return
        styles = OdsStyles()
        for part in _PARTS:
            read_part(archive, part, styles)
        sheets = _Sheets(styles)
        read_part(archive, "content.xml", sheets)
        yield from sheets.found


class _Sheets(XmlEvents):
    """Walk the cells of all sheets."""

    def __init__(self, styles: OdsStyles) -> None:
        self._styles = styles
        self.found: list[SheetFonts] = []
        self._columns: list[str] = []
        self._number, self._column, self._repeated = 0, 0, 1
        self._row_style = ""
        self._fonts: list[str] = []  # of the cell and the spans within it, innermost last
        self._runs: list[FontRun] = []
        self._width = 0
        self._in_text = self._in_note = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self.found.append(SheetFonts(attributes.get("name", "")))
            self._columns, self._number = [], 0
        elif name == "table-column":
            count = min(int(attributes.get("number-columns-repeated", 1)), _MOST_REPEATED)
            self._columns += [attributes.get("default-cell-style-name", "")] * count
        elif name == "table-row":
            self._number, self._column = self._number + 1, 0
            self._repeated = int(attributes.get("number-rows-repeated", 1))
            self._row_style = attributes.get("default-cell-style-name", "")
        elif name in _CELLS:
            self._width = int(attributes.get("number-columns-repeated", 1))
            self._runs, self._fonts = [], [self._cell_font(attributes.get("style-name", ""))]
        elif name == "annotation":
            self._in_note = True
        elif name == "p" and self._fonts and not self._in_note:
            self._in_text = True
            if self._runs:
                self._add("\n")
        elif name == "span" and self._fonts:
            own = self._styles.font("text", attributes.get("style-name", ""))
            self._fonts.append(own or self._fonts[-1])
        elif name in _BLANKS and self._in_text:
            self._add(_BLANKS[name] * int(attributes.get("c", 1)))

    def end(self, name: str) -> None:
        if name == "table-row":
            self._number += self._repeated - 1
        elif name in _CELLS:
            self._take()
        elif name == "annotation":
            self._in_note = False
        elif name == "p":
            self._in_text = False
        elif name == "span" and len(self._fonts) > 1:
            self._fonts.pop()

    def text(self, data: str) -> None:
        if self._in_text and self._fonts:
            self._add(data)

    def _add(self, text: str) -> None:
        self._runs.append(FontRun(len(text), self._fonts[-1]))

    def _cell_font(self, style: str) -> str:
        by_column = self._columns[self._column] if self._column < len(self._columns) else ""
        return self._styles.font("table-cell", style or self._row_style or by_column)

    def _take(self) -> None:
        """Note the cell, as often as it is repeated, when a font of it is an old one."""
        runs, fonts = tuple(self._runs), {run.font for run in self._runs}
        self._fonts = []
        if self.found and any(map(is_old_font, fonts)):
            if len(fonts) == 1:
                runs = (FontRun(WHOLE_CELL, fonts.pop()),)
            self.found[-1].cells += [
                FontCell(self._number + down, self._column + right, runs)
                for down in range(min(self._repeated, _MOST_REPEATED))
                for right in range(min(self._width, _MOST_REPEATED))
            ]
        self._column += self._width
