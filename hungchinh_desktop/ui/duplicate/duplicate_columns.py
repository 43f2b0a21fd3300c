"""Describe the columns of the pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.duplicate import LIKENESS_LABELS, DuplicatePair, Likeness
from hungchinh_desktop.ui.kit.table_column import Column

if TYPE_CHECKING:
    from hungchinh_desktop.domain.household import RegisterEntry

LIKENESS_ICONS = {
    Likeness.STRONG: ("severity_error", "danger"),
    Likeness.LIKELY: ("severity_warn", "warn"),
    Likeness.WEAK: ("severity_info", "muted"),
}


def placed_name(entry: RegisterEntry) -> str:
    """Return "Nguyễn Thị Thành (xóm 2)"."""
    return f"{entry.household.head_name} ({entry.hamlet_name.lower()})"


COLUMNS: tuple[Column[DuplicatePair], ...] = (
    Column[DuplicatePair](
        "likeness",
        "Mức",
        lambda pair: LIKENESS_LABELS[pair.likeness],
        sort_key=lambda pair: -pair.points,
        width=158,
        icon=lambda pair: LIKENESS_ICONS[pair.likeness][0],
        tone=lambda pair: LIKENESS_ICONS[pair.likeness][1],
    ),
    Column[DuplicatePair](
        "pair",
        "Hai hộ",
        lambda pair: f"{placed_name(pair.first)} và {placed_name(pair.second)}",
        sort_key=lambda pair: pair.first.household.head_sort,
        stretch=True,
        prose=True,
    ),
)
