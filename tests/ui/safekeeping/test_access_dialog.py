"""Hand the file over in the window: new keeper, new password, new code; the old ones void."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hungchinh_desktop.domain.errors import PasswordError, UserError
from hungchinh_desktop.domain.file_user import FileUser
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.file_access import unlock, unlock_with_code, users_of
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.ui.kit.desk import Desk
from hungchinh_desktop.ui.kit.dialogs import VerbDialog
from hungchinh_desktop.ui.kit.look import Look
from hungchinh_desktop.ui.safekeeping.access_dialog import AccessDialog
from hungchinh_desktop.ui.safekeeping.access_orders import AccessOrders
from hungchinh_desktop.ui.safekeeping.protect_dialog import ProtectDialog
from hungchinh_desktop.ui.safekeeping.small_dialogs import NewCodeDialog
from tests.services.quick_secrets import use_quick_secrets

OLD, NEW = "mật khẩu cũ", "mật khẩu mới"
ORDERS = AccessOrders(rewrite=lambda _: None, lock=lambda: None, watch=lambda: None)


def fill() -> None:
    """Answer both steps; the code is typed as it is shown."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ProtectDialog)
    dialog.form.name.set_value("Trần Thị Hoa")
    dialog.form.first.set_value(NEW)
    dialog.form.again.set_value(NEW)
    dialog.go_on.click()
    dialog.go_on.click()
    assert dialog.isVisible()  # no code was typed back yet
    dialog.code_form.typed.set_value(dialog.code.shown.lower())
    dialog.go_on.click()


def test_a_handover_voids_the_old_password_and_code(
    desk: Desk, office: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_quick_secrets(monkeypatch)
    path, code = tmp_path / "sổ có khóa.db", RecoveryCode.by_chance()
    open_office_file(path).close()
    session = service.set_password(path, "Phan Thị Thủy", OLD, code)
    office.session = session
    dialog = AccessDialog(desk, office, ORDERS, None)
    button = dialog.findChild(QPushButton, "access_hand_over")
    assert button is not None
    QTimer.singleShot(0, dialog, fill)
    button.click()
    assert dialog.rewriting is not None
    after = dialog.rewriting(path, session)
    assert after is not None
    assert after.user.name == "Trần Thị Hoa"
    with pytest.raises(PasswordError):
        unlock(path, OLD)
    with pytest.raises(PasswordError):
        unlock_with_code(path, code)
    opened = open_office_file(path, unlock(path, NEW))
    (newest,) = opened._database.rows("SELECT * FROM change ORDER BY id DESC LIMIT 1")
    assert "Bàn giao tệp dữ liệu cho Trần Thị Hoa" in newest["label"]
    assert newest["made_by"] == "Phan Thị Thủy"
    opened.close()


def test_removing_somebody_asks_first_and_says_what_they_still_open(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_quick_secrets(monkeypatch)
    path = tmp_path / "sổ có khóa.db"
    open_office_file(path).close()
    session = service.set_password(path, "Phan Thị Thủy", OLD, RecoveryCode.by_chance())
    session = service.add_user(path, session, FileUser("Lê Văn Nam"), "mật khẩu nam")
    office = open_office_file(path, session)
    dialog = AccessDialog(desk, office, ORDERS, None)
    dialog.users.setCurrentRow(1)
    said: list[str] = []

    def answer(*, accept: bool) -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, VerbDialog)
        said.extend(label.text() for label in question.findChildren(QLabel))
        buttons = {one.text(): one for one in question.findChildren(QPushButton)}
        assert buttons["Hủy"].isDefault()
        buttons["Xóa người dùng" if accept else "Hủy"].click()

    button = dialog.findChild(QPushButton, "access_remove_user")
    assert button is not None
    for accept, left in ((False, 2), (True, 1)):
        QTimer.singleShot(0, dialog, partial(answer, accept=accept))
        button.click()
        assert len(users_of(path)) == left
    office.close()
    assert any("bản sao lưu cũ mà Lê Văn Nam còn giữ" in text for text in said)


def test_a_sheet_that_cannot_be_written_is_told(
    look: Look, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_code: RecoveryCode, _target: Path) -> None:
        raise UserError("Ổ đĩa đã đầy.")

    dialog = NewCodeDialog(look, None, refuse)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "to.pdf"), ""))
    said: list[str] = []

    def read() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, VerbDialog)
        said.extend(label.text() for label in shown.findChildren(QLabel))
        shown.close()

    QTimer.singleShot(0, dialog, read)
    button = dialog.findChild(QPushButton, "code_sheet")
    assert button is not None
    button.click()
    assert "Ổ đĩa đã đầy." in said
    assert dialog.form.saved.isHidden()
