"""Check what the page of the backups shows and does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton

from hungchinh_desktop.domain.backup import Backup, Stick
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.safekeeping.inside_dialog import InsideDialog
from hungchinh_desktop.ui.safekeeping.safekeeping_page import SafekeepingPage
from hungchinh_desktop.ui.safekeeping.stick_dialog import StickDialog

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


def test_a_damaged_backup_can_be_seen_but_not_used(
    page: SafekeepingPage, office: OfficeFile, qtbot: QtBot
) -> None:
    office.safety.back_up().path.write_bytes(b"spoilt")
    page.refresh()
    qtbot.waitUntil(lambda: page._model.record(0).good is False)
    assert page._model.index(0, 4).data() == "hỏng, không dùng"
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
    names = {dialog.model.index(row, 0).data() for row in range(20)}
    assert "Phan Thị Ngo" in names
    dialog.model.set_search("ngo")
    assert dialog.model.rowCount() == 1
    dialog.deleteLater()


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
    assert "Rút USB ra được rồi" in text_of(page, "safekeeping_banner_text")
