"""Ask for one new password, one new code, or one more person, in small windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.file_user import ROLE_LABELS, FileUser, Role
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog, error
from hungchinh_desktop.ui.safekeeping.code_form import CodeForm
from hungchinh_desktop.ui.safekeeping.new_password_form import NewPasswordForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.recovery_code import RecoveryCode
    from hungchinh_desktop.ui.kit.look import Look


class NewPasswordDialog(VerbDialog):
    """Take another password for somebody known."""

    def __init__(self, look: Look, parent: QWidget | None, title: str, detail: str) -> None:
        super().__init__(look, parent, title, detail, object_name="new_password")
        self.form = NewPasswordForm(look)
        self.password = ""
        self.body.addWidget(self.form)
        keep = self.add_button("Đặt mật khẩu", Answer.ACCEPT, primary=True, closes=False)
        keep.clicked.connect(self._on_keep)
        self.add_button("Hủy", Answer.REJECT)

    def _on_keep(self) -> None:
        found = self.form.checked()
        if found is not None:
            self.password = found[1]
            self._answer_with(Answer.ACCEPT)


class NewUserDialog(VerbDialog):
    """Take name, role and first password of one more person."""

    def __init__(self, look: Look, parent: QWidget | None, taken: set[str]) -> None:
        super().__init__(
            look,
            parent,
            "Thêm người dùng",
            "Người này mở sổ bằng mật khẩu riêng; nhật ký ghi tên người đó.",
            object_name="new_user",
        )
        self._taken = taken
        self.form = NewPasswordForm(look, name="")
        choices = [(role.value, words) for role, words in ROLE_LABELS.items()]
        self.role = ChoiceField(look, "role", "Quyền", choices, required=True)
        self.role.set_value(Role.READER.value)
        self.user, self.password = FileUser(""), ""
        self.body.addWidget(self.role)
        self.body.addWidget(self.form)
        keep = self.add_button("Thêm người dùng", Answer.ACCEPT, primary=True, closes=False)
        keep.clicked.connect(self._on_keep)
        self.add_button("Hủy", Answer.REJECT)

    def _on_keep(self) -> None:
        found = self.form.checked(self._taken)
        if found is not None:
            self.user, self.password = FileUser(found[0], Role(self.role.value())), found[1]
            self._answer_with(Answer.ACCEPT)


class NewCodeDialog(VerbDialog):
    """Show a new code and ask it back."""

    def __init__(
        self,
        look: Look,
        parent: QWidget | None,
        write_sheet: Callable[[RecoveryCode, Path], object],
    ) -> None:
        super().__init__(
            look,
            parent,
            "Lập mã khôi phục mới?",
            "Gõ lại đúng mã mới thì tờ mã cũ không mở được sổ này nữa; tờ cũ vẫn mở được bản sao"
            " lưu làm trước đó, nên hãy hủy.",
            object_name="new_code",
        )
        self.form = CodeForm(look, write_sheet)
        self.form.failed.connect(lambda why: error(look, self, "Chưa lưu được tờ mã", why))
        self.body.addWidget(self.form)
        keep = self.add_button("Dùng mã mới", Answer.ACCEPT, primary=True, closes=False)
        keep.clicked.connect(self._on_keep)
        self.add_button("Hủy", Answer.REJECT)

    def _on_keep(self) -> None:
        if self.form.checked() is not None:
            self._answer_with(Answer.ACCEPT)
