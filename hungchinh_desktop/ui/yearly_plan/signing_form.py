"""Take the month of signing and the names of those who sign plan and annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.text_fields import LineField
from hungchinh_desktop.ui.yearly_plan.finding_notes import FindingNotes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hungchinh_desktop.domain.yearly_plan import YearlyPlan
    from hungchinh_desktop.ui.kit.look import Look

MONTH, SIGNER, ANNEX_SIGNER = "month", "signer_name", "annex_signer_name"


class SigningForm(QObject):
    """Keep three fields that are saved together but stand in two places of the plan."""

    left = Signal()  # a field was left or Enter pressed in it
    edited = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self.month = LineField(look, "plan_month", "Tháng ký", required=True)
        self.signer = LineField(look, "plan_signer_name", "Họ tên người ký", required=True)
        self.annex_signer = LineField(look, "plan_annex_signer_name", "Họ tên người ký phụ lục")
        self._fields = {MONTH: self.month, SIGNER: self.signer, ANNEX_SIGNER: self.annex_signer}
        self._stored: dict[str, str] = {}
        for field in self._fields.values():
            field.edited.connect(self.edited)
            field.control.editingFinished.connect(self.left)

    def values(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {name: field.value() for name, field in self._fields.items()}

    def is_changed(self) -> bool:
        """Tell whether a field differs from what is stored."""
        return self.values() != self._stored

    def show_plan(self, plan: YearlyPlan) -> None:
        """Take what is stored now; a field that was typed in and not saved keeps its words."""
        stored = {
            MONTH: str(plan.month),
            SIGNER: plan.signatory.full_name,
            ANNEX_SIGNER: plan.annex.signer_name,
        }
        for name, field in self._fields.items():
            if field.value() == self._stored.get(name, "") != stored[name]:
                field.set_value(stored[name])
        self._stored = stored
        if not self.is_changed():
            self.show_faults({})

    def offer(self, names: Sequence[str]) -> None:
        """Offer who may sign, as the settings name them."""
        self.signer.set_completions(names)
        self.annex_signer.set_completions(names)

    def revert(self) -> None:
        """Give up what is not saved."""
        for name, field in self._fields.items():
            field.set_value(self._stored[name])
        self.show_faults({})

    def entered(self) -> tuple[int, str, str]:
        """Return month, signer and annex signer; no number is month 0, which is refused."""
        typed = self.values()
        month = int(typed[MONTH]) if typed[MONTH].isdecimal() else 0
        return month, typed[SIGNER], typed[ANNEX_SIGNER]

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show each sentence beside its field; fields not named are right."""
        for name, field in self._fields.items():
            field.show_error(faults.get(name, ""))

    def faults(self) -> list[str]:
        """Return the sentences shown beside the fields."""
        return [field.error() for field in self._fields.values() if field.error()]


class SigningBox(QWidget):
    """Show what stands above the signature, and the fields that are filled in here."""

    def __init__(
        self, look: Look, object_name: str, title: str, fields: tuple[LineField, ...]
    ) -> None:
        super().__init__()
        named(self, object_name, title)
        self._above = text_label("", "hint", f"{object_name}_above", wrap=True)
        self._above.hide()
        self.notes = FindingNotes(look, f"{object_name}_notes")
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            row.addWidget(field, 2 if field is fields[-1] else 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 6, 6)
        column.setSpacing(6)
        column.addWidget(self._above)
        column.addLayout(row)
        column.addWidget(self.notes)
        self.setFocusProxy(fields[-1])

    def show_above(self, words: str) -> None:
        """Show the lines of office that are printed above the name."""
        self._above.setText(words)
        self._above.setVisible(bool(words))
