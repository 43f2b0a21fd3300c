"""Ask under which name the present filter is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.text_fields import LineField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.look import Look


class SaveFilterDialog(VerbDialog):
    """Take a name; `save` is called with it and tells whether it was kept."""

    def __init__(
        self, look: Look, parent: QWidget, words: str, save: Callable[[str], bool]
    ) -> None:
        """Say in words what the filter shows."""
        super().__init__(
            look,
            parent,
            "Lưu bộ lọc đang dùng với tên gì?",
            f"Đang lọc: {words}. Bộ lọc nằm ở “Bộ lọc khác”, kèm số hộ hiện có.",
            object_name="save_filter",
        )
        self._save = save
        self.name = LineField(look, "filter_name", "Tên bộ lọc", required=True)
        self.body.addWidget(self.name)
        accept = self.add_button("Lưu bộ lọc", Answer.ACCEPT, primary=True, closes=False)
        accept.clicked.connect(self._on_accept)
        self.add_button("Hủy", Answer.REJECT)
        self.name.edited.connect(self._forget_error)
        self.name.control.returnPressed.connect(self._on_accept)
        self.name.control.setFocus()

    def show_faults(self, faults: dict[str, str]) -> None:
        """Show what was refused beside the name."""
        self.name.show_error(faults.get("filter_name", ""))

    def _forget_error(self) -> None:
        self.name.show_error("")

    def _on_accept(self) -> None:
        if self._save(self.name.value()):
            self._answer_with(Answer.ACCEPT)
