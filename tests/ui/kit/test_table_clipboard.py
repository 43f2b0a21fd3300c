"""Check that a copy of sensitive cells leaves the clipboard, and nothing else does."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hungchinh_desktop.ui.kit import table_clipboard
from hungchinh_desktop.ui.kit.table_column import Column

PUBLIC = Column[str]("name", "Họ tên", lambda record: record)
SENSITIVE = Column[str]("situation", "Thực trạng", lambda _: "ốm nặng", sensitive=True)


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_clipboard, "FORGET_MS", 20)


def test_a_sensitive_copy_is_taken_away(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    table_clipboard.put_on_clipboard([PUBLIC, SENSITIVE], ["Lê Thị Hương"])
    assert clipboard.text() == "Lê Thị Hương\tốm nặng"
    formats = clipboard.mimeData().formats()
    assert any("ExcludeClipboardContentFromMonitorProcessing" in one for one in formats)
    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_what_was_copied_meanwhile_stays(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    table_clipboard.put_on_clipboard([SENSITIVE], ["Lê Thị Hương"])
    clipboard.setText("việc khác")
    with qtbot.assertNotEmitted(clipboard.dataChanged, wait=80):
        pass
    assert clipboard.text() == "việc khác"


def test_public_cells_stay(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    table_clipboard.put_on_clipboard([PUBLIC], ["Lê Thị Hương"])
    with qtbot.assertNotEmitted(clipboard.dataChanged, wait=80):
        pass
    assert clipboard.text() == "Lê Thị Hương"
