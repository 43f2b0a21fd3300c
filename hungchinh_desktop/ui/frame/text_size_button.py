"""Offer the size of the letters, from 90 to 175 percent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.spaced_button import SpacedButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from hungchinh_desktop.ui.kit.look import Look


class TextSizeButton(SpacedButton):
    """Show the size in use and open the menu of sizes."""

    def __init__(self, menu: QMenu, look: Look, parent: QWidget) -> None:
        """Take the menu that the View menu shows as well."""
        super().__init__(parent)
        named(self, "text_size_button", "Cỡ chữ")
        self._look = look
        self._menu = menu
        look.set_icon(self, "text_size")
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_look_changed(self) -> None:
        percent = round(self._look.scale * 100)
        self.setText(f"{percent} %")
        self.setToolTip(f"Cỡ chữ {percent} %")
