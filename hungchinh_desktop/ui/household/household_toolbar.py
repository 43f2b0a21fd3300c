"""Put search, saved filters and the hamlets above the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.filter_chip_row import FilterChipRow
from hungchinh_desktop.ui.household.household_facets import RegisterChoice
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.hamlet import Hamlet
    from hungchinh_desktop.ui.household.household_facets import RegisterFacets
    from hungchinh_desktop.ui.kit.look import Look

_SEARCH_WIDTH = 246
EVERY_HAMLET = "Tất cả xóm"


class HouseholdToolbar(QWidget):
    """Let the officer choose which households are shown."""

    choice_changed = Signal(object)  # RegisterChoice
    went_down = Signal()  # from the search on to the list

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "household_toolbar", "Tìm và lọc hộ")
        self._look = look
        self._choice = RegisterChoice()
        self.search = SearchField(look, "household_search", "Tìm trong sổ hộ", keys="Ctrl+F")
        self.search.setToolTip("Tìm theo họ tên, xóm, thực trạng, hướng hỗ trợ; không cần dấu")
        self.chips = FilterChipRow(look)
        self.hamlets = self._hamlet_box()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.chips)
        row.addStretch(0)
        row.addWidget(self.hamlets)
        self.search.text_settled.connect(self._on_search)
        self.search.went_down.connect(self.went_down)
        self.chips.filter_chosen.connect(self._on_filter)
        self.hamlets.activated.connect(self._on_hamlet)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @property
    def choice(self) -> RegisterChoice:
        """Return what is chosen now."""
        return self._choice

    def choose(self, choice: RegisterChoice) -> None:
        """Show a choice made elsewhere and tell it on."""
        blocked = self.search.blockSignals(True)
        self.search.setText(choice.search)
        self.search.settle()
        self.search.blockSignals(blocked)
        self.chips.show_chosen(choice.filter_id)
        self.hamlets.setCurrentIndex(max(self.hamlets.findData(choice.hamlet_id), 0))
        self._set(choice)

    def show_facets(self, facets: RegisterFacets, hamlets: Sequence[Hamlet]) -> None:
        """Show the counts behind every filter and hamlet."""
        self.chips.show_counts(facets.filter_counts(self._choice.hamlet_id))
        counts = facets.hamlet_counts(self._choice.filter_id)
        entries = [(EVERY_HAMLET, "")]
        entries += [(f"{item.name} ({number(counts[item.id])})", item.id) for item in hamlets]
        self.hamlets.clear()
        for words, hamlet_id in entries:
            self.hamlets.addItem(words, hamlet_id)
        self.hamlets.setCurrentIndex(max(self.hamlets.findData(self._choice.hamlet_id), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel change the hamlet only where the keyboard is."""
        if watched is self.hamlets and event.type() == QEvent.Type.Wheel:
            return not self.hamlets.hasFocus()
        return super().eventFilter(watched, event)

    def _hamlet_box(self) -> QComboBox:
        box = named(QComboBox(), "household_hamlet_filter", "Lọc theo xóm")
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaxVisibleItems(16)
        box.setToolTip("Chỉ hiện hộ của một xóm")
        box.installEventFilter(self)
        box.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        return box

    def _set(self, choice: RegisterChoice) -> None:
        if choice != self._choice:
            self._choice = choice
            self.choice_changed.emit(choice)

    def _on_search(self, text: str) -> None:
        self._set(RegisterChoice(self._choice.filter_id, self._choice.hamlet_id, text))

    def _on_filter(self, filter_id: str) -> None:
        self._set(self._choice.with_filter(filter_id))

    def _on_hamlet(self) -> None:
        hamlet_id = str(self.hamlets.currentData() or "")
        self._set(RegisterChoice(self._choice.filter_id, hamlet_id, self._choice.search))

    def _on_look_changed(self) -> None:
        # The chips give way first: they have a menu for what does not fit.
        self.search.setMinimumWidth(self.search.sizeHint().width())
        self.search.setMaximumWidth(max(self._look.px(_SEARCH_WIDTH), self.search.minimumWidth()))
