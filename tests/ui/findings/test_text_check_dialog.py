"""A pasted plan is checked in its own window; nothing reaches the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hungchinh_desktop.ui.findings.text_check_dialog import TextCheckDialog
from tests.seed.scan_text import SEED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> Iterator[TextCheckDialog]:
    window = QWidget()
    window.resize(1200, 700)
    qtbot.addWidget(window)
    made = TextCheckDialog(desk, window)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    window.close()


def said(dialog: TextCheckDialog) -> str:
    found = dialog.findChild(QLabel, "text_check_said")
    assert found is not None
    return found.text()


def press(dialog: TextCheckDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_pasted_text_is_checked(dialog: TextCheckDialog, office: OfficeFile) -> None:
    before = office.undo.undo_label()
    figures = "Hộ nghèo: 2 hộ, chiếm 0,09%; hộ cận nghèo: 18 hộ, 0,92%."
    dialog.text.setPlainText(f"I. SỐ LIỆU\n- {figures}")
    press(dialog, "text_check_run")
    assert said(dialog) == "1 phải sửa, 0 nên xem lại, 0 gợi ý"
    line = dialog.list.current()
    assert line is not None
    assert line.finding is not None
    assert line.finding.rule == "rates-contradict"
    assert office.undo.undo_label() == before


def test_a_file_is_opened_and_checked(dialog: TextCheckDialog) -> None:
    dialog.open_file(SEED / "scan.txt")
    assert said(dialog).startswith("6 phải sửa")
    assert dialog.text.textCursor().selectedText() == "93/KHUBND"


def test_what_cannot_be_checked_is_said(dialog: TextCheckDialog, tmp_path: Path) -> None:
    press(dialog, "text_check_run")
    assert said(dialog).startswith("Chưa có chữ nào")
    dialog.open_file(tmp_path / "khong_co.txt")
    assert said(dialog).startswith("Không đọc được tệp “khong_co.txt”")
    dialog.text.setPlainText("I. MỤC ĐÍCH\n1. Chung\n- Giảm nghèo.")
    press(dialog, "text_check_run")
    assert said(dialog) == "Không thấy điều gì cần sửa."
