"""Lay out the strip at the upper edge: menus, undo, search, text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QMenuBar

    from hungchinh_desktop.ui.frame.command_box import CommandBox
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.undo_button import UndoButton

_HEIGHT = 38


class TopBar(QWidget):
    """Give the menus their words whole; the search box gets what is left, up to its width."""

    def __init__(
        self,
        menus: QMenuBar,
        box: CommandBox,
        undo: UndoButton,
        size: QWidget,
        look: Look,
        parent: QWidget,
    ) -> None:
        """Place the menus left; undo, search box and text size right."""
        super().__init__(parent)
        named(self, "top_bar", "Lệnh và tìm kiếm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._menus, self._box, self._undo, self._size = menus, box, undo, size
        # A menu bar squeezed below its words hides some of them behind an arrow.
        menus.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 10, 4)
        row.setSpacing(8)
        row.addWidget(menus)
        row.addStretch(1)
        row.addWidget(undo)
        row.addWidget(box, 100)
        row.addWidget(size)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the undo button before a menu loses its word."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        others = self._menus.sizeHint().width() + self._size.sizeHint().width() + 10 + 4 * 8
        room = self.width() - others - self._box.minimumWidth()
        self._undo.fit_into(room)

    def _on_look_changed(self) -> None:
        self.setMinimumHeight(self._look.px(_HEIGHT))
        self._fit()
