"""Take a change of class with its decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.family_vocabulary import ReviewedClass
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
DECISION_SAMPLE = "vd. 45/QĐ-UBND"


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
            LineField(look, "decision_number", "Số quyết định", placeholder=DECISION_SAMPLE),
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
