"""Show beside the map the households of the chosen hamlet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.hamlet.hamlet_households import HouseholdLinks
from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import Panel

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.hamlet import HamletTile
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.look import Look

LINES_ALWAYS_SHOWN = 3


class HouseholdsPanel(Panel):
    """Head the list with the hamlet's name and a link to all of it in the register."""

    household_opened = Signal(str)  # household id
    hamlet_opened = Signal(str)  # hamlet id

    def __init__(self, look: Look) -> None:
        """Start empty; `show_tile` fills the list."""
        super().__init__(look, "", "hamlet_households_panel", "Các hộ của xóm đang chọn")
        self._hamlet_id = ""
        self.list = HouseholdLinks(look)
        self._link = link_button("", "hamlet_open_link", self._open)
        self._nothing = text_label(
            "Xóm này không có hộ nào trong sổ.", "muted", "hamlet_no_households", wrap=True
        )
        self._nothing.setContentsMargins(12, 10, 12, 10)
        self.head.addWidget(self._link)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._nothing)
        self.body.addStretch(0)
        self.list.household_opened.connect(self.household_opened)
        look.changed.connect(self._fit)
        self._fit()

    def show_tile(self, tile: HamletTile | None, entries: list[RegisterEntry], as_of: date) -> None:
        """Show the households of a hamlet as they are on a day."""
        hamlet_id = tile.hamlet.id if tile else ""
        count = tile.households if tile else 0
        self.set_title(f"{tile.hamlet.name} · {number(count)} hộ" if tile else "Chưa chọn xóm")
        self._link.setText(f"Mở {number(count)} hộ trong sổ")
        self._link.setAccessibleName(self._link.text())
        self._link.setVisible(count > 0)
        self.list.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        moved = hamlet_id != self._hamlet_id
        self._hamlet_id = hamlet_id
        self.list.show_entries(entries, as_of, from_top=moved)

    def stops(self) -> list[QWidget]:
        """Return what Tab reaches here."""
        return [self._link, self.list]

    def _open(self) -> None:
        self.hamlet_opened.emit(self._hamlet_id)

    def _fit(self) -> None:
        self.list.setMinimumHeight(LINES_ALWAYS_SHOWN * self.list.line_height())
