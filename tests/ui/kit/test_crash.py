"""Check that a fault of the program is told once, written down without names, and survived."""

from __future__ import annotations

import sys
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from shiboken6 import delete

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.crash import CrashGuard
from hungchinh_desktop.ui.kit.crash_dialog import CrashDialog
from hungchinh_desktop.ui.kit.crash_log import CrashLog, describe_chain, plain_start
from hungchinh_desktop.ui.kit.dialogs import last_dialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look

SECRET = "Nguyễn Thị Thành 040123456789"


@pytest.fixture
def guard(look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrashGuard]:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    guard = CrashGuard(look, tmp_path / "logs")
    guard.install()
    yield guard
    guard.uninstall()
    for dialog in open_dialogs():
        dialog.close()


def open_dialogs() -> list[CrashDialog]:
    widgets = QApplication.topLevelWidgets()
    return [widget for widget in widgets if isinstance(widget, CrashDialog) and widget.isVisible()]


def log_text(tmp_path: Path) -> str:
    return (tmp_path / "logs" / "hungchinh.log").read_text(encoding="utf-8")


def fault() -> ValueError:
    try:
        int(SECRET)
    except ValueError as error:
        return error
    raise AssertionError


def report(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


@pytest.mark.usefixtures("guard")
def test_fault_is_shown_with_details_to_copy_but_no_name(qtbot: QtBot, tmp_path: Path) -> None:
    report(fault())
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)
    (dialog,) = open_dialogs()
    details = dialog.findChild(QPlainTextEdit, "crash_details")
    copy = dialog.findChild(QPushButton, "crash_copy")
    assert isinstance(details, QPlainTextEdit)
    assert isinstance(copy, QPushButton)
    copy.click()
    assert QGuiApplication.clipboard().text() == details.toPlainText()
    for text in (details.toPlainText(), log_text(tmp_path)):
        assert "ValueError" in text
        assert "test_crash.py" in text
        assert "Nguyễn" not in text
        assert "0401" not in text


@pytest.mark.usefixtures("guard")
def test_same_fault_again_and_again_gives_one_box(qtbot: QtBot, tmp_path: Path) -> None:
    error = fault()
    for _ in range(20):
        report(error)
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)
    open_dialogs()[0].close()
    report(error)
    QApplication.processEvents()
    assert open_dialogs() == []
    assert log_text(tmp_path).count("ValueError") == 1


@pytest.mark.usefixtures("guard")
def test_fault_of_another_thread_is_shown_here(qtbot: QtBot) -> None:
    thread = threading.Thread(target=int, args=(SECRET,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)


@pytest.mark.usefixtures("guard")
def test_forgotten_user_error_is_told_in_its_own_words(qtbot: QtBot, tmp_path: Path) -> None:
    told: list[str] = []

    def read_and_close() -> None:
        box = last_dialog()
        assert box is not None
        told.append(box._detail.text())
        box.reject()

    report(UserError("Ổ đĩa đầy; xóa bớt tệp rồi lưu lại."))
    QTimer.singleShot(0, read_and_close)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Ổ đĩa đầy; xóa bớt tệp rồi lưu lại."]
    assert open_dialogs() == []
    logged = log_text(tmp_path) if (tmp_path / "logs" / "hungchinh.log").exists() else ""
    assert "UserError" not in logged


@pytest.mark.usefixtures("guard")
def test_a_forgotten_user_error_of_every_repaint_is_told_once(qtbot: QtBot) -> None:
    told: list[str] = []

    def read_and_close() -> None:
        box = last_dialog()
        if box is not None and box.isVisible():
            told.append(box._detail.text())
            box.reject()

    closing = QTimer()
    closing.timeout.connect(read_and_close)
    closing.start()
    for _ in range(5):
        report(UserError("Ổ đĩa đầy."))
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    assert told == ["Ổ đĩa đầy."]


@pytest.mark.usefixtures("guard")
def test_a_box_that_went_with_its_window_lets_another_come(qtbot: QtBot) -> None:
    window = QWidget()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    report(fault())
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)
    assert open_dialogs()[0].parentWidget() is window
    delete(window)
    report(KeyError())
    qtbot.waitUntil(lambda: len(open_dialogs()) == 1)


@pytest.mark.qt_no_exception_capture
@pytest.mark.usefixtures("guard")
def test_qt_message_is_logged_without_what_it_quotes(tmp_path: Path) -> None:
    qWarning('QPainter::begin: "Nguyễn Thị Thành"')
    assert "QPainter::begin:" in log_text(tmp_path)
    assert "Nguyễn" not in log_text(tmp_path)


def test_plain_start_stops_at_the_first_quotation() -> None:
    assert plain_start('QIODevice::read (QFile, "/home/lan/x"): closed') == "QIODevice::read (QFile"
    assert plain_start("Thái Thị An") == "Th"


def test_chain_names_what_a_fault_arose_from() -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError as error:
        described = describe_chain(error)
    assert described.index("RuntimeError") < described.index("KeyError")
    assert SECRET not in described


def test_log_keeps_five_files(tmp_path: Path) -> None:
    log = CrashLog(tmp_path)
    for number in range(9):
        log.path.write_bytes(b"x" * 1_000_000)
        log.write(f"entry {number}")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["hungchinh.log", *(f"hungchinh.log.{number}" for number in range(1, 5))]
    assert "entry 8" in log.path.read_text(encoding="utf-8")


def test_log_that_cannot_be_written_is_no_second_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file, not a folder", encoding="utf-8")
    CrashLog(tmp_path / "logs").write("builtins.ValueError")
    assert "builtins.ValueError" in capsys.readouterr().err


def test_only_a_terminal_is_told_the_words_of_a_fault(
    guard: CrashGuard,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program started by its icon writes into the journal of the system."""
    monkeypatch.undo()
    report(fault())
    sys.unraisablehook(SimpleNamespace(exc_value=fault(), exc_type=ValueError, object=SECRET))
    qWarning(f'Cannot open "{SECRET}"')
    told = capsys.readouterr().err
    assert "builtins.ValueError" in told
    assert "Cannot open" in told
    assert SECRET not in told
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    report(fault())
    assert SECRET in capsys.readouterr().err
    qtbot.waitUntil(lambda: bool(open_dialogs()))
