"""Describe a filter of the register that the officer saved under a name of her own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vietnamese import clean_line, fold

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """Hold what a saved filter shows; `columns` pairs a column's id with the text below it."""

    id: str
    name: str
    filter_id: str
    hamlet_id: str = ""
    search: str = ""
    columns: tuple[tuple[str, str], ...] = ()

    def is_like(self, other: SavedFilter) -> bool:
        """Tell whether both show the same households, whatever they are called."""
        return (self.filter_id, self.hamlet_id, self.search, sorted(self.columns)) == (
            other.filter_id,
            other.hamlet_id,
            other.search,
            sorted(other.columns),
        )


def checked_name(typed: str, others: Iterable[SavedFilter]) -> str:
    """Return the name as it is kept. Raises UserError when it is empty, too long or taken."""
    name = clean_line(typed)
    sentence = ""
    if not name:
        sentence = "Bộ lọc chưa có tên; hãy ghi một tên ngắn, ví dụ “Xóm 5 chưa vay vốn”."
    elif len(name) > LONGEST_NAME:
        sentence = f"Tên bộ lọc dài quá {LONGEST_NAME} ký tự; hãy ghi ngắn lại."
    elif any(fold(other.name) == fold(name) for other in others):
        sentence = f"Đã có bộ lọc tên “{name}”; hãy đặt tên khác."
    if sentence:
        raise UserError(sentence, fields={"filter_name": sentence})
    return name
