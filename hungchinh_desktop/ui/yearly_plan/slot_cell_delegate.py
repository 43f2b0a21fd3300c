"""Show the cells of a table as they will be printed: a computed value instead of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QStyledItemDelegate, QToolTip

from hungchinh_desktop.domain.yearly_plan import SLOT, fill_slots
from hungchinh_desktop.ui.yearly_plan.slot_sources import explain

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject


class SlotCellDelegate(QStyledItemDelegate):
    """Fill in the values; while a cell is edited it shows the names in braces."""

    def __init__(self, look: Look, slots: SlotObject, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._slots = look, slots

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        return fill_slots(super().displayText(value, locale), self._slots.values)

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if SLOT.search(str(index.data() or "")):
            option.backgroundBrush = QBrush(self._look.palette.slot_soft)
            option.palette.setColor(option.palette.ColorRole.Text, self._look.palette.slot)

    def origin(self, text: str) -> str:
        """Return what the tooltip of a cell says: each value with where it comes from."""
        found = [one.group(1) for one in SLOT.finditer(text)]
        return "\n".join(explain(slot, self._slots.values.get(slot, "")) for slot in found)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        origin = self.origin(str(index.data() or ""))
        if not origin:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), origin, view)
        return True
