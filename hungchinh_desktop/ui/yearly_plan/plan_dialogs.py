"""Open the dialogs of the plan page: bases, recipients, the library of clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.yearly_plan import ClauseKind, fill_slots
from hungchinh_desktop.ui.kit.copy_question import perform_after_copy
from hungchinh_desktop.ui.kit.dialogs import Answer
from hungchinh_desktop.ui.yearly_plan.basis_dialog import BasisDialog
from hungchinh_desktop.ui.yearly_plan.clause_kinds import KIND_CHOICES
from hungchinh_desktop.ui.yearly_plan.clause_library_dialog import ClauseLibraryDialog
from hungchinh_desktop.ui.yearly_plan.editor_parts import BASES
from hungchinh_desktop.ui.yearly_plan.leftovers_dialog import LeftoversDialog
from hungchinh_desktop.ui.yearly_plan.plan_copy_dialog import PlanCopyDialog
from hungchinh_desktop.ui.yearly_plan.recipients_dialog import RecipientsDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.yearly_plan.clause_orders import ClauseOrders
    from hungchinh_desktop.ui.yearly_plan.slot_object import SlotObject

_SHORT = 60


class PlanDialogs(QObject):
    """Stand between the page and its dialogs."""

    link_activated = Signal(object)  # Link

    def __init__(
        self,
        desk: Desk,
        office: OfficeFile,
        slots: SlotObject,
        orders: ClauseOrders,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk, self._office = desk, office
        self._slots, self._orders, self._page = slots, orders, page

    def open_list(self, key: str) -> None:
        """Open the dialog of a caption's list."""
        if key == BASES:
            self.open_bases()
        else:
            self.open_recipients()

    def open_bases(self) -> None:
        """Pick and order the legal bases."""
        BasisDialog(
            self._desk,
            self._page.window(),
            self._office.legal,
            lambda: self.link_activated.emit(Link("setting", target="legal/new")),
        ).exec()

    def open_recipients(self) -> None:
        """Change who receives the plan."""
        structure = self._office.structure

        def save(lines: str, archive: str, on_faults: Callable[[dict[str, str]], object]) -> bool:
            return self._desk.done(
                self._page, lambda: structure.set_recipients(lines, archive), on_faults
            )

        content = self._office.plans.content()
        RecipientsDialog(
            self._desk.look, self._page.window(), content.plan, content.profile, save
        ).ask()

    def open_library(self) -> None:
        """Show the clauses ever written, beginning with the current one."""
        part = self._orders.part()
        ClauseLibraryDialog(
            self._desk.look,
            self._page.window(),
            self._office.clauses.library(),
            self._slots.values,
            part.origin if part is not None else "",
            self._use,
        ).exec()

    def open_copy(self) -> None:
        """Copy another year's plan into this one, and list what is still old in it."""
        year = self._office.working_year.year
        sources = self._office.plan_copies.sources(year)
        if not sources:
            self._desk.show_error(
                self._page, "Sổ chưa có kế hoạch năm khác để chép; hãy mở năm mới trước."
            )
            return
        dialog = PlanCopyDialog(self._desk.look, self._page.window(), year, sources)
        if dialog.ask() is not Answer.ACCEPT:
            return
        former = dialog.former()
        self._orders.drop_typed()
        if self._desk.done(self._page, lambda: self._office.plan_copies.copy(former, year)):
            self.open_leftovers(former)

    def open_leftovers(self, former: int = 0) -> None:
        """List what the plan still says of another year, of the one before unless named."""
        year = former or self._office.working_year.year - 1
        dialog = LeftoversDialog(
            self._desk.look,
            self._page.window(),
            year,
            lambda: self._office.plan_copies.leftovers(year),
            self._desk.changes,
        )
        dialog.link_activated.connect(self.link_activated)
        dialog.show()

    def replace_all(self, needle: str, words: str) -> int:
        """Replace words in the whole plan; what is typed is saved before."""
        if not self._orders.save_typed():
            return 0
        replacing = self._office.replacing
        done = perform_after_copy(
            self._desk, self._page, lambda copy: replacing.replace_all(needle, words, copy=copy)
        )
        return done or 0

    def hidden_clauses(self) -> list[tuple[str, str]]:
        """Return what is left out of the paper, as pairs of id and words."""
        found = []
        for clause in self._office.structure.hidden():
            words = " ".join(fill_slots(clause.text, self._slots.values).split())
            name = f"{clause.number}. {words}" if clause.number else words
            found.append((clause.id, name if len(name) <= _SHORT else f"{name[: _SHORT - 1]}…"))
        return found

    def _use(self, text: str, origin: str) -> None:
        """Add words of the library; a clause that the plan already holds becomes a new one."""
        held = {clause.origin_id for clause in self._office.plans.clauses()}
        bullet = next(one for one in KIND_CHOICES if one.kind is ClauseKind.BULLET)
        self._orders.add(bullet, text=text, origin="" if origin in held else origin)
