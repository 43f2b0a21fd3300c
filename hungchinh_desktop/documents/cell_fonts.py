"""Find the cells of an .xlsx file that stand in an old Vietnamese font, and uncounted formulas.

The library that reads the values says nothing of fonts. Most files have no old font at all, so
the sheets are only parsed here when the styles or the shared texts name one.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from hungchinh_desktop.documents.safe_xml import XmlEvents
from hungchinh_desktop.documents.workbook_parts import (
    WorkbookStyles,
    is_old_font,
    mentions,
    read_part,
    sheet_parts,
)
from hungchinh_desktop.domain.import_table import FontRun

WHOLE_CELL = 1_000_000
"""The length of a run that reaches to the end of any cell."""

_RICH_TEXT = (b"rFont",)
_WORTH_PARSING = (b"<f", b":f", *_RICH_TEXT)
"""Signs of a formula or of a rich text in a sheet; only these say something not known else."""


class FontCell(NamedTuple):
    """Hold one cell with old fonts: row from 1, column from 0, and its runs."""

    number: int
    column: int
    runs: tuple[FontRun, ...]


@dataclass(slots=True)
class SheetFonts:
    """Hold what was found in one sheet."""

    name: str
    cells: list[FontCell] = field(default_factory=list)
    uncounted: int = 0


def sheet_fonts(path: Path) -> Iterator[SheetFonts]:
    """Yield, for each worksheet, cells in old fonts and the number of uncounted formulas.

    Raises SourceFaultError, KeyError or zipfile errors for a file that is damaged.
    """
    with zipfile.ZipFile(path) as archive:
        styles = WorkbookStyles()
        read_part(archive, "xl/styles.xml", styles)
        shared = _SharedTexts()
        if mentions(archive, "xl/sharedStrings.xml", _RICH_TEXT):
            read_part(archive, "xl/sharedStrings.xml", shared)
        seeks_fonts = bool(styles.old_fonts() or shared.runs)
        for name, part in sheet_parts(archive):
            found = SheetFonts(name)
            if seeks_fonts or mentions(archive, part, _WORTH_PARSING):
                read_part(archive, part, _Cells(found, styles.old_fonts(), shared.runs))
            yield found


class _Runs(XmlEvents):
    """Collect the runs of one rich text."""

    def __init__(self) -> None:
        self._runs: list[FontRun] = []
        self._font, self._length, self._in_text = "", 0, False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "r":
            self._font, self._length = "", 0
        elif name == "rFont":
            self._font = attributes.get("val", "")
        elif name == "t":
            self._in_text = True

    def end(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "r":
            self._runs.append(FontRun(self._length, self._font))

    def text(self, data: str) -> None:
        if self._in_text:
            self._length += len(data)

    def take(self) -> tuple[FontRun, ...]:
        """Return the runs of the text that ended, if one stands in an old font."""
        runs, self._runs = tuple(self._runs), []
        return runs if any(is_old_font(run.font) for run in runs) else ()


class _SharedTexts(_Runs):
    """Collect the shared texts that have runs in an old font, by their number."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: dict[int, tuple[FontRun, ...]] = {}
        self._count = 0

    def end(self, name: str) -> None:
        super().end(name)
        if name == "si":
            runs = self.take()
            if runs:
                self.runs[self._count] = runs
            self._count += 1


class _Cells(_Runs):
    """Walk the cells of one sheet."""

    def __init__(
        self, found: SheetFonts, old: dict[int, str], shared: dict[int, tuple[FontRun, ...]]
    ) -> None:
        super().__init__()
        self._found, self._old, self._shared = found, old, shared
        self._number, self._column = 0, -1
        self._style, self._type, self._value = 0, "", ""
        self._in_value = self._has_formula = self._has_value = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._number = int(attributes.get("r", self._number + 1))
            self._column = -1
        elif name == "c":
            self._column = _column(attributes.get("r", ""), self._column + 1)
            self._style, self._type = int(attributes.get("s", 0)), attributes.get("t", "")
            self._value, self._has_formula, self._has_value = "", False, False
        elif name == "f":
            self._has_formula = True
        elif name == "v":
            self._in_value = True
        else:
            super().start(name, attributes)

    def end(self, name: str) -> None:
        if name == "v":
            self._in_value, self._has_value = False, bool(self._value)
        elif name == "c":
            self._found.uncounted += self._has_formula and not self._has_value
            runs = self.take() or self._shared_runs()
            font = self._old.get(self._style, "")
            if runs:
                runs = tuple(FontRun(run.length, run.font or font) for run in runs)
            elif font:
                runs = (FontRun(WHOLE_CELL, font),)
            if runs:
                self._found.cells.append(FontCell(self._number, self._column, runs))
        else:
            super().end(name)

    def text(self, data: str) -> None:
        if self._in_value:
            self._value += data
        else:
            super().text(data)

    def _shared_runs(self) -> tuple[FontRun, ...]:
        if self._type != "s" or not self._value.isdigit():
            return ()
        return self._shared.get(int(self._value), ())


def _column(reference: str, otherwise: int) -> int:
    """Return the column of "AB12", from 0."""
    column = 0
    for char in reference:
        if not "A" <= char <= "Z":
            break
        column = column * 26 + ord(char) - ord("A") + 1
    return column - 1 if column else otherwise
