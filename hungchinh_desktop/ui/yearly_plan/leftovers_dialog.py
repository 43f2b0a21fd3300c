"""List what a copied plan still says of the year before, and lead to each place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.plan_leftovers import Leftover
    from hungchinh_desktop.ui.kit.changes import Changes
    from hungchinh_desktop.ui.kit.look import Look

_PLACE = Qt.ItemDataRole.UserRole
_NONE = "Không còn chỗ nào ghi năm cũ, tên cũ hoặc người đã thôi chức vụ."


class LeftoversDialog(QDialog):
    """Stay open beside the plan; a place that was mended goes from the list."""

    link_activated = Signal(object)  # Link

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        former: int,
        find: Callable[[], Sequence[Leftover]],
        changes: Changes,
    ) -> None:
        """Take who finds the places, asked again after every change."""
        super().__init__(parent)
        named(self, "plan_leftovers", f"Chỗ còn của năm {former}")
        self.setWindowTitle(f"Chỗ còn của năm {former}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(look.px(560), look.px(420))
        self._find = find
        self._found: list[Leftover] = []
        self._row_height = 2 * line_height(look.font()) + look.px(6)
        self._count = text_label("", "", "plan_leftovers_count", wrap=True)
        self.list = named(QListWidget(), "plan_leftovers_list", "Các chỗ cần xem lại")
        self.list.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._count)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(
            push_button(look, "Đi tới", "plan_leftovers_go", self.go, role="primary", icon="")
        )
        foot.addWidget(push_button(look, "Đóng", "plan_leftovers_close", self.close))
        column.addLayout(foot)
        self.list.itemActivated.connect(lambda _item: self.go())
        changes.changed.connect(lambda _tables: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Look again; the row stays where it was."""
        row = max(self.list.currentRow(), 0)
        self._found = list(self._find())
        self.list.clear()
        for place, one in enumerate(self._found):
            item = QListWidgetItem(f"{one.place}: {one.reason} “{one.old}”\n{one.words}")
            item.setData(_PLACE, place)
            item.setToolTip(one.words)
            item.setSizeHint(QSize(0, self._row_height))
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, len(self._found) - 1))
        self._count.setText(f"{len(self._found)} chỗ cần xem lại." if self._found else _NONE)

    def go(self) -> None:
        """Lead to the place of the current row."""
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self.link_activated.emit(self._found[row].link)
