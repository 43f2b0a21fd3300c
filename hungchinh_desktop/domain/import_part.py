"""Read each table of a file with what its titles, its sheet and the officer say about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.hamlet_reading import HamletReader
from hungchinh_desktop.domain.header_guess import TableBlock, find_blocks, forced_block
from hungchinh_desktop.domain.import_field import ImportField
from hungchinh_desktop.domain.import_preview import (
    ImportOptions,
    MappingOrigin,
    RegisterSnapshot,
)
from hungchinh_desktop.domain.import_row import BlockReading, LineKind
from hungchinh_desktop.domain.import_rows import ReadingRules, read_rows
from hungchinh_desktop.domain.import_table import ReadTable
from hungchinh_desktop.domain.status_words import stated_count, status_of_title
from hungchinh_desktop.domain.vocabulary import PovertyStatus

_HAMLET_IN_TITLE = re.compile(r"\b(?:xóm|thôn|khối|bản)\s*:?\s*(?:số\s+)?(\d+)\b", re.IGNORECASE)
_MARKS = (ImportField.POOR_MARK, ImportField.NEAR_POOR_MARK, ImportField.STATUS)
_NO_NAMES = "Chưa cột nào của bảng ở tờ “{sheet}” được chọn là họ và tên chủ hộ; hãy chọn cột đó."


@dataclass(frozen=True, slots=True)
class ImportPart:
    """Join one table with what was found out about it.

    `place` is its sheet and first head row, "Sheet1!4"; `lines_around` are all lines of the
    sheet that stand outside the table.
    """

    table: ReadTable
    reading: BlockReading
    origin: MappingOrigin
    status: PovertyStatus | None
    place: str
    lines_around: tuple[str, ...]

    @property
    def has_hamlets(self) -> bool:
        """Tell whether the table has a column of hamlets."""
        return ImportField.HAMLET in self.reading.fields.values()

    @property
    def stated_total(self) -> int | None:
        """Return the number of households that the table, or a line about its class, states."""
        if self.reading.stated_total is not None:
            return self.reading.stated_total
        own = reversed(self.reading.block.titles)
        for line in (*own, *self.lines_around):
            count = stated_count(line)
            if count is not None and self.status and status_of_title(line) is self.status:
                return count
        return None


class PartReader:
    """Find and read the tables of one file."""

    def __init__(self, name: str, register: RegisterSnapshot, options: ImportOptions) -> None:
        """Know the file's name, the register and the officer's wishes."""
        self._file, self._register = name.replace("_", " "), register
        self._profile = options.profile
        self._hamlets = HamletReader(register.hamlets)
        self._count = 0

    def parts(self, tables: list[ReadTable]) -> list[ImportPart]:
        """Return the tables of all sheets, in order.

        Raises UserError when the officer named columns but none for the names.
        """
        return [part for table in tables for part in self._parts_of(table)]

    def _parts_of(self, table: ReadTable) -> list[ImportPart]:
        if self._profile.header_row is None:
            blocks = find_blocks(table)
        else:
            blocks = [forced_block(table, self._profile.header_row)] if table.rows else []
        read = [self._read(table, block) for block in blocks]
        outside = [
            line.text
            for _part, reading, _status in read
            for line in reading.lines
            if line.kind is LineKind.PROSE
        ]
        around = (*(title for block in blocks for title in block.titles), *outside)
        return [
            ImportPart(table, reading, origin, status, _place(reading.block), around)
            for origin, reading, status in read
        ]

    def _read(
        self, table: ReadTable, block: TableBlock
    ) -> tuple[MappingOrigin, BlockReading, PovertyStatus | None]:
        fields, origin = self._fields(table, block)
        status = self._profile.status or self._status(block)
        rules = ReadingRules(self._hamlets, self._register.year, status, self._hamlet(block))
        reading = read_rows(table, block, fields, rules, self._count)
        self._count += 1
        return origin, reading, status

    def _fields(
        self, table: ReadTable, block: TableBlock
    ) -> tuple[dict[int, ImportField], MappingOrigin]:
        header = block.header
        origin: MappingOrigin = "guess"
        fields = header.fields
        if header.heads and header.signature in self._register.mappings:
            fields, origin = self._register.mappings[header.signature], "remembered"
        if self._profile.columns:
            width = max((len(row) for row in table.rows), default=0)
            fields, origin = self._profile.fields_for(header.heads, fields, width), "chosen"
        if ImportField.HEAD_NAME not in fields.values():
            raise UserError(_NO_NAMES.format(sheet=table.sheet))
        return fields, origin

    def _status(self, block: TableBlock) -> PovertyStatus | None:
        """Return the class that the nearest words name: title, head, sheet, file."""
        header = block.header
        heads = [
            head
            for column, head in enumerate(header.heads)
            if header.fields.get(column) not in _MARKS
        ]
        lines = (*reversed(block.titles), *heads, block.sheet, self._file)
        return next((status for line in lines if (status := status_of_title(line))), None)

    def _hamlet(self, block: TableBlock) -> str:
        """Return the one hamlet that all rows belong to, where title or sheet names it."""
        if self._profile.hamlet:
            return self._profile.hamlet
        if self._hamlets.find(block.sheet) is not None:
            return block.sheet
        for title in reversed(block.titles):
            named = {found[1] for found in _HAMLET_IN_TITLE.finditer(title)}
            if len(named) == 1 and self._hamlets.find(*named) is not None:
                return named.pop()
        return ""


def _place(block: TableBlock) -> str:
    return f"{block.sheet}!{block.header.rows[0] if block.header.rows else 0}"
