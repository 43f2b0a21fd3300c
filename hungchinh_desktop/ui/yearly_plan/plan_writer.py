"""Save what was typed: one named change for each text, and nothing lost when it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.yearly_plan.editor_parts import clause_id_of, text_field_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.yearly_plan_service import YearlyPlanService
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.yearly_plan.clause_box import ClauseBox
    from hungchinh_desktop.ui.yearly_plan.plan_editor import PlanEditor
    from hungchinh_desktop.ui.yearly_plan.signing_form import SigningForm


class PlanWriter:
    """Write texts and signers through the service; say beside the text why one was refused."""

    def __init__(
        self,
        desk: Desk,
        plans: YearlyPlanService,
        editor: PlanEditor,
        signing: SigningForm,
        widget: QWidget,
    ) -> None:
        """Take what is saved, and the page over which a fault is told."""
        self._desk = desk
        self._plans = plans
        self._editor = editor
        self._signing = signing
        self._widget = widget
        self._saving = False

    def save_text(self, box: ClauseBox) -> bool:
        """Save one text if it was changed; False when it was refused."""
        if not box.is_changed():
            box.show_refusal("")
            return True
        typed = box.text()
        refusal = self._desk.perform(self._widget, lambda: self._store(box.part.key, typed))
        if refusal:
            box.show_refusal(refusal)
            return False
        box.mark_saved(typed)
        return True

    def save_signing(self) -> bool:
        """Save the signers if a field was changed; False when one was refused."""
        if self._saving or not self._signing.is_changed():
            return True
        entered = self._signing.entered()
        self._saving = True  # a refresh may move the focus, which saves again
        try:
            return self._desk.done(
                self._widget,
                lambda: self._plans.set_signing(*entered),
                self._signing.show_faults,
            )
        finally:
            self._saving = False

    def save_all(self) -> bool:
        """Save everything that was typed; False when something was refused."""
        texts = [self.save_text(box) for box in self._editor.unsaved()]
        return self.save_signing() and all(texts)

    def unsaved_names(self) -> list[str]:
        """Return what is not saved, in words: "mục IV.1.2"."""
        names = [box.part.name for box in self._editor.unsaved()]
        if self._signing.is_changed():
            names.append("Người ký")
        return [name[:1].lower() + name[1:] for name in names]

    def first_refusal(self) -> str:
        """Return the reason why something is still not saved."""
        reasons = [box.refusal() for box in self._editor.unsaved()] + self._signing.faults()
        return next((reason for reason in reasons if reason), "")

    def give_up_part(self, key: str) -> None:
        """Drop what is not saved of one part."""
        for box in self._editor.unsaved():
            if box.part.key == key:
                box.revert()

    def give_up(self) -> None:
        """Drop everything that is not saved."""
        for box in self._editor.unsaved():
            box.revert()
        if self._signing.is_changed():
            self._signing.revert()

    def _store(self, key: str, text: str) -> str:
        """Save a text and return "", or the sentence that refuses it."""
        try:
            if clause_id := clause_id_of(key):
                self._plans.edit_clause(clause_id, text)
            else:
                self._plans.edit_text(text_field_of(key), text)
        except UserError as fault:
            return fault.sentence
        return ""
