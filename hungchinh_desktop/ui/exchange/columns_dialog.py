"""Choose which columns a household list has and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hungchinh_desktop.domain.list_fields import STANDARD_FIELDS, ListField, column_label
from hungchinh_desktop.ui.kit.buttons import link_button, push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hungchinh_desktop.domain.vocabulary import ListProfile
    from hungchinh_desktop.services.list_profile_service import ListProfileService
    from hungchinh_desktop.ui.kit.look import Look

    Choose = Callable[[list[ListField]], bool]

_FIELD = Qt.ItemDataRole.UserRole
_SHOWN = 10
_WHY = "Đánh dấu cột cần in; kéo hoặc bấm Lên, Xuống để đổi thứ tự."
_LEFT_OUT = "Các cột về hoàn cảnh riêng của hộ không có ở đây vì người ngoài sẽ đọc danh sách."


class ColumnsDialog(QDialog):
    """Offer the columns that the list's reader may see; a refused choice stays open."""

    def __init__(
        self,
        look: Look,
        title: str,
        profile: ListProfile,
        columns: ListProfileService,
        choose: Choose,
        parent: QWidget,
    ) -> None:
        """Show the columns offered with the chosen ones ticked; `choose` stores and tells."""
        super().__init__(parent)
        named(self, "columns_dialog", f"Chọn cột của {title.lower()}")
        self.setWindowTitle(f"Cột của {title[:1].lower()}{title[1:]}")
        self.setMinimumWidth(look.px(420))
        self._profile = profile
        self._choose = choose
        self._row_height = line_height(look.font()) + look.px(8)
        self.list = named(QListWidget(), "columns_list", "Các cột")
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        offered = columns.offered(profile)
        self._fill(offered, columns.fields(profile))
        self.list.setMinimumHeight(min(len(offered), _SHOWN) * self._row_height + look.px(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(text_label(_WHY, "", "columns_why", wrap=True))
        layout.addWidget(self.list, 1)
        layout.addLayout(self._moves(look))
        if len(offered) < len(ListField):
            layout.addWidget(text_label(_LEFT_OUT, "caption", "columns_left_out", wrap=True))
        layout.addLayout(self._ends(look))

    def fields(self) -> list[ListField]:
        """Return the ticked columns in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        return [ListField(item.data(_FIELD)) for item in ticked]

    def accept(self) -> None:
        """Store the choice; stay open while it is refused."""
        if self._choose(self.fields()):
            super().accept()

    def _fill(self, offered: Sequence[ListField], chosen: Sequence[ListField]) -> None:
        self.list.clear()
        for field in offered:
            item = QListWidgetItem(column_label(field))
            item.setData(_FIELD, field.value)
            item.setSizeHint(QSize(0, self._row_height))
            ticked = field in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            if field is ListField.NAME:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _moves(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(push_button(look, "Lên", "column_up", lambda: self._move(-1)))
        row.addWidget(push_button(look, "Xuống", "column_down", lambda: self._move(1)))
        row.addStretch(1)
        row.addWidget(link_button("Trở về như thường lệ", "columns_usual", self._reset))
        return row

    def _ends(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        save = push_button(look, "Lưu", "columns_save", self.accept, role="primary")
        save.setDefault(True)
        row.addWidget(save)
        row.addWidget(push_button(look, "Hủy", "columns_cancel", self.reject))
        return row

    def _move(self, direction: int) -> None:
        place = self.list.currentRow()
        wanted = place + direction
        if 0 <= wanted < self.list.count():
            self.list.insertItem(wanted, self.list.takeItem(place))
            self.list.setCurrentRow(wanted)

    def _reset(self) -> None:
        usual = STANDARD_FIELDS[self._profile]
        items = [self.list.item(row) for row in range(self.list.count())]
        fields = [ListField(item.data(_FIELD)) for item in items]
        self._fill([*usual, *sorted(set(fields) - set(usual), key=list(ListField).index)], usual)
