"""Offer one value of a field: a round mark and the whole text, which is pressed as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton

from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent


class ChoiceCell(QFrame):
    """Hold a radio button beside a text that wraps."""

    def __init__(self, name: str, spoken: str, text: str) -> None:
        """Take the object name, the words for screen readers and the text shown."""
        super().__init__()
        self.setObjectName(f"{name}_cell")
        self.button = named(QRadioButton(), name, spoken)
        self._text = text_label(text, "", f"{name}_text", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(6)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_text(self, spoken: str, text: str) -> None:
        """Show another value."""
        self.button.setAccessibleName(spoken)
        self._text.setText(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose by a press on the text."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.button.setChecked(True)
        super().mouseReleaseEvent(event)
