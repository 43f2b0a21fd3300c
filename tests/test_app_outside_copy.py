"""Open the register from a stick on a new machine, and where everything else is spoilt."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QRadioButton

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.domain.backup import Overdue
from hungchinh_desktop.domain.copy_place import STICK_FOLDER
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.paths import data_dir, default_data_file
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.file_access import unlock
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.storage import drives
from hungchinh_desktop.storage.backup_files import MANIFEST
from tests.obstacles import small_disk
from tests.services.quick_secrets import use_quick_secrets
from tests.services.test_safety_service import move_first_to

PASSWORD = "mật khẩu dài"
DRILLS = int(os.environ.get("HUNGCHINH_LOST_FOLDERS", "2"))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    use_quick_secrets(monkeypatch)


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Plug in a stick: a folder that the table of mounts calls one."""
    root = tmp_path / "media" / "USB"
    root.mkdir(parents=True)
    table = tmp_path / "mounts"
    table.write_text(f"/dev/sdb1 {root} vfat rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr(drives, "MOUNT_TABLE", table)
    monkeypatch.setattr(drives, "_STICK_FOLDERS", (f"{root.parent}/",))
    return root


def worked_on(password: str = "") -> tuple[OfficeFile, list[RegisterEntry]]:
    """Open the usual file after a day of work, behind a password where one is given."""
    path = default_data_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    open_office_file(path).close_for_the_day()
    session = None
    if password:
        service.set_password(path, "Phan Thị Thủy", password, RecoveryCode.by_chance())
        session = unlock(path, password)
    office = open_office_file(path, session)
    move_first_to(office, 8)
    return office, office.households.entries()


def carried(stick: Path, password: str = "") -> list[RegisterEntry]:
    office, entries = worked_on(password)
    office.safety.carry_out(stick / STICK_FOLDER)
    office.close_for_the_day()
    return entries


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(make_application())
    yield made
    made.drop_window()
    if made.access.window is not None:
        made.access.window.deleteLater()


Answering = Callable[..., list[str]]


@pytest.fixture
def answering() -> Iterator[Answering]:
    """Give what does one thing in each dialog to come and notes the titles, till the test ends."""
    waiting: list[Callable[[QDialog], None]] = []
    titles: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if waiting and isinstance(dialog, QDialog):
            titles.append(text(dialog, f"{dialog.objectName()}_title"))
            waiting.pop(0)(dialog)
        if waiting:
            QTimer.singleShot(20, look)

    def begin(*presses: Callable[[QDialog], None]) -> list[str]:
        waiting.extend(presses)
        QTimer.singleShot(0, look)
        return titles

    yield begin
    waiting.clear()


def text(dialog: QDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


def press(name: str) -> Callable[[QDialog], None]:
    def click(dialog: QDialog) -> None:
        button = dialog.findChild(QPushButton, name)
        assert button is not None, name
        button.click()

    return click


def entries_in(program: Program) -> list[RegisterEntry]:
    assert program.office is not None
    return program.office.households.entries()


def test_a_new_machine_opens_the_copy_on_the_stick(
    program: Program, stick: Path, answering: Answering
) -> None:
    before = carried(stick)
    shutil.rmtree(data_dir())
    titles = answering(press("outside_dialog_accept"))
    assert program.open(None)
    assert titles == ["Máy này chưa có sổ; mở từ bản sao lưu?"]
    assert entries_in(program) == before
    assert program.office is not None
    assert program.office.safety.back_up().serial == 2  # it counts on from the stick's copy
    assert program.office.safety.on_trial() == ""


def test_a_new_machine_opens_a_copy_with_a_password(
    program: Program, stick: Path, qtbot: object, answering: Answering
) -> None:
    before = carried(stick, PASSWORD)
    shutil.rmtree(data_dir())
    answering(press("outside_dialog_accept"))
    assert program.open(None)
    assert program.access.window is not None
    program.access.window.password.set_value(PASSWORD)
    program.access.window.go_on.click()
    wait_for_office(program, qtbot)
    assert entries_in(program) == before


def test_what_came_from_another_disk_is_known_to_be_outside(
    program: Program, stick: Path, answering: Answering
) -> None:
    with small_disk(stick, 64 * 1024, real=True):
        carried(stick)
        shutil.rmtree(data_dir())
        answering(press("outside_dialog_accept"))
        assert program.open(None)
        assert program.office is not None
        state = program.office.safety.state()
        assert state.outside_at is not None
        assert state.outside_due is Overdue.NO
        program.drop_window()


def wait_for_office(program: Program, qtbot: object) -> None:
    from pytestqt.qtbot import QtBot

    assert isinstance(qtbot, QtBot)
    qtbot.waitUntil(lambda: program.office is not None, timeout=20_000)


def test_the_officer_may_begin_anew_all_the_same(
    program: Program, stick: Path, answering: Answering
) -> None:
    carried(stick)
    shutil.rmtree(data_dir())
    answering(press("outside_dialog_reject"))
    assert program.open(None)
    assert program.office is not None
    assert program.office.undo.undo_label() is None
    assert len(entries_in(program)) == 20


def test_without_a_copy_in_sight_nothing_is_asked(
    program: Program, stick: Path, answering: Answering
) -> None:
    titles = answering(press("outside_dialog_reject"))
    assert program.open(None)
    assert titles == []
    assert len(entries_in(program)) == 20


@pytest.mark.parametrize("seed", range(DRILLS))
def test_everything_in_the_folder_was_replaced(
    program: Program, stick: Path, seed: int, answering: Answering
) -> None:
    """A blackmailer's program wrote over every file; only the stick in the drawer is whole."""
    dice = random.Random(seed)
    office, before = worked_on()
    for _ in range(3):
        office.safety.back_up()
    office.safety.carry_out(stick / STICK_FOLDER)
    office.close_for_the_day()
    spoilt = {path: dice.randbytes(path.stat().st_size) for path in files_in(data_dir())}
    assert len(spoilt) > 4
    for path, content in spoilt.items():
        path.write_bytes(content)
    said: list[str] = []

    def take_it(dialog: QDialog) -> None:
        said.append(text(dialog, "outside_dialog_detail"))
        press("outside_dialog_accept")(dialog)

    titles = answering(take_it)
    assert program.open(None)
    assert titles == ["Tệp này không còn là sổ của chương trình."]
    assert "không phải tệp dữ liệu" in said[0]
    assert entries_in(program) == before
    aside = list(data_dir().glob("*_truoc_phuc_hoi_*.db"))
    assert [path.read_bytes() for path in aside] == [spoilt[default_data_file()]]
    copies = [path for path in spoilt if path.suffix == ".db" and path != default_data_file()]
    assert all(path.read_bytes() == spoilt[path] for path in copies)  # none was rotated away


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_stick_plugged_in_later_is_found(
    program: Program, stick: Path, tmp_path: Path, answering: Answering
) -> None:
    before = carried(stick)
    away = tmp_path / "drawer"
    (stick / STICK_FOLDER).rename(away)
    for path in files_in(data_dir()):
        path.write_bytes(b"\x07" * 500)

    def plug_in(dialog: QDialog) -> None:
        assert "Chưa thấy USB" in text(dialog, "outside_dialog_detail")
        away.rename(stick / STICK_FOLDER)
        press("outside_dialog_again")(dialog)
        assert len(dialog.findChildren(QRadioButton)) == 1
        press("outside_dialog_accept")(dialog)

    answering(plug_in)
    assert program.open(None)
    assert entries_in(program) == before


def test_a_spoilt_file_with_a_password_opens_from_the_stick(
    program: Program, stick: Path, qtbot: object, answering: Answering
) -> None:
    before = carried(stick, PASSWORD)
    for path in files_in(data_dir()):
        path.write_bytes(random.Random(3).randbytes(path.stat().st_size))
    assert program.open(None)  # no program can tell noise from a locked file
    asking = program.access.window
    assert asking is not None
    answering(press("outside_dialog_accept"))
    asking.backup.click()
    assert program.access.window is not None
    program.access.window.password.set_value(PASSWORD)
    program.access.window.go_on.click()
    wait_for_office(program, qtbot)
    assert entries_in(program) == before


def test_a_spoilt_copy_on_the_stick_is_not_taken(
    program: Program, stick: Path, answering: Answering
) -> None:
    before = carried(stick)
    (good,) = (stick / STICK_FOLDER).glob("*.db")
    for end in (".db", MANIFEST):
        shutil.copy(good.with_suffix(end), good.with_name(f"{newer(good)}{end}"))
    spoilt = good.with_name(f"{newer(good)}.db")
    spoilt.write_bytes(spoilt.read_bytes()[:-1] + b"?")
    manifest = spoilt.with_suffix(MANIFEST)
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace('"serial": 1', '"serial": 2'), encoding="utf-8"
    )
    shutil.rmtree(data_dir())

    def take_second(dialog: QDialog) -> None:
        dialog.findChildren(QRadioButton)[1].setChecked(True)
        press("outside_dialog_accept")(dialog)

    titles = answering(press("outside_dialog_accept"), press("danger_dialog_accept"), take_second)
    assert program.open(None)
    assert titles[1] == "Chưa mở được bản sao lưu"
    assert entries_in(program) == before


def newer(path: Path) -> str:
    return path.stem.replace("_000001_", "_000002_")


def test_a_letter_opened_by_mistake_is_not_replaced(
    program: Program, stick: Path, tmp_path: Path, answering: Answering
) -> None:
    carried(stick)
    letter = tmp_path / "thư.db"
    letter.write_text("Kính gửi" * 200, encoding="utf-8")
    titles = answering(press("danger_dialog_accept"))
    assert not program.open(letter)
    assert titles == ["Tệp dữ liệu không dùng được"]
    assert letter.read_text(encoding="utf-8").startswith("Kính gửi")
