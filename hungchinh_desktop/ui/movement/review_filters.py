"""Narrow the year's review to a hamlet and to what became of the households."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QProgressBar, QSizePolicy, QWidget

from hungchinh_desktop.domain.vocabulary import VERDICT_LABELS, ReviewVerdict
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.flow_layout import FlowLayout
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.year_review import ReviewLine
    from hungchinh_desktop.ui.kit.look import Look

_ALL = "Mọi xóm"


class ReviewFilters(QWidget):
    """Hold progress, hamlets and verdicts; one verdict at a time, or all."""

    filters_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "review_filters", "Lọc danh sách rà soát")
        self._progress = text_label("", "strong", "review_progress")
        self._bar = named(QProgressBar(), "review_bar", "Đã xem bao nhiêu hộ")
        self._bar.setFixedWidth(look.px(120))
        self._bar.setTextVisible(False)
        self.hamlets = named(QComboBox(), "review_hamlet", "Xóm")
        self.chips = {
            verdict: FilterChip(look, VERDICT_LABELS[verdict], f"review_{verdict.value}")
            for verdict in ReviewVerdict
        }
        row = FlowLayout(self)
        for part in (self._progress, self._bar, self.hamlets):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(part)
        for verdict, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, one=verdict: self._on_chip(one))
            row.addWidget(chip)
        self.hamlets.currentIndexChanged.connect(self.filters_changed)

    def show_lines(self, lines: Sequence[ReviewLine]) -> None:
        """Count what was looked at; the filters in use stay."""
        counts = Counter(line.verdict for line in lines)
        seen = len(lines) - counts[ReviewVerdict.OPEN]
        self._progress.setText(f"Đã xem {seen} trên {len(lines)} hộ")
        self._bar.setRange(0, max(len(lines), 1))
        self._bar.setValue(seen)
        for verdict, chip in self.chips.items():
            chip.set_count(counts[verdict])
        names = {line.before.hamlet_number: line.before.hamlet_name for line in lines}
        kept = self.hamlets.currentText()
        with QSignalBlocker(self.hamlets):
            self.hamlets.clear()
            self.hamlets.addItems([_ALL, *(names[number] for number in sorted(names))])
            self.hamlets.setCurrentIndex(max(self.hamlets.findText(kept), 0))
        self.updateGeometry()

    def takes(self, line: ReviewLine) -> bool:
        """Tell whether a household is shown."""
        hamlet = self.hamlets.currentText()
        chosen = [verdict for verdict, chip in self.chips.items() if chip.isChecked()]
        if self.hamlets.currentIndex() > 0 and line.before.hamlet_name != hamlet:
            return False
        return not chosen or line.verdict in chosen

    def _on_chip(self, chosen: ReviewVerdict) -> None:
        for verdict, chip in self.chips.items():
            if verdict is not chosen:
                chip.setChecked(False)
        self.filters_changed.emit()
