"""Say who may open the file, and change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout

from hungchinh_desktop.domain.file_user import ROLE_LABELS, FileUser
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.file_access import users_of
from hungchinh_desktop.services.recovery_sheet_job import write_recovery_sheet
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.flow_layout import FlowLayout
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.safekeeping.access_orders import (
    LOCK_MINUTES,
    MINUTES,
    USUAL_MINUTES,
    AccessOrders,
    Rewrite,
)
from hungchinh_desktop.ui.safekeeping.protect_dialog import ProtectDialog
from hungchinh_desktop.ui.safekeeping.small_dialogs import (
    NewCodeDialog,
    NewPasswordDialog,
    NewUserDialog,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.recovery_code import RecoveryCode
    from hungchinh_desktop.services.file_access import Session
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

_OPEN = (
    "Tệp chưa có mật khẩu: ai mở máy này hay nhặt được USB sao lưu đều đọc được sổ. Đặt mật khẩu"
    " thì tệp và các bản sao lưu được mã hóa."
)
_CLOSED = (
    "Tệp và các bản sao lưu làm từ nay đều được mã hóa. Mật khẩu của người giữ tệp cũng là mật"
    " khẩu của tệp; người khác mở bằng mật khẩu riêng."
)
_REMOVAL = (
    "Mật khẩu của {name} không mở được sổ này nữa, nhưng vẫn mở được bản sao lưu cũ mà {name} còn"
    " giữ. Xóa xong, hãy bấm “Đổi mật khẩu của tôi…” rồi ghi lại các bản sao lưu: từ đó bản cũ"
    " không giúp mở được sổ."
)


class AccessDialog(QDialog):
    """Offer what the person working may do."""

    def __init__(
        self, desk: Desk, office: OfficeFile, orders: AccessOrders, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        named(self, "access_dialog", "Mật khẩu và người dùng")
        self.setWindowTitle("Mật khẩu và người dùng")
        self.setMinimumWidth(desk.look.px(560))
        self._desk, self._office, self._orders = desk, office, orders
        self.rewriting: Rewrite | None = None  # what is to be done once this is closed
        self.users = named(QListWidget(), "access_users", "Người dùng")
        self.users.setFixedHeight(desk.look.px(110))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(12)
        session = office.session
        words = _OPEN if session is None else _CLOSED
        self._column.addWidget(text_label(words, "", "access_words", wrap=True))
        if session is None:
            self._row([("Đặt mật khẩu…", "access_set", self._set)], primary="access_set")
        else:
            self._lay_out_users(session)
        self._column.addStretch(1)
        close = push_button(desk.look, "Đóng", "access_close", self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        self._column.addLayout(foot)
        self._show_users()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that words and buttons need at this width."""
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def _lay_out_users(self, session: Session) -> None:
        self._column.addWidget(self.users)
        own: list[tuple[str, str, Callable[[], object]]] = [
            ("Đổi mật khẩu của tôi…", "access_change", self._change)
        ]
        if session.user.is_keeper:
            own += [
                ("Thêm người dùng…", "access_add", self._add),
                ("Xóa người dùng…", "access_remove_user", self._remove_user),
                ("Mã khôi phục mới…", "access_code", self._new_code),
                ("Bàn giao…", "access_hand_over", self._hand_over),
                ("Bỏ mật khẩu…", "access_remove", self._remove),
            ]
        self._row(own)
        choices = [(str(one), f"{one} phút" if one else "Không tự khóa") for one in MINUTES]
        self.minutes = ChoiceField(
            self._desk.look, "lock_minutes", "Tự khóa khi không dùng máy", choices
        )
        self.minutes.set_value(str(self._desk.settings.value(LOCK_MINUTES, USUAL_MINUTES)))
        self.minutes.edited.connect(self._on_minutes)
        self._column.addWidget(self.minutes)

    def _row(self, buttons: list[tuple[str, str, Callable[[], object]]], primary: str = "") -> None:
        row = FlowLayout()
        for text, name, handler in buttons:
            role = "primary" if name == primary else ""
            row.addWidget(push_button(self._desk.look, text, name, handler, role=role))
        self._column.addLayout(row)

    def _show_users(self) -> None:
        self.users.clear()
        for user in users_of(self._office.path):
            kept = "; giữ tệp" if user.is_keeper else ""
            self.users.addItem(f"{user.name} ({ROLE_LABELS[user.role].lower()}{kept})")

    def _set(self) -> None:
        keeper = self._office.totals.profile().drafter_name
        dialog = self._protect_dialog("Đặt mật khẩu cho tệp dữ liệu", keeper)
        if dialog.exec():
            name, password, code = dialog.name, dialog.password, dialog.code
            self._close_and(lambda path, _: service.set_password(path, name, password, code))

    def _hand_over(self) -> None:
        dialog = self._protect_dialog("Bàn giao tệp cho người giữ mới", "")
        if dialog.exec():
            name, password, code = dialog.name, dialog.password, dialog.code
            self._close_and(
                lambda path, session: (
                    session and service.hand_over(path, session, name, password, code)
                )
            )

    def _change(self) -> None:
        dialog = NewPasswordDialog(
            self._desk.look, self, "Đổi mật khẩu của tôi", "Mã khôi phục trên giấy vẫn dùng được."
        )
        if dialog.ask() is not dialogs.Answer.ACCEPT:
            return
        password = dialog.password
        self._close_and(
            lambda path, session: session and service.change_password(path, session, password)
        )

    def _remove(self) -> None:
        answer = dialogs.question(
            self._desk.look,
            self,
            "Bỏ mật khẩu của tệp dữ liệu?",
            "Từ đó ai có tệp hay bản sao lưu cũng đọc được sổ; mọi người dùng bị xóa.",
            accept="Bỏ mật khẩu",
            kind="danger",
        )
        if answer is dialogs.Answer.ACCEPT:
            self._close_and(_removed)

    def _add(self) -> None:
        dialog = NewUserDialog(self._desk.look, self, {u.name for u in self._users()})
        if dialog.ask() is dialogs.Answer.ACCEPT:
            user, password = dialog.user, dialog.password
            said = f"Thêm người dùng {user.name} ({ROLE_LABELS[user.role].lower()})"
            self._store(partial(_with_user, user=user, password=password), said)

    def _remove_user(self) -> None:
        row = self.users.currentRow()
        users = self._users()
        if not 0 <= row < len(users):
            self._desk.show_error(self, "Chưa chọn người nào; hãy chọn một dòng trong danh sách.")
            return
        name = users[row].name
        if users[row].is_keeper or self._agrees_to_remove(name):
            self._take_out(name)

    def _agrees_to_remove(self, name: str) -> bool:
        answer = dialogs.question(
            self._desk.look,
            self,
            f"Xóa người dùng {name}?",
            _REMOVAL.format(name=name),
            accept="Xóa người dùng",
            kind="danger",
        )
        return answer is dialogs.Answer.ACCEPT

    def _take_out(self, name: str) -> None:
        self._store(
            lambda path, session: service.remove_user(path, session, name),
            f"Xóa người dùng {name}",
        )

    def _new_code(self) -> None:
        office = self._office
        session = office.session
        keeper = session.user.name if session else ""

        def write(code: RecoveryCode, target: Path) -> None:
            write_recovery_sheet(office.totals.profile(), keeper, office.path, code, target)

        dialog = NewCodeDialog(self._desk.look, self, write)
        if dialog.ask() is dialogs.Answer.ACCEPT:
            code = dialog.form.code
            self._store(
                lambda path, session: service.change_code(path, session, code),
                "Đổi mã khôi phục; tờ cũ hết hiệu lực",
            )

    def _store(self, work: Callable[[Path, Session], Session], said: str) -> None:
        """Change the envelope of the open file, and say so in the log."""
        office = self._office
        session = office.session
        if session is not None:
            found = self._desk.perform(self, lambda: work(office.path, session))
            if found is not None:
                office.session = found
                self._desk.done(self, lambda: office.audit.note(said))
                self._show_users()

    def _close_and(self, work: Rewrite) -> None:
        self.rewriting = work
        self.accept()

    def _users(self) -> list[FileUser]:
        return users_of(self._office.path)

    def _protect_dialog(self, title: str, keeper: str) -> ProtectDialog:
        office = self._office
        profile = office.totals.profile()

        def write(name: str, code: RecoveryCode, target: Path) -> None:
            write_recovery_sheet(profile, name, office.path, code, target)

        return ProtectDialog(self._desk.look, title, keeper, write, self)

    def _on_minutes(self) -> None:
        self._desk.settings.setValue(LOCK_MINUTES, int(self.minutes.value()))
        self._orders.watch()


def _with_user(path: Path, session: Session, *, user: FileUser, password: str) -> Session:
    return service.add_user(path, session, user, password)


def _removed(path: Path, session: Session | None) -> None:
    if session is not None:
        service.remove_password(path, session)
