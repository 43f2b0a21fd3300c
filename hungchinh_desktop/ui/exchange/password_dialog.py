"""Ask twice for the password of a file; it is kept in memory until the paper is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.file_password import LEAST, FilePassword
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.secret_field import SecretField

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

_WHY = (
    f"Người nhận phải gõ mật khẩu này mới mở được tệp. Mật khẩu cần từ {LEAST} ký tự, chữ không "
    "dấu; hãy báo mật khẩu bằng điện thoại, không gửi cùng tệp. Quên mật khẩu thì xuất lại tệp."
)


class PasswordDialog(QDialog):
    """Take a password typed twice; what is wrong with it stands beside its field."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "password_dialog", "Đặt mật khẩu cho tệp")
        self.setWindowTitle("Đặt mật khẩu cho tệp")
        self.setMinimumWidth(look.px(440))
        self.password: FilePassword | None = None
        self.first = SecretField(look, "password", "Mật khẩu")
        self.again = SecretField(look, "password_again", "Gõ lại mật khẩu")
        shown = named(QCheckBox("Hiện mật khẩu"), "password_shown", "Hiện mật khẩu")
        shown.toggled.connect(self._on_shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(text_label(_WHY, "", "password_why", wrap=True))
        for part in (self.first, self.again, shown):
            layout.addWidget(part)
        layout.addLayout(self._buttons(look))

    def accept(self) -> None:
        """Keep the password; stay open while it is refused."""
        try:
            self.password = FilePassword.from_typed(self.first.value(), self.again.value())
        except UserError as fault:
            for field in (self.first, self.again):
                field.show_error(fault.fields.get(field.field_id, ""))
            return
        super().accept()

    def _on_shown(self, shown: bool) -> None:
        for field in (self.first, self.again):
            field.show_letters(shown=shown)

    def _buttons(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        keep = push_button(look, "Đặt mật khẩu", "password_keep", self.accept, role="primary")
        keep.setDefault(True)
        row.addWidget(keep)
        row.addWidget(push_button(look, "Hủy", "password_cancel", self.reject))
        return row
