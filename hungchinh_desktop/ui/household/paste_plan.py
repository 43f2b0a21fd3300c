"""Lay a block of copied cells over the register from the cell in use on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.register_edit import CellWish, EditField
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.household_columns import CLOCK, EXIT_YEAR, MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.table_column import Column

COLUMN_FIELDS = {
    "head": EditField.HEAD_NAME,
    "hamlet": EditField.HAMLET,
    "status": EditField.STATUS,
    "situation": EditField.SITUATION,
    "support": EditField.SUPPORT,
    EXIT_YEAR: EditField.EXIT_YEAR,
}
_WHY_NOT = {
    CLOCK: "Cột Hạn 36 tháng không dán được: hạn tự tính từ ngày công nhận thoát nghèo.",
    MARKS: "Cột dấu hiệu không dán được: dấu hiệu tự hiện theo diện và hạn của hộ.",
}


@dataclass(frozen=True, slots=True)
class PastePlan:
    """Hold which cells get which texts, and what of the block has no place and why."""

    wishes: tuple[CellWish, ...]
    notes: tuple[str, ...]
    blanks: int = 0

    @property
    def households(self) -> int:
        """Return how many rows of the register the block lies over."""
        return len({wish.household_id for wish in self.wishes})


def planned_paste(
    block: Sequence[Sequence[str]],
    columns: Sequence[Column[RegisterEntry]],
    entries: Sequence[RegisterEntry],
    selected: Sequence[RegisterEntry],
) -> PastePlan:
    """Return what a block would put where; a blank cell of it leaves the register's as it is.

    Args:
        block: rows of cells as copied.
        columns: the columns shown, from the one in use to the right.
        entries: the households shown, from the row in use downwards.
        selected: the chosen rows; a block of one row is put into each of several.
    """
    rows = [list(row) for row in block]
    if len(rows) > 1 and _is_heading(rows[0], columns):
        rows = rows[1:]
    targets = list(entries)
    if len(rows) == 1 and len(selected) > 1:
        targets = list(selected)
        rows = rows * len(targets)
    wishes, blanks = [], 0
    for entry, row in zip(targets, rows, strict=False):
        for column, text in zip(columns, row, strict=False):
            field = COLUMN_FIELDS.get(column.id)
            if field is not None and text.strip():
                wishes.append(CellWish(entry.id, field, text))
            blanks += field is not None and not text.strip()
    return PastePlan(tuple(wishes), _notes(rows, columns, len(targets)), blanks)


def _is_heading(row: Sequence[str], columns: Sequence[Column[RegisterEntry]]) -> bool:
    titles = [fold(column.title) for column in columns[: len(row)]]
    return bool(titles) and [fold(text) for text in row[: len(titles)]] == titles


def _notes(
    rows: Sequence[Sequence[str]], columns: Sequence[Column[RegisterEntry]], room: int
) -> tuple[str, ...]:
    width = max(map(len, rows), default=0)
    notes = [
        _WHY_NOT[column.id]
        for place, column in enumerate(columns[:width])
        if column.id in _WHY_NOT and any(row[place].strip() for row in rows if place < len(row))
    ]
    if width > len(columns):
        beyond = number(width - len(columns))
        notes.append(f"{beyond} cột cuối của khối dán nằm ngoài bảng, không được ghi.")
    if len(rows) > room:
        beyond = number(len(rows) - room)
        notes.append(
            f"{beyond} dòng cuối của khối dán không có hộ để ghi;"
            " muốn thêm hộ mới hãy dùng trang Nhập dữ liệu."
        )
    return tuple(notes)
