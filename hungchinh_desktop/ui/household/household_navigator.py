"""Keep the row in use and the household in the form together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer
from PySide6.QtWidgets import QApplication

from hungchinh_desktop.domain.wording import number

if TYPE_CHECKING:
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.household.household_editor import HouseholdEditor
    from hungchinh_desktop.ui.household.household_list import HouseholdList
    from hungchinh_desktop.ui.household.household_panel import HouseholdPanel


class HouseholdNavigator(QObject):
    """Go from household to household; unsaved changes are asked about before."""

    def __init__(
        self, listing: HouseholdList, editor: HouseholdEditor, panel: HouseholdPanel
    ) -> None:
        super().__init__(panel)
        self._table = listing.table
        self._model = listing.model
        self._editor = editor
        self._panel = panel
        self._moving = False
        self._table.current_record_changed.connect(self._on_current_changed)
        self._model.modelReset.connect(self.show_position)
        self._model.layoutChanged.connect(self.show_position)
        editor.state_changed.connect(self.show_position)

    def show(self, household_id: str) -> bool:
        """Make a household's row current and show it in the form; False if no row shows it."""
        self._moving = True
        found = self._table.choose(household_id)
        self._moving = False
        if found and self._editor.household_id != household_id:
            self._editor.open(household_id)
        return found

    def leave_rows(self) -> None:
        """Take the mark off the rows while a new household is written."""
        self._moving = True
        self._table.clearSelection()
        self._table.setCurrentIndex(QModelIndex())
        self._moving = False

    def neighbour(self, step: int) -> str:
        """Return the key of the household a step away among those shown, "" beyond the ends."""
        key = self._editor.household_id
        if not key:
            current = self._table.current_record()
            key = current.id if current is not None else ""
        row = self._model.row_of(key)
        first, last = 0, self._model.rowCount() - 1
        if row is None:
            row = first - 1 if step > 0 else last + 1
        wanted = row + step
        return self._model.key_at(wanted) if first <= wanted <= last else ""

    def step(self, by: int) -> None:
        """Go to the next (1) or former (-1) household; the cursor stays where it is."""
        key = self.neighbour(by)
        if not key:
            return
        if not self._editor.is_open:
            self._table.choose(key)
        elif self._editor.may_leave():
            self.show(key)

    def show_position(self) -> None:
        """Say in the form which of the households shown this is."""
        row = self._model.row_of(self._editor.household_id)
        place = "–" if row is None else number(row + 1)
        self._panel.show_position(f"{place} / {number(self._model.rowCount())}")

    def _on_current_changed(self, entry: RegisterEntry | None) -> None:
        elsewhere = entry is not None and entry.id != self._editor.household_id
        if entry is None or self._moving or not self._editor.is_open or not elsewhere:
            return
        if not self._editor.is_changed:
            self._editor.open(entry.id)
            return

        def ask_then_go() -> None:
            self._ask_then_go(entry.id)

        # Qt is still handling the mouse press; a question inside it would leave rows marked.
        QTimer.singleShot(0, self, ask_then_go)

    def _ask_then_go(self, household_id: str) -> None:
        self._back_to_form()
        if self._editor.may_leave():
            self.show(household_id)
        elif QApplication.focusWidget() is self._table:
            self._editor.focus_form()

    def _back_to_form(self) -> None:
        """Mark the row of the form again until it is clear whether it may be left."""
        self._moving = True
        if not self._table.choose(self._editor.household_id):
            self._table.clearSelection()
            self._table.setCurrentIndex(QModelIndex())
        self._moving = False
