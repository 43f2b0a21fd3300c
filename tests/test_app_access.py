"""Set a password in the window, lock it, open it again: with the real program."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.domain.file_user import FileUser, Role
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.file_access import unlock
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage.file_key import is_plain
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.safekeeping.unlock_window import UnlockWindow
from tests.services.quick_secrets import use_quick_secrets

KEEPER, PASSWORD = "Phan Thị Thủy", "mật khẩu dài"
CODE = RecoveryCode.by_chance()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    use_quick_secrets(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "so.db"
    open_office_file(made).close_for_the_day()
    return made


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(make_application())
    yield made
    made.drop_window()
    if made.access.window is not None:
        made.access.window.deleteLater()


def asking(program: Program) -> UnlockWindow:
    assert program.access.window is not None
    return program.access.window


def type_password(program: Program, password: str) -> None:
    window = asking(program)
    window.password.set_value(password)
    window.go_on.click()


def names(program: Program) -> list[str]:
    assert program.office is not None
    return [entry.household.head_name for entry in program.office.households.entries()]


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield every text that a widget, its children and their models hold."""
    for one in (widget, *widget.findChildren(QWidget)):
        yield from (one.windowTitle(), one.toolTip(), one.accessibleName(), one.whatsThis())
        if isinstance(one, QLabel | QLineEdit | QPushButton):
            yield one.text()
        if isinstance(one, QTextEdit):
            yield one.toPlainText()
        if isinstance(one, QComboBox):
            yield from (one.itemText(row) for row in range(one.count()))
        if isinstance(one, QAbstractItemView):
            model = one.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    yield str(model.index(row, column).data())


def test_a_keyed_file_is_opened_by_its_password(program: Program, path: Path, qtbot: QtBot) -> None:
    service.set_password(path, KEEPER, PASSWORD, CODE)
    assert program.open(path)
    assert program.window is None
    type_password(program, "sai hẳn rồi")
    qtbot.waitUntil(lambda: "không đúng" in asking(program).notice.text())
    assert asking(program).password.value() == ""
    type_password(program, PASSWORD)
    qtbot.waitUntil(lambda: program.window is not None)
    assert len(names(program)) == 20
    assert program.office is not None
    assert program.office.session is not None
    assert program.access.window is None


