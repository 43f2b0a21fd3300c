"""Ask for the password of a file: at the start, and after the window was locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.errors import DataFileError, UserError
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services.file_access import Session, unlock, unlock_with_code, users_of
from hungchinh_desktop.services.file_protection_service import change_password
from hungchinh_desktop.ui.kit.background import Background
from hungchinh_desktop.ui.kit.buttons import link_button, push_button
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.secret_field import SecretField
from hungchinh_desktop.ui.kit.text_fields import LineField
from hungchinh_desktop.ui.safekeeping.new_password_form import NewPasswordForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hungchinh_desktop.ui.kit.look import Look

_WIDTH = 420
_BY_CODE = "Quên mật khẩu…"
_BY_PASSWORD = "Dùng mật khẩu"


class UnlockWindow(QWidget):
    """Show nothing of the record; the key is worked out on another thread."""

    unlocked = Signal(object)  # Session
    backup_wanted = Signal()  # no password opens the file: it may have been spoilt
    damaged = Signal(object)  # DataFileError: the password is right, the file is not

    def __init__(self, look: Look, path: Path, *, is_locked: bool = False) -> None:
        """Take the file; `is_locked` says that it was open already."""
        super().__init__()
        named(self, "unlock_window", "Mở khóa")
        self.setWindowTitle("Hưng Chính")
        self._path = path
        self._background = Background()
        self.notice = text_label("", "", "unlock_notice", wrap=True)
        users = users_of(path)
        self.user = ChoiceField(look, "user", "Người dùng", [(u.name, u.name) for u in users])
        if users:
            self.user.set_value(users[0].name)
        self.user.setVisible(len(users) > 1)
        self.password = SecretField(look, "password", "Mật khẩu")
        self.code = LineField(look, "code", "Mã khôi phục trên tờ giấy")
        self.new = NewPasswordForm(look)
        self.go_on = push_button(look, "Mở sổ", "unlock_go_on", self._go_on, role="primary")
        self.backup = link_button("Mở từ bản sao lưu…", "unlock_backup", self.backup_wanted.emit)
        self.other = link_button(_BY_CODE, "unlock_other", self._change_way)
        self._lay_out(look, "Sổ đang khóa" if is_locked else "Sổ có mật khẩu")
        for field in (self.password, self.code):
            field.keep_enter()
            field.control.returnPressed.connect(self._go_on)
        self._show_way(by_code=False)

    def _lay_out(self, look: Look, title: str) -> None:
        card = QWidget()
        named(card, "unlock_card", title)
        card.setFixedWidth(look.px(_WIDTH))
        column = QVBoxLayout(card)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(IconLabel(look, "password_set", "accent", 28))
        head.addWidget(text_label(title, "heading", "unlock_title"), 1)
        column.addLayout(head)
        column.addWidget(text_label(f"Tệp {self._path.name}", "muted", "unlock_file", wrap=True))
        for part in (self.user, self.password, self.code, self.new, self.notice):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.other)
        foot.addStretch(1)
        foot.addWidget(self.go_on)
        foot.addWidget(push_button(look, "Thoát", "unlock_quit", self.close))
        column.addLayout(foot)
        column.addWidget(self.backup, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(2)

    def _show_way(self, *, by_code: bool) -> None:
        self._by_code = by_code
        self.password.setVisible(not by_code)
        self.code.setVisible(by_code)
        self.new.setVisible(by_code)
        self.user.setVisible(not by_code and self.user.control.count() > 1)
        self.other.setText(_BY_PASSWORD if by_code else _BY_CODE)
        self._say("")
        (self.code if by_code else self.password).setFocus()

    def _change_way(self) -> None:
        self._show_way(by_code=not self._by_code)

    def _go_on(self) -> None:
        if not self.go_on.isEnabled():
            return
        work = self._code_work() if self._by_code else self._password_work()
        if work is None:
            return
        self.go_on.setEnabled(False)
        self._say("Đang mở…")
        self._background.run(self, "Đang mở sổ", lambda _task: work(), self._on_open, self._refuse)

    def _password_work(self) -> Callable[[], Session]:
        path, password, name = self._path, self.password.value(), self.user.value() or None
        return lambda: unlock(path, password, name)

    def _code_work(self) -> Callable[[], Session] | None:
        """Return what opens by the code and sets the new password; nothing without both."""
        try:
            code = RecoveryCode.from_typed(self.code.value())
        except UserError as fault:
            self.code.show_error(fault.sentence)
            return None
        self.code.show_error("")
        path, found = self._path, self.new.checked()
        if found is None:
            return None
        return lambda: change_password(path, unlock_with_code(path, code), found[1])

    def _on_open(self, session: Session) -> None:
        self._clear()
        self.unlocked.emit(session)

    def _refuse(self, fault: UserError) -> None:
        self._clear()
        self._say(fault.sentence)
        if isinstance(fault, DataFileError):
            self.damaged.emit(fault)

    def _clear(self) -> None:
        self.go_on.setEnabled(True)
        self.password.set_value("")
        self._say("")
        self.password.setFocus()

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))
