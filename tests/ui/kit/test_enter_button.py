"""Enter presses the button with the focus, also where a dialog has another default."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from hungchinh_desktop.ui.kit.buttons import link_button, push_button
from hungchinh_desktop.ui.kit.look import Look


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_focused_button_is_pressed_and_no_other(look: Look, qtbot: QtBot, key: Qt.Key) -> None:
    pressed: list[str] = []
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    save = QPushButton("Lưu")
    save.setDefault(True)
    save.clicked.connect(lambda: pressed.append("save"))
    again = push_button(look, "Làm lại", "again", lambda: pressed.append("again"))
    more = link_button("Xem thêm", "more", lambda: pressed.append("more"))
    for button in (save, again, more):
        column.addWidget(button)
    dialog.show()
    for button in (again, more):
        button.setFocus()
        QTest.keyClick(button, key)
    assert pressed == ["again", "more"]
