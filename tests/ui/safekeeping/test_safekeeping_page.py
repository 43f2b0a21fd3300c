"""Check what the page of the backups shows and does."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from hungchinh_desktop.app_pages import status_facts
from hungchinh_desktop.domain.backup import Backup, BackupReason, Stick
from hungchinh_desktop.domain.copy_place import STICK_FOLDER
from hungchinh_desktop.services.clock_check import clock_fault
from hungchinh_desktop.storage import disks
from hungchinh_desktop.storage.backup_notes import add_notes
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.look import DOTS
from hungchinh_desktop.ui.safekeeping.backup_words import short_words, state_words
from hungchinh_desktop.ui.safekeeping.inside_dialog import InsideDialog
from hungchinh_desktop.ui.safekeeping.safekeeping_page import SafekeepingPage
from hungchinh_desktop.ui.safekeeping.stick_dialog import StickDialog
from tests.obstacles import small_disk
from tests.services.test_safety_service import ROOMY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def restored() -> list[Backup]:
    return []


@pytest.fixture
def page(desk: Desk, office: OfficeFile, qtbot: QtBot, restored: list[Backup]) -> SafekeepingPage:
    made = SafekeepingPage(desk, office, restored.append)
    qtbot.addWidget(made)
    made.resize(1100, 620)
    made.refresh()
    made.show()
    return made


def text_of(page: SafekeepingPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def press(page: SafekeepingPage, command: str) -> None:
    next(spec for spec in page.specs() if spec.id == command).handler()


def move_somebody(office: OfficeFile) -> str:
    entry = office.households.entries()[0]
    hamlets = office.hamlets.hamlets()
    target = next(one for one in hamlets if one.id != entry.household.hamlet_id)
    office.households.move_to_hamlet([entry.id], target.id)
    return entry.household.head_name


def test_without_a_backup_the_page_says_when_one_is_made(page: SafekeepingPage) -> None:
    assert "Chưa có gì mới để sao lưu" in text_of(page, "safekeeping_banner_text")
    assert page._model.rowCount() == 0
    assert not page._panel.restore.isEnabled()


def test_a_backup_is_made_read_again_and_compared(
    page: SafekeepingPage, office: OfficeFile, qtbot: QtBot
) -> None:
    press(page, "safekeeping_back_up")
    assert "đọc lại đúng" in text_of(page, "safekeeping_banner_text")
    name = move_somebody(office)
    page.refresh()
    qtbot.waitUntil(lambda: page._model.record(0).good is True)
    assert "Phục hồi thì mất 1 thay đổi" in text_of(page, "backup_loss")
    assert name in text_of(page, "backup_lines")
    assert page._panel.restore.isEnabled()


def test_what_another_program_wrote_is_not_called_the_same(
    page: SafekeepingPage, office: OfficeFile
) -> None:
    office.safety.back_up()
    connection = office.households._database.connection
    connection.execute("PRAGMA query_only = OFF")
    connection.execute("UPDATE household SET head_name = 'Ai'")
    page.refresh()
    assert "Khác bản hiện tại 20 hộ" in text_of(page, "backup_households")
    assert "giống hệt" not in text_of(page, "backup_loss")


def test_a_damaged_backup_can_be_seen_but_not_used(
    page: SafekeepingPage, office: OfficeFile, qtbot: QtBot
) -> None:
    office.safety.back_up().path.write_bytes(b"spoilt")
    page.refresh()
    qtbot.waitUntil(lambda: page._model.record(0).good is False)
    assert page._model.index(0, 4).data() == "không dùng được"
    assert not page._panel.restore.isEnabled()
    assert not page._panel.look_inside.isEnabled()


def answer_with(name: str) -> None:
    """Press a button of the dialog that is shown next."""

    def press_it() -> None:
        dialog = dialogs.last_dialog()
        assert dialog is not None
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        button.click()

    QTimer.singleShot(0, press_it)


def test_restoring_is_asked_and_then_handed_on(
    page: SafekeepingPage, office: OfficeFile, qtbot: QtBot, restored: list[Backup]
) -> None:
    backup = office.safety.back_up()
    page.refresh()
    answer_with("question_reject")
    page._panel.restore.click()
    assert restored == []
    answer_with("question_accept")
    page._panel.restore.click()
    qtbot.waitUntil(lambda: restored == [backup])


def test_the_inside_shows_the_register_of_then(
    page: SafekeepingPage, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[InsideDialog] = []

    def note(dialog: InsideDialog) -> None:
        shown.append(dialog)

    monkeypatch.setattr(InsideDialog, "exec", note)
    office.safety.back_up()
    page.refresh()
    page._panel.look_inside.click()
    (dialog,) = shown
    assert dialog.model.rowCount() == 20
    told = page.look.covers, dialog.model.index(0, 3).data() == DOTS
    dialog.findChildren(QShortcut)[0].activated.emit()
    assert {told, (page.look.covers, dialog.model.index(0, 3).data() == DOTS)} == {
        (True, True),
        (False, False),
    }
    names = {dialog.model.index(row, 0).data() for row in range(20)}
    assert "Phan Thị Ngo" in names
    dialog.model.set_search("ngo")
    assert dialog.model.rowCount() == 1
    dialog.deleteLater()


@pytest.mark.parametrize(("is_gone", "words"), [(True, "Không thấy tệp"), (False, "không còn như")])
def test_a_copy_spoilt_while_it_is_listed_is_marked_there(
    page: SafekeepingPage, office: OfficeFile, qtbot: QtBot, words: str, *, is_gone: bool
) -> None:
    backup = office.safety.back_up()
    page.show()
    page.refresh()
    qtbot.waitUntil(lambda: page._model.index(0, 4).data() == "đọc được")
    backup.path.unlink() if is_gone else backup.path.write_bytes(b"")
    page._table.choose_row(0)
    page._show_current()
    assert words in text_of(page, "backup_what")
    assert page._model.index(0, 4).data() == "không dùng được"
    assert not page._panel.restore.isEnabled()


def test_a_copy_goes_to_the_chosen_stick(
    page: SafekeepingPage, office: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sticks = [Stick(tmp_path / "USB A", "USB A", 2**30), Stick(tmp_path / "USB B", "USB B", 2**31)]
    for stick in sticks:
        stick.root.mkdir()
    monkeypatch.setattr(office.safety, "sticks", lambda: sticks)

    def choose(dialog: StickDialog) -> dialogs.Answer:
        assert [choice.text() for choice in dialog.choices] == [
            "USB A (còn trống 1,0 GB)",
            "USB B (còn trống 2,0 GB)",
        ]
        dialog.choices[1].setChecked(True)
        return dialogs.Answer.ACCEPT

    monkeypatch.setattr(StickDialog, "ask", choose)
    press(page, "safekeeping_carry_out")
    assert list((tmp_path / "USB A").iterdir()) == []
    (copy,) = (tmp_path / "USB B" / "HungChinh_sao_luu").glob("*.db")
    assert copy.stat().st_size > 0
    assert "cùng ổ cứng với sổ" in text_of(page, "safekeeping_banner_text")
    monkeypatch.setattr(page.desk.__class__, "show_error", lambda *_: None)
    shutil.rmtree(tmp_path / "USB B")
    (tmp_path / "USB B").write_text("pulled out", encoding="utf-8")
    press(page, "safekeeping_carry_out")
    assert "Đã chép" not in text_of(page, "safekeeping_banner_text")


def link(page: SafekeepingPage, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert button is not None
    return button


def test_a_copy_on_a_real_stick_may_be_pulled_out(
    page: SafekeepingPage, office: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "USB"
    root.mkdir()
    monkeypatch.setattr(office.safety, "sticks", lambda: [Stick(root, "USB", 2**30)])
    monkeypatch.setattr(StickDialog, "ask", lambda _dialog: dialogs.Answer.ACCEPT)
    assert text_of(page, "place_outside_state") == "Chưa chép lần nào"
    with small_disk(root, ROOMY, real=True):
        link(page, "place_outside_link").click()
        assert "Rút USB ra được rồi" in text_of(page, "safekeeping_banner_text")
    assert text_of(page, "place_outside_state").startswith("Chép gần nhất: ")


def test_another_disk_is_chosen_used_missed_and_given_up(
    page: SafekeepingPage, office: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "ổ D"
    root.mkdir()
    monkeypatch.setattr(office.safety.places, "offered", lambda: [Stick(root, "D:", 2**30)])
    page.refresh()
    assert text_of(page, "place_disk_state") == "Có ổ D: (còn trống 1,0 GB), chưa dùng"
    with small_disk(root, ROOMY, real=True):
        answer_with("disk_dialog_accept")
        link(page, "place_disk_link").click()
        assert text_of(page, "place_disk_state").startswith("1 bản · ")
        assert len(list((root / STICK_FOLDER).glob("*.db"))) == 1
    page.refresh()
    assert "Không thấy ổ đĩa" in text_of(page, "place_disk_state")
    assert "Không thấy ổ đĩa" in text_of(page, "safekeeping_banner_text")
    answer_with("disk_dialog_forget")
    link(page, "place_disk_link").click()
    assert office.safety.places.chosen() == []
    assert "Không thấy" not in text_of(page, "safekeeping_banner_text")


def test_the_same_disk_is_refused_with_a_sentence(
    page: SafekeepingPage, office: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(page.desk.__class__, "show_error", lambda *told: said.append(told[2]))
    answer_with("disk_dialog_other")
    link(page, "place_disk_link").click()
    assert "cùng ổ đĩa với tệp dữ liệu" in said[0]
    assert office.safety.places.chosen() == []


def test_another_part_of_the_same_disk_is_taken_and_warned_of(
    page: SafekeepingPage, office: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "D"
    root.mkdir()
    monkeypatch.setattr(disks, "_disk_of", lambda _: "sda")
    offered = [Stick(root, "D:", 1024**3, shares_disk=True)]
    monkeypatch.setattr(office.safety.places, "offered", lambda: offered)
    with small_disk(root, ROOMY, real=True):
        answer_with("disk_dialog_accept")
        link(page, "place_disk_link").click()
        assert "cài lại Windows" in text_of(page, "safekeeping_banner_text")
        assert text_of(page, "place_disk_state").startswith("Cùng ổ cứng với sổ · 1 bản")
        assert len(list((root / STICK_FOLDER).glob("*.db"))) == 1
        assert office.safety.places.outside_at() is None


def test_a_restored_copy_is_on_trial_until_it_is_kept(
    page: SafekeepingPage, office: OfficeFile
) -> None:
    before = office.safety.back_up(BackupReason.RESTORE)
    add_notes(office.safety.folder, held=before.made_at.isoformat())
    page.refresh()
    assert "Đang dùng bản phục hồi của" in text_of(page, "safekeeping_banner_text")
    assert "ngoài máy" not in text_of(page, "safekeeping_banner_text")
    long_ago = (datetime.now(UTC) - timedelta(days=15)).isoformat()
    add_notes(office.safety.folder, outside_at=long_ago)
    page.refresh()  # a trial does not silence the alarm
    assert "Chép ra ngoài máy gần nhất" in text_of(page, "safekeeping_banner_text")
    add_notes(office.safety.folder, outside_at=datetime.now(UTC).isoformat())
    assert link(page, "safekeeping_banner_link2").text() == "Lấy lại sổ trước đó…"
    link(page, "safekeeping_banner_link1").click()
    assert office.safety.on_trial() == ""
    assert "Sao lưu gần nhất" in text_of(page, "safekeeping_banner_text")


def test_taking_the_restoring_back_is_one_question(
    page: SafekeepingPage, office: OfficeFile, qtbot: QtBot, restored: list[Backup]
) -> None:
    before = office.safety.back_up(BackupReason.RESTORE)
    add_notes(office.safety.folder, held=before.made_at.isoformat())
    page.refresh()
    answer_with("question_accept")
    link(page, "safekeeping_banner_link2").click()
    qtbot.waitUntil(lambda: restored == [before])


def test_a_wrong_clock_is_told(page: SafekeepingPage, office: OfficeFile) -> None:
    vars(office.safety)["clock_fault"] = clock_fault(
        office._database, datetime(2001, 1, 1, tzinfo=UTC)
    )
    page.refresh()
    assert "Đồng hồ máy ghi ngày 01/01/2001" in text_of(page, "safekeeping_banner_text")
    (fact,) = [one for one in status_facts(office) if one.id == "notice"]
    assert (fact.text, fact.kind) == ("Xem lại ngày giờ của máy", "warn")


@pytest.mark.parametrize(
    ("days", "kind", "words"), [(3, "", ""), (8, "warn", "cần chép"), (15, "danger", "cần chép")]
)
def test_the_reminder_in_status_bar_and_page(
    office: OfficeFile, days: int, kind: str, words: str
) -> None:
    move_somebody(office)
    office.safety.back_up()
    state = office.safety.state(datetime.now(UTC) + timedelta(days=days))
    told = short_words(state)
    assert told[0] == kind
    assert words in told[1]
    assert state_words(state)[0] == (kind or "ok")


def test_a_copy_from_outside_is_asked_for_and_handed_on(
    page: SafekeepingPage,
    office: OfficeFile,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    restored: list[Backup],
) -> None:
    taken = office.safety.carry_out(tmp_path / "USB")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(taken.path), ""))
    answer_with("outside_dialog_other")
    press(page, "safekeeping_open_outside")
    qtbot.waitUntil(lambda: restored == [taken])
