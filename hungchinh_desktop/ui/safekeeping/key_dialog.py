"""Ask for the password of a damaged file, to take out what can still be read of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.salvage_service import key_by
from hungchinh_desktop.ui.kit.dialogs import Answer, VerbDialog
from hungchinh_desktop.ui.kit.secret_field import SecretField

if TYPE_CHECKING:
    from pathlib import Path

    from hungchinh_desktop.services.salvage_service import FileKey
    from hungchinh_desktop.ui.kit.look import Look


class KeyDialog(VerbDialog):
    """Take the password; a wrong one is told below the field."""

    def __init__(self, look: Look, path: Path, detail: str) -> None:
        super().__init__(
            look,
            None,
            "Cứu những gì còn đọc được?",
            f"{detail} Tệp có mật khẩu: gõ mật khẩu của tệp hoặc của một người dùng.",
            kind="warn",
            object_name="key_dialog",
        )
        self._path = path
        self.key: FileKey | None = None
        self.password = SecretField(look, "salvage_password", "Mật khẩu")
        self.body.addWidget(self.password)
        go_on = self.add_button("Cứu", Answer.ACCEPT, primary=True, closes=False)
        go_on.clicked.connect(self._on_go_on)
        self.add_button("Hủy", Answer.REJECT)
        self.password.setFocus()

    def _on_go_on(self) -> None:
        try:
            self.key = key_by(self.password.value(), self._path)
        except UserError as fault:
            self.password.set_value("")
            self.password.show_error(fault.sentence)
            self.password.setFocus()
            self._fit()
            return
        self._answer_with(Answer.ACCEPT)

    def _fit(self) -> None:
        """Take the height that the refusal needs besides all other words."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
