"""Keep the register of poor and near-poor households: find, add, edit, close."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.household.draft_keeper import DraftKeeper
from hungchinh_desktop.ui.household.editing_commands import EditingOrders, editing_specs
from hungchinh_desktop.ui.household.form_splitter import FormSplitter
from hungchinh_desktop.ui.household.household_commands import HouseholdOrders, household_specs
from hungchinh_desktop.ui.household.household_details import DETAIL_TABLES, HouseholdDetails
from hungchinh_desktop.ui.household.household_editor import HouseholdEditor
from hungchinh_desktop.ui.household.household_export import HouseholdExport
from hungchinh_desktop.ui.household.household_facets import RegisterChoice, RegisterFacets
from hungchinh_desktop.ui.household.household_list import HouseholdList
from hungchinh_desktop.ui.household.household_navigator import HouseholdNavigator
from hungchinh_desktop.ui.household.household_panel import HouseholdPanel
from hungchinh_desktop.ui.household.household_tasks import HouseholdTasks
from hungchinh_desktop.ui.household.household_toolbar import HouseholdToolbar
from hungchinh_desktop.ui.household.own_filters import OwnFilters
from hungchinh_desktop.ui.household.register_editing import RegisterEditing
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.page_frame import PageFrame

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from hungchinh_desktop.domain.hamlet import Hamlet
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.action import ActionSpec
    from hungchinh_desktop.ui.kit.desk import Desk


class HouseholdPage(Page):
    """Show the list, what narrows it, and the form of one household beside it."""

    page_id = "household"
    title = "Sổ hộ"
    icon_name = "page_households"
    group = "Dữ liệu"
    watches = frozenset(
        {
            "household",
            "status_spell",
            "escape_record",
            "exit_candidate",
            "household_need",
            "hamlet",
            *DETAIL_TABLES,
        }
    )

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        """Build the parts; `refresh` fills them."""
        super().__init__(desk)
        self._office = office
        self._service = office.households
        self._hamlets: list[Hamlet] = []
        self._facets = RegisterFacets((), date.min)
        self.toolbar = HouseholdToolbar(desk.look)
        self._day = office.working_year.as_of
        self.listing = HouseholdList(desk, lambda: self._day)
        self.panel = HouseholdPanel(desk.look)
        self.editor = HouseholdEditor(desk, office.households, self.panel)
        self.details = HouseholdDetails(desk, office, self.panel)
        self.navigator = HouseholdNavigator(self.listing, self.editor, self.panel)
        self.tasks = HouseholdTasks(desk, office, self.listing, self.editor, self.navigator)
        self.editing = RegisterEditing(desk, office, self.listing, self.editor, self.tasks)
        self.exporting = HouseholdExport(desk, office, self.listing)
        self.own_filters = OwnFilters(desk, office, self.toolbar, self.listing, self.tasks)
        self.own_filters.facets = lambda: self._facets
        self.drafts = DraftKeeper(desk.look, office, self.editor, self.panel, self.navigator)
        self._splitter = FormSplitter(desk, self.listing, self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above = QVBoxLayout()  # takes no room while the banner is hidden
        above.setContentsMargins(0, 0, 0, 8)
        above.addWidget(self.drafts.banner)
        above.addWidget(self.exporting.banner)
        column.addLayout(above)
        column.addWidget(self.toolbar)
        column.addWidget(self._splitter, 1)
        self._connect_list()
        self._connect_form()

    # --- the window's questions ---------------------------------------------------------------

    def specs(self) -> list[ActionSpec]:
        table = self.listing.table
        editing = EditingOrders(
            edit_selected=self.editing.edit_selected,
            change_class=self.editing.change_class,
            duplicate=self.tasks.duplicate,
            copy=self.editing.copy,
            paste=self.editing.paste,
            replace_words=self.editing.replace_words,
            save_filter=self.own_filters.save_present,
            manage_filters=self.own_filters.manage,
            is_filtered=self._is_filtered,
            has_filters=self.own_filters.has_any,
            selected=table.selected_count,
        )
        own = household_specs(
            HouseholdOrders(
                add=self._add,
                edit=self._edit,
                close=self.tasks.close_household,
                move=self.tasks.move_households,
                search=self._search,
                clear_filters=self._clear_filters,
                save=self.editor.save,
                save_and_next=self._save_and_next,
                previous=lambda: self.navigator.step(-1),
                next=lambda: self.navigator.step(1),
                export=self.exporting.export_shown,
                export_selected=self.exporting.export_selected,
                save_everything=self.exporting.save_everything,
                selected=table.selected_count,
                toggle_filter_row=self.listing.toggle_filter_row,
                is_filtered=self._is_filtered,
                filters_columns=table.filter_row.is_shown,
                can_save=lambda: self.editor.is_changed or self.editor.is_new,
                is_open=lambda: self.editor.is_open,
            )
        )
        return own + editing_specs(editing)

    def subtitle(self) -> str:
        day = self._office.working_year.as_of
        return (
            f"Hộ nghèo, cận nghèo, mới thoát nghèo năm {self._service.year};"
            f" số liệu tính đến {day:%d/%m/%Y}"
        )

    def side_count(self) -> str:
        return number(self._service.count())

    def refresh(self) -> None:
        # asked once: the columns want to know it for every household
        self._day = self._office.working_year.as_of
        entries = self._service.entries()
        self._hamlets = self._service.hamlets()
        self._facets = RegisterFacets(entries, self._day)
        self.listing.show_entries(entries, self._facets.predicate(self.toolbar.choice))
        self.toolbar.show_facets(self._facets, self._hamlets)
        self._say_what_is_shown()
        self.editor.follow_store(entries, self._hamlets)
        self.drafts.offer()

    def open_link(self, link: Link) -> None:
        if not link.target:
            choice = RegisterChoice(hamlet_id=link.hamlet_id).with_filter(link.filter)
            if self.editor.may_leave():
                self.editor.close()
                self.listing.table.filter_row.clear()
                self.toolbar.choose(choice)
                self.take_focus()
        elif self.editor.household_id == link.target or self.editor.may_leave():
            self._show_target(link.target)
            if link.filter == "close" and self.editor.household_id == link.target:
                self.tasks.close_household()

    def typed_words(self) -> dict[str, str]:
        return {}  # the draft of the form holds it

    def leave(self) -> bool:
        return self.editor.may_leave()

    def take_focus(self) -> None:
        table = self.listing.table
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        if table.current_record() is None and not self.editor.is_new:
            table.choose_row(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the form with Esc from the list too."""
        if event.key() == Qt.Key.Key_Escape and self.editor.is_open:
            self._close_form()
        else:
            super().keyPressEvent(event)

    # --- inside -------------------------------------------------------------------------------

    def _connect_list(self) -> None:
        table = self.listing.table
        self.toolbar.choice_changed.connect(self._on_choice_changed)
        self.toolbar.went_down.connect(self.take_focus)
        self.listing.add_wanted.connect(self._add)
        self.listing.filter_cleared.connect(self._clear_filters)
        selection = self.listing.footer.selection
        selection.move_wanted.connect(self.tasks.move_households)
        selection.class_wanted.connect(self.editing.change_class)
        selection.edit_wanted.connect(self.editing.edit_selected)
        selection.export_wanted.connect(self.exporting.export_selected)
        self.exporting.whole_wanted.connect(
            lambda: self.link_activated.emit(Link("exchange", target="households"))
        )
        table.filter_row.filtered.connect(self._say_what_is_shown)
        table.record_activated.connect(self._edit)
        table.selection_counted.connect(self.actions_changed)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(partial(_show_menu, self))

    def _connect_form(self) -> None:
        panel = self.panel
        panel.save_wanted.connect(self.editor.save)
        panel.save_and_next_wanted.connect(self._save_and_next)
        panel.cancel_wanted.connect(self.editor.revert)
        panel.previous_wanted.connect(lambda: self.navigator.step(-1))
        panel.next_wanted.connect(lambda: self.navigator.step(1))
        panel.close_wanted.connect(self._close_form)
        panel.namesake_wanted.connect(self._on_namesake_wanted)
        self.editor.state_changed.connect(self.actions_changed)
        self.editor.saved.connect(self._on_saved)
        self.editor.opened.connect(self._splitter.give_width)
        self.editor.closed.connect(self._on_form_closed)
        self.editor.household_shown.connect(self.details.show_household)
        self.details.told.connect(self.tasks.say)
        self.locking.connect(self.drafts.keep_now)
        self.drafts.part_taken.connect(self.details.resume)
        self.drafts.failed.connect(self.listing.footer.show_message)

    def _on_choice_changed(self, choice: RegisterChoice) -> None:
        if self.listing.narrow(choice, self._facets):
            self.toolbar.show_facets(self._facets, self._hamlets)
        self._say_what_is_shown()

    def _is_filtered(self) -> bool:
        return self.toolbar.choice.narrows or self.listing.is_column_filtered()

    def _say_what_is_shown(self) -> None:
        self.listing.say(self.toolbar.choice.words(self._hamlets), self._service.year)
        self.actions_changed.emit()

    def _show_target(self, household_id: str) -> None:
        """Open a household a link names, without the filters that would hide it."""
        if self.listing.model.row_of(household_id) is None:
            self._clear_filters()
        if self.navigator.show(household_id):
            self.editor.focus_form()
        else:
            self.listing.footer.show_message(
                f"Hộ này không còn trong danh sách năm {self._service.year}."
            )

    def _on_namesake_wanted(self, household_id: str) -> None:
        if self.editor.may_leave():
            self._show_target(household_id)

    def _add(self) -> None:
        if self.editor.may_leave():
            self.navigator.leave_rows()
            self.editor.open_new(self.toolbar.choice.hamlet_id)

    def _edit(self) -> None:
        entry = self.listing.table.current_record()
        if entry is None:
            return
        if self.editor.household_id == entry.id or self.editor.may_leave():
            self.navigator.show(entry.id)
            self.editor.focus_form()

    def _save_and_next(self) -> None:
        was_new, following = self.editor.is_new, self.navigator.neighbour(1)
        hamlet_id = self.panel.form.draft().hamlet_id
        if (was_new or self.editor.is_changed) and not self.editor.save():
            return
        if was_new:
            self.navigator.leave_rows()
            self.editor.open_new(hamlet_id)
        elif following:
            self.navigator.show(following)

    def _on_saved(self, household_id: str, name: str) -> None:
        shown = self.listing.table.choose(household_id)
        hidden = "" if shown else " Bộ lọc đang dùng không hiện hộ này."
        self.tasks.say(f"Đã lưu hộ {name}.{hidden}")

    def _close_form(self) -> None:
        if self.editor.may_leave():
            self.editor.close()

    def _on_form_closed(self, had_keyboard: bool) -> None:  # the signal's signature
        """Keep the keyboard on the page, where Qt would hand it to the sidebar."""
        if had_keyboard:
            self.take_focus()

    def _search(self) -> None:
        self.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.toolbar.search.selectAll()

    def _clear_filters(self) -> None:
        self.listing.table.filter_row.clear()
        self.toolbar.choose(RegisterChoice())


def _show_menu(page: HouseholdPage, place: QPoint) -> None:
    frame, table = page.parentWidget(), page.listing.table
    if isinstance(frame, PageFrame) and table.indexAt(place).isValid():
        menu = frame.actions_of_page.context_menu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(table.viewport().mapToGlobal(place))
