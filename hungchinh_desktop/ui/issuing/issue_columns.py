"""Describe the columns of what differs and of what was issued."""

from __future__ import annotations

from hungchinh_desktop.domain.paper_comparison import (
    DIFFERENCE_LABELS,
    ComparedItem,
    Difference,
    excerpts,
)
from hungchinh_desktop.domain.paper_snapshot import PART_LABELS, SnapshotItem
from hungchinh_desktop.domain.plan_edition import IssuedVersion
from hungchinh_desktop.domain.wording import short_date
from hungchinh_desktop.ui.kit.table_column import Align, Column

_ICONS = {
    Difference.CHANGED: ("edit", "warn"),
    Difference.ADDED: ("add", "ok"),
    Difference.REMOVED: ("delete", "danger"),
    Difference.MOVED: ("drag", "info"),
    Difference.SAME: ("severity_none", "muted"),
}


def old_words(item: ComparedItem) -> str:
    """Return what the signed paper says; of a row only the cells that differ."""
    if item.cell_changes:
        return "\n".join(f"{cell.head}: {cell.old or '–'}" for cell in item.cell_changes)
    return _excerpts(item)[0]


def new_words(item: ComparedItem) -> str:
    """Return what the plan says now; of a row only the cells that differ."""
    if item.cell_changes:
        return "\n".join(f"{cell.head}: {cell.new or '–'}" for cell in item.cell_changes)
    return _excerpts(item)[1]


def key_of(item: ComparedItem) -> str:
    """Return what tells a difference from the others."""
    return f"{item.difference}|{item.shown.anchor}|{item.shown.text}"


def _excerpts(item: ComparedItem) -> tuple[str, str]:
    """Return both sides; long lines are shortened to where they differ."""
    if item.old and item.new and not item.new.cells:
        return excerpts(item.old.text, item.new.text)
    return _words(item.old), _words(item.new)


def _words(item: SnapshotItem | None) -> str:
    return item.text if item else "–"


DRIFT_COLUMNS: tuple[Column[ComparedItem], ...] = (
    Column[ComparedItem](
        "difference",
        "Khác",
        lambda item: DIFFERENCE_LABELS[item.difference],
        width=112,
        icon=lambda item: _ICONS[item.difference][0],
        tone=lambda item: _ICONS[item.difference][1],
    ),
    Column[ComparedItem](
        "place",
        "Nơi",
        lambda item: item.place,
        width=150,
        prose=True,
        tooltip=lambda item: f"{PART_LABELS[item.part]}: {item.place}",
    ),
    Column[ComparedItem]("old", "Bản đã ký", old_words, width=140, prose=True, stretch=True),
    Column[ComparedItem]("new", "Hiện nay", new_words, width=140, prose=True, stretch=True),
)

VERSION_COLUMNS: tuple[Column[IssuedVersion], ...] = (
    Column[IssuedVersion](
        "year",
        "Năm",
        lambda one: str(one.edition.year),
        sort_key=lambda one: (-one.edition.year, -one.edition.edition),
        width=56,
        align=Align.RIGHT,
    ),
    Column[IssuedVersion](
        "number", "Số, ký hiệu", lambda one: one.edition.number, width=112, bold=True
    ),
    Column[IssuedVersion](
        "signed_on",
        "Ngày",
        lambda one: short_date(one.edition.signed_on) if one.edition.signed_on else "",
        sort_key=lambda one: str(one.edition.signed_on),
        width=96,
    ),
    Column[IssuedVersion](
        "name", "Văn bản", lambda one: one.edition.name, width=150, prose=True, stretch=True
    ),
    Column[IssuedVersion](
        "pages",
        "Trang",
        lambda one: str(one.paper.page_count),
        sort_key=lambda one: one.paper.page_count,
        width=60,
        align=Align.RIGHT,
    ),
    Column[IssuedVersion]("code", "Mã tra cứu", lambda one: one.edition.code, width=100),
)
