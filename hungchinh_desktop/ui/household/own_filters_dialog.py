"""Let the officer rename and delete her own filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.saved_filter import SavedFilter
    from hungchinh_desktop.ui.kit.look import Look

_KEY = Qt.ItemDataRole.UserRole


class OwnFiltersDialog(VerbDialog):
    """List the saved filters with their counts; both deeds are one change each."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        read: Callable[[], Sequence[tuple[SavedFilter, int]]],
        rename: Callable[[str, str], bool],
        remove: Callable[[str], bool],
    ) -> None:
        """Take what reads the filters, and what changes one by its key."""
        super().__init__(
            look,
            parent,
            "Bộ lọc riêng",
            "Đổi tên hoặc xóa bộ lọc; không hộ nào bị ảnh hưởng và hoàn tác được.",
            object_name="own_filters",
        )
        self._read, self._rename_one, self._remove_one = read, rename, remove
        self.listing = named(QListWidget(), "own_filters_list", "Bộ lọc đã lưu")
        self.listing.setFixedHeight(look.px(160))
        self.name = LineField(look, "filter_name", "Tên bộ lọc")
        self.body.addWidget(self.listing)
        self.body.addWidget(self.name)
        deeds = QHBoxLayout()
        self._rename = push_button(look, "Đổi tên", "own_filters_rename", self._on_rename)
        self._remove = push_button(
            look, "Xóa bộ lọc", "own_filters_remove", self._on_remove, icon="delete"
        )
        deeds.addWidget(self._rename)
        deeds.addWidget(self._remove)
        deeds.addStretch(1)
        self.body.addLayout(deeds)
        self.add_button("Đóng", Answer.ACCEPT, primary=True)
        self.listing.currentItemChanged.connect(self._on_chosen)
        self.name.edited.connect(self._on_edited)
        self._show()
        self.listing.setFocus()

    def show_faults(self, faults: dict[str, str]) -> None:
        """Show what was refused beside the name."""
        self.name.show_error(faults.get("filter_name", ""))

    def _show(self, row: int = 0) -> None:
        self.listing.clear()
        for one, count in self._read():
            item = QListWidgetItem(f"{one.name} ({number(count)} hộ)", self.listing)
            item.setData(_KEY, one)
        self.listing.setCurrentRow(min(max(row, 0), self.listing.count() - 1))
        self._on_chosen()

    def _chosen(self) -> SavedFilter | None:
        if self.listing.currentRow() < 0:
            return None
        chosen: SavedFilter = self.listing.currentItem().data(_KEY)
        return chosen

    def _on_chosen(self) -> None:
        chosen = self._chosen()
        self.name.set_value(chosen.name if chosen else "")
        self.name.set_read_only(chosen is None)
        self._remove.setEnabled(chosen is not None)
        self._on_edited()

    def _on_edited(self) -> None:
        chosen = self._chosen()
        self.name.show_error("")
        self._rename.setEnabled(chosen is not None and self.name.value() != chosen.name)

    def _on_rename(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self._rename_one(chosen.id, self.name.value()):
            self._show(self.listing.currentRow())

    def _on_remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self._remove_one(chosen.id):
            self._show(self.listing.currentRow())
