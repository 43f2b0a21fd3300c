"""Take a change of class with its decision, and mend a class that is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.family_vocabulary import ReviewedClass
from hungchinh_desktop.domain.spell_edit import FREE_REASONS, SpellDraft
from hungchinh_desktop.domain.vocabulary import END_REASON_LABELS, EndReason
from hungchinh_desktop.services.class_service import ClassDraft
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

NEW_CLASS_LABELS = {
    ReviewedClass.POOR: "Hộ nghèo",
    ReviewedClass.NEAR_POOR: "Hộ cận nghèo",
    ReviewedClass.NOT_POOR: "Không còn nghèo, cận nghèo",
}
_LEAVES = (
    "Hộ ra khỏi sổ với lý do thoát nghèo, thoát cận nghèo; hộ nghèo bắt đầu tính hạn 36 tháng."
)
_BEGINS = "Diện cũ kết thúc vào ngày này và vẫn được giữ lại."
_NUMBER = "vd. 45/QĐ-UBND"


class ClassChangeForm(Form):
    """Take the new class, from when, and by which decision; a review may say the class."""

    def __init__(self, look: Look, draft: ClassDraft, *, fixed: bool = False) -> None:
        super().__init__("class_change_form", "Đổi diện của hộ")
        self.new_class = ChoiceField(
            look, "new_class", "Diện mới", [*NEW_CLASS_LABELS.items()], required=True
        )
        self._hint = text_label("", "hint", "class_change_hint", wrap=True)
        self.add_row(
            self.new_class, DateField(look, "started_on", "Từ ngày", required=True), widths=(5, 4)
        )
        self.add_row(
            LineField(look, "decision_number", "Số quyết định", placeholder=_NUMBER),
            DateField(look, "decision_date", "Ngày quyết định"),
            widths=(5, 4),
        )
        self.add_widget(self._hint)
        self.set_values(
            {
                "new_class": draft.found.value,
                "started_on": draft.started_on,
                "decision_number": draft.decision_number,
                "decision_date": draft.decision_date,
            }
        )
        self.new_class.set_read_only(fixed)
        self.edited.connect(self._on_edited)
        self._on_edited()

    def draft(self) -> ClassDraft:
        """Return what stands in the form."""
        values = self.values()
        return ClassDraft(
            ReviewedClass(values["new_class"] or ReviewedClass.NEAR_POOR),
            values["started_on"],
            values["decision_number"],
            values["decision_date"],
        )

    def _on_edited(self) -> None:
        leaves = self.new_class.value() == ReviewedClass.NOT_POOR
        self._hint.setText(_LEAVES if leaves else _BEGINS)


class SpellForm(Form):
    """Mend dates, reason and decisions of one class."""

    def __init__(self, look: Look, draft: SpellDraft) -> None:
        super().__init__("spell_form", "Một diện của hộ")
        self._draft = draft
        self.add_row(DateField(look, "started_on", "Diện này từ", required=True))
        self.add_row(
            LineField(look, "decision_number", "Theo quyết định số", placeholder=_NUMBER),
            DateField(look, "decision_date", "Ngày quyết định"),
            widths=(5, 4),
        )
        values = {
            "started_on": draft.started_on,
            "decision_number": draft.decision_number,
            "decision_date": draft.decision_date,
        }
        if draft.ended_on:
            self._add_end(look)
            values |= {
                "ended_on": draft.ended_on,
                "end_reason": draft.end_reason,
                "end_decision_number": draft.end_decision_number,
                "end_decision_date": draft.end_decision_date,
            }
        self.set_values(values)

    def draft(self) -> SpellDraft:
        """Return what stands in the form."""
        return SpellDraft(**self.values())

    def _add_end(self, look: Look) -> None:
        """Ask when and why the class ended; a reason that another class rests on stays."""
        reason = EndReason(self._draft.end_reason)
        reasons = FREE_REASONS if reason in FREE_REASONS else (reason,)
        choices = [(one.value, END_REASON_LABELS[one]) for one in reasons]
        field = ChoiceField(look, "end_reason", "Lý do ra khỏi diện", choices, required=True)
        field.set_read_only(len(choices) == 1)
        self.add_row(field, DateField(look, "ended_on", "Đến ngày", required=True), widths=(5, 4))
        self.add_row(
            LineField(look, "end_decision_number", "Ra khỏi diện theo QĐ số", placeholder=_NUMBER),
            DateField(look, "end_decision_date", "Ngày quyết định"),
            widths=(5, 4),
        )
