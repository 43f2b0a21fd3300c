"""Ask why and when a household leaves the register; nothing is ever deleted."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import END_REASON_LABELS, EndReason, PovertyStatus
from hungchinh_desktop.ui.household.household_finder import place_and_class
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.look import Look

# A change of class is made in the form: the household stays in the register.
REASONS = tuple(reason for reason in EndReason if reason is not EndReason.RECLASSIFIED)
_CONSEQUENCES = {
    EndReason.ESCAPED: "Hộ được ghi là đã thoát từ ngày này.",
    EndReason.ENTERED_BY_MISTAKE: "Hộ không còn trong danh sách từ ngày này.",
}


class CloseHouseholdDialog(VerbDialog):
    """Take reason, date and decision; `leave` gets them and tells whether it was done."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        entry: RegisterEntry,
        shown_day: date,
        leave: Callable[[EndReason, str, str, str], bool],
    ) -> None:
        """Propose the day whose register is shown."""
        super().__init__(
            look,
            parent,
            f"Đưa hộ {entry.household.head_name} ra khỏi sổ?",
            f"{place_and_class(entry)}. Hộ không bị xóa: quá trình của hộ vẫn được giữ lại.",
            kind="warn",
            object_name="close_household",
        )
        self._entry = entry
        self._shown_day = shown_day
        self._leave = leave
        self.form = Form("close_household_form", "Lý do và ngày")
        self.reason = ChoiceField(
            look,
            "end_reason",
            "Lý do",
            [(reason.value, END_REASON_LABELS[reason]) for reason in REASONS],
            required=True,
            placeholder="Chọn lý do…",
        )
        self.ended_on = DateField(look, "ended_on", "Từ ngày", required=True)
        self.ended_on.set_value(PartialDate.of(shown_day).shown)
        self.decision_number = LineField(
            look, "decision_number", "Số quyết định", placeholder="vd. 45/QĐ-UBND, nếu có"
        )
        self.decision_date = DateField(look, "decision_date", "Ngày quyết định")
        self.form.add_row(self.reason, self.ended_on, widths=(5, 4))
        self.form.add_row(self.decision_number, self.decision_date, widths=(5, 4))
        self._hint = text_label("", "hint", "close_household_hint", wrap=True)
        self.body.addWidget(self.form)
        self.body.addWidget(self._hint)
        accept = self.add_button("Đưa ra khỏi sổ", Answer.ACCEPT, primary=True, closes=False)
        accept.clicked.connect(self._on_accept)
        self.add_button("Hủy", Answer.REJECT)
        self.form.edited.connect(self._on_edited)
        self.reason.control.setFocus()
        self._on_edited()

    def show_faults(self, faults: dict[str, str]) -> None:
        """Show what the service refused beside its field."""
        self.form.show_errors(faults)

    def hint(self) -> str:
        """Return what the dialog says will follow."""
        return self._hint.text()

    def _on_accept(self) -> None:
        code = self.reason.value()
        faults = {} if code else {"end_reason": "Chưa chọn lý do; hãy chọn một lý do."}
        if not self.ended_on.value():
            faults["ended_on"] = "Chưa ghi ngày; ví dụ 2024 hoặc 15/03/2024."
        if faults:
            self.show_faults(faults)
        elif self._leave(
            EndReason(code),
            self.ended_on.value(),
            self.decision_number.value(),
            self.decision_date.value(),
        ):
            self._answer_with(Answer.ACCEPT)

    def _on_edited(self) -> None:
        for field in (self.reason, self.ended_on, self.decision_number, self.decision_date):
            field.show_error("")
        self._hint.setText(" ".join((*self._consequence(), *self._stays_listed())))

    def _consequence(self) -> tuple[str, ...]:
        code = self.reason.value()
        if not code:
            return ()
        reason = EndReason(code)
        if reason is EndReason.ESCAPED and self._entry.status is PovertyStatus.POOR:
            return ("Hộ được ghi là đã thoát nghèo và bắt đầu tính hạn 36 tháng từ ngày này.",)
        return (_CONSEQUENCES[reason],) if reason in _CONSEQUENCES else ()

    def _stays_listed(self) -> tuple[str, ...]:
        with suppress(UserError):
            end = self.ended_on.date()
            if end is not None and end.first_day > self._shown_day:
                shown = f"{self._shown_day:%d/%m/%Y}"
                return (f"Danh sách tính đến {shown} vẫn còn hộ này, vì ngày ra khỏi sổ ở sau.",)
        return ()
