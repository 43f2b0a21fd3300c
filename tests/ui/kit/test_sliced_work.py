"""Work in slices: the window lives on, a stop takes everything back, faults are told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.work_step import WorkStep
from hungchinh_desktop.ui.kit.sliced_work import SlicedWork

if TYPE_CHECKING:
    from collections.abc import Generator

    from pytestqt.qtbot import QtBot


def step(done: int) -> WorkStep:
    return WorkStep(done, 3, "Đang làm")


class Told:
    """Remember what the work delivers."""

    def __init__(self) -> None:
        self.results: list[str] = []
        self.faults: list[str] = []
        self.ended = 0
        self.work: SlicedWork[str] = SlicedWork(
            "Việc", None, self.results.append, lambda fault: self.faults.append(fault.sentence)
        )
        self.work.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self.ended += 1


def test_the_result_comes_after_the_last_step(qtbot: QtBot) -> None:
    told = Told()

    def work() -> Generator[WorkStep, None, str]:
        for number in range(3):
            yield step(number)
        return "xong"

    told.work.start(work())
    qtbot.waitUntil(lambda: told.ended == 1)
    assert told.results == ["xong"]
    assert not told.work.is_running


def test_a_stop_closes_the_work_and_delivers_nothing(qtbot: QtBot) -> None:
    told = Told()
    undone: list[bool] = []
    beats: list[int] = []

    def work() -> Generator[WorkStep, None, str]:
        try:
            while True:
                yield step(1)
        finally:
            undone.append(True)

    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(1)
    told.work.start(work())
    qtbot.waitUntil(lambda: len(beats) > 3)  # the event loop goes on meanwhile
    told.work.stop()
    assert undone == [True]
    assert told.ended == 1
    assert told.results == []


def test_a_stop_from_inside_a_step_waits_for_its_end(qtbot: QtBot) -> None:
    told = Told()

    def work() -> Generator[WorkStep, None, str]:
        told.work.stop()
        yield step(1)
        return "xong"

    told.work.start(work())
    qtbot.waitUntil(lambda: told.ended == 1)
    assert told.results == []


def test_a_fault_is_told_once(qtbot: QtBot) -> None:
    told = Told()

    def work() -> Generator[WorkStep, None, str]:
        yield step(1)
        raise UserError("Hết chỗ trên đĩa.")

    told.work.start(work())
    qtbot.waitUntil(lambda: told.ended == 1)
    assert (told.results, told.faults) == ([], ["Hết chỗ trên đĩa."])
