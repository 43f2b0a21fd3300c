"""Show a typed table in the editor; its cells are changed in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from hungchinh_desktop.domain.clause_table import table_rows
from hungchinh_desktop.domain.yearly_plan import fill_slots
from hungchinh_desktop.ui.kit.buttons import icon_button, link_button
from hungchinh_desktop.ui.kit.discarding import discard
from hungchinh_desktop.ui.kit.elided_label import ElidedLabel
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.yearly_plan.editor_parts import Part
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

_SHOWN = 12


class TableBox(QFrame):
    """Show the first rows as they will be printed."""

    edit_wanted = Signal(object)  # Part
    menu_wanted = Signal(str, object)  # key of the part, QPoint on the screen

    def __init__(self, look: Look, part: Part, slots: SlotObject) -> None:
        super().__init__()
        name = f"plan_table_{part.anchor}"
        named(self, name, part.name)
        set_role(self, "panel")
        self._slots = slots
        self._cells: list[ElidedLabel] = []
        self.part = part
        self._title = text_label("", "strong", f"{name}_title")
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self._edit = link_button("Sửa bảng…", f"{name}_edit", self._on_edit)
        writing(self._edit)
        self._more = icon_button(look, "menu", f"{name}_menu", f"Việc với {part.name}", self._open)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._edit)
        head.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 8)
        column.addLayout(head)
        column.addLayout(self._grid)
        self.setFocusProxy(self._edit)
        self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Show other cells."""
        self.part = part
        rows = table_rows(part.text)
        more = f" · còn {len(rows) - _SHOWN} hàng" if len(rows) > _SHOWN else ""
        self._title.setText(f"{part.name} · {part.rows} hàng{more}")
        for cell in self._cells:
            self._grid.removeWidget(cell)
            discard(cell)
        self._cells = []
        for line, row in enumerate(rows[:_SHOWN]):
            for place, words in enumerate(row):
                cell = named(ElidedLabel(), f"{self.objectName()}_{line}_{place}", words)
                cell.setText(fill_slots(words, self._slots.values))
                set_role(cell, "strong" if line == 0 else "hint")
                self._cells.append(cell)
                self._grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignTop)

    def texts(self) -> list[str]:
        """Return what the cells show, row after row."""
        return [cell.text() for cell in self._cells]

    def _on_edit(self) -> None:
        self.edit_wanted.emit(self.part)

    def _open(self) -> None:
        corner: QPoint = self._more.rect().bottomLeft()
        self.menu_wanted.emit(self.part.key, self._more.mapToGlobal(corner))
