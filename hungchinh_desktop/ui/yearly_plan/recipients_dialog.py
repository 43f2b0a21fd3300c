"""Change who receives the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.ui.kit.buttons import link_button
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.text_fields import LineField, ProseField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.office import OfficeProfile
    from hungchinh_desktop.domain.yearly_plan import YearlyPlan
    from hungchinh_desktop.ui.kit.look import Look

_DETAIL = "Mỗi dòng một nơi; gạch đầu dòng, dấu chấm phẩy và dấu chấm cuối tự thêm khi in."


class RecipientsDialog(VerbDialog):
    """Take the lines; `save` tells whether they were stored."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        plan: YearlyPlan,
        profile: OfficeProfile,
        save: Callable[[str, str, Callable[[dict[str, str]], object]], bool],
    ) -> None:
        super().__init__(
            look, parent, "Nơi nhận của kế hoạch", _DETAIL, object_name="recipients_dialog"
        )
        self._profile, self._save = profile, save
        self.form = Form("recipients_form", "Nơi nhận")
        self.form.add_row(ProseField(look, "recipients", "Nơi nhận", required=True, lines=5))
        self.form.add_row(LineField(look, "archive_line", "Dòng lưu"))
        self.form.set_values(
            {"recipients": "\n".join(plan.recipients), "archive_line": plan.archive_line}
        )
        self.body.addWidget(self.form)
        if profile.recipients:
            self.body.addWidget(
                link_button("Lấy như ở Thiết đặt", "recipients_usual", self._take_usual)
            )
        accept = self.add_button("Lưu", Answer.ACCEPT, primary=True, closes=False)
        accept.clicked.connect(self._on_accept)
        self.add_button("Hủy", Answer.REJECT)

    def _take_usual(self) -> None:
        self.form.field("recipients").set_value("\n".join(self._profile.recipients))
        self.form.field("archive_line").set_value(self._profile.archive_line)

    def _on_accept(self) -> None:
        values = self.form.values()
        if self._save(values["recipients"], values["archive_line"], self.form.show_errors):
            self._answer_with(Answer.ACCEPT)
