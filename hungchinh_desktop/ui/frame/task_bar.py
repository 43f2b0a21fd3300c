"""Show long work in the status bar: what it does, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.background import Background, Work

_SILENT_MS = 1000  # shorter work is not worth a word


class TaskBar(QWidget):
    """Follow the oldest running task; hidden while there is none, or only short ones."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        """Listen for tasks."""
        super().__init__(parent)
        named(self, "task_bar", "Việc đang chạy")
        self._background = background
        self._task: Work | None = None
        self._words = named(QLabel(self), "task_words", "Việc đang chạy")
        set_role(self._words, "caption")
        self._bar = named(QProgressBar(self), "task_progress", "Đã xong bao nhiêu")
        self._bar.setFixedWidth(160)
        self._stop = named(QPushButton("Dừng", self), "task_stop", "Dừng việc đang chạy")
        set_role(self._stop, "status")
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._words, self._bar, self._stop):
            row.addWidget(widget)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SILENT_MS)
        self._patience.timeout.connect(self._on_patience_over)
        self.hide()
        background.started.connect(self._on_started)

    def _on_started(self, task: Work) -> None:
        task.ended.connect(self._on_ended)
        if self._task is None:
            self._follow(task)

    def _follow(self, task: Work) -> None:
        self._task = task
        task.progressed.connect(self._on_progressed)
        self._words.setText(task.title)
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._stop.setEnabled(True)
        self._patience.start()

    def _on_patience_over(self) -> None:
        self.setVisible(self._task is not None)

    def _on_progressed(self, done: int, total: int, sentence: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setTextVisible(total > 0)
        self._bar.setFormat(f"{done} trên {total}")
        if sentence:
            self._words.setText(sentence)

    def _on_ended(self) -> None:
        if self._task is None or self._task.is_running:
            return
        self._task = None
        self._patience.stop()
        self.hide()
        waiting = [task for task in self._background.running() if task.is_running]
        if waiting:
            self._follow(waiting[0])

    def _on_stop(self) -> None:
        if self._task is not None:
            self._stop.setEnabled(False)
            self._words.setText("Đang dừng…")
            self._task.stop()
