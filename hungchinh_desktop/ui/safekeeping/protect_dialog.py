"""Lead through a new password in two steps: the password, then the code on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout

from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.safekeeping.code_form import CodeForm
from hungchinh_desktop.ui.safekeeping.new_password_form import NewPasswordForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.recovery_code import RecoveryCode
    from hungchinh_desktop.ui.kit.look import Look

_STEPS = ("Bước 1 trên 2: mật khẩu", "Bước 2 trên 2: mã khôi phục trên giấy")


class ProtectDialog(QDialog):
    """Ask for a password and a code; nothing is written before both are certain."""

    def __init__(
        self,
        look: Look,
        title: str,
        keeper: str,
        write_sheet: Callable[[str, RecoveryCode, Path], object],
        parent: QWidget | None,
    ) -> None:
        """Take the name to begin with, and what writes the sheet for a name and a code."""
        super().__init__(parent)
        named(self, "protect_dialog", title)
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(520))
        self._look = look
        self._step = text_label(_STEPS[0], "label", "protect_step")
        self.form = NewPasswordForm(look, name=keeper)
        self.code_form = CodeForm(
            look, lambda code, target: write_sheet(self.form.name.value(), code, target)
        )
        self.code_form.failed.connect(self._tell)
        self.name, self.password = "", ""
        self.pages = QStackedWidget()
        self.pages.addWidget(self.form)
        self.pages.addWidget(self.code_form)
        self.go_on = push_button(look, "Tiếp tục", "protect_next", self._go_on, role="primary")
        self.go_on.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        foot.addWidget(push_button(look, "Hủy", "protect_cancel", self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(text_label(title, "heading", "protect_title", wrap=True))
        column.addWidget(self._step)
        column.addWidget(self.pages)
        column.addLayout(foot)
        self.form.focus_first()

    @property
    def code(self) -> RecoveryCode:
        """Return the code that was typed back."""
        return self.code_form.code

    def _go_on(self) -> None:
        if self.pages.currentWidget() is self.form:
            found = self.form.checked()
            if found is not None:
                self.name, self.password = found
                self.pages.setCurrentWidget(self.code_form)
                self._step.setText(_STEPS[1])
                self.go_on.setText("Đặt mật khẩu")
                self.code_form.typed.setFocus()
        elif self.code_form.checked() is not None:
            self.accept()

    def _tell(self, sentence: str) -> None:
        dialogs.error(self._look, self, "Chưa lưu được tờ mã", sentence)
