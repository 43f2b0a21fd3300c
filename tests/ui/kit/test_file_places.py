"""Prove that files go where they went last, and that what cannot be shown is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.desk import Desk
from hungchinh_desktop.ui.kit.file_places import kept_folder, open_place


def test_the_folder_used_last_counts_only_while_it_is_there(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    used = tmp_path / "Xuất"
    used.mkdir()
    settings.setValue("exchange/folder", str(used))
    assert kept_folder(settings, "exchange/folder") == used
    used.rmdir()
    elsewhere = kept_folder(settings, "exchange/folder")
    assert elsewhere != used
    assert elsewhere.is_dir()


def test_a_place_that_no_program_shows_is_told(
    ledger_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []

    def refuse(url: QUrl) -> bool:
        asked.append(url)
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", refuse)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    told: list[str] = []

    def read() -> None:
        dialog = dialogs.last_dialog()
        assert dialog is not None
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.reject()

    QTimer.singleShot(0, window, read)
    open_place(ledger_desk, window, tmp_path / "ke_hoach.pdf")
    assert [url.toLocalFile() for url in asked] == [str(tmp_path / "ke_hoach.pdf")]
    assert any("ke_hoach.pdf" in words for words in told)
