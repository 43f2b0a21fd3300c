"""Lock the real program over half-typed work: nothing is lost, and nothing stays in sight."""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.ui.kit.form import Form
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.safekeeping.left_words import LeftWordsDialog
from hungchinh_desktop.ui.safekeeping.small_dialogs import NewUserDialog
from tests.private_canaries import CANARY, held, plant
from tests.services.quick_secrets import use_quick_secrets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.long

PASSWORD = "mật khẩu dài"
HALF = f"{CANARY} đang gõ dở"


@pytest.fixture
def program(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    use_quick_secrets(monkeypatch)
    path = tmp_path / "so.db"
    open_office_file(path).close_for_the_day()
    session = service.set_password(path, "Phan Thị Thủy", PASSWORD, RecoveryCode.by_chance())
    made = Program(make_application())
    assert made.open(path, session)
    yield made
    made.drop_window()
    if made.access.window is not None:
        made.access.window.deleteLater()


@pytest.fixture
def household(program: Program) -> str:
    assert program.office is not None
    key = plant(program.office)
    window_of(program).go(Link("household", target=key))
    return key


def window_of(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def part(parent: QWidget, kind: type[QWidget], name: str) -> QWidget:
    found = parent.findChild(kind, name)
    assert found is not None, name
    return found


def typed(parent: QWidget, name: str) -> str:
    field = part(parent, QWidget, name)
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def unlock(program: Program, qtbot: QtBot) -> None:
    asking = program.access.window
    assert asking is not None
    asking.password.set_value(PASSWORD)
    QTest.keyClick(asking.password.control, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not None)


def press(parent: QWidget, name: str) -> None:
    button = part(parent, QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_a_half_typed_household_is_offered_after_the_lock(
    program: Program, household: str, qtbot: QtBot
) -> None:
    field = part(window_of(program), QPlainTextEdit, "situation")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(HALF)
    program.access.on_session_locked()
    qtbot.waitUntil(lambda: program.window is None)
    assert held() == []
    unlock(program, qtbot)
    window = window_of(program)
    window.go(Link("household"))
    press(window, "draft_banner_link1")
    assert typed(window, "situation") == HALF
    assert program.look.covers


def test_a_window_open_over_the_page_is_offered_after_the_lock(
    program: Program, household: str, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def type_and_lock() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        field = part(dialog, QPlainTextEdit, "visit_note")
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText(HALF)
        program.access.on_session_locked()

    QTimer.singleShot(0, type_and_lock)
    press(window_of(program), "visits_add")  # returns when the lock has closed the small window
    qtbot.waitUntil(lambda: program.window is None)
    assert held() == []
    unlock(program, qtbot)
    window = window_of(program)
    window.go(Link("household"))

    def read_and_save() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        seen.append(typed(dialog, "visit_note"))
        day = part(dialog, QLineEdit, "visited_on")
        assert isinstance(day, QLineEdit)
        day.setText("02/03/2024")
        press(dialog, "visit_form_dialog_accept")

    QTimer.singleShot(0, read_and_save)
    press(window, "draft_banner_link1")
    assert seen == [HALF]
    assert program.office is not None
    notes = [visit.note for visit in program.office.details.visits(household)]
    assert HALF in notes
    assert program.office.drafts.drafts(2024) == []


def test_a_locked_program_holds_no_private_word(
    program: Program, household: str, qtbot: QtBot
) -> None:
    window = window_of(program)
    for page in ("overview", "findings", "audit", "household"):
        window.go(Link(page))
    table = window.stack.page("household").findChild(TableView)
    assert table is not None
    table.selectAll()
    table.copy_selection()
    assert CANARY in QGuiApplication.clipboard().text()
    assert held()
    gone = weakref.ref(window.stack.page("household"))
    del window, table
    program.access.lock()
    qtbot.waitUntil(lambda: program.window is None)
    assert held() == []
    assert QGuiApplication.clipboard().text() == ""
    assert program.office is None
    assert gone() is None


def test_a_file_without_a_password_is_covered_when_the_computer_is_locked(
    qapp: QApplication, tmp_path: Path
) -> None:
    program = Program(make_application())
    program.open(tmp_path / "mo.db")
    program.look.cover(covers=False)
    program.access.on_session_locked()
    assert program.look.covers
    assert program.window is not None
    program.drop_window()


def test_a_setting_and_a_question_cut_off_by_the_lock_are_shown_again(
    program: Program, household: str, qtbot: QtBot
) -> None:
    window = window_of(program)
    window.go(Link("setting"))
    field = next(
        one
        for form in window.stack.page("setting").findChildren(Form)
        for one in form.findChildren(QLineEdit)
        if one.isVisible() and one.isEnabled()
    )
    field.setText(HALF)
    field.textEdited.emit(HALF)
    dialog = NewUserDialog(program.look, window, set())
    for secret in (dialog.form.first, dialog.form.again):
        secret.show_letters(shown=True)
        type_into(secret.control, "mật khẩu riêng")
    note = QPlainTextEdit()
    note.setAccessibleName("Lý do")
    dialog.body.addWidget(note)
    QTimer.singleShot(0, lambda: lock_over(program, note))
    dialog.ask()
    qtbot.waitUntil(lambda: program.window is None)
    seen: dict[str, str] = {}

    def answer() -> None:
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, LeftWordsDialog):
            return
        assert shown.words.isHidden()  # covered
        seen[shown.accessibleName()] = shown.words.toPlainText()
        press(shown, f"left_words_{'other' if 'Thiết đặt' in shown.accessibleName() else 'reject'}")

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(50)
    unlock(program, qtbot)
    qtbot.waitUntil(lambda: len(seen) == 2)
    timer.stop()
    assert seen["Còn chữ gõ dở ở “Thêm người dùng”."] == f"Lý do:\n{HALF}"
    assert HALF in seen["Còn chữ gõ dở ở “Thiết đặt”."]
    assert "mật khẩu riêng" not in "".join(seen.values())
    assert program.office is not None
    left = program.office.drafts.words_of("Phan Thị Thủy")
    assert [draft.title for draft in left] == ["Thêm người dùng"]
    assert program.office.drafts.words_of("Người khác") == []


def type_into(control: QWidget, words: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(control, event)


def lock_over(program: Program, note: QPlainTextEdit) -> None:
    note.setFocus()
    type_into(note, HALF)
    program.access.on_session_locked()


@pytest.mark.parametrize("is_looked_at", [True, False])
def test_the_lock_waits_for_what_writes_and_for_nothing_else(
    program: Program, qtbot: QtBot, *, is_looked_at: bool
) -> None:
    window = window_of(program)
    gate = threading.Event()

    def work(task: Task) -> None:
        while not gate.wait(0.01):
            task.check()

    task = window._desk.background.run(window, "Đang xuất", work, lambda _: None, lambda _: None)
    task.keeps_window = not is_looked_at
    interval = program.access._idle.timer.interval()
    program.access.lock()
    if not is_looked_at:
        said = part(window.status, QPushButton, "status_saved")
        assert isinstance(said, QPushButton)
        qtbot.waitUntil(lambda: "sổ sẽ khóa" in said.accessibleName())
        assert program.window is window
        assert program.access._idle.timer.interval() == interval
        gate.set()
    qtbot.waitUntil(lambda: program.window is None)
    gate.set()
