"""Lay out the strip at the upper edge: menus, undo, search, text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenuBar

    from hungchinh_desktop.ui.frame.command_box import CommandBox
    from hungchinh_desktop.ui.kit.look import Look

_HEIGHT = 38


class TopBar(QWidget):
    """Give the menus their words whole; the search box gets what is left, up to its width."""

    def __init__(
        self,
        menus: QMenuBar,
        box: CommandBox,
        quiet: tuple[QWidget, QWidget],
        look: Look,
        parent: QWidget,
    ) -> None:
        """Place the menus left; the undo button (quiet[0]), box and quiet[1] right."""
        super().__init__(parent)
        named(self, "top_bar", "Lệnh và tìm kiếm")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        undo, size = quiet
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

    def _on_look_changed(self) -> None:
        self.setMinimumHeight(self._look.px(_HEIGHT))
