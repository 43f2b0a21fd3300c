"""Write records as the tab-separated text that Excel and Word paste as cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hungchinh_desktop.ui.kit.table_column import Column

T = TypeVar("T")


def as_tsv(columns: Sequence[Column[T]], records: Iterable[T]) -> str:
    """Return one line per record, one cell per column, without the header."""
    lines = ("\t".join(_cell(column.text(record)) for column in columns) for record in records)
    return "\n".join(lines)


def _cell(text: str) -> str:
    """Guard one cell: a break stays inside it, and a name is never run as a formula."""
    is_formula = text[:1] in {"=", "@", "+"} or (text[:1] == "-" and text[1:2].strip() != "")
    guarded = f"'{text}" if is_formula else text
    if any(sign in guarded for sign in '\t\n\r"'):
        return '"' + guarded.replace('"', '""') + '"'
    return guarded
