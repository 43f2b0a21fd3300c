"""Hold how the officer wants a file to be read: columns, class, hamlet, first row."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.header_words import plain_head
from hungchinh_desktop.domain.import_field import FIELD_LABELS, ImportField
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import PovertyStatus

_LETTERS = re.compile(r"[A-Za-z]{1,2}")
_KEYS = ("columns", "status", "hamlet", "started_on", "header_row")
_STATUSES = (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)


@dataclass(frozen=True, slots=True)
class ImportProfile:
    """Hold the officer's wishes; what is left open is guessed.

    `columns` maps a head ("Ghi chú") or a column letter ("E") to its meaning, None to nothing.
    `header_row` is the row of the head in the file, 0 for a table without one.
    """

    columns: dict[str, ImportField | None] = field(default_factory=dict)
    status: PovertyStatus | None = None
    hamlet: str = ""
    started_on: PartialDate | None = None
    header_row: int | None = None

    def fields_for(
        self, heads: tuple[str, ...], guessed: dict[int, ImportField], width: int
    ) -> dict[int, ImportField]:
        """Return what each column means when the officer's wishes come first."""
        fields = dict(guessed)
        for name, meaning in self.columns.items():
            for column in _columns_named(name, heads, width):
                fields = {
                    other: held
                    for other, held in fields.items()
                    if other != column and held is not meaning
                }
                if meaning is not None:
                    fields[column] = meaning
        return dict(sorted(fields.items()))


def column_letter(column: int) -> str:
    """Return the letter of a column as Excel shows it: 0 → "A", 27 → "AB"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _columns_named(name: str, heads: tuple[str, ...], width: int) -> list[int]:
    by_head = [column for column, head in enumerate(heads) if plain_head(head) == plain_head(name)]
    if by_head or not _LETTERS.fullmatch(name):
        return by_head
    return [column for column in range(width) if column_letter(column) == name.upper()]


def profile_from(data: Any) -> ImportProfile:  # noqa: ANN401 - whatever a JSON file holds
    """Read a profile as a file holds it.

    {"columns": {"Họ tên": "head_name", "F": null}, "status": "near_poor", "hamlet": "4",
     "started_on": "2024", "header_row": 5}

    Raises UserError with the part that is not understood.
    """
    if not isinstance(data, dict):
        raise UserError("Tệp cách đọc cột phải là một đối tượng JSON, ví dụ có mục “columns”.")
    strange = sorted(set(data) - set(_KEYS))
    if strange:
        known = ", ".join(_KEYS)
        raise UserError(f"Tệp cách đọc cột có mục “{strange[0]}” không hiểu được; có: {known}.")
    columns = data.get("columns", {})
    if not isinstance(columns, dict):
        raise UserError("Mục “columns” phải ghi tên cột và ý nghĩa, ví dụ {“Ghi chú”: “support”}.")
    header_row = data.get("header_row")
    if header_row is not None and (not isinstance(header_row, int) or header_row < 0):
        raise UserError("Mục “header_row” phải là số dòng tiêu đề trong tệp; 0 là không có.")
    started_on = data.get("started_on")
    return ImportProfile(
        {str(name): _field(meaning) for name, meaning in columns.items()},
        _status(data.get("status")),
        str(data.get("hamlet") or ""),
        PartialDate.from_typed(str(started_on)) if started_on else None,
        header_row,
    )


def _field(meaning: object) -> ImportField | None:
    if meaning is None or meaning == "":
        return None
    try:
        return ImportField(str(meaning))
    except ValueError:
        known = ", ".join(FIELD_LABELS)
        raise UserError(f"“{meaning}” không phải ý nghĩa của một cột; có: {known}.") from None


def _status(code: object) -> PovertyStatus | None:
    if not code:
        return None
    found = [status for status in _STATUSES if status.value == code]
    if not found:
        raise UserError("Mục “status” phải là poor (hộ nghèo) hoặc near_poor (hộ cận nghèo).")
    return found[0]
