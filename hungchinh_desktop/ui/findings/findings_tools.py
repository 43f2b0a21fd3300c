"""Stand above the findings: search, parts, and the figures that will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.search_field import SearchField

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import FindingsReport
    from hungchinh_desktop.ui.kit.look import Look

_SPACING = 8
_PARTS = (
    ("all", "Tất cả", frozenset[str]()),
    ("plan", "Kế hoạch", frozenset({"yearly_plan"})),
    ("register", "Sổ hộ", frozenset({"household", "overview"})),
    ("duties", "Phân công", frozenset({"project", "hamlet"})),
)


class FindingsTools(QWidget):
    """Hold a search field and one chip per part of the work."""

    part_chosen = Signal(object)  # frozenset[str]: pages, none for all

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "findings_tools", "Tìm và lọc kết quả")
        self.search = SearchField(look, "findings_search", "Tìm trong kết quả")
        self._chips: dict[str, FilterChip] = {}
        self._match = text_label("", "hint", "findings_match")
        self._figures = QWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.search)
        for part, label, _pages in _PARTS:
            chip = FilterChip(look, label, f"findings_{part}", closable=part != "all")
            chip.clicked.connect(lambda _=False, chosen=part: self._on_chip(chosen))
            self._chips[part] = chip
            row.addWidget(chip)
        self._chips["all"].setChecked(True)
        row.addStretch(1)
        figures = QHBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(8)
        figures.addWidget(IconLabel(look, "severity_ok", "ok", 16))
        figures.addWidget(self._match)
        self._figures.setMinimumWidth(1)  # they never make the page wider
        row.addWidget(self._figures)

    def show_counts(self, report: FindingsReport) -> None:
        """Show how many findings stand in each part."""
        for part, _label, pages in _PARTS:
            inside = [one for one in report.standing if not pages or one.link.page in pages]
            self._chips[part].set_count(len(inside))

    def show_figures(self, words: str) -> None:
        """Show the figures that will be printed."""
        self._match.setText(words)

    def fit(self, width: int) -> None:
        """Show the figures only where they stand whole; the overview has them as well."""
        parts = (self.search, *self._chips.values(), self._figures)
        needed = sum(part.sizeHint().width() + _SPACING for part in parts)
        self._figures.setVisible(needed <= width)

    def _on_chip(self, part: str) -> None:
        # A second press on the chip in use clears it.
        chosen = part if self._chips[part].isChecked() else "all"
        for other, chip in self._chips.items():
            chip.setChecked(other == chosen)
        self.part_chosen.emit(next(pages for one, _, pages in _PARTS if one == chosen))
