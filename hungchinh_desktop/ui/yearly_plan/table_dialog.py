"""Change the cells of a typed table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QTableWidget, QTableWidgetItem, QVBoxLayout

from hungchinh_desktop.domain.clause_table import table_rows, table_text
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.field import FieldMessage
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height
from hungchinh_desktop.ui.yearly_plan.slot_cell_delegate import SlotCellDelegate
from hungchinh_desktop.ui.yearly_plan.slot_menu import SlotMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

_HINT = (
    "Hàng đầu là tên các cột. Ô có nền màu là số liệu tự tính, khi sửa ô hiện trong ngoặc {{…}};"
    " hàng trống ở cuối không in."
)


class TableDialog(QDialog):
    """Hold the cells; `save` stores the text and returns what refused it, "" for nothing."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        text: str,
        slots: SlotObject,
        save: Callable[[str], str],
    ) -> None:
        super().__init__(parent)
        named(self, "plan_table_dialog", "Sửa bảng")
        self.setWindowTitle("Sửa bảng của kế hoạch")
        self.resize(look.px(720), look.px(420))
        self._save = save
        self.table = named(QTableWidget(), "plan_table_cells", "Các ô của bảng")
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().setDefaultSectionSize(line_height(look.font()) + look.px(8))
        self.table.setItemDelegate(SlotCellDelegate(look, slots, self.table))
        self._fill(table_rows(text))
        self._slot_menu = SlotMenu(slots, self.insert_slot, None, self)
        self._refusal = FieldMessage(look, "plan_table_refusal")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(text_label(_HINT, "", "plan_table_hint", wrap=True))
        column.addWidget(self.table, 1)
        column.addWidget(self._refusal)
        column.addLayout(self._buttons(look))

    def rows(self) -> list[list[str]]:
        """Return the cells as typed, without empty rows at the end."""
        table = self.table
        cells = [
            [self._cell(row, column) for column in range(table.columnCount())]
            for row in range(table.rowCount())
        ]
        while len(cells) > 1 and not any(cells[-1]):
            del cells[-1]
        return cells

    def accept(self) -> None:
        """Store the table; stay open with the reason when it is refused."""
        try:
            refusal = self._save(table_text(self.rows()))
        except UserError as fault:
            refusal = fault.sentence
        self._refusal.show_sentence("field_error", "danger", refusal)
        if not refusal:
            super().accept()

    def insert_slot(self, slot: str) -> None:
        """Put a computed value behind what the current cell holds."""
        row, column = max(self.table.currentRow(), 0), max(self.table.currentColumn(), 0)
        words = f"{self._cell(row, column)} {{{{{slot}}}}}".strip()
        self.table.setItem(row, column, QTableWidgetItem(words))

    def _fill(self, rows: list[list[str]]) -> None:
        self.table.setRowCount(len(rows) + 1)
        self.table.setColumnCount(len(rows[0]))
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                self.table.setItem(place, column, QTableWidgetItem(words))
        self._name_columns()

    def _cell(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _name_columns(self) -> None:
        heads = [f"Cột {place}" for place in range(1, self.table.columnCount() + 1)]
        self.table.setHorizontalHeaderLabels(heads)

    def _buttons(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, name, work in (
            ("Thêm hàng", "row_add", self._add_row),
            ("Bỏ hàng", "row_remove", self._remove_row),
            ("Thêm cột", "column_add", self._add_column),
            ("Bỏ cột", "column_remove", self._remove_column),
        ):
            row.addWidget(push_button(look, words, f"plan_table_{name}", work, role="small"))
        self._insert = push_button(
            look, "Chèn số liệu", "plan_table_slot", self._open_slots, role="small", icon="slot"
        )
        row.addWidget(self._insert)
        row.addStretch(1)
        save = push_button(look, "Lưu", "plan_table_save", self.accept, role="primary")
        row.addWidget(save)
        row.addWidget(push_button(look, "Hủy", "plan_table_cancel", self.reject))
        return row

    def _open_slots(self) -> None:
        self._slot_menu.popup(self._insert.mapToGlobal(self._insert.rect().bottomLeft()))

    def _add_row(self) -> None:
        self.table.insertRow(max(self.table.currentRow(), 0) + 1)

    def _remove_row(self) -> None:
        if self.table.rowCount() > 1:
            self.table.removeRow(max(self.table.currentRow(), 0))

    def _add_column(self) -> None:
        self.table.insertColumn(self.table.columnCount())
        self._name_columns()

    def _remove_column(self) -> None:
        if self.table.columnCount() > 1:
            current = self.table.currentColumn()
            self.table.removeColumn(current if current >= 0 else self.table.columnCount() - 1)
            self._name_columns()
