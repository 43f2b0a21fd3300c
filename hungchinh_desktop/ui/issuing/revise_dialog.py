"""Ask whether a change becomes a new plan or a paper that amends the issued one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from hungchinh_desktop.domain.plan_edition import EditionKind
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.text_fields import ProseField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.plan_edition import PlanEdition
    from hungchinh_desktop.ui.kit.look import Look

_CHOICES = (
    (
        EditionKind.PLAN,
        "Bản kế hoạch mới, thay thế",
        "In lại toàn bộ kế hoạch theo sổ hiện nay, có câu thay thế bản cũ.",
    ),
    (
        EditionKind.AMENDMENT,
        "Kế hoạch sửa đổi, bổ sung",
        "Chỉ nêu những dòng khác bản đã ký; phần còn lại giữ nguyên hiệu lực.",
    ),
)


class ReviseDialog(VerbDialog):
    """Offer both ways with what each prints, and a line for the reason."""

    def __init__(self, look: Look, parent: QWidget, signed: PlanEdition, drift: int) -> None:
        count = f"{drift} dòng khác bản đã ký." if drift else "Chưa có dòng nào khác bản đã ký."
        super().__init__(
            look, parent, f"Soạn bản mới sau số {signed.number}", count, object_name="revise_dialog"
        )
        self._group = QButtonGroup(self)
        self._buttons: dict[EditionKind, QRadioButton] = {}
        for kind, title, caption in _CHOICES:
            button = named(QRadioButton(title), f"revise_{kind}", f"{title}: {caption}")
            self._buttons[kind] = button
            self._group.addButton(button)
            self.body.addWidget(button)
            self.body.addWidget(text_label(caption, "muted", f"revise_{kind}_caption", wrap=True))
        self.reason = ProseField(
            look,
            "reason",
            "Lý do (in trong kế hoạch sửa đổi, bổ sung)",
            placeholder="ví dụ: Theo kết quả rà soát thường xuyên quý II năm 2024.",
        )
        self.body.addWidget(self.reason)
        self._group.buttonToggled.connect(self._on_chosen)
        self._buttons[EditionKind.PLAN].setChecked(True)
        self.add_button("Soạn bản mới", Answer.ACCEPT, primary=True)
        self.add_button("Hủy", Answer.REJECT)

    @property
    def kind(self) -> EditionKind:
        """Return the way that is chosen."""
        return next(kind for kind, button in self._buttons.items() if button.isChecked())

    def choose(self, kind: EditionKind) -> None:
        """Choose a way."""
        self._buttons[kind].setChecked(True)

    def _on_chosen(self) -> None:
        self.reason.setEnabled(self._buttons[EditionKind.AMENDMENT].isChecked())
