"""Pick the plan's legal bases from the library, and put them in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from hungchinh_desktop.domain.legal_instrument import LEAD_WORDS, STATUS_LABELS, LegalInstrument
from hungchinh_desktop.domain.vietnamese import matches
from hungchinh_desktop.ui.kit.buttons import link_button, push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.legal_service import LegalService
    from hungchinh_desktop.ui.kit.desk import Desk

_KEY = Qt.ItemDataRole.UserRole


class BasisDialog(QDialog):
    """Show the bases above and the library below; every press is a change of its own."""

    def __init__(
        self, desk: Desk, parent: QWidget, legal: LegalService, open_library: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        named(self, "basis_dialog", "Căn cứ của kế hoạch")
        self.setWindowTitle("Căn cứ của kế hoạch")
        self.resize(desk.look.px(720), desk.look.px(560))
        self._desk, self._legal, self._open_library = desk, legal, open_library
        self._row_height = line_height(desk.look.font()) + desk.look.px(6)
        self.bases = named(QListWidget(), "basis_list", "Căn cứ đang dùng, theo thứ tự in")
        self.search = SearchField(desk.look, "basis_search", "Tìm văn bản trong danh mục")
        self.library = named(QListWidget(), "basis_library", "Danh mục văn bản")
        self.library.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._lead = named(QComboBox(), "basis_lead_word", "Từ mở đầu căn cứ")
        self._lead.addItems(list(LEAD_WORDS))
        self._lay_out()
        self.search.text_settled.connect(lambda _text: self._fill_library())
        self.library.itemActivated.connect(lambda _item: self.pick())
        self.bases.currentRowChanged.connect(self._on_row_changed)
        self._lead.activated.connect(self._on_lead_chosen)
        self.refresh()

    def refresh(self) -> None:
        """Show what is stored now; the current basis stays current."""
        current = self._current()
        self.bases.blockSignals(True)
        self.bases.clear()
        for basis in self._legal.bases():
            text = f"{basis.lead_word} {basis.citation}".strip()
            self._add(self.bases, basis.id, text)
            if basis.id == current:
                self.bases.setCurrentRow(self.bases.count() - 1)
        self.bases.blockSignals(False)
        self._fill_library()
        self._on_row_changed()

    def pick(self) -> None:
        """Put the selected instruments below the last basis."""
        keys = [str(item.data(_KEY)) for item in self.library.selectedItems()]
        if keys and self._desk.done(self, lambda: self._legal.pick(keys)):
            self.refresh()
            self.bases.setCurrentRow(self.bases.count() - 1)

    def shift(self, step: int) -> None:
        """Move the current basis."""
        key = self._current()
        if key and self._desk.done(self, lambda: self._legal.move(key, step)):
            self.refresh()

    def drop(self) -> None:
        """Take the current basis out of the plan."""
        key = self._current()
        if key and self._desk.done(self, lambda: self._legal.drop(key)):
            self.refresh()

    def _fill_library(self) -> None:
        used = {basis.instrument_id for basis in self._legal.bases()}
        typed = self.search.text()
        self.library.clear()
        for one in self._legal.instruments():
            if one.id not in used and (not typed.strip() or matches(typed, one.folded)):
                self._add(self.library, one.id, _shown(one))

    def _add(self, holder: QListWidget, key: str, text: str) -> None:
        item = QListWidgetItem(text)
        item.setData(_KEY, key)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, self._row_height))
        holder.addItem(item)

    def _current(self) -> str:
        row = self.bases.currentRow()
        return str(self.bases.item(row).data(_KEY)) if row >= 0 else ""

    def _on_row_changed(self, _row: int = 0) -> None:
        key = self._current()
        found = [basis for basis in self._legal.bases() if basis.id == key]
        self._lead.setEnabled(bool(found))
        if found:
            self._lead.setCurrentText(found[0].lead_word)

    def _on_lead_chosen(self) -> None:
        key, word = self._current(), self._lead.currentText()
        if key and self._desk.done(self, lambda: self._legal.set_lead_word(key, word)):
            self.refresh()

    def _leave_for_library(self) -> None:
        self.accept()
        self._open_library()

    def _lay_out(self) -> None:
        look = self._desk.look
        tools = QHBoxLayout()
        tools.addWidget(text_label("Từ mở đầu", "label", "basis_lead_label"))
        tools.addWidget(self._lead)
        for words, name, work in (
            ("Lên", "basis_up", lambda: self.shift(-1)),
            ("Xuống", "basis_down", lambda: self.shift(1)),
            ("Bỏ khỏi căn cứ", "basis_drop", self.drop),
        ):
            tools.addWidget(push_button(look, words, name, work, role="small"))
        tools.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.search, 1)
        below.addWidget(
            push_button(look, "Thêm vào căn cứ", "basis_pick", self.pick, role="small", icon="add")
        )
        foot = QHBoxLayout()
        foot.addWidget(link_button("Ghi văn bản mới…", "basis_new", self._leave_for_library))
        foot.addStretch(1)
        foot.addWidget(push_button(look, "Xong", "basis_done", self.accept, role="primary"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(text_label("Theo thứ tự in", "heading", "basis_title"))
        column.addWidget(self.bases, 3)
        column.addLayout(tools)
        column.addWidget(text_label("Chọn từ danh mục", "heading", "basis_library_title"))
        column.addLayout(below)
        column.addWidget(self.library, 4)
        column.addLayout(foot)


def _shown(one: LegalInstrument) -> str:
    return f"{one.full_citation} ({STATUS_LABELS[one.status]})"
