"""Say above every page that a year gone by is in work, with the way to the newest one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.frame.sidebar import OfficeFacts
    from hungchinh_desktop.ui.kit.look import Look


class PastYearBanner(QWidget):
    """Warn while the year in work is not the newest; takes no room otherwise.

    A year gone by stays open to mending: decisions arrive late, and what was signed is frozen
    with its edition. It must only never be taken for the present one.
    """

    year_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "past_year", "Năm cũ đang mở")
        self._banner = Banner(look, "past_year_banner", "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 0)
        column.addWidget(self._banner)
        self.hide()

    def show_facts(self, facts: OfficeFacts) -> None:
        """Show or hide the sentence for the year in work."""
        newest = max(facts.years, default=facts.year)
        is_past = facts.year < newest
        self._banner.show_notice("warn", _sentence(facts.year, newest) if is_past else "")
        if is_past:
            self._banner.add_link(f"Về năm {newest}", lambda: self.year_wanted.emit(str(newest)))
        self.setVisible(is_past)


def _sentence(year: int, newest: int) -> str:
    return (
        f"Đang xem năm {year}; sổ đã mở sang năm {newest}."
        f" Ghi ở đây là sửa số liệu cũ của năm {year}."
    )
