"""Say in a sentence of a paper what became of a line or row of an issued plan."""

from __future__ import annotations

import re

from hungchinh_desktop.domain.paper_comparison import ComparedItem, Difference
from hungchinh_desktop.domain.paper_snapshot import PaperPart, SnapshotItem

_PROJECT = re.compile(r"DA (\d+)(?: – TDA (\d+))?")
_MARKER = re.compile(r"^[-+] ")


def amendment_sentence(change: ComparedItem) -> str:
    """Return "Mục I.1.1 sửa thành: “…”.", or what fits the difference."""
    old, new = change.old, change.new
    match change.difference:
        case Difference.ADDED if new is not None:
            return f"{_place(new)}: bổ sung “{_words(new)}”."
        case Difference.REMOVED if old is not None:
            return f"{_place(old)}: bỏ “{_words(old)}”."
        case Difference.MOVED if new is not None:
            return f"{_place(new)}: chuyển chỗ “{_words(new)}”."
    if old is None or new is None:
        raise ValueError("a change with one side only")
    if not new.cells:
        return f"{_place(new)} sửa thành: “{_words(new)}”."
    return _row_sentence(change, old, new)


def _row_sentence(change: ComparedItem, old: SnapshotItem, new: SnapshotItem) -> str:
    parts = [
        f"{cell.head.lower()} “{_flat(cell.old)}” sửa thành “{_flat(cell.new)}”"
        for cell in change.cell_changes
    ]
    before, _, _ = old.place.partition(" · ")
    after, _, name = new.place.partition(" · ")
    if before != after:
        parts.insert(0, f"chuyển từ danh sách {before.lower()} sang {after.lower()}")
        return f"Hộ {name}: {'; '.join(parts)}."
    return f"{_place(new)}: {'; '.join(parts)}."


def _place(item: SnapshotItem) -> str:
    """Return the place as papers name it: "Danh sách hộ nghèo, hộ An", "Dự án 4, Tiểu dự án 1"."""
    where, _, name = item.place.partition(" · ")
    if item.part is PaperPart.REGISTER and name:
        return f"Danh sách {where.lower()}, hộ {name}"
    project = _PROJECT.fullmatch(where)
    if project is not None:
        part = f", Tiểu dự án {project.group(2)}" if project.group(2) else ""
        return f"Dự án {project.group(1)}{part}"
    return f"{where}, {name}" if name else where


def _words(item: SnapshotItem) -> str:
    if not item.cells:
        return _MARKER.sub("", _flat(item.text))
    return "; ".join(f"{head.lower()}: {_flat(text)}" for head, text in item.cells[1:] if text)


def _flat(text: str) -> str:
    """Return the text on one line, without the quotes that will stand around it."""
    return " ".join(text.split()).replace("“", "‘").replace("”", "’")
