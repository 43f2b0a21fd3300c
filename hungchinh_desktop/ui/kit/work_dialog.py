"""Stand before the window while the file is written at length; only stopping is possible then."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class WorkWords:
    """Hold what the window says: its title, what the bar counts, what stopping leaves."""

    title: str
    counted: str
    stopped: str


class WorkDialog(QDialog):
    """Show how far the work is; leaving it by any key stops the work."""

    def __init__(
        self, look: Look, parent: QWidget, work: Work, object_name: str, words: WorkWords
    ) -> None:
        super().__init__(parent)
        named(self, object_name, work.title)
        self.setWindowTitle(words.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._work = work
        self._words = text_label("Đang chuẩn bị", "", f"{object_name}_words", wrap=True)
        self._bar = named(QProgressBar(), f"{object_name}_bar", words.counted)
        self._bar.setRange(0, 0)
        self._stop = push_button(look, "Dừng", f"{object_name}_stop", self.reject)
        row = QHBoxLayout()
        row.addWidget(text_label(words.stopped, "hint", f"{object_name}_why", wrap=True), 1)
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
