"""Say below every step that nothing is written yet, and lead on or back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from hungchinh_desktop.ui.import_list.import_steps import ImportStage
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

NOTHING_WRITTEN = (
    "Chưa ghi gì vào sổ. Trước khi ghi sẽ tự sao lưu; cả lần nhập là một bước Hoàn tác."
)
_NEXT = {
    ImportStage.FILE: "Tiếp theo",
    ImportStage.COLUMNS: "Tiếp theo",
    ImportStage.ROWS: "Tiếp theo",
    ImportStage.SUMMARY: "Ghi vào sổ",
}


class ImportFoot(QFrame):
    """Hold the sentence and the three buttons."""

    cancelled = Signal()
    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "import_foot", "Các bước nhập")
        self._look = look
        self.words = text_label("", "hint", "import_foot_words", wrap=True)
        self.words.setMinimumWidth(1)
        self.cancel = push_button(look, "Hủy", "import_cancel", self.cancelled.emit, role="quiet")
        self.back = push_button(
            look, "Quay lại", "import_back", self.back_wanted.emit, icon="previous"
        )
        self.next = push_button(
            look, "Tiếp theo", "import_next", self.next_wanted.emit, role="primary", icon="next"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for button in (self.cancel, self.back, self.next):
            row.addWidget(button)

    def show_stage(self, stage: ImportStage, *, begun: bool, ready: bool, left_out: int) -> None:
        """Offer what is possible now.

        Args:
            stage: where the officer is.
            begun: whether a list was read.
            ready: whether its rows could be judged.
            left_out: how many rows would be left out for want of an answer.
        """
        words = NOTHING_WRITTEN
        if stage >= ImportStage.ROWS and left_out:
            words = f"Chưa ghi gì vào sổ. Còn {left_out} câu chưa trả lời; dòng ấy sẽ để lại."
        self.words.setText(words)
        self.cancel.setVisible(begun)
        self.back.setVisible(stage is not ImportStage.FILE)
        self.next.setText(_NEXT[stage])
        self.next.setAccessibleName(_NEXT[stage])
        last = stage is ImportStage.SUMMARY
        self._look.set_icon(self.next, "save" if last else "next", "on_accent")
        self.next.setEnabled(ready)
        self.next.setVisible(begun)

    def show_written(self) -> None:
        """Say that the import is over."""
        self.words.setText("Đã ghi vào sổ. Muốn bỏ cả lần nhập, bấm Hoàn tác.")
        for button in (self.cancel, self.back, self.next):
            button.hide()
