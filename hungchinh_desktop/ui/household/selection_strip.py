"""Offer below the table what can be done with several chosen rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.buttons import link_button, push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.look import Look

_MARGIN, _SPACING = 10, 10
_MENU = "Việc với các hộ này"


class SelectionStrip(QFrame):
    """Show "Đã chọn 3 hộ [Đổi xóm…] [Đổi diện…] … Bỏ chọn"; one menu where that is too wide."""

    move_wanted = Signal()
    class_wanted = Signal()
    edit_wanted = Signal()
    export_wanted = Signal()
    unselect_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "household_selection", "Các hộ đang chọn")
        set_role(self, "strip")
        self._selected = text_label("", "strong", "household_selected_count")
        offers = (
            ("Đổi xóm…", "household_move_selected", self.move_wanted),
            ("Đổi diện…", "household_class_selected", self.class_wanted),
            ("Sửa nhiều hộ…", "household_edit_selected", self.edit_wanted),
            ("Xuất…", "household_export_selected", self.export_wanted),
        )
        self._buttons = [
            push_button(look, words, name, wanted.emit, role="small")
            for words, name, wanted in offers
        ]
        self._menu = named(QPushButton(f"{_MENU}  "), "household_selection_menu", _MENU)
        set_role(self._menu, "small")
        menu = named(QMenu(self._menu), "household_selection_offers", _MENU)
        for words, _name, wanted in offers:
            menu.addAction(words).triggered.connect(wanted)
        self._menu.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self._selected)
        for button in (*self._buttons, self._menu):
            row.addWidget(button)
        row.addStretch(1)
        self._unselect = link_button("Bỏ chọn", "household_unselect", self.unselect_wanted.emit)
        row.addWidget(self._unselect)
        look.changed.connect(self._fit)

    def show_count(self, count: int) -> None:
        """Say how many rows are chosen."""
        self._selected.setText(f"Đã chọn {number(count)} hộ")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Never widen the list: what does not fit is in the menu."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [self._selected, *self._buttons, self._unselect]
        needed = sum(one.sizeHint().width() + _SPACING for one in shown) + 2 * _MARGIN
        fits = needed <= self.width()
        for button in self._buttons:
            button.setVisible(fits)
        self._menu.setVisible(not fits)
