"""Offer the computed values that can be put into a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hungchinh_desktop.domain.yearly_plan import SLOT_LABELS
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject


class SlotMenu(QMenu):
    """List every slot with what it says at this moment."""

    def __init__(
        self, slots: SlotObject, insert: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        """Take who knows the values and who puts a slot into the text."""
        super().__init__("Chèn số liệu", parent)
        named(self, "plan_slot_menu", "Chèn số liệu")
        self._slots = slots
        self._made: dict[str, QAction] = {}
        for slot, label in SLOT_LABELS.items():
            action = QAction(label, self)
            action.setObjectName(f"plan_insert_{slot}")
            action.triggered.connect(lambda _=False, name=slot: insert(name))
            self.addAction(action)
            self._made[slot] = action
        self.aboutToShow.connect(self._show_values)

    def _show_values(self) -> None:
        for slot, action in self._made.items():
            label = SLOT_LABELS[slot]
            words = f"{label[:1].upper()}{label[1:]}: {self._slots.value(slot)}"
            action.setText(words.replace("&", "&&"))
