"""Compare two papers: which lines and rows are new, gone, changed or moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.paper_snapshot import PaperPart, PaperSnapshot, SnapshotItem

COUNTER = "TT"
"""Head of the column that only counts rows: it changes with every row above."""
_AROUND = 7

_PAGES = {
    PaperPart.REGISTER: "household",
    PaperPart.MATRIX: "project",
    PaperPart.COMMITTEE: "hamlet",
}


class Difference(StrEnum):
    """How an item of one paper stands to the other paper."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


DIFFERENCE_LABELS = {
    Difference.SAME: "Không đổi",
    Difference.CHANGED: "Đã đổi",
    Difference.ADDED: "Thêm mới",
    Difference.REMOVED: "Không còn",
    Difference.MOVED: "Đổi chỗ",
}


@dataclass(frozen=True, slots=True)
class CellChange:
    """Hold one cell of a row that differs."""

    head: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ComparedItem:
    """Set a line or row of one paper beside that of the other; one side may be missing."""

    difference: Difference
    old: SnapshotItem | None
    new: SnapshotItem | None

    @property
    def shown(self) -> SnapshotItem:
        """Return the side that is there, the newer one if both are."""
        item = self.new or self.old
        if item is None:
            raise ValueError("an item on neither side")
        return item

    @property
    def place(self) -> str:
        """Return where it stands; a row that changed its table names both."""
        if self.old and self.new and self.old.place != self.new.place and self.new.cells:
            return f"{self.old.place} → {self.new.place}"
        return self.shown.place

    @property
    def part(self) -> PaperPart:
        """Return what changed: a line in which only computed values differ is the register's."""
        item = self.shown
        if self.old and self.new and item.part is PaperPart.TEXT:
            figures = self.old.template == self.new.template and self.old.text != self.new.text
            return PaperPart.REGISTER if figures else item.part
        return item.part

    @property
    def link(self) -> Link:
        """Return the way to the record or clause behind it."""
        item = self.shown
        if item.part in _PAGES:
            return Link(_PAGES[item.part], target=item.anchor)
        return Link("yearly_plan", target=item.anchor)

    @property
    def cell_changes(self) -> tuple[CellChange, ...]:
        """Return the cells of a row that differ, the counting column aside."""
        if not (self.old and self.new):
            return ()
        old, new = dict(self.old.cells), dict(self.new.cells)
        return tuple(
            CellChange(head, old.get(head, ""), new.get(head, ""))
            for head in dict.fromkeys([*old, *new])
            if head != COUNTER and old.get(head, "") != new.get(head, "")
        )


def compare(old: PaperSnapshot, new: PaperSnapshot) -> list[ComparedItem]:
    """Return both papers side by side, in the order of the newer one.

    What is gone stands where it stood. A table row is known by its record, so that a household
    that changed its place in the list alone has not changed; moved words have.
    """
    before, after = _keyed(old.items), _keyed(new.items)
    found: list[ComparedItem] = []
    first, second = list(before), list(after)
    matcher = SequenceMatcher(a=first, b=second, autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        gone = [before[key] for key in first[a1:a2] if key not in after]
        found += [ComparedItem(Difference.REMOVED, item, None) for item in gone]
        found += [
            _compared(before.get(key), after[key], steady=tag == "equal") for key in second[b1:b2]
        ]
    return found


def differences(old: PaperSnapshot, new: PaperSnapshot) -> list[ComparedItem]:
    """Return only what differs, number and date aside."""
    return [
        item
        for item in compare(old, new)
        if item.difference is not Difference.SAME and item.shown.part is not PaperPart.HEAD
    ]


def summary(found: list[ComparedItem]) -> str:
    """Return "khác bản đã ký: 2 dòng"."""
    return f"khác bản đã ký: {len(found)} dòng" if found else "khớp bản đã ký"


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Return both texts shortened to where they differ, with a few words around it."""
    before, after = old.split(), new.split()
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    room = shorter - start
    end = next((at for at in range(room) if before[-1 - at] != after[-1 - at]), room)
    return _excerpt(before, start, end), _excerpt(after, start, end)


def _excerpt(words: list[str], same_before: int, same_after: int) -> str:
    first = max(same_before - _AROUND, 0)
    last = len(words) - max(same_after - _AROUND, 0)
    shown = " ".join(words[first:last])
    return f"{'… ' if first else ''}{shown}{' …' if last < len(words) else ''}"


def _compared(old: SnapshotItem | None, new: SnapshotItem, *, steady: bool) -> ComparedItem:
    if old is None:
        return ComparedItem(Difference.ADDED, None, new)
    if new.cells and old.cells:
        pair = ComparedItem(Difference.CHANGED, old, new)
        if old.place == new.place and not pair.cell_changes:
            return replace(pair, difference=Difference.SAME)
        return pair
    if old.text != new.text:
        return ComparedItem(Difference.CHANGED, old, new)
    return ComparedItem(Difference.SAME if steady else Difference.MOVED, old, new)


def _keyed(items: Iterable[SnapshotItem]) -> dict[tuple[str, str, int], SnapshotItem]:
    """Give each item a key that it has in both papers: its anchor and the how-manieth of it."""
    return dict(_pairs(items))


def _pairs(
    items: Iterable[SnapshotItem],
) -> Iterator[tuple[tuple[str, str, int], SnapshotItem]]:
    counts: defaultdict[tuple[str, str], int] = defaultdict(int)
    for item in items:
        kind = ("row" if item.cells else "line", item.anchor)
        counts[kind] += 1
        yield (*kind, counts[kind]), item
