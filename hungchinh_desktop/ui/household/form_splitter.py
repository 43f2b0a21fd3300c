"""Put the form beside the list and remember how wide it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.desk import Desk

FORM_WIDTH, LIST_WIDTH, GAP = 400, 440, 12
_PLACE = "household/form_width"


class FormSplitter(QSplitter):
    """Give the form its width, in design pixels, and the list the rest."""

    def __init__(self, desk: Desk, listing: QWidget, form: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        named(self, "household_splitter", "Danh sách và thông tin hộ")
        self._desk = desk
        self._form = form
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        self.addWidget(listing)
        self.addWidget(form)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._on_moved)
        desk.look.changed.connect(self.give_width)

    def give_width(self) -> None:
        """Bring the form to the width it had last, as far as the list can spare it."""
        look = self._desk.look
        spare = self.width() - GAP - look.px(LIST_WIDTH)
        least = self._form.minimumSizeHint().width()
        wanted = max(min(look.px(self._remembered()), spare), least)
        self.setSizes([max(self.width() - wanted - GAP, 1), wanted])

    def _remembered(self) -> float:
        stored = self._desk.settings.value(_PLACE, FORM_WIDTH)
        try:
            return float(str(stored))
        except ValueError:
            return FORM_WIDTH

    def _on_moved(self) -> None:
        if not self._form.isHidden():
            self._desk.settings.setValue(_PLACE, self._form.width() / self._desk.look.scale)
