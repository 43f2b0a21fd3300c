"""Check that a copy of sensitive cells leaves the clipboard, and nothing else does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from hungchinh_desktop.ui.kit import sensitive_clipboard
from hungchinh_desktop.ui.kit.look import DOTS
from hungchinh_desktop.ui.kit.sensitive_clipboard import forget_copied, put_sensitive_text
from hungchinh_desktop.ui.kit.table_clipboard import put_on_clipboard
from hungchinh_desktop.ui.kit.table_column import Column

PUBLIC = Column[str]("name", "Họ tên", lambda record: record)
SENSITIVE = Column[str]("situation", "Thực trạng", lambda _: "ốm nặng", sensitive=True)
BY_RECORD = Column[str]("new", "Mới", lambda record: record, sensitive=lambda one: one == "ốm")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sensitive_clipboard, "FORGET_MS", 20)


def test_a_sensitive_copy_is_taken_away(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    put_on_clipboard([PUBLIC, SENSITIVE], ["Lê Thị Hương"])
    assert clipboard.text() == "Lê Thị Hương\tốm nặng"
    qtbot.waitUntil(lambda: clipboard.text() == "")


def test_who_may_only_look_copies_dots(qtbot: QtBot) -> None:
    put_on_clipboard([PUBLIC, SENSITIVE, BY_RECORD], ["Lê Thị Hương", "ốm"], gives_out=False)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == f"Lê Thị Hương\t{DOTS}\tLê Thị Hương\nốm\t{DOTS}\t{DOTS}"
    assert "ốm nặng" not in copied.html()


def test_a_sensitive_copy_stays_out_of_every_history(qtbot: QtBot) -> None:
    put_on_clipboard([SENSITIVE], ["Lê Thị Hương"])
    data = QGuiApplication.clipboard().mimeData()
    windows = 'application/x-qt-windows-mime;value="{}"'
    assert data.hasFormat(windows.format("ExcludeClipboardContentFromMonitorProcessing"))
    for name in ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"):
        assert bytes(data.data(windows.format(name)).data()) == bytes(4)  # a number: no
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_what_was_copied_meanwhile_stays(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    put_on_clipboard([SENSITIVE], ["Lê Thị Hương"])
    clipboard.setText("việc khác")
    with qtbot.assertNotEmitted(clipboard.dataChanged, wait=80):
        pass
    forget_copied()
    assert clipboard.text() == "việc khác"


def test_the_minute_begins_anew_with_each_copy(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = QGuiApplication.clipboard()
    put_sensitive_text("ốm")
    monkeypatch.setattr(sensitive_clipboard, "FORGET_MS", 60_000)
    put_sensitive_text("ốm")
    with qtbot.assertNotEmitted(clipboard.dataChanged, wait=80):
        pass
    forget_copied()
    assert clipboard.text() == ""


def test_the_end_of_the_program_takes_it_away(
    qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sensitive_clipboard, "FORGET_MS", 60_000)
    put_sensitive_text("ốm")
    qapp.aboutToQuit.emit()
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize(("column", "record"), [(PUBLIC, "Lê Thị Hương"), (BY_RECORD, "Xóm 7")])
def test_public_cells_stay(column: Column[str], record: str, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    put_on_clipboard([column], [record])
    with qtbot.assertNotEmitted(clipboard.dataChanged, wait=80):
        pass
    assert clipboard.text() == record
