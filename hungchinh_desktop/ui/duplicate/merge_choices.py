"""Let the officer choose, field by field, which value stays when two households are joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from hungchinh_desktop.domain.household_merge import (
    BOTH,
    JOINABLE,
    KEPT,
    MERGE_FIELDS,
    OTHER,
    proposed_choices,
)
from hungchinh_desktop.ui.duplicate.choice_cell import ChoiceCell
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.domain.household_merge import MergeSide

_COLUMNS = ((KEPT, 1), (OTHER, 2), (BOTH, 3))
HEADS = {KEPT: "Hộ giữ lại", OTHER: "Hộ gộp vào", BOTH: "Giữ cả hai"}


class MergeChoices(QWidget):
    """Show the fields that differ; for sentences and ticks both values may stay."""

    def __init__(self, kept: MergeSide, other: MergeSide) -> None:
        super().__init__()
        named(self, "merge_choices", "Chọn giá trị giữ lại của từng mục")
        self._groups: dict[str, dict[str, ChoiceCell]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for column, stretch in ((1, 4), (2, 4), (3, 3)):
            grid.setColumnStretch(column, stretch)
        for code, column in _COLUMNS:
            grid.addWidget(text_label(HEADS[code], "label", f"merge_head_{code}"), 0, column)
        proposed = proposed_choices(kept, other)
        texts = {KEPT: kept.texts, OTHER: other.texts}
        for row, (field, choice) in enumerate(proposed.items(), 1):
            label = text_label(MERGE_FIELDS[field], "strong", f"merge_label_{field}", wrap=True)
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance("Đối tượng ưu tiên"))
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._add_cells(grid, row, field, texts)
            self._groups[field][choice].button.setChecked(True)

    def choices(self) -> dict[str, str]:
        """Return which value stays, by field."""
        return {
            field: next(code for code, cell in cells.items() if cell.button.isChecked())
            for field, cells in self._groups.items()
        }

    def choose(self, field: str, choice: str) -> None:
        """Choose a value as a press on it would."""
        self._groups[field][choice].button.setChecked(True)

    def _add_cells(
        self, grid: QGridLayout, row: int, field: str, texts: dict[str, dict[str, str]]
    ) -> None:
        group = QButtonGroup(self)
        self._groups[field] = {}
        for code, column in _COLUMNS:
            if code == BOTH and field not in JOINABLE:
                continue
            text = "cả hai" if code == BOTH else texts[code][field] or "để trống"
            spoken = f"{MERGE_FIELDS[field]}, {HEADS[code].lower()}: {text}"
            cell = ChoiceCell(f"merge_{field}_{code}", spoken, text)
            group.addButton(cell.button)
            self._groups[field][code] = cell
            grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
