"""Keep the filter chips in one row; what does not fit goes into a menu, with the own ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from hungchinh_desktop.domain.register_filter import REGISTER_FILTERS
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.household_facets import EVERY
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections import Counter

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.look import Look

_GAP = 7
_MORE = "Bộ lọc khác"


class FilterChipRow(QWidget):
    """Show one chip per saved filter; exactly one is on."""

    filter_chosen = Signal(str)  # id of a register filter
    menu_opened = Signal(object)  # QMenu: whoever has more to offer adds it

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "household_filters", "Bộ lọc")
        self._look = look
        self._chosen = EVERY
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._chips = {item.id: self._chip(item.id, item.label) for item in REGISTER_FILTERS}
        self._more = self._menu_button()
        look.changed.connect(self._arrange)
        self.show_chosen(EVERY)

    def chip(self, filter_id: str) -> FilterChip:
        """Return the chip of a filter. Raises KeyError."""
        return self._chips[filter_id]

    def show_chosen(self, filter_id: str) -> None:
        """Switch one chip on and the others off."""
        self._chosen = filter_id
        for own_id, chip in self._chips.items():
            chip.setChecked(own_id == filter_id)
            self._actions[own_id].setChecked(own_id == filter_id)
        self._arrange()

    def show_counts(self, counts: Counter[str]) -> None:
        """Show how many households each filter would leave."""
        for item in REGISTER_FILTERS:
            self._chips[item.id].set_count(counts[item.id])
            self._actions[item.id].setText(f"{item.label} ({number(counts[item.id])})")
        self._arrange()

    def hidden_filters(self) -> list[str]:
        """Return the filters that are in the menu because the row is too narrow."""
        return [filter_id for filter_id, chip in self._chips.items() if chip.isHidden()]

    def sizeHint(self) -> QSize:
        """Ask for all chips beside each other."""
        sizes = [chip.sizeHint() for chip in self._chips.values()]
        gaps = self._look.px(_GAP) * len(sizes)
        widths = sum(size.width() for size in sizes) + self._more.sizeHint().width()
        return QSize(widths + gaps, sizes[0].height())

    def minimumSizeHint(self) -> QSize:
        """Need no more than one chip and the menu."""
        one = max(chip.sizeHint().width() for chip in self._chips.values())
        return QSize(one + self._look.px(_GAP) + self._more.sizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _chip(self, filter_id: str, label: str) -> FilterChip:
        name = f"household_filter_{filter_id}"
        chip = FilterChip(self._look, label, name, closable=filter_id != EVERY)
        chip.setParent(self)
        chip.setToolTip(f"Chỉ hiện: {label.lower()}" if filter_id != EVERY else "Hiện mọi hộ")

        def choose() -> None:
            # A second click on the chip that is on takes its filter away.
            self._choose(EVERY if filter_id == self._chosen else filter_id)

        chip.clicked.connect(choose)
        return chip

    def _menu_button(self) -> QPushButton:
        button = named(QPushButton(f"{_MORE}  ", self), "household_more_filters", _MORE)
        set_role(button, "small")
        menu = named(QMenu(button), "household_more_filters_menu", _MORE)
        group = QActionGroup(menu)
        self._actions: dict[str, QAction] = {}
        for item in REGISTER_FILTERS:
            action = QAction(item.label, menu, checkable=True)
            action.setObjectName(f"household_filter_{item.id}_action")
            action.triggered.connect(self._choice_of(item.id))
            group.addAction(action)
            menu.addAction(action)
            self._actions[item.id] = action
        menu.aboutToShow.connect(self._on_menu_opens)
        button.setMenu(menu)
        return button

    def _choice_of(self, filter_id: str) -> object:
        def choose() -> None:
            self._choose(filter_id)

        return choose

    def _choose(self, filter_id: str) -> None:
        self.show_chosen(filter_id)
        self.filter_chosen.emit(filter_id)

    def _on_menu_opens(self) -> None:
        hidden = self.hidden_filters()
        for filter_id, action in self._actions.items():
            action.setVisible(filter_id in hidden)
        self.menu_opened.emit(self._more.menu())

    def _arrange(self) -> None:
        shown = self._fitting()
        left, gap = 0, self._look.px(_GAP)
        for filter_id, chip in self._chips.items():
            chip.setVisible(filter_id in shown)
            if filter_id in shown:
                size = chip.sizeHint()
                chip.setGeometry(left, (self.height() - size.height()) // 2, *size.toTuple())
                left += size.width() + gap
        size = self._more.sizeHint()
        self._more.setGeometry(left, (self.height() - size.height()) // 2, *size.toTuple())
        self.updateGeometry()

    def _fitting(self) -> set[str]:
        """Return the filters that fit; the one that is on always does."""
        gap = self._look.px(_GAP)
        widths = {name: chip.sizeHint().width() + gap for name, chip in self._chips.items()}
        room = self.width() - self._more.sizeHint().width() - widths[self._chosen]
        shown = {self._chosen}
        for name, width in widths.items():
            if name == self._chosen:
                continue
            if width > room:
                break
            shown.add(name)
            room -= width
        return shown
