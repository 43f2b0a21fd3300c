"""Say in a sentence of a paper what became of a line or row of an issued plan."""

from __future__ import annotations

from hungchinh_desktop.domain.paper_comparison import ComparedItem, Difference
from hungchinh_desktop.domain.paper_snapshot import SnapshotItem


def amendment_sentence(change: ComparedItem) -> str:
    """Return "Mục I.1.1: sửa “…” thành “…”." or what fits the difference."""
    old, new = change.old, change.new
    match change.difference:
        case Difference.ADDED if new is not None:
            return f"{new.place}: bổ sung “{_words(new)}”."
        case Difference.REMOVED if old is not None:
            return f"{old.place}: bỏ “{_words(old)}”."
        case Difference.MOVED if new is not None:
            return f"{new.place}: chuyển chỗ “{_words(new)}”."
    if old is None or new is None:
        raise ValueError("a change with one side only")
    if not new.cells:
        return f"{new.place}: sửa “{_words(old)}” thành “{_words(new)}”."
    return _row_sentence(change, old, new)


def _row_sentence(change: ComparedItem, old: SnapshotItem, new: SnapshotItem) -> str:
    parts = [
        f"{cell.head.lower()} sửa “{_flat(cell.old)}” thành “{_flat(cell.new)}”"
        for cell in change.cell_changes
    ]
    before, _, _ = old.place.partition(" · ")
    after, _, name = new.place.partition(" · ")
    if before != after:
        parts.insert(0, f"chuyển từ {before.lower()} sang {after.lower()}")
        return f"{name}: {'; '.join(parts)}."
    return f"{new.place}: {'; '.join(parts)}."


def _words(item: SnapshotItem) -> str:
    if not item.cells:
        return _flat(item.text)
    return "; ".join(f"{head.lower()}: {_flat(text)}" for head, text in item.cells[1:] if text)


def _flat(text: str) -> str:
    """Return the text on one line, without the quotes that will stand around it."""
    return " ".join(text.split()).replace("“", "‘").replace("”", "’")
