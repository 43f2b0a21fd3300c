"""Find the cells of an .xls file that stand in an old Vietnamese font."""

from __future__ import annotations

import struct
from itertools import pairwise
from pathlib import Path

from hungchinh_desktop.documents.cell_fonts import WHOLE_CELL, FontCell, SheetFonts
from hungchinh_desktop.documents.workbook_parts import is_old_font
from hungchinh_desktop.documents.xls_records import Record, Runs, records, shared_texts
from hungchinh_desktop.domain.import_table import FontRun

_BOF, _SHEET, _FONT, _FORMAT, _SHARED = 0x0809, 0x85, 0x31, 0xE0, 0xFC
_SHARED_CELL = 0xFD
_TEXT_CELLS = (_SHARED_CELL, 0x204, 0xD6, 0x06)
_NEW_VERSION = 0x0600
_SKIPPED_FONT = 4  # no font has this number, those after it count one more
_STREAMS = ("Workbook", "Book")


def xls_fonts(path: Path) -> list[SheetFonts]:
    """Return, for each sheet, the cells in old fonts; none of a file that cannot be followed.

    The values are read elsewhere: what is damaged is refused there.
    """
    import olefile

    try:
        with olefile.OleFileIO(str(path)) as file:
            name = next((one for one in _STREAMS if file.exists(one)), None)
            stream = file.openstream(name).read() if name else b""
        found = _Workbook()
        for record in records(stream):
            found.take(record)
    except (OSError, struct.error, IndexError):
        return []
    return list(found.sheets.values())


class _Workbook:
    """Follow fonts, formats and cells through the records."""

    def __init__(self) -> None:
        self.sheets: dict[int, SheetFonts] = {}  # by the place where a sheet begins
        self._fonts: list[str] = []
        self._formats: list[int] = []
        self._texts: list[tuple[int, Runs]] = []
        self._new = True
        self._sheet: SheetFonts | None = None

    def take(self, record: Record) -> None:
        """Take one record. Raises struct.error or IndexError for a damaged one."""
        data = record.data
        if record.kind == _BOF:
            self._new = struct.unpack_from("<H", data)[0] >= _NEW_VERSION
            self._sheet = self.sheets.get(record.place)
        elif record.kind == _SHEET:
            place = struct.unpack_from("<I", data)[0]
            self.sheets[place] = SheetFonts(self._name(data[6:]))
        elif record.kind == _FONT:
            self._fonts.append(self._name(data[14:]))
        elif record.kind == _FORMAT:
            self._formats.append(struct.unpack_from("<H", data)[0])
        elif record.kind == _SHARED and any(map(is_old_font, self._fonts)):
            self._texts = shared_texts(record.parts)
        elif record.kind in _TEXT_CELLS and self._sheet is not None:
            self._take_cell(record.kind, data, self._sheet)

    def _take_cell(self, kind: int, data: bytes, sheet: SheetFonts) -> None:
        row, column, style = struct.unpack_from("<HHH", data)
        font = self._font(self._formats[style])
        runs: tuple[FontRun, ...] = (FontRun(WHOLE_CELL, font),)
        if kind == _SHARED_CELL and self._texts:
            length, marks = self._texts[struct.unpack_from("<I", data, 6)[0]]
            runs = self._runs(length, marks, font)
        if any(is_old_font(run.font) for run in runs):
            sheet.cells.append(FontCell(row + 1, column, runs))

    def _runs(self, length: int, marks: Runs, font: str) -> tuple[FontRun, ...]:
        if not marks:
            return (FontRun(WHOLE_CELL, font),)
        begins = [(0, font), *((start, self._font(number)) for start, number in marks)]
        ends = [*begins, (length, "")]
        return tuple(
            FontRun(end - start, name)
            for (start, name), (end, _next) in pairwise(ends)
            if end > start
        )

    def _font(self, number: int) -> str:
        place = number - 1 if number > _SKIPPED_FONT else number
        return self._fonts[place] if place < len(self._fonts) else ""

    def _name(self, data: bytes) -> str:
        """Return a short name: its length, in new files a flag, and its letters."""
        length = data[0]
        if not self._new:
            return data[1 : 1 + length].decode("cp1252", "replace")
        if data[1] & 1:
            return data[2 : 2 + 2 * length].decode("utf-16-le", "replace")
        return data[2 : 2 + length].decode("latin-1")
