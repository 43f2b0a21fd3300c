"""Explain a pair, set it side by side, and offer what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hungchinh_desktop.domain.duplicate import LIKENESS_LABELS
from hungchinh_desktop.ui.duplicate.comparison_grid import ComparisonGrid
from hungchinh_desktop.ui.duplicate.duplicate_columns import LIKENESS_ICONS
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from hungchinh_desktop.domain.duplicate import DuplicatePair
    from hungchinh_desktop.domain.household_merge import MergeSide
    from hungchinh_desktop.ui.kit.look import Look

APART, AGAIN = "Hai hộ khác nhau", "Hỏi lại cặp này"


class ComparisonPanel(Panel):
    """Show the chosen pair; its buttons stay in sight below."""

    merge_wanted = Signal()
    answer_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "comparison_panel", "So hai hộ")
        self._icon = IconLabel(look, "severity_info", "muted", 20)
        self._reasons = text_label("", "", "comparison_reasons", wrap=True)
        self.grid = ComparisonGrid(look)
        why = QWidget()
        row = QHBoxLayout(why)
        row.setContentsMargins(12, 10, 12, 2)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._reasons, 1)
        self.body.addWidget(why)
        area = scrolling(self.grid, "comparison_scroll", "Các mục của hai hộ")
        self.body.addWidget(area, 1)
        self.merge = push_button(
            look,
            "Gộp hai hộ…",
            "comparison_merge",
            self.merge_wanted.emit,
            role="primary",
            icon="rows_merge",
        )
        writing(self.merge)
        self.answer = push_button(look, APART, "comparison_answer", self.answer_wanted.emit)
        writing(self.answer)
        foot = self.foot()
        foot.addWidget(self.merge)
        foot.addWidget(self.answer)
        foot.addStretch(1)

    def show_pair(
        self, pair: DuplicatePair | None, sides: tuple[MergeSide, MergeSide] | None
    ) -> None:
        """Show a pair with both households, None when none is chosen."""
        shown = pair is not None and sides is not None
        self.merge.setEnabled(shown and not pair.answered if pair else False)
        self.answer.setEnabled(shown)
        first, second = sides or (None, None)
        self.grid.show_sides(first, second)
        if pair is None or sides is None:
            self._icon.show_icon("severity_info", "muted")
            self._reasons.setText("Chọn một cặp ở danh sách bên trái để so từng mục.")
            return
        self._icon.show_icon(*LIKENESS_ICONS[pair.likeness])
        answered = " Đã ghi là hai hộ khác nhau." if pair.answered else ""
        self._reasons.setText(f"{LIKENESS_LABELS[pair.likeness]}: {pair.words}.{answered}")
        self.answer.setText(AGAIN if pair.answered else APART)
        self.answer.setAccessibleName(self.answer.text())
