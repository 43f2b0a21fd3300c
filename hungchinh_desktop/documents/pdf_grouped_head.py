"""Lay out the head of a table in two levels: words over several columns, heads below them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from hungchinh_desktop.documents import paper_layout as layout
from hungchinh_desktop.documents.blocks import plain
from hungchinh_desktop.documents.pdf_sheet import Sheet
from hungchinh_desktop.documents.text_box import TextBox, Typesetter

CellBoxes = tuple[TextBox, ...]


@dataclass(frozen=True, slots=True)
class HeadGroup:
    """Hold the words over columns, counted from 0, both included."""

    first: int
    last: int
    box: TextBox


@dataclass(frozen=True, slots=True)
class GroupedHead:
    """Hold a measured head; a column of no group takes both levels."""

    cells: tuple[CellBoxes, ...]
    groups: tuple[HeadGroup, ...]
    closes: bool = True

    @property
    def height(self) -> float:
        """Return the height of both levels."""
        return max(self._upper + self._tallest(grouped=True), self._tallest(grouped=False))

    def gap_above(self, edge: int) -> float:
        """Return how far below the head's top the rule at a column's left edge begins."""
        inside = any(group.first < edge <= group.last for group in self.groups)
        return self._upper if inside else 0

    def draw(self, sheet: Sheet, edges: list[float], top: float) -> None:
        """Draw the words and the rules between the levels."""
        middle = top + self._upper
        over = {group.first: group for group in self.groups}
        for place, left in enumerate(edges[:-1]):  # level by level, as people and readers do
            if place in over:
                self._draw_group(sheet, over[place], (left, edges[over[place].last + 1]), top)
            elif not self._is_grouped(place):
                self._draw_cell(sheet, place, left, (top, top + self.height))
        for place, left in enumerate(edges[:-1]):
            if self._is_grouped(place):
                self._draw_cell(sheet, place, left, (middle, top + self.height))

    def _draw_group(
        self, sheet: Sheet, group: HeadGroup, sides: tuple[float, float], top: float
    ) -> None:
        middle = top + self._upper
        free = self._upper - group.box.height
        sheet.draw_box(group.box, sides[0] + layout.CELL_PADDING_X, top + free / 2)
        sheet.draw_line((sides[0], middle), (sides[1], middle), layout.TABLE_RULE)

    def _draw_cell(
        self, sheet: Sheet, place: int, left: float, between: tuple[float, float]
    ) -> None:
        boxes = self.cells[place]
        free = between[1] - between[0] - sum(box.height for box in boxes)
        below = between[0] + free / 2
        for box in boxes:
            sheet.draw_box(box, left + layout.CELL_PADDING_X, below)
            below += box.height

    @property
    def _upper(self) -> float:
        return max(group.box.height for group in self.groups) + 2 * layout.CELL_PADDING_Y

    def _tallest(self, *, grouped: bool) -> float:
        heights = [
            sum(box.height for box in cell)
            for place, cell in enumerate(self.cells)
            if self._is_grouped(place) is grouped
        ]
        return max(heights, default=0) + 2 * layout.CELL_PADDING_Y

    def _is_grouped(self, place: int) -> bool:
        return any(group.first <= place <= group.last for group in self.groups)


def grouped_head(
    cells: tuple[CellBoxes, ...],
    groups: tuple[str, ...],
    widths: tuple[float, ...],
    typesetter: Typesetter,
) -> GroupedHead:
    """Return the head; `groups` has the words over each column, "" for none."""
    found, place = [], 0
    for words, members in groupby(groups):
        count = len(list(members))
        if words:
            room = sum(widths[place : place + count]) - 2 * layout.CELL_PADDING_X
            box = typesetter.box(plain(words), layout.TABLE_HEAD, room)
            found.append(HeadGroup(place, place + count - 1, box))
        place += count
    return GroupedHead(cells, tuple(found))
