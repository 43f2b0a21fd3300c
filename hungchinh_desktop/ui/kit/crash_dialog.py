"""Tell that the program made a mistake, and let the officer send on what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from pathlib import Path

    from hungchinh_desktop.ui.kit.look import Look

_TITLE = "Chương trình vừa gặp lỗi"
_WORDS = (
    "Việc vừa làm có thể chưa xong. Những gì đã lưu vẫn còn nguyên và có thể làm tiếp. "
    "Nếu lỗi lặp lại, hãy bấm “Sao chép chi tiết” rồi gửi cho người hỗ trợ: "
    "phần chi tiết không có họ tên hay số định danh của ai."
)


class CrashDialog(QDialog):
    """Show one sentence, the details and two buttons; does not stop the work behind."""

    def __init__(self, details: str, log_file: Path, look: Look, parent: QWidget | None) -> None:
        """Take what is shown and copied."""
        super().__init__(parent)
        named(self, "crash_dialog", _TITLE)
        self.setWindowTitle(_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._details = named(QPlainTextEdit(details, self), "crash_details", "Chi tiết lỗi")
        self._details.setReadOnly(True)
        self._details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._details.setTabChangesFocus(True)
        self._copy = push_button(
            look, "Sao chép chi tiết", "crash_copy", self._on_copy, icon="copy"
        )
        close = push_button(look, "Làm tiếp", "crash_close", self.close, role="primary")
        close.setDefault(True)
        log = text_label(f"Nhật ký lỗi: {log_file}", "caption", "crash_log_file", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        icon = IconLabel(look, "severity_error", "danger", 20)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.addWidget(text_label(_TITLE, "heading", "crash_title"))
        words.addWidget(text_label(_WORDS, "", "crash_words", wrap=True))
        head.addLayout(words, 1)
        layout.addLayout(head)
        layout.addWidget(self._details, 1)
        layout.addWidget(log)
        foot = QHBoxLayout()
        foot.addWidget(self._copy)
        foot.addStretch(1)
        foot.addWidget(close)
        layout.addLayout(foot)
        close.setFocus()
        self.resize(look.px(560), look.px(400))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
        self._copy.setText("Đã sao chép")
