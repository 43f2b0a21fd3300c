"""Set two households side by side, field by field."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.household_merge import MERGE_FIELDS
from hungchinh_desktop.domain.sensitive_fields import OPEN_FIELDS
from hungchinh_desktop.ui.duplicate.duplicate_columns import placed_name
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.domain.household_merge import MergeSide
    from hungchinh_desktop.ui.kit.look import Look

DIFFERENT = "khác nhau"
OPEN_LABELS = {label for field, label in MERGE_FIELDS.items() if field in OPEN_FIELDS}
NOTHING = "–"


class ComparisonGrid(QWidget):
    """Show both sides; what differs is tinted and says so in words."""

    open_wanted = Signal(str)  # key of a household

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sides: tuple[MergeSide | None, MergeSide | None] = (None, None)
        look.cover_changed.connect(lambda: self.show_sides(*self._sides))
        named(self, "comparison_grid", "So từng mục của hai hộ")
        self._shown: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)

    def show_sides(self, first: MergeSide | None, second: MergeSide | None) -> None:
        """Show two households, None for none."""
        self._sides = (first, second)
        for widget in self._shown:
            discard(widget)
        self._shown.clear()
        if first is None or second is None:
            return
        for column, side in enumerate((first, second), 1):
            self._put(self._head(column, side), 0, column)
        row = 1
        for label, one, other in compared(first, second):
            self._add_row(row, label, one, other)
            row += 1
        self._grid.setRowStretch(row, 1)

    def _head(self, column: int, side: MergeSide) -> QWidget:
        head = QWidget()
        box = QVBoxLayout(head)
        box.setContentsMargins(6, 0, 0, 4)
        box.setSpacing(0)
        name = placed_name(side.entry)
        box.addWidget(text_label(name, "strong", f"compared_name_{column}", wrap=True))
        go = partial(self.open_wanted.emit, side.entry.id)
        box.addWidget(
            link_button(
                "Mở trong sổ", f"compared_open_{column}", go, accessible_name=f"Mở hộ {name}"
            )
        )
        return head

    def _add_row(self, row: int, label: str, one: str, other: str) -> None:
        differs = one != other
        words = f"{label}\n{DIFFERENT}" if differs else label
        self._put(text_label(words, "label", f"compared_label_{row}"), row, 0)
        shown = (one, other) if label in OPEN_LABELS else map(self._look.hidden, (one, other))
        for column, text in enumerate(shown, 1):
            cell = named(QFrame(), f"compared_{row}_{column}", f"{label}: {text or 'chưa ghi'}")
            if differs:
                set_role(cell, "differs")
            box = QVBoxLayout(cell)
            box.setContentsMargins(6, 3, 6, 3)
            value = text_label(text or NOTHING, "", f"compared_{row}_{column}_text", wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            box.addWidget(value)
            box.addStretch(1)
            self._put(cell, row, column)

    def _put(self, widget: QWidget, row: int, column: int) -> None:
        top = Qt.AlignmentFlag.AlignTop if not column else Qt.AlignmentFlag(0)
        self._grid.addWidget(widget, row, column, top)
        self._shown.append(widget)


def compared(first: MergeSide, second: MergeSide) -> list[tuple[str, str, str]]:
    """Return label and both values of every field that at least one of them has."""
    one, other = first.texts, second.texts
    rows = [(label, one[field], other[field]) for field, label in MERGE_FIELDS.items()]
    rows += [(label, text, second.moved[label]) for label, text in first.moved.items()]
    return [row for row in rows if row[1] or row[2]]
