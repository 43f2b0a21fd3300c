"""Ask why a finding is set aside; the reason stays in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.ui.kit.look import Look

    Dismiss = Callable[[str, Callable[[dict[str, str]], object]], bool]


class DismissDialog(VerbDialog):
    """Take one sentence; a refused one is explained beside its field."""

    def __init__(self, look: Look, parent: QWidget, finding: Finding, dismiss: Dismiss) -> None:
        """Take the finding, and who stores the reason and tells whether that went through."""
        super().__init__(
            look,
            parent,
            "Bỏ qua điều này?",
            f"{finding.sentence}\nĐiều này sẽ hiện lại khi số liệu của nó thay đổi.",
            object_name="dismiss_dialog",
        )
        self._dismiss = dismiss
        self.reason = LineField(
            look, "reason", "Lý do", required=True, placeholder="ví dụ: đã hỏi lại xóm, đúng vậy"
        )
        self.body.addWidget(self.reason)
        keep = self.add_button("Bỏ qua", Answer.ACCEPT, primary=True, closes=False)
        keep.clicked.connect(self._on_wanted)
        self.add_button("Hủy", Answer.REJECT)
        self.reason.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wanted(self) -> None:
        if self._dismiss(self.reason.value(), self._on_faults):
            self._answer_with(Answer.ACCEPT)

    def _on_faults(self, faults: dict[str, str]) -> None:
        self.reason.show_error(faults.get("reason", ""))
        self.reason.control.setFocus(Qt.FocusReason.OtherFocusReason)
