"""Open the next year in three steps: see what is carried over, copy and open, go to the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.year_carry import LEFT_BEHIND
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel, scrolling
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from pathlib import Path

    from hungchinh_desktop.domain.year_carry import CarriedPart
    from hungchinh_desktop.ui.kit.look import Look

STEPS = ("1. Xem sẽ mang sang gì", "2. Sao lưu và mở năm", "3. Rà soát từng hộ")


class YearOpening(QWidget):
    """Explain the opening before anything is written; the page does the writing."""

    opening_confirmed = Signal()
    review_wanted = Signal()
    cancelled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "year_opening", "Mở năm mới")
        self._look = look
        self._steps = [
            text_label(words, "muted", f"year_step_{n}") for n, words in enumerate(STEPS)
        ]
        self._title = text_label("", "heading", "year_opening_title")
        self.banner = Banner(look, "year_opening_notice")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(3, 1)
        self._state = text_label("", "strong", "year_opening_state")
        self.back = push_button(look, "Quay lại", "year_opening_back", self.cancelled.emit)
        self.open = push_button(
            look,
            "Sao lưu và mở năm",
            "year_opening_open",
            self.opening_confirmed.emit,
            role="primary",
            icon="year_open",
        )
        writing(self.open)
        self.review = push_button(
            look, "Bắt đầu rà soát", "year_opening_review", self.review_wanted.emit, role="primary"
        )
        self._lay_out()

    def show_plan(self, year: int, parts: list[CarriedPart]) -> None:
        """Show the first step for a year."""
        self._show_step(0)
        self._title.setText(f"Năm {year} nhận từ năm {year - 1}")
        self._state.setText("Chưa ghi gì vào sổ")
        self.open.setText(f"Sao lưu và mở năm {year}")
        self.open.setAccessibleName(self.open.text())
        self.banner.show_notice(
            "info",
            "Trước khi mở, chương trình sao một bản tệp sổ và kiểm tra bản đó. Mở năm là một việc:"
            f" bấm Hoàn tác là trở lại như cũ. Sổ năm {year - 1} vẫn đọc lại được như đã có.",
        )
        self._fill(parts)
        self.open.setFocus()

    def show_result(self, year: int, waiting: int, copy: Path) -> None:
        """Show the last step after the year was opened."""
        self._show_step(2)
        self._state.setText(f"Đã mở năm {year}")
        self.banner.show_notice(
            "ok",
            f"Đã mở năm {year}: {waiting} hộ chờ rà soát. Bản sao trước khi mở đã kiểm tra, đọc"
            f" được: {copy.name}.",
        )
        self.review.setFocus()

    def _show_step(self, step: int) -> None:
        for number, label in enumerate(self._steps):
            set_role(label, "strong" if number == step else "muted")
        self.open.setVisible(step == 0)
        self.back.setVisible(step == 0)
        self.review.setVisible(step == 2)

    def _fill(self, parts: list[CarriedPart]) -> None:
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, part in enumerate(parts):
            self._grid.addWidget(IconLabel(self._look, "check", "ok", 18), row, 0)
            name = f"year_part_{row}"
            self._grid.addWidget(text_label(part.label, "", name), row, 1)
            self._grid.addWidget(text_label(part.amount, "strong", f"{name}_amount"), row, 2)
            words = text_label(part.what_happens, "muted", f"{name}_words")
            self._grid.addWidget(words, row, 3)
        for number, sentence in enumerate(LEFT_BEHIND):
            row = len(parts) + number
            self._grid.addWidget(IconLabel(self._look, "severity_info", "info", 18), row, 0)
            note = text_label(sentence, "", f"year_left_{number}")
            self._grid.addWidget(note, row, 1, 1, 3)
        for place in range(self._grid.count()):
            item = self._grid.itemAt(place)
            widget = item.widget() if item else None
            if widget is not None:
                widget.show()  # counted at once: the panel scrolls instead of squeezing the lines

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(20)
        for label in self._steps:
            steps.addWidget(label)
        steps.addStretch(1)
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(14, 12, 14, 12)
        inner.setSpacing(10)
        inner.addWidget(self._title)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        panel = Panel(self._look, "", "year_opening_panel", "Sẽ mang sang gì")
        panel.body.addWidget(scrolling(content, "year_opening_area", "Sẽ mang sang gì"), 1)
        foot = panel.foot()
        foot.addWidget(self._state)
        foot.addStretch(1)
        for button in (self.back, self.open, self.review):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        column.addLayout(steps)
        column.addWidget(self.banner)
        column.addWidget(panel, 1)
