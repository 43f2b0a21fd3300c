"""A short undo is done at once, a long one behind a window that can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from hungchinh_desktop.domain.work_step import WorkStep
from hungchinh_desktop.ui.kit.replay_work import AT_ONCE, UNDO_WORDS, run_replay

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.changes import ReplaySteps
    from hungchinh_desktop.ui.kit.desk import Desk

TOUCHED = frozenset({"household"})


class Change:
    """Take rows back one by one; stopped, it has taken none back."""

    def __init__(self, total: int) -> None:
        self.total, self.taken_back = total, 0

    def steps(self) -> ReplaySteps:
        try:
            for done in range(1, self.total + 1):
                self.taken_back = done
                yield WorkStep(done, self.total, "Đang hoàn tác")
        except GeneratorExit:
            self.taken_back = 0
            raise
        return TOUCHED


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_a_short_one_is_done_at_once(ledger_desk: Desk, window: QWidget) -> None:
    change, told = Change(AT_ONCE), list[frozenset[str]]()
    assert run_replay(ledger_desk, window, change.steps(), UNDO_WORDS, told.append) is None
    assert (told, change.taken_back) == ([TOUCHED], AT_ONCE)


def test_a_long_one_shows_how_far_it_is(ledger_desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    change, told = Change(200_000), list[frozenset[str]]()
    work = run_replay(ledger_desk, window, change.steps(), UNDO_WORDS, told.append)
    assert work is not None
    bar = window.findChild(QProgressBar, "replay_work_bar")
    assert isinstance(bar, QProgressBar)
    with qtbot.waitSignals([work.progressed, work.ended]):
        assert told == []
    assert (told, change.taken_back) == ([TOUCHED], 200_000)
    assert bar.maximum() == 200_000


def test_a_stopped_one_leaves_all_as_it_was(
    ledger_desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    change, told = Change(1_000_000), list[frozenset[str]]()
    work = run_replay(ledger_desk, window, change.steps(), UNDO_WORDS, told.append)
    assert work is not None
    with qtbot.waitSignal(work.progressed):
        pass
    stop = window.findChild(QPushButton, "replay_work_stop")
    assert isinstance(stop, QPushButton)
    with qtbot.waitSignal(work.ended):
        stop.click()
    assert (told, change.taken_back) == ([], 0)
