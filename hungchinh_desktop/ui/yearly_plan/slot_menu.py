"""Offer the computed values that can be put into a text, and the tables made from the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hungchinh_desktop.domain.yearly_plan import BLOCK_LABELS, Block, slot_label
from hungchinh_desktop.ui.kit.naming import as_label, named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

GROUPS = {
    "Số hộ": (
        "poor_count",
        "poor_count_padded",
        "near_poor_count",
        "near_poor_count_padded",
        "listed_count",
        "newly_escaped_count",
        "exit_count",
        "near_poor_exit_count",
        "near_poor_left_count",
        "total_households",
    ),
    "Tỷ lệ": ("poor_rate", "near_poor_rate", "listed_rate", "near_poor_left_rate"),
    "Năm và tên gọi": (
        "year",
        "last_year",
        "next_year",
        "commune",
        "place_name",
        "superior",
        "hamlet_word",
        "drafter",
        "signer",
        "unit",
    ),
    "Phân công dự án": ("lead", "coordinate"),
    "Xóm, Ban chỉ đạo": ("hamlet_count", "poor_in", "near_poor_in", "duty"),
    "Văn bản viện dẫn": ("cite",),
}
"""Names of slots, or kinds whose slots depend on the record, in the order of the menu."""
_TABLES = (Block.POOR_TABLE, Block.NEAR_POOR_TABLE, Block.HAMLET_TABLE, Block.COMMITTEE_TABLE)
_LONGEST = 60


class SlotMenu(QMenu):
    """List every slot with what it says at this moment, in groups; made anew when it opens."""

    def __init__(
        self,
        slots: SlotObject,
        insert: Callable[[str], object],
        insert_table: Callable[[Block], object] | None,
        parent: QWidget | None = None,
    ) -> None:
        """Take who knows the values, and who puts slots and tables into the plan."""
        super().__init__("Chèn số liệu", parent)
        named(self, "plan_slot_menu", "Chèn số liệu")
        self._slots = slots
        self._insert = insert
        for group in GROUPS:
            menu = self.addMenu(group)
            menu.setObjectName(f"plan_slots_{list(GROUPS).index(group)}")
            menu.aboutToShow.connect(lambda name=group, made=menu: self._fill(name, made))
        if insert_table is None:  # a cell of a table holds no table
            return
        tables = self.addMenu("Bảng")
        tables.setObjectName("plan_slots_tables")
        for block in _TABLES:
            action = tables.addAction(BLOCK_LABELS[block])
            action.setObjectName(f"plan_insert_{block.value}")
            action.triggered.connect(lambda _=False, made=block: insert_table(made))

    def actions_of(self, group: str) -> list[QAction]:
        """Return the entries of a group as they are now."""
        menu = next(one.menu() for one in self.actions() if one.text() == group)
        assert isinstance(menu, QMenu)
        if group in GROUPS:
            self._fill(group, menu)
        return menu.actions()

    def _fill(self, group: str, menu: QMenu) -> None:
        menu.clear()
        for slot in self._slots_of(group):
            label = slot_label(slot)
            words = f"{label[:1].upper()}{label[1:]}: {self._slots.value(slot)}"
            shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            action = menu.addAction(as_label(shown))
            action.setObjectName(f"plan_insert_{slot}")
            action.setToolTip(words)
            action.triggered.connect(lambda _=False, name=slot: self._insert(name))

    def _slots_of(self, group: str) -> Iterator[str]:
        for name in GROUPS[group]:
            if slot_label(name):
                yield name
            else:
                yield from (one for one in self._slots.values if one.startswith(f"{name}:"))
