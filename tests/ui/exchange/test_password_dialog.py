"""A password is typed twice, kept for one paper and put on its file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import msoffcrypto
import pytest
import pyzipper
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget

from hungchinh_desktop.domain.file_password import FilePassword
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.exchange.exchange_page import ExchangePage
from hungchinh_desktop.ui.exchange.password_dialog import PasswordDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look

WORD = "Hung-Chinh 2024"


@pytest.fixture
def dialog(qtbot: QtBot, look: Look) -> Iterator[PasswordDialog]:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = PasswordDialog(look, owner)
    made.show()
    yield made
    owner.close()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, office: OfficeFile, tmp_path: Path) -> Iterator[ExchangePage]:
    desk.settings.setValue("exchange/folder", str(tmp_path))
    made = ExchangePage(desk, office)
    qtbot.addWidget(made)
    made.refresh()
    made.show()
    yield made
    desk.background.stop_all(10_000)
    desk.pdf.finish()


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QAbstractButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def give_password(page: ExchangePage, monkeypatch: pytest.MonkeyPatch) -> None:
    def typed(dialog: PasswordDialog) -> int:
        dialog.password = FilePassword.from_typed(WORD)
        return 1

    monkeypatch.setattr(PasswordDialog, "exec", typed)
    press(page, "exchange_password")


def shown(page: ExchangePage, name: str) -> bool:
    widget = page.findChild(QWidget, name)
    assert widget is not None
    return widget.isVisible()


def test_dots_stand_for_letters_until_they_are_wanted(dialog: PasswordDialog) -> None:
    field = dialog.first.control
    assert field.echoMode() is QLineEdit.EchoMode.Password
    box = dialog.findChild(QCheckBox, "password_shown")
    assert box is not None
    box.setChecked(True)
    assert field.echoMode() is QLineEdit.EchoMode.Normal


def test_a_second_typing_that_differs_is_told_beside_it(dialog: PasswordDialog) -> None:
    dialog.first.set_value(WORD)
    dialog.again.set_value(WORD + "x")
    press(dialog, "password_keep")
    assert dialog.isVisible()
    assert dialog.first.error() == ""
    assert dialog.again.error() == "Hai lần gõ không giống nhau; hãy gõ lại lần hai."
    dialog.again.set_value(WORD)
    press(dialog, "password_keep")
    assert not dialog.isVisible()
    assert dialog.password == FilePassword(WORD)


def test_the_workbook_is_locked(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_password(page, monkeypatch)
    assert shown(page, "exchange_locked")
    assert not shown(page, "exchange_password")
    press(page, "exchange_save")
    path = tmp_path / "2024-03_DS_hop_xom.xlsx"
    qtbot.waitUntil(path.exists, timeout=20_000)
    file = msoffcrypto.OfficeFile(BytesIO(path.read_bytes()))
    assert file.is_encrypted()
    file.load_key(password=WORD, verify_password=True)


def test_pages_are_locked_in_a_zip(
    qtbot: QtBot, page: ExchangePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_password(page, monkeypatch)
    press(page, "exchange_save_pdf")
    path = tmp_path / "2024-03_DS_hop_xom.zip"
    qtbot.waitUntil(path.exists, timeout=20_000)
    with pyzipper.AESZipFile(path) as archive:
        archive.setpassword(WORD.encode())
        assert archive.read("2024-03_DS_hop_xom.pdf").startswith(b"%PDF")


def test_a_password_is_dropped_by_hand_and_with_the_paper(
    page: ExchangePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_password(page, monkeypatch)
    page.refresh()
    assert shown(page, "exchange_locked")
    press(page, "exchange_no_password")
    assert not shown(page, "exchange_locked")
    give_password(page, monkeypatch)
    page.open_link(Link("exchange", target="posting"))
    assert not shown(page, "exchange_locked")
