"""Check the file from the page, and show it without writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from hungchinh_desktop.ui.safekeeping.check_dialog import CheckDialog
from hungchinh_desktop.ui.safekeeping.file_commands import OTHER_FILE, OTHER_HAND
from hungchinh_desktop.ui.safekeeping.safekeeping_page import SafekeepingPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(desk: Desk, office: OfficeFile, qtbot: QtBot) -> SafekeepingPage:
    made = SafekeepingPage(desk, office, lambda _backup: None)
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.refresh()
    made.show()
    return made


def press(page: SafekeepingPage, command: str) -> None:
    next(spec for spec in page.specs() if spec.id == command).handler()


def banner(page: SafekeepingPage) -> str:
    label = page.findChild(QLabel, "safekeeping_banner_text")
    assert label is not None
    return label.text()


def test_a_whole_file_is_told_to_be_good(page: SafekeepingPage) -> None:
    told: list[str] = []

    def look_and_close() -> None:
        (dialog,) = page.findChildren(CheckDialog)
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        assert not dialog.mend_button.isVisible()
        dialog.accept()

    QTimer.singleShot(0, page, look_and_close)
    press(page, "safekeeping_check")
    assert "Tệp tốt: 7 mục đã kiểm tra đều không có lỗi." in told


def test_what_can_be_mended_is_mended(
    desk: Desk, office: OfficeFile, page: SafekeepingPage
) -> None:
    connection = office.checking._database.connection
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("INSERT INTO file_content (id, bytes) VALUES ('lạc', x'00')")
    dialog = CheckDialog(desk, office.checking, page)
    dialog.show_lines(office.checking.check())
    dialog.show()
    assert dialog.mend_button.isVisibleTo(dialog)
    height = dialog.height()
    dialog.mend_button.click()
    assert dialog.height() > height * 0.8
    assert "trước khi sửa tệp" in dialog._summary.text()
    assert not dialog.mend_button.isVisibleTo(dialog)
    assert all(line.good for line in office.checking.check())
    assert len(office.safety.backups()) == 1


def test_another_hand_is_told(page: SafekeepingPage, office: OfficeFile) -> None:
    assert page.side_count() == ""
    office.audit.other_hand = True
    page.refresh()
    assert page.side_count() == "!"
    assert OTHER_HAND in banner(page)
    office.audit.other_file = True
    page.refresh()
    assert OTHER_FILE in banner(page)
