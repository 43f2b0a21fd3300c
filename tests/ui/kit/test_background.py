"""Check that long work runs elsewhere and its end arrives here."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.background import Background, Task

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.desk import Desk
    from tests.ui.sample_pages import Ledger


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


def fail_loudly(error: UserError) -> None:
    raise AssertionError(error.sentence)


def test_work_runs_elsewhere_and_its_result_arrives_here(owner: QWidget, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work(task: Task) -> int:
        threads.append(threading.current_thread())
        return 42

    def take(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    task = Background().run(owner, "Đang tính", work, take, fail_loudly)
    with qtbot.waitSignal(task.ended):
        pass
    assert results == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


def test_progress_arrives_in_order(owner: QWidget, qtbot: QtBot) -> None:
    seen: list[tuple[int, int, str]] = []
    go_on = threading.Event()

    def work(task: Task) -> None:
        assert go_on.wait(10)
        for number in range(1, 4):
            task.report(number, 3, f"Đang ghi {number} trên 3 tờ")

    task = Background().run(owner, "Đang xuất", work, lambda _none: None, fail_loudly)
    task.progressed.connect(lambda *args: seen.append(args))
    with qtbot.waitSignal(task.ended):
        go_on.set()
    assert seen[-1] == (3, 3, "Đang ghi 3 trên 3 tờ")
    assert seen == sorted(seen)


def test_user_error_reaches_its_handler(owner: QWidget, qtbot: QtBot) -> None:
    sentences: list[str] = []

    def work(task: Task) -> None:
        raise UserError("Ổ đĩa đầy; chọn nơi lưu khác.")

    task = Background().run(
        owner, "Đang xuất", work, print, lambda error: sentences.append(error.sentence)
    )
    with qtbot.waitSignal(task.ended):
        pass
    assert sentences == ["Ổ đĩa đầy; chọn nơi lưu khác."]


def test_stopped_work_ends_without_a_result(owner: QWidget, qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()
    results: list[str] = []

    def work(task: Task) -> str:
        started.set()
        go_on.wait(10)
        task.check()
        return "too late"

    background = Background()
    task = background.run(owner, "Đang xuất", work, results.append, fail_loudly)
    assert started.wait(10)
    task.stop()
    with qtbot.waitSignals([task.ended, background.emptied]):
        go_on.set()
    assert results == []
    assert background.running() == []


def test_result_for_a_closed_page_is_dropped(qtbot: QtBot) -> None:
    owner, go_on = QWidget(), threading.Event()
    results: list[str] = []

    def work(task: Task) -> str:
        go_on.wait(10)
        return "for nobody"

    task = Background().run(owner, "Đang xuất", work, results.append, fail_loudly)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    with qtbot.waitSignal(task.ended):
        go_on.set()
    assert results == []


def test_bug_in_the_work_comes_to_the_last_hook(
    owner: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds: list[tuple[type[BaseException], threading.Thread]] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda kind, *_: kinds.append((kind, threading.current_thread()))
    )

    def work(task: Task) -> int:
        numbers: dict[str, int] = {}
        return numbers["Nguyễn Thị Thành"]

    task = Background().run(owner, "Đang xuất", work, print, fail_loudly)
    with qtbot.waitSignal(task.ended):
        pass
    assert kinds == [(KeyError, threading.main_thread())]


def test_desk_tells_the_pages_what_the_work_wrote(
    ledger_desk: Desk, ledger: Ledger, owner: QWidget, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(ledger_desk.changes.changed) as told:
        ledger_desk.run_in_background(owner, "Đang nhập", lambda _task: ledger.write("a"), bool)
    assert told.args == [frozenset({"line"})]
