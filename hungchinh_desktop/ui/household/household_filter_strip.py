"""Say above the table that a filter is on, what it leaves, and take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.elided_label import ElidedLabel
from hungchinh_desktop.ui.kit.labels import IconLabel, key_cap, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

_HEIGHT = 34


class HouseholdFilterStrip(QFrame):
    """Show "Đang lọc: Có khả năng thoát · 7 trong 20 hộ   Bỏ lọc"."""

    cleared = Signal()

    def __init__(self, look: Look, keys: str) -> None:
        """Take the key that takes the filter away."""
        super().__init__()
        named(self, "household_filter_strip", "Đang lọc")
        set_role(self, "strip")
        set_role(self, "filter", "kind")
        self._look = look
        self._words = named(ElidedLabel(), "household_filter_words", "Đang lọc")
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._counts = text_label("", "", "household_filter_counts")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(look, "filter_active", "exit_candidate", 18))
        row.addWidget(text_label("Đang lọc:", "strong", "household_filter_title"))
        row.addWidget(self._words)
        row.addWidget(self._counts)
        row.addStretch(1)
        row.addWidget(link_button("Bỏ lọc", "household_clear_filters_link", self.cleared.emit))
        self._keys = key_cap(keys, "household_clear_filters_keys")
        row.addWidget(self._keys)
        self.hide()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_filter(self, words: str, shown: int, total: int) -> None:
        """Say what is filtered and what is left; hidden without words."""
        self._words.setText(words)
        self._counts.setText(f"· {number(shown)} trong {number(total)} hộ")
        self.setAccessibleDescription(f"{words} {self._counts.text()}")
        self.setVisible(bool(words))

    def show_keys(self, *, shown: bool) -> None:
        """Show the key only while it takes the filters away."""
        self._keys.setVisible(shown)

    def text(self) -> str:
        """Return what the strip says, "" while it is hidden."""
        return "" if self.isHidden() else f"{self._words.text()} {self._counts.text()}"

    def _on_look_changed(self) -> None:
        self.setFixedHeight(self._look.px(_HEIGHT))
