"""Prove that the copies of a working day are made while the officer works, and never stop her."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from hungchinh_desktop.app_safekeeping import EVERY_MS, BackupClock
from hungchinh_desktop.services.office_file import OfficeFile
from tests.services.test_safety_service import move_first_to


def test_a_copy_due_amid_a_long_undo_is_made_when_that_is_over(
    qapp: QApplication, office: OfficeFile
) -> None:
    move_first_to(office, 4)
    told: list[str] = []
    window = QObject(qapp)
    clock = BackupClock(office, lambda: told.append("made"), window)
    steps = office.undo.undo_in_steps()
    next(steps)
    clock.timer.timeout.emit()
    assert not told
    assert clock.timer.interval() < EVERY_MS
    for _ in steps:
        pass
    clock.timer.timeout.emit()
    assert told == ["made"]
    assert clock.timer.interval() == EVERY_MS
    assert not office.safety.is_unsaved()
    window.deleteLater()
