"""Carry out what the officer wants done with a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hungchinh_desktop.domain.yearly_plan import Block, ClauseKind
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.yearly_plan.clause_kinds import KIND_CHOICES, KindChoice
from hungchinh_desktop.ui.yearly_plan.editor_parts import Part, PartKind, clause_id_of
from hungchinh_desktop.ui.yearly_plan.table_dialog import TableDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.yearly_plan.clause_box import ClauseBox
    from hungchinh_desktop.ui.yearly_plan.plan_text_panel import PlanTextPanel
    from hungchinh_desktop.ui.yearly_plan.plan_writer import PlanWriter

_BELOW_HEADS = {ClauseKind.SECTION, ClauseKind.HEADING}


class ClauseOrders(QObject):
    """Add, move, hide and remove clauses; what is typed is saved before."""

    def __init__(
        self, desk: Desk, office: OfficeFile, text: PlanTextPanel, writer: PlanWriter, page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk, self._office = desk, office
        self._text, self._writer, self._page = text, writer, page
        self._key = ""  # of a table or block whose menu is open

    def take(self, key: str) -> None:
        """Work on a clause without words until the caret moves again."""
        self._key = key

    def part(self) -> Part | None:
        """Return the clause that orders are about: where the caret is, or was last."""
        box = self._text.current_box()
        key = self._key or (box.part.key if box is not None else "")
        for part in self._text.editor.parts():
            if part.key == key and part.clause_kind is not None:
                return part
        return None

    def add(self, choice: KindChoice, text: str = "", origin: str = "") -> None:
        """Add a clause below the current one and put the caret into it."""
        part = self._above()
        if part is None or not self._writer.save_all():
            return
        key = self._desk.perform(
            self._page,
            lambda: self._office.structure.add(
                clause_id_of(part.key), choice.kind, level=choice.level, text=text, origin=origin
            ),
        )
        if key:
            self._text.editor.go_to(f"clause:{key}")
        if key and choice.kind is ClauseKind.TABLE and not text:
            table = next(one for one in self._text.editor.parts() if one.key == f"clause:{key}")
            self.edit_table(table)

    def add_like(self, box: ClauseBox) -> None:
        """Add another clause of the same shape; below a heading an item."""
        kind = box.part.clause_kind
        wanted = ClauseKind.BULLET if kind in _BELOW_HEADS or kind is None else kind
        self._key = ""
        self.add(next(one for one in KIND_CHOICES if one.kind is wanted))

    def add_table(self, block: Block) -> None:
        """Add a table that the register makes."""
        self.add(KindChoice(block.value, ClauseKind.BLOCK, 1, ""), text=block.value)

    def set_kind(self, choice: KindChoice) -> None:
        """Give the current clause another shape."""
        part = self.part()
        if part is not None and self._writer.save_all():
            key, structure = clause_id_of(part.key), self._office.structure
            self._desk.done(
                self._page, lambda: structure.set_kind(key, choice.kind, level=choice.level)
            )
            self._text.editor.go_to(part.key)

    def move(self, step: int) -> None:
        """Move the current clause with everything below it."""
        part = self.part()
        if part is not None and self._writer.save_all():
            key, structure = clause_id_of(part.key), self._office.structure
            self._desk.perform(self._page, lambda: structure.move(key, step))
            self._text.editor.go_to(part.key)

    def hide(self) -> None:
        """Leave the current clause out of the paper; it is shown again from the menu."""
        part = self.part()
        if part is not None and self._writer.save_all():
            key, structure = clause_id_of(part.key), self._office.structure
            self._desk.done(self._page, lambda: structure.hide(key))

    def show(self, clause_id: str) -> None:
        """Take a hidden clause into the paper again."""
        if self._desk.done(self._page, lambda: self._office.structure.show(clause_id)):
            self._text.editor.go_to(f"clause:{clause_id}")

    def remove(self) -> None:
        """Ask, then remove the current clause."""
        part = self.part()
        if part is None:
            return
        more = " cùng mọi câu bên dưới" if part.kind in {PartKind.SECTION, PartKind.HEADING} else ""
        answer = dialogs.question(
            self._desk.look,
            self._page.window(),
            f"Bỏ mục {part.anchor}{more}?",
            "Có thể lấy lại bằng Hoàn tác; ẩn mục thì giữ lại để dùng sau.",
            accept="Bỏ",
            other="Ẩn mục này",
        )
        if answer is dialogs.Answer.OTHER:
            self.hide()
        elif answer is dialogs.Answer.ACCEPT:
            self._writer.give_up_part(part.key)
            key = clause_id_of(part.key)
            self._desk.done(self._page, lambda: self._office.structure.remove(key))

    def save_typed(self) -> bool:
        """Save everything typed; False when something was refused."""
        return self._writer.save_all()

    def drop_typed(self) -> None:
        """Give up what is typed: the plan is about to be written over."""
        self._writer.give_up()

    def edit_table(self, part: Part) -> None:
        """Open the cells of a typed table."""

        def save(text: str) -> str:
            key = clause_id_of(part.key)
            done = self._desk.done(self._page, lambda: self._office.structure.set_table(key, text))
            return "" if done else "Bảng chưa lưu được; hãy xem lại các ô."

        slots = self._text.slots
        TableDialog(self._desk.look, self._page.window(), part.text, slots, save).exec()

    def _above(self) -> Part | None:
        """Return the clause below which another goes: the current, or the last of the plan."""
        clauses = [one for one in self._text.editor.parts() if one.clause_kind is not None]
        return self.part() or (clauses[-1] if clauses else None)
