"""The window opens on a data file, goes over to another one, and stays when that one is bad."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from hungchinh_desktop import app as desktop
from hungchinh_desktop import app_single_window
from hungchinh_desktop.app import EXIT_NOT_STARTED, Program, make_application
from hungchinh_desktop.domain.backup import BackupReason
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import open_office_file
from hungchinh_desktop.storage.file_seal import SealVerdict, verdict
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.dialogs import VerbDialog
from tests.cli.cli_runs import ROOT, in_a_process, names_in, one_sentence, sha256_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.main_window import MainWindow

IN_USE = "đang mở ở một cửa sổ hoặc chương trình khác"


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """Give the program without a file; the hooks it sets go back at the end."""
    made = Program(make_application())
    yield made
    end(made)


def end(program: Program) -> None:
    """Close the window and take the hooks back, as the end of the process does."""
    if program.window is not None:
        program.window.close()
        program.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.close()
    program._crash_guard.uninstall()
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def opened(program: Program, hermetic_home: Path, qtbot: QtBot) -> Program:
    """Open the usual file, as at the first start."""
    assert program.open(None)
    qtbot.waitExposed(window_of(program))
    return program


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Make a second data file."""
    path = tmp_path / "Xã khác.db"
    open_office_file(path).close()
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Make a file that is no data file."""
    path = tmp_path / "danh sách.db"
    path.write_text("Danh sách hộ nghèo\n" * 40, encoding="utf-8")
    return path


def window_of(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def page_shown(program: Program) -> str:
    frame = window_of(program).stack.current()
    assert frame is not None
    return frame.page.page_id


def is_free(path: Path) -> bool:
    """Tell whether another program could open the file now."""
    ran = in_a_process("--file", path, "show", "totals")
    assert ran.code in {0, 2}
    return not ran.code


def pressing(button: str) -> Callable[[], VerbDialog]:
    """Press a button of the next dialog as soon as it is there; return how to get it after."""

    def press() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, VerbDialog)
        found = shown.findChild(QPushButton, f"{shown.objectName()}_{button}")
        assert isinstance(found, QPushButton)
        found.click()

    QTimer.singleShot(0, press)

    def last() -> VerbDialog:
        dialog = dialogs.last_dialog()
        assert dialog is not None
        return dialog

    return last


def detail_of(dialog: VerbDialog) -> str:
    label = dialog.findChild(QLabel, f"{dialog.objectName()}_detail")
    assert label is not None
    return label.text()


def test_the_first_start_shows_the_overview_of_the_record(
    opened: Program, hermetic_home: Path
) -> None:
    made = set(names_in(hermetic_home))
    assert made - {"logs"} == {"hung_chinh.db"}  # the offscreen platform may warn of itself
    assert opened.office is not None
    assert opened.office.path == hermetic_home / "hung_chinh.db"
    assert page_shown(opened) == "overview"
    assert window_of(opened).windowTitle() == "UBND xã Hưng Chính – hung_chinh.db"
    assert len(opened.office.households.entries()) == 20


def test_a_bad_file_is_told_once_and_nothing_opens(
    program: Program, bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sha256_of(bad)
    dialog = pressing("accept")
    assert program.open(bad) is False
    assert (program.office, program.window) == (None, None)
    sentence = "“danh sách.db” không phải tệp dữ liệu của chương trình; hãy chọn tệp khác."
    assert detail_of(dialog()) == sentence
    told = capsys.readouterr().err.splitlines(keepends=True)
    assert one_sentence(told[0]) == sentence
    assert sha256_of(bad) == before


def test_another_file_takes_the_place_of_the_former(opened: Program, other: Path) -> None:
    former, former_path = window_of(opened), opened.office.path if opened.office else Path()
    assert not is_free(former_path)
    opened.open_file(other)
    assert opened.office is not None
    assert opened.office.path == other
    assert window_of(opened) is not former
    assert window_of(opened).isVisible()
    assert not former.isVisible()
    assert window_of(opened).windowTitle().endswith("– Xã khác.db")
    assert is_free(former_path)
    assert not is_free(other)


def test_the_program_goes_on_until_its_last_window_is_closed(
    opened: Program, other: Path, hermetic_home: Path
) -> None:
    seen = []

    def swap() -> None:
        opened.open_file(other)
        QTimer.singleShot(50, leave)

    def leave() -> None:
        seen.append(window_of(opened).isVisible())
        window_of(opened).close()

    QTimer.singleShot(0, swap)
    assert opened.run() == 0
    assert seen == [True]
    assert opened.office is None
    assert is_free(other)
    assert is_free(hermetic_home / "hung_chinh.db")


def test_the_same_file_is_not_opened_twice(opened: Program, tmp_path: Path) -> None:
    assert opened.office is not None
    office, window = opened.office, window_of(opened)
    same = [office.path, office.path.parent / "." / office.path.name]
    link = tmp_path / "lối tắt.db"
    try:
        link.symlink_to(office.path)
    except OSError:  # Windows allows it to developers only
        link = office.path
    for path in (*same, link):
        opened.open_file(path)
        assert opened.office is office
        assert window_of(opened) is window
    assert window.isVisible()
    assert not is_free(office.path)


def test_a_bad_file_leaves_the_open_one_in_use(opened: Program, bad: Path) -> None:
    assert opened.office is not None
    office, window = opened.office, window_of(opened)
    with pytest.raises(UserError, match="không phải tệp dữ liệu"):
        opened.open_file(bad)
    assert opened.office is office
    assert window_of(opened) is window
    assert window.isVisible()
    assert len(office.households.entries()) == 20
    assert not is_free(office.path)


def test_a_window_that_may_not_end_its_work_stays(
    opened: Program, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, office = window_of(opened), opened.office
    monkeypatch.setattr(window, "_may_end_work", lambda: False)
    opened.open_file(other)
    assert opened.office is office
    assert window_of(opened) is window
    assert window.isVisible()
    assert is_free(other)


def test_a_window_that_cannot_be_built_lets_its_file_go(
    opened: Program, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_parts: object) -> MainWindow:
        raise ZeroDivisionError

    window = window_of(opened)
    monkeypatch.setattr(desktop, "build_window", fail)
    with pytest.raises(ZeroDivisionError):
        opened.open_file(other)
    assert window_of(opened) is window
    assert window.isVisible()
    assert is_free(other)


def test_an_open_window_keeps_the_command_line_out(opened: Program, tmp_path: Path) -> None:
    ran = in_a_process("export", "plan", "--out", tmp_path / "a.pdf")
    assert IN_USE in ran.sentence()
    assert "hung_chinh.db" in ran.sentence()
    assert not (tmp_path / "a.pdf").exists()
    window_of(opened).close()
    opened.close()
    assert in_a_process("export", "plan", "--out", tmp_path / "a.pdf").code == 0


def test_a_file_that_another_program_keeps_is_told_so(
    opened: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_single_window, "PATIENCE_SECONDS", 0.3)
    monkeypatch.setattr(app_single_window, "raise_first", lambda _path: False)
    assert opened.office is not None
    second = Program(make_application())
    dialog = pressing("accept")
    assert second.open(opened.office.path) is False
    second._crash_guard.uninstall()
    assert IN_USE in detail_of(dialog())


def test_the_collector_works_again_once_the_window_stands(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "_SETTLED_MS", 0)
    started = desktop.start_window(None)
    assert started is not None
    qtbot.waitUntil(gc.isenabled)
    end(started)


def test_a_start_on_a_bad_file_ends_with_its_code(
    qapp: QApplication, bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "_SETTLED_MS", 0)
    pressing("accept")
    assert desktop.run_window(bad) == EXIT_NOT_STARTED
    monkeypatch.undo()
    gc.enable()


def test_the_interface_has_name_and_vietnamese_words(opened: Program, qapp: QApplication) -> None:
    assert qapp.applicationDisplayName() == "Hưng Chính"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Hủy"
    assert not qapp.windowIcon().isNull()


def test_the_start_reads_no_sources_and_no_heavy_library(tmp_path: Path) -> None:
    """What the first page does not show is loaded when it is asked for."""
    code = (
        "import sys, linecache; from pathlib import Path; from hungchinh_desktop.app import *\n"
        "program = start_window(Path(sys.argv[1])); QApplication = type(program._app)\n"
        "QApplication.processEvents()\n"
        "print(*sorted({'reportlab', 'openpyxl', 'pydantic', 'pypdfium2', 'sqlite_utils', 'click',"
        " 'hungchinh_desktop.services.exchange_service'} & sys.modules.keys()))\n"
        "print(*[name for name in linecache.cache if 'hungchinh_desktop' in name])\n"
        "program.window.close()"
    )
    open_office_file(tmp_path / "so.db").close()
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "so.db")],
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": str(tmp_path)},  # no page of another day
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr


def move_somebody(program: Program) -> None:
    assert program.office is not None
    entry = program.office.households.entries()[0]
    hamlets = program.office.hamlets.hamlets()
    target = next(one for one in hamlets if one.id != entry.household.hamlet_id)
    program.office.households.move_to_hamlet([entry.id], target.id)


def test_closing_backs_up_what_was_changed(opened: Program) -> None:
    move_somebody(opened)
    assert opened.office is not None
    path = opened.office.path
    window_of(opened).close()
    opened.close()
    (backup,) = (path.parent / "hung_chinh_sao_luu").glob("*_dong.db")
    assert backup.read_bytes()[:15] == b"SQLite format 3"
    assert verdict(path) is SealVerdict.SAME


def test_a_full_disk_at_closing_lets_one_stay(
    opened: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    move_somebody(opened)
    assert opened.office is not None

    def refuse(*_: object) -> None:
        raise UserError("Ổ đĩa đã đầy; hãy xóa bớt tệp thừa.")

    monkeypatch.setattr(opened.office.safety, "back_up_if_changed", refuse)
    dialog = pressing("accept")
    assert window_of(opened).close() is False
    assert "Mọi thay đổi đã lưu trong tệp dữ liệu" in detail_of(dialog())
    pressing("other")
    assert window_of(opened).close() is True


def test_a_backup_takes_the_place_of_the_open_file(opened: Program, qtbot: QtBot) -> None:
    assert opened.office is not None
    before = opened.office.households.entries()
    backup = opened.office.safety.back_up()
    move_somebody(opened)
    opened.restore(backup)
    assert opened.office is not None
    assert opened.office.households.entries() == before
    assert window_of(opened).isVisible()
    assert window_of(opened).stack.page("safekeeping").isVisible()
    reasons = [one.reason for one in opened.office.safety.backups()]
    assert reasons == [BackupReason.RESTORE, BackupReason.BY_HAND]
    opened.restore(opened.office.safety.backups()[0])  # and back again
    assert opened.office is not None
    assert opened.office.households.entries() != before


def test_a_spoilt_file_is_rescued_at_the_start(
    program: Program, hermetic_home: Path, qtbot: QtBot
) -> None:
    office = open_office_file(None)
    backup = office.safety.back_up()
    path = office.path
    office.close_for_the_day()
    path.write_bytes(path.read_bytes()[:5000])
    dialog = pressing("accept")
    assert program.open(None)
    assert f"{backup.made_at:%d/%m/%Y}" in detail_of(dialog())
    assert program.office is not None
    assert len(program.office.households.entries()) == 20
    assert len(list(path.parent.glob("hung_chinh_truoc_phuc_hoi_*.db"))) == 1


def test_a_window_opened_to_look_at_writes_nothing(
    program: Program, hermetic_home: Path, qtbot: QtBot
) -> None:
    program.view_only = True
    with pytest.raises(UserError, match="Không thấy tệp"):  # looking makes no new file
        program.open_file(None)
    open_office_file().close()
    assert program.open(None)
    assert program.office is not None
    before = program.office.safety._database.head()
    entry = program.office.households.entries()[0]
    draft = program.office.households.draft_of(entry.household.id)
    with pytest.raises(UserError, match="chỉ xem"):
        program.office.households.update(entry.household.id, replace(draft, situation="khác"))
    assert program.office.safety._database.head() == before
    window = window_of(program)
    assert any("Chỉ xem" in one.text() for one in window.status.findChildren(QPushButton))
