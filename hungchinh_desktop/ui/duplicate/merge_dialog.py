"""Ask how two households become one: which stays, from when, and which values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea

from hungchinh_desktop.ui.duplicate.duplicate_columns import placed_name
from hungchinh_desktop.ui.duplicate.merge_choices import MergeChoices
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.cover import CoverBox
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.panel import scrolling

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.household_merge import MergeSide
    from hungchinh_desktop.ui.kit.look import Look

    Join = Callable[[str, str, dict[str, str], str], bool]

_WIDTH, _AROUND = 820, 400
TWICE, TOGETHER = "twice", "together"
_CASES = [
    (TWICE, "Một hộ bị ghi hai lần"),
    (TOGETHER, "Hai hộ nay về chung một hộ"),
]
_SAID = (
    "Thành viên, lần hỗ trợ, lần thăm, lần rà soát và tệp đính kèm của hộ gộp vào được chuyển"
    " sang hộ giữ lại. Hộ gộp vào ra khỏi sổ với lý do “Gộp vào hộ khác”, không bị xóa."
)


class MergeDialog(VerbDialog):
    """Take the answers; `join` does it and tells whether it was done."""

    def __init__(
        self, look: Look, parent: QWidget, sides: tuple[MergeSide, MergeSide], join: Join
    ) -> None:
        super().__init__(
            look,
            parent,
            f"Gộp {placed_name(sides[0].entry)} và {placed_name(sides[1].entry)}?",
            _SAID,
            object_name="merge",
        )
        self._sides = sides
        self._join = join
        self.form = Form("merge_form", "Cách gộp")
        stays = [(side.entry.id, placed_name(side.entry)) for side in sides]
        self.kept = ChoiceField(look, "kept_id", "Hộ giữ lại", stays, required=True)
        self.case = ChoiceField(look, "merge_case", "Vì sao gộp", _CASES, required=True)
        self.ended_on = DateField(look, "ended_on", "Về chung từ ngày", required=True)
        self.form.add_row(self.kept)
        self.form.add_row(self.case, self.ended_on, widths=(4, 3))
        self.kept.set_value(sides[0].entry.id)
        self.case.set_value(TWICE)
        self.form.mark_saved()
        self.values = MergeChoices(*sides)
        self._area: QScrollArea = scrolling(self._covered(), "merge_area", "Các mục khác nhau")
        self.body.addWidget(self.form)
        self.body.addWidget(text_label("Các mục khác nhau", "heading", "merge_fields_title"))
        self.body.addWidget(self._area)
        accept = self.add_button("Gộp hai hộ", Answer.ACCEPT, primary=True, closes=False)
        accept.clicked.connect(self._on_accept)
        self.add_button("Hủy", Answer.REJECT)
        self.setFixedWidth(min(look.px(_WIDTH), self.screen().availableGeometry().width() - 40))
        self.kept.edited.connect(self._on_kept_changed)
        self.case.edited.connect(self._on_case_changed)
        self._on_case_changed()

    def ordered(self) -> tuple[MergeSide, MergeSide]:
        """Return the household that stays and the one that leaves."""
        first, second = self._sides
        return (second, first) if self.kept.value() == second.entry.id else (first, second)

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Give the values the height they need, as far as the screen has it."""
        room = self.screen().availableGeometry().height() - self._look.px(_AROUND)
        self.values.ensurePolished()
        layout = self.values.layout()
        width = max(self.width() - self._look.px(100), 1)
        needed = layout.totalHeightForWidth(width) if layout is not None else 0
        self._area.setFixedHeight(max(min(needed + 4, room), self._look.px(90)))

    def _covered(self) -> CoverBox:
        return CoverBox(self._look, self.values, "merge_choices", "Các giá trị để chọn")

    def _on_kept_changed(self) -> None:
        """Propose again: what was the kept value is now the other one."""
        self.values = MergeChoices(*self.ordered())
        self._area.setWidget(self._covered())
        self._fit()

    def _on_case_changed(self) -> None:
        together = self.case.value() == TOGETHER
        self.ended_on.setVisible(together)
        self.ended_on.show_error("")
        layout = self.layout()
        if self.isVisible() and layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _on_accept(self) -> None:
        day = self.ended_on.value() if self.case.value() == TOGETHER else ""
        if self.case.value() == TOGETHER and not day:
            self.form.show_errors({"ended_on": "Chưa ghi ngày; ví dụ 2024 hoặc 15/03/2024."})
            return
        kept, other = self.ordered()
        if self._join(kept.entry.id, other.entry.id, self.values.choices(), day):
            self._answer_with(Answer.ACCEPT)
