"""Take a password."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from hungchinh_desktop.ui.kit.field import Field

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look


class SecretField(Field):
    """Take a password as it is typed, blanks included."""

    control: QLineEdit

    def __init__(self, look: Look, field_id: str, label: str) -> None:
        super().__init__(look, field_id, label, QLineEdit(), required=True)
        self.show_letters(shown=False)
        self.control.textEdited.connect(self.edited)

    def value(self) -> str:
        return self.control.text()

    def set_value(self, value: str) -> None:
        self.control.setText(value)

    def show_letters(self, *, shown: bool) -> None:
        """Show what is typed, or dots in its place."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.control.setEchoMode(mode)
