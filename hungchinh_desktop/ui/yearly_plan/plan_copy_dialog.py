"""Ask which year's plan is copied into this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.look import Look

_DETAIL = (
    "Câu chữ, căn cứ, nơi nhận, ma trận phân công và Ban chỉ đạo của năm được chọn thay cho"
    " những gì đang có ở năm này. Số liệu lấy từ sổ năm này; “năm {former}” trong câu chữ được"
    " thay bằng năm kế hoạch. Có thể lấy lại bằng Hoàn tác."
)


class PlanCopyDialog(VerbDialog):
    """Name the year that is written over, and offer the others, the nearest first."""

    def __init__(self, look: Look, parent: QWidget, year: int, sources: Sequence[int]) -> None:
        super().__init__(
            look,
            parent,
            f"Chép kế hoạch năm khác đè lên năm {year}?",
            _DETAIL.format(former=sources[0]),
            kind="warn",
            object_name="plan_copy",
        )
        self.source = ChoiceField(
            look, "plan_copy_source", "Chép từ", [(str(one), f"Năm {one}") for one in sources]
        )
        self.source.set_value(str(sources[0]))
        self.body.addWidget(self.source)
        self.add_button("Chép", Answer.ACCEPT, primary=True)
        self.add_button("Hủy", Answer.REJECT)

    def former(self) -> int:
        """Return the year chosen."""
        return int(self.source.value())
