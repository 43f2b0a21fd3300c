"""Offer what one column of a list can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from hungchinh_desktop.domain.import_field import FIELD_LABELS, ImportField
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWheelEvent

NOTHING = "Không nhập cột này"


class MeaningCombo(QComboBox):
    """Take the meaning of one column; the wheel scrolls the page, it changes nothing."""

    def __init__(
        self, name: str, words: str, on_chosen: Callable[[ImportField | None], object]
    ) -> None:
        super().__init__()
        named(self, name, words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(16)
        self.addItem(NOTHING, "")
        for field, label in FIELD_LABELS.items():
            self.addItem(label, field.value)
        self.activated.connect(lambda place: on_chosen(_field(self.itemData(place))))

    def show_field(self, field: ImportField | None) -> None:
        """Show what the column means now."""
        self.setCurrentIndex(self.findData(field.value if field else ""))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _field(code: object) -> ImportField | None:
    return ImportField(str(code)) if code else None
