"""A damaged file can be salvaged from the window, also where there is a backup."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from hungchinh_desktop.app_safekeeping import offer_backup
from hungchinh_desktop.domain.errors import DataFileError
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services.file_access import unlock
from hungchinh_desktop.services.file_protection_service import set_password
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.ui.kit.look import Look
from hungchinh_desktop.ui.safekeeping.key_dialog import KeyDialog
from tests.services.issued_plans import change_household
from tests.services.quick_secrets import use_quick_secrets

FAULT = DataFileError("Tệp hỏng.")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, "light")


def pressing(*verbs: str) -> list[str]:
    """Press these buttons in the dialogs to come, and note all verbs that were offered."""
    offered: list[str] = []
    waiting = list(verbs)

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            buttons = dialog.findChildren(QPushButton)
            offered.extend(button.text() for button in buttons)
            verb = waiting.pop(0)
            wanted = [button for button in buttons if button.text() == verb]
            (wanted or buttons)[-1].click()  # another dialog than expected must not stay open
        if waiting:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)
    return offered


def typing(*passwords: str) -> None:
    """Answer the question for the password with these, and open what was salvaged."""
    waiting, verbs = list(passwords), {"Cứu từ tệp hỏng…", "Mở tệp đã cứu"}

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        QTimer.singleShot(20, answer)
        buttons = dialog.findChildren(QPushButton)
        if isinstance(dialog, KeyDialog) and waiting:
            dialog.password.set_value(waiting.pop(0))
            next(one for one in buttons if one.objectName() == "key_dialog_accept").click()
        else:
            ([one for one in buttons if one.text() in verbs] or buttons)[-1].click()

    QTimer.singleShot(20, answer)


def damaged(office: OfficeFile, *, with_backup: bool) -> Path:
    """Make a backup, work on, and cut the end off the file."""
    path = office.path
    if with_backup:
        office.safety.back_up()
    change_household(office, "sau bản sao lưu")
    office.close()
    data = path.read_bytes()
    path.write_bytes(data[: len(data) - 4096])
    return path


@pytest.mark.parametrize("with_backup", [True, False])
def test_what_can_still_be_read_takes_the_place_of_the_file(
    office: OfficeFile, look: Look, with_backup: bool
) -> None:
    path = damaged(office, with_backup=with_backup)
    verbs = ["Cứu những gì còn đọc được", "Mở tệp đã cứu"]
    offered = pressing(*(["Cứu từ tệp hỏng…"] if with_backup else []), *verbs)
    assert offer_backup(look, path, FAULT)
    assert ("Phục hồi bản này" in offered) is with_backup
    again = open_office_file(path)
    told = {one.household.situation for one in again.households.entries()}
    assert "sau bản sao lưu" in told
    again.close()
    assert [one for one in path.parent.iterdir() if "truoc_phuc_hoi" in one.name]


def test_a_file_that_is_gone_while_its_password_is_asked_is_a_sentence(
    look: Look, tmp_path: Path
) -> None:
    dialog = KeyDialog(look, tmp_path / "rút ra.db", "Tệp hỏng.")
    dialog.show()
    height = dialog.height()
    dialog.password.set_value("mật khẩu")
    dialog.findChildren(QPushButton, "key_dialog_accept")[0].click()
    assert dialog.key is None
    assert dialog.height() > height  # nothing said before is cut off
    assert any("Không thấy tệp" in label.text() for label in dialog.findChildren(QLabel))
    dialog.deleteLater()


def test_a_letter_under_the_name_of_the_file_is_not_salvaged(
    office: OfficeFile, look: Look
) -> None:
    path = damaged(office, with_backup=True)
    path.write_text("Kính gửi", encoding="utf-8")
    offered = pressing("Thoát")
    assert not offer_backup(look, path, FAULT)
    assert "Cứu từ tệp hỏng…" not in offered


@pytest.mark.parametrize("is_asked", [True, False])
def test_a_file_behind_a_password_is_salvaged_with_what_opens_it(
    office: OfficeFile, look: Look, monkeypatch: pytest.MonkeyPatch, *, is_asked: bool
) -> None:
    use_quick_secrets(monkeypatch)
    path = office.path
    change_household(office, "còn đọc được")
    office.close_for_the_day()
    set_password(path, "Lan", "mật khẩu dài", RecoveryCode.by_chance())
    data = path.read_bytes()
    path.write_bytes(data[: len(data) - 4096])
    key = unlock(path, "mật khẩu dài").key
    verbs = ["Cứu từ tệp hỏng…", "Cứu những gì còn đọc được", "Mở tệp đã cứu"]
    if is_asked:
        typing("mật khẩu sai", "mật khẩu dài")
    else:
        pressing(*verbs)
    assert offer_backup(look, path, FAULT, None if is_asked else key)
    again = open_office_file(path, unlock(path, "mật khẩu dài"))
    assert "còn đọc được" in {one.household.situation for one in again.households.entries()}
    again.close()
