"""Mend one class of a household that is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.spell_edit import FREE_REASONS, SpellDraft
from hungchinh_desktop.domain.vocabulary import END_REASON_LABELS, EndReason
from hungchinh_desktop.ui.household.class_change_form import DECISION_SAMPLE
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look


class SpellForm(Form):
    """Mend dates, reason and decisions of one class."""

    def __init__(self, look: Look, draft: SpellDraft) -> None:
        super().__init__("spell_form", "Một diện của hộ")
        self._draft = draft
        self.add_row(DateField(look, "started_on", "Diện này từ", required=True))
        self.add_row(
            LineField(look, "decision_number", "Theo quyết định số", placeholder=DECISION_SAMPLE),
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
            LineField(
                look, "end_decision_number", "Ra khỏi diện theo QĐ số", placeholder=DECISION_SAMPLE
            ),
            DateField(look, "end_decision_date", "Ngày quyết định"),
            widths=(5, 4),
        )
