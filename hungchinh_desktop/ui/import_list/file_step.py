"""Take a list: a file that is chosen or dropped, or cells copied in Excel or Word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.kit.writing_parts import writing

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from hungchinh_desktop.ui.kit.look import Look

_KINDS = "Đọc được: Excel (.xlsx, .xls, .xlsb), LibreOffice (.ods), Word (.docx), CSV."
_HINTS = (
    "Dòng tiêu đề hai tầng, ô gộp, dòng tên danh sách ở trên đều được.",
    "Chữ gõ bằng phông .VnTime, VNI được nhận ra và hỏi trước khi chuyển.",
    "Ô trống trong tệp không xóa số liệu đang có trong sổ.",
    "Xem từng dòng rồi mới ghi; ghi xong vẫn hoàn tác được cả lần nhập.",
)


class FileStep(QWidget):
    """Offer the ways in, and show the reading of a long file."""

    choose_wanted = Signal()
    paste_wanted = Signal()
    file_dropped = Signal(object)  # Path
    stop_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "import_file_step", "Chọn tệp hoặc dán danh sách")
        self._look = look
        self.notice = Banner(look, "import_file_notice")
        self._target = Panel(look, "", "import_drop", "Kéo tệp vào đây")
        self._reading = QWidget()
        self._words = text_label("", "", "import_reading_words")
        self._bar = named(QProgressBar(), "import_reading_bar", "Đang đọc tệp")
        self.choose = push_button(
            look, "Chọn tệp…", "import_choose", self.choose_wanted.emit, role="primary"
        )
        writing(self.choose)
        self.paste = push_button(look, "Dán danh sách đã chép", "import_paste", self._on_paste)
        writing(self.paste)
        self.stop = push_button(look, "Dừng", "import_reading_stop", self.stop_wanted.emit)
        look.set_icon(self.choose, "file_open", "on_accent")
        look.set_icon(self.paste, "copy")
        self._lay_out()
        self.setAcceptDrops(True)
        self.show_reading(None)

    def show_reading(self, words: str | None) -> None:
        """Show what is being read with a way to stop it; None shows the ways in again."""
        self._reading.setVisible(words is not None)
        self._words.setText(words or "")
        self._bar.setRange(0, 0)
        for button in (self.choose, self.paste):
            button.setEnabled(words is None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event) is not None and self.choose.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def _on_paste(self) -> None:
        self.paste_wanted.emit()

    def _lay_out(self) -> None:
        icon = IconLabel(self._look, "import_file", "muted", 44)
        title = text_label("Kéo tệp danh sách hộ thả vào đây", "heading", "import_drop_title")
        kinds = text_label(_KINDS, "muted", "import_kinds", wrap=True)
        for label in (title, kinds):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        column = self._target.body
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(10)
        column.addStretch(1)
        column.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addWidget(kinds)
        column.addLayout(buttons)
        column.addWidget(self._reading_row())
        column.addSpacing(8)
        for number, hint in enumerate(_HINTS):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addStretch(1)
            row.addWidget(IconLabel(self._look, "check", "ok", 16))
            label = text_label(hint, "hint", f"import_hint{number}", wrap=True)
            label.setMinimumWidth(self._look.px(470))
            row.addWidget(label)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.notice)
        whole.addWidget(self._target, 1)

    def _reading_row(self) -> QWidget:
        row = QHBoxLayout(self._reading)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._bar.setFixedWidth(self._look.px(200))
        self._bar.setTextVisible(False)
        row.addStretch(1)
        for widget in (self._words, self._bar, self.stop):
            row.addWidget(widget)
        row.addStretch(1)
        return self._reading


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the one file that is dragged, None for anything else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
