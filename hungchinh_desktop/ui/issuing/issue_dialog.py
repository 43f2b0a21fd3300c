"""Take number and date of a signed plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.plan_edition import PlanEdition
    from hungchinh_desktop.services.issue_papers import PaperInMaking
    from hungchinh_desktop.ui.kit.desk import Desk

_WHY = (
    "Ghi đúng số và ngày trên bản đã ký. Từ lúc ban hành, chương trình giữ nguyên từng trang"
    " của bản này; muốn sửa phải soạn bản mới."
)


class IssueDialog(VerbDialog):
    """Ask for number and date; what is wrong stands beside its field.

    `paper` is what may be made and kept, once everything is right.
    """

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        edition: PlanEdition,
        symbol: str,
        issue: Callable[[str, date], PaperInMaking],
    ) -> None:
        super().__init__(
            desk.look, parent, f"Ban hành {edition.name}", _WHY, object_name="issue_dialog"
        )
        self._desk = desk
        self._issue = issue
        self.paper: PaperInMaking | None = None
        self.number = LineField(
            desk.look, "number", "Số", required=True, placeholder=f"ví dụ 05 hoặc 05/{symbol}"
        )
        self.signed_on = DateField(desk.look, "signed_on", "Ngày ban hành", required=True)
        self.form = Form("issue_form", "Số và ngày")
        self.form.add_row(self.number, self.signed_on)
        self.body.addWidget(self.form)
        accept = self.add_button("Ban hành", Answer.ACCEPT, primary=True, closes=False)
        accept.clicked.connect(self._on_accept)
        self.add_button("Hủy", Answer.REJECT)
        self.form.focus_first()

    def _on_accept(self) -> None:
        self.form.clear_errors()
        faults, day = self._read()
        if faults or day is None:
            self._show(faults)
            return
        number = self.number.value()
        self.paper = self._desk.perform(self, lambda: self._issue(number, day), self._show)
        if self.paper is not None:
            self._answer_with(Answer.ACCEPT)

    def _read(self) -> tuple[dict[str, str], date | None]:
        """Return what is wrong with the date as it is typed, and the day."""
        try:
            typed = self.signed_on.date()
        except UserError as fault:
            return {"signed_on": fault.sentence}, None
        if typed is None or typed.precision != "day":
            return {"signed_on": "Hãy ghi đủ ngày, tháng, năm, ví dụ 02/04/2024."}, None
        return {}, typed.first_day

    def _show(self, faults: Mapping[str, str]) -> None:
        self.form.show_errors(faults)
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
