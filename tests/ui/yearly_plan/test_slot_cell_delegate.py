"""A cell of a typed table shows the value that will be printed and says where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem

from hungchinh_desktop.ui.yearly_plan.slot_cell_delegate import SlotCellDelegate

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject


def test_a_cell_shows_the_value_on_its_ground(look: Look, slots: SlotObject) -> None:
    delegate = SlotCellDelegate(look, slots, slots)
    assert delegate.displayText("{{poor_count}} hộ", QLocale.c()) == "2 hộ"
    model = QStandardItemModel()
    model.appendRow([QStandardItem("{{poor_count}} hộ"), QStandardItem("hai hộ")])
    computed, typed = QStyleOptionViewItem(), QStyleOptionViewItem()
    delegate.initStyleOption(computed, model.index(0, 0))
    delegate.initStyleOption(typed, model.index(0, 1))
    assert computed.backgroundBrush.color() == look.palette.slot_soft
    assert typed.backgroundBrush.color() != look.palette.slot_soft
    assert model.index(0, 0).data() == "{{poor_count}} hộ"


def test_a_cell_says_where_its_value_comes_from(look: Look, slots: SlotObject) -> None:
    delegate = SlotCellDelegate(look, slots, slots)
    assert delegate.origin("{{poor_count}} hộ").startswith("2 = ")
    assert delegate.origin("hai hộ") == ""
