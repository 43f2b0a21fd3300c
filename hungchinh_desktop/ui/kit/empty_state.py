"""Say what is missing, why, and offer the buttons that fill it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from hungchinh_desktop.ui.kit.look import Look

WIDEST = 420


class EmptyState(QWidget):
    """Fill an empty table or page, centred and at most 420 px wide."""

    def __init__(self, look: Look, icon: str, object_name: str) -> None:
        """Take the icon; `say` gives the words."""
        super().__init__()
        named(self, object_name, "")
        self._look = look
        self._sentence = text_label("", "strong", f"{object_name}_sentence", wrap=True)
        self._why = text_label("", "muted", f"{object_name}_why", wrap=True)
        self._column = QWidget()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._lay_out(IconLabel(look, icon, "muted", 40))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def say(self, sentence: str, why: str = "") -> None:
        """Show one sentence what is missing and one why."""
        self._sentence.setText(sentence)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.setAccessibleName(f"{sentence} {why}".strip())

    def add_button(self, button: QAbstractButton) -> None:
        """Add a button that fills the emptiness."""
        self._buttons.addWidget(button)

    def _lay_out(self, picture: QWidget) -> None:
        column = QVBoxLayout(self._column)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._sentence, self._why):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._buttons)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._column, 10)
        outer.addStretch(1)

    def _on_look_changed(self) -> None:
        self._column.setMaximumWidth(self._look.px(WIDEST))
