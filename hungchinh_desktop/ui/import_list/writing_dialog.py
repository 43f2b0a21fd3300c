"""Stand before the window while an import is written; only stopping is possible then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.background import Work
    from hungchinh_desktop.ui.kit.look import Look

_WIDTH = 420


class WritingDialog(QDialog):
    """Show how far the work is; leaving it by any key stops the work."""

    def __init__(self, look: Look, parent: QWidget, work: Work) -> None:
        super().__init__(parent)
        named(self, "import_writing", "Đang ghi vào sổ")
        self.setWindowTitle("Đang nhập danh sách")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._work = work
        self._words = text_label("Đang chuẩn bị", "", "import_writing_words", wrap=True)
        self._bar = named(QProgressBar(), "import_writing_bar", "Đã ghi bao nhiêu hộ")
        self._bar.setRange(0, 0)
        why = "Dừng lúc này thì sổ giữ nguyên như trước khi nhập."
        self._stop = push_button(look, "Dừng", "import_writing_stop", self.reject)
        row = QHBoxLayout()
        row.addWidget(text_label(why, "hint", "import_writing_why", wrap=True), 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        column.addLayout(row)
        self.setFixedWidth(look.px(_WIDTH))
        work.progressed.connect(self._on_progressed)
        work.ended.connect(self._on_ended)

    def reject(self) -> None:
        """Stop the work; the dialog goes when the work has ended."""
        self._stop.setEnabled(False)
        self._words.setText("Đang dừng…")
        self._work.stop()

    def _on_progressed(self, done: int, total: int, sentence: str) -> None:
        self._words.setText(f"{sentence}…")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setTextVisible(total > 0)
        self._bar.setFormat(f"{number(done)} trên {number(total)}")

    def _on_ended(self) -> None:
        self.done(0)
        self.deleteLater()