def test_a_locked_window_holds_nothing_of_the_record(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    session = service.set_password(path, KEEPER, PASSWORD, CODE)
    program.open(path, session)
    assert program.window is not None
    program.window.stack.show_page("household")
    known = names(program)
    shown = {text for one in QApplication.topLevelWidgets() for text in texts_of(one)}
    assert any(name in text for name in known for text in shown)
    gone: list[bool] = []
    program.window.destroyed.connect(lambda: gone.append(True))
    program.access.lock()
    qtbot.waitUntil(lambda: program.window is None and bool(gone))
    assert program.office is None
    assert asking(program).isVisible()
    left = [text for one in QApplication.topLevelWidgets() for text in texts_of(one)]
    assert not [text for text in left for name in known if name in text]
    type_password(program, PASSWORD)
    qtbot.waitUntil(lambda: program.window is not None)
    assert names(program) == known


def test_the_window_locks_after_idle_time(program: Program, path: Path, qtbot: QtBot) -> None:
    session = service.set_password(path, KEEPER, PASSWORD, CODE)
    program.open(path, session)
    timer = program.access._idle.timer
    assert timer.isActive()
    assert timer.interval() == 10 * 60 * 1000
    timer.timeout.emit()
    qtbot.waitUntil(lambda: program.window is None)
    assert not timer.isActive()


def test_forgotten_password_and_code_open_the_file(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    service.set_password(path, KEEPER, PASSWORD, CODE)
    program.open(path)
    window = asking(program)
    window.other.click()
    typo = ("B" if CODE.text[5] == "A" else "A").join((CODE.text[:5], CODE.text[6:]))
    window.code.set_value(typo)
    window.go_on.click()
    assert "gõ sai" in window.code.error()
    window.code.set_value(CODE.shown.lower())
    window.new.first.set_value("mật khẩu mới")
    window.new.again.set_value("mật khẩu mới")
    window.go_on.click()
    qtbot.waitUntil(lambda: program.window is not None)
    program.close()
    assert unlock(path, "mật khẩu mới").user.name == KEEPER


def test_a_password_is_set_from_the_window(
    program: Program, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.open(path)
    monkeypatch.setattr("hungchinh_desktop.app_access.renew_old_copies", lambda *_: None)
    program.access.rewrite(lambda file, _: service.set_password(file, KEEPER, PASSWORD, CODE))
    assert not is_plain(path)
    assert program.office is not None
    assert program.office.session is not None
    assert program.window is not None
    assert program.window.isVisible()
    fact = program.window.status.findChild(QPushButton, "status_password")
    assert fact is not None
    assert fact.text() == KEEPER


def test_a_reader_gets_a_window_that_says_so(program: Program, path: Path, qtbot: QtBot) -> None:
    session = service.set_password(path, KEEPER, PASSWORD, CODE)
    service.add_user(path, session, FileUser("Lê Văn Nam", Role.READER), "người xem 1")
    program.open(path, unlock(path, "người xem 1"))
    assert program.window is not None
    fact = program.window.status.findChild(QPushButton, "status_password")
    assert fact is not None
    assert fact.text() == "Lê Văn Nam · chỉ xem"
    assert not program.look.gives_out  # what they copy out of tables has dots


def test_sensitive_columns_are_covered_by_one_key(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    program.open(path)
    assert program.window is not None
    action = next(one for one in program.window.findChildren(QAction) if one.shortcut() == "F8")
    program.window.stack.show_page("household")
    table = program.window.stack.page("household").findChild(TableView)
    assert table is not None

    def picture() -> QImage:
        image: QImage = table.viewport().grab().toImage()
        return image

    covered = picture()
    assert program.look.covers  # whoever starts it may not be alone
    action.trigger()
    assert not action.isChecked()
    assert picture() != covered
    action.trigger()
    assert action.isChecked()
    assert picture() == covered


def test_a_copy_of_a_file_behind_a_password_is_restored_and_opened(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    service.set_password(path, KEEPER, PASSWORD, CODE)
    office = open_office_file(path, unlock(path, PASSWORD))
    office.safety.back_up()
    office.close_for_the_day()
    data = bytearray(path.read_bytes())
    data[-3000] ^= 1
    path.write_bytes(data)

    def restore() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        assert "Cứu từ tệp hỏng…" in buttons
        buttons.get("Phục hồi bản này", buttons["Thoát"]).click()

    QTimer.singleShot(20, program.look, restore)
    program.open(path)
    type_password(program, PASSWORD)
    qtbot.waitUntil(lambda: program.window is not None)
    assert len(names(program)) == 20
    assert program.access.window is None


def test_no_page_asks_a_file_that_was_closed_before_its_findings_came(
    program: Program, path: Path, qtbot: QtBot
) -> None:
    assert program.open(path)
    window = program.window
    assert window is not None
    with qtbot.captureExceptions() as faults:
        program.close()  # as when the desktop ends the program
        window.stack.update()
        QApplication.processEvents()
    assert faults == []
    assert not window.isVisible()


def test_another_programs_file_in_the_usual_place_gives_way_to_a_copy(
    program: Program, hermetic_home: Path
) -> None:
    office = open_office_file(None)
    office.safety.back_up()
    usual = office.path
    office.close_for_the_day()
    usual.unlink()
    foreign = sqlite3.connect(usual)
    foreign.execute("CREATE TABLE theirs (a)")
    foreign.commit()
    foreign.close()
    theirs = usual.read_bytes()
    offered: list[str] = []

    def restore() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        offered.extend(buttons)
        buttons.get("Phục hồi bản này", next(iter(buttons.values()))).click()

    QTimer.singleShot(20, program.look, restore)
    assert program.open(None)
    assert offered == ["Phục hồi bản này", "Thoát"]
    assert len(names(program)) == 20
    kept = [one.read_bytes() for one in usual.parent.glob("hung_chinh_truoc_phuc_hoi_*.db")]
    assert kept == [theirs]
    assert not list(usual.parent.glob("hung_chinh_truoc_phuc_hoi_*-journal"))
