"""Show a new recovery code, put it on paper, and ask it back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services.recovery_sheet_job import SHEET_NAME
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.text_fields import LineField
from hungchinh_desktop.ui.kit.typed_words import leave_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.look import Look

_WHY = (
    "Quên mật khẩu thì chỉ còn mã này mở được sổ; chương trình không có cửa sau. Hãy in tờ mã"
    " hoặc chép tay, niêm phong, cất trong tủ có khóa, không để cùng chỗ với máy hay USB."
)
_SAVED = (
    "Đã lưu tờ mã vào “{name}”. In xong hãy xóa hẳn tệp này (Shift+Delete). Mã chỉ có hiệu lực khi"
    " được gõ lại đúng ở dưới; nếu bấm Hủy thì hãy hủy cả tờ vừa in."
)


class CodeForm(QWidget):
    """Hold a code that counts only when it was typed back from the paper."""

    failed = Signal(str)

    def __init__(self, look: Look, write_sheet: Callable[[RecoveryCode, Path], object]) -> None:
        """Take what writes the sheet with the code to a place."""
        super().__init__()
        named(self, "code_form", "Mã khôi phục")
        leave_out(self)
        self.code = RecoveryCode.by_chance()
        self._write_sheet = write_sheet
        shown = text_label(self.code.shown, "heading", "code_shown", wrap=True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.typed = LineField(look, "code", "Gõ lại mã từ tờ giấy", required=True)
        self.typed.keep_enter()  # the default button takes it
        sheet = push_button(look, "Lưu tờ mã để in…", "code_sheet", self._save_sheet, icon="print")
        self.saved = text_label("", "muted", "code_saved", wrap=True)
        self.saved.hide()
        row = QHBoxLayout()
        row.addWidget(sheet)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(text_label(_WHY, "", "code_why", wrap=True))
        column.addWidget(shown)
        column.addLayout(row)
        column.addWidget(self.saved)
        column.addWidget(self.typed)
        column.addStretch(1)

    def checked(self) -> RecoveryCode | None:
        """Return the code when it was typed back; otherwise say what is wrong."""
        try:
            typed = RecoveryCode.from_typed(self.typed.value())
        except UserError as fault:
            self.typed.show_error(fault.sentence)
            return None
        same = typed == self.code
        self.typed.show_error("" if same else "Đây là mã của một tờ khác; hãy gõ mã đang hiện.")
        return typed if same else None

    def _save_sheet(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "Lưu tờ mã khôi phục", str(Path.home() / SHEET_NAME), "Tệp PDF (*.pdf)"
        )
        if not name:
            return
        try:
            self._write_sheet(self.code, Path(name))
        except UserError as fault:
            self.failed.emit(fault.sentence)
            return
        self.saved.setText(_SAVED.format(name=name))
        self.saved.show()
        QDesktopServices.openUrl(QUrl.fromLocalFile(name))
