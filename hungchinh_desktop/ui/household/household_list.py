"""Show the register as a table with its filter strip and footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.fitting_columns import FittingColumns
from hungchinh_desktop.ui.household.household_columns import register_columns
from hungchinh_desktop.ui.household.household_facets import RegisterChoice, splits
from hungchinh_desktop.ui.household.household_filter_strip import HouseholdFilterStrip
from hungchinh_desktop.ui.household.household_footer import HouseholdFooter
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from hungchinh_desktop.ui.household.household_facets import RegisterFacets
    from hungchinh_desktop.ui.kit.desk import Desk

FILTER_KEYS = "Ctrl+Shift+L"
_HINTS = "F2 sửa · Delete đưa ra khỏi sổ · Ctrl+PgDn hộ sau"


class HouseholdList(QFrame):
    """Hold the table; long facts have columns of their own where the width allows it."""

    add_wanted = Signal()
    filter_cleared = Signal()

    def __init__(self, desk: Desk, day: Callable[[], date]) -> None:
        super().__init__()
        named(self, "household_list", "Danh sách hộ")
        set_role(self, "panel")
        self._look = desk.look
        self._choice = RegisterChoice()
        self.filter_words = ""  # what is filtered now
        self.model: TableModel[RegisterEntry] = TableModel(
            register_columns(day), lambda entry: entry.id, parent=self
        )
        self.table: TableView[RegisterEntry] = TableView(
            desk.look, self.model, "household_table", "Sổ hộ", settings=desk.settings
        )
        set_role(self.table, "bare")
        self._columns = FittingColumns(desk.look, self.table, desk.settings)
        self.strip = HouseholdFilterStrip(desk.look, FILTER_KEYS)
        self.footer = HouseholdFooter(desk.look)
        self._empty = self._built_empty_state()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.table, 1)
        column.addWidget(self.footer)
        self._connect()
        self._sort_below_chosen()

    def show_entries(
        self, entries: Iterable[RegisterEntry], predicate: Callable[[RegisterEntry], bool] | None
    ) -> None:
        """Show these households, those that pass, in place of the former ones."""
        self.model.set_predicate(predicate)
        self.model.set_records(entries)

    def narrow(self, choice: RegisterChoice, facets: RegisterFacets) -> bool:
        """Show the households of another choice; False if only the search differs.

        A search costs no more than one look at every row.
        """
        former, self._choice = self._choice, choice
        elsewhere = (former.filter_id, former.hamlet_id) != (choice.filter_id, choice.hamlet_id)
        if elsewhere:
            self.model.set_predicate(facets.predicate(choice))
        if former.search != choice.search:
            self.model.set_search(choice.search)
        return elsewhere

    def say(self, choice_words: str, year: int) -> None:
        """Count what is shown, and say what was filtered; "" for nothing."""
        shown, total = self.model.records(), self.model.total()
        words = ", ".join(filter(None, [choice_words, *self._column_words()]))
        self.filter_words = words[:1].upper() + words[1:]
        self.strip.show_filter(self.filter_words, len(shown), total)
        self.strip.show_keys(shown=self.table.filter_row.is_shown())
        self._say_why_empty(words if total else "", year)
        hints = _HINTS if shown else ""
        self.footer.show_counts(f"{number(len(shown))} hộ", splits(shown), hints)

    def toggle_filter_row(self) -> None:
        """Show the fields under the titles; the second time take every filter away."""
        shown = self.table.filter_row.is_shown()
        self.table.filter_row.set_shown(not shown)
        self.strip.show_keys(shown=not shown)
        if shown:
            self.filter_cleared.emit()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_column_filtered(self) -> bool:
        """Tell whether a field under a title holds something."""
        return bool(self._column_words())

    def _connect(self) -> None:
        self.table.selection_counted.connect(self.footer.show_selected)
        self.footer.selection.unselect_wanted.connect(self._on_unselect)
        self.strip.cleared.connect(self.filter_cleared)
        self.table.columns_layout.was_reset.connect(self._sort_at_first)

    def _column_words(self) -> list[str]:
        """Return "hướng hỗ trợ có “vốn”" for every filled field under a title."""
        titles = {column.id: column.title.lower() for column in self.model.columns}
        filled = self.table.filter_row.texts()
        return [f"{titles[name]} có “{text}”" for name, text in filled.items()]

    def _sort_at_first(self) -> None:
        """Order by hamlet, then by given name."""
        self.table.sort_by("head")
        self.table.sort_by("hamlet")

    def _sort_below_chosen(self) -> None:
        """Keep the first order among rows that are equal in what the officer sorted by last."""
        header = self.table.horizontalHeader()
        chosen, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self._sort_at_first()
        if chosen >= 0:
            self.table.sortByColumn(chosen, order)

    def _built_empty_state(self) -> EmptyState:
        state = EmptyState(self._look, "page_households", "household_empty")
        self._add = push_button(
            self._look, "Thêm hộ", "household_empty_add", self.add_wanted.emit, icon="add"
        )
        writing(self._add)
        self._clear = push_button(
            self._look,
            "Bỏ lọc",
            "household_empty_clear",
            self.filter_cleared.emit,
            icon="filter_clear",
        )
        state.add_button(self._add)
        state.add_button(self._clear)
        self.table.set_empty_widget(state)
        return state

    def _say_why_empty(self, filter_words: str, year: int) -> None:
        self._add.setVisible(not filter_words)
        self._clear.setVisible(bool(filter_words))
        if filter_words:
            self._empty.say("Không có hộ nào khớp.", f"Đang lọc: {filter_words}.")
        else:
            self._empty.say(
                f"Chưa có hộ nào trong sổ năm {year}.",
                "Sổ ghi hộ nghèo và hộ cận nghèo của xã; mỗi hộ ghi một lần.",
            )

    def _on_unselect(self) -> None:
        """Keep the row in use, leave the others."""
        row = self.table.currentIndex().row()
        self.table.clearSelection()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if row >= 0:
            self.table.choose_row(row)
