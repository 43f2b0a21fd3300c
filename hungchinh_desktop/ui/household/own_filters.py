"""Keep the officer's own filters in the menu beside the chips, with live counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from hungchinh_desktop.domain.saved_filter import SavedFilter
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.household_facets import RegisterChoice
from hungchinh_desktop.ui.household.own_filters_dialog import OwnFiltersDialog
from hungchinh_desktop.ui.household.save_filter_dialog import SaveFilterDialog
from hungchinh_desktop.ui.kit.dialogs import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_facets import RegisterFacets
    from hungchinh_desktop.ui.household.household_list import HouseholdList
    from hungchinh_desktop.ui.household.household_tasks import HouseholdTasks
    from hungchinh_desktop.ui.household.household_toolbar import HouseholdToolbar
    from hungchinh_desktop.ui.kit.desk import Desk


class OwnFilters(QObject):
    """Offer, use, save, rename and delete saved filters."""

    def __init__(
        self,
        desk: Desk,
        office: OfficeFile,
        toolbar: HouseholdToolbar,
        listing: HouseholdList,
        tasks: HouseholdTasks,
    ) -> None:
        super().__init__(listing)
        self._desk = desk
        self._service = office.saved_filters
        self._toolbar = toolbar
        self._listing = listing
        self._tasks = tasks
        self._offered: list[QAction] = []
        self.facets: Callable[[], RegisterFacets] | None = None
        toolbar.chips.menu_opened.connect(self._on_menu_opened)

    def present(self) -> SavedFilter:
        """Return what is filtered now, without key and name."""
        choice = self._toolbar.choice
        texts = tuple(self._listing.table.filter_row.texts().items())
        return SavedFilter("", "", choice.filter_id, choice.hamlet_id, choice.search.strip(), texts)

    def use(self, own: SavedFilter) -> None:
        """Show the households of a saved filter."""
        self._listing.table.filter_row.set_texts(dict(own.columns))
        choice = RegisterChoice(hamlet_id=own.hamlet_id, search=own.search)
        self._toolbar.choose(choice.with_filter(own.filter_id))

    def save_present(self) -> None:
        """Ask for a name and keep the present filter under it."""
        wanted = self.present()

        def save(name: str) -> bool:
            return self._desk.done(
                dialog, lambda: self._service.save(wanted, name), dialog.show_faults
            )

        window = self._listing.window()
        dialog = SaveFilterDialog(self._desk.look, window, self._listing.filter_words, save)
        if dialog.ask() is Answer.ACCEPT:
            self._tasks.say(f"Đã lưu bộ lọc “{dialog.name.value()}”.")

    def manage(self) -> None:
        """Let the officer rename and delete her filters."""

        def rename(key: str, name: str) -> bool:
            return self._desk.done(
                dialog, lambda: self._service.rename(key, name), dialog.show_faults
            )

        def remove(key: str) -> bool:
            return self._desk.done(dialog, lambda: self._service.remove(key))

        window = self._listing.window()
        dialog = OwnFiltersDialog(self._desk.look, window, self.counted, rename, remove)
        dialog.ask()

    def has_any(self) -> bool:
        """Tell whether a filter was saved."""
        return bool(self._service.filters())

    def counted(self) -> list[tuple[SavedFilter, int]]:
        """Return the saved filters, each with the number of households it would show."""
        return [(own, self._count(own)) for own in self._service.filters()]

    def _count(self, own: SavedFilter) -> int:
        if self.facets is None:
            return 0
        choice = RegisterChoice(hamlet_id=own.hamlet_id).with_filter(own.filter_id)
        passes = self.facets().predicate(choice)
        return self._listing.model.count_matching(own.search, passes, dict(own.columns))

    def _on_menu_opened(self, menu: QMenu) -> None:
        for former in self._offered:
            menu.removeAction(former)
            former.deleteLater()
        self._offered = []
        present = self.present()
        if any(action.isVisible() for action in menu.actions()):
            self._offered.append(menu.addSeparator())
        for own, count in self.counted():
            action = self._offer(menu, f"{own.name} ({number(count)})", self._user_of(own))
            action.setObjectName(f"own_filter_{own.id}")
            action.setCheckable(True)
            action.setChecked(own.is_like(present))
        if self.has_any():
            self._offered.append(menu.addSeparator())
        saving = self._offer(menu, "Lưu bộ lọc…", self.save_present)
        saving.setObjectName("own_filter_save")
        saving.setIcon(self._desk.look.icon("filter_save", size=18))
        saving.setEnabled(bool(self._listing.filter_words))
        managing = self._offer(menu, "Đổi tên, xóa bộ lọc riêng…", self.manage)
        managing.setEnabled(self.has_any())

    def _user_of(self, own: SavedFilter) -> Callable[[], None]:
        def use() -> None:
            self.use(own)

        return use

    def _offer(self, menu: QMenu, words: str, deed: Callable[[], None]) -> QAction:
        # "&" would be drawn as the mark of a key
        action = QAction(words.replace("&", "&&"), menu)
        action.triggered.connect(deed)
        menu.addAction(action)
        self._offered.append(action)
        return action
