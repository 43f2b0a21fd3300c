"""Take a new password typed twice, and the name of whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.file_user import LEAST, checked_name, checked_password
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.secret_field import SecretField
from hungchinh_desktop.ui.kit.text_fields import LineField
from hungchinh_desktop.ui.kit.typed_words import leave_out

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

_ADVICE = (
    f"Mật khẩu từ {LEAST} ký tự, dài thì hơn khó: ba, bốn từ dễ nhớ là tốt. Dùng chữ có dấu được,"
    " nhưng máy khác phải có bộ gõ tiếng Việt."
)


class NewPasswordForm(QWidget):
    """Show what is wrong beside its field."""

    def __init__(self, look: Look, *, name: str | None = None) -> None:
        """Take the name to begin with; None for a password of somebody known."""
        super().__init__()
        named(self, "new_password_form", "Mật khẩu mới")
        leave_out(self)
        self.name = LineField(look, "name", "Họ tên người giữ mật khẩu", required=True)
        self.name.set_value(name or "")
        self.name.setVisible(name is not None)
        self._is_named = name is not None
        self.first = SecretField(look, "password", "Mật khẩu mới")
        self.again = SecretField(look, "password_again", "Gõ lại mật khẩu")
        self.shown = named(QCheckBox("Hiện mật khẩu"), "password_shown", "Hiện mật khẩu")
        self.shown.toggled.connect(self._on_shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.name, self.first, self.again, self.shown):
            column.addWidget(part)
        column.addWidget(text_label(_ADVICE, "muted", "password_advice", wrap=True))

    def checked(self, taken: set[str] | None = None) -> tuple[str, str] | None:
        """Return name and password; None while something is wrong, which then is shown."""
        try:
            name = checked_name(self.name.value(), taken or set()) if self._is_named else ""
            found = name, checked_password(self.first.value(), self.again.value())
        except UserError as fault:
            self.show_faults(fault.fields)
            return None
        self.show_faults({})
        return found

    def show_faults(self, faults: dict[str, str]) -> None:
        """Put sentences beside their fields, and the keyboard into the first of them."""
        for field in (self.again, self.first, self.name):
            field.show_error(faults.get(field.field_id, ""))
            if field.field_id in faults:
                field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the keyboard into the first field that waits for something."""
        waits = self._is_named and not self.name.value()
        (self.name if waits else self.first).control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_shown(self, shown: bool) -> None:
        for field in (self.first, self.again):
            field.show_letters(shown=shown)
