"""Run long work beside the window and bring its result back to the main thread."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal

from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

T = TypeVar("T")


class Stopped(Exception):  # noqa: N818 - not an error: the officer wished it
    """Unwind work that the officer stopped; a transaction open in it rolls back."""


class Work(QObject):
    """Stand for something that takes a while; the status bar shows it and can stop it."""

    progressed = Signal(int, int, str)  # done, total (0: unknown), sentence ("": as before)
    ended = Signal()  # after the result was delivered, refused or dropped: always the last

    def __init__(self, title: str, parent: QObject | None) -> None:
        """Name the work for the status bar: "Đang xuất danh sách họp xóm"."""
        super().__init__(parent)
        self.title = title
        self.is_running = True
        self.keeps_window = True  # closing asks first; False for what is only looked at

    def stop(self) -> None:
        """Ask the work to end soon, without a result."""
        raise NotImplementedError

    def _finish(self) -> None:
        self.is_running = False
        self.ended.emit()
        self.deleteLater()


class Task(Work):
    """Stand for work on another thread; the object itself lives on the main one.

    The work gets the task and calls `report` or `check` now and then, from its own thread.
    """

    _finished = Signal(object, object)  # result, exception

    def __init__(self, title: str) -> None:
        """Belong to the application until the result is delivered."""
        # Qt owns the task, not Python: the last reference may die on the worker's thread.
        super().__init__(title, QCoreApplication.instance())
        self._stop = False
        self._on_done: Callable[[Any], object] | None = None
        self._on_error: Callable[[UserError], object] | None = None
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Ask the work to end at its next `report` or `check`; its result is dropped."""
        self._stop = True

    def check(self) -> None:
        """Go on, or end here.

        Raises:
            Stopped: the officer pressed "Dừng".
        """
        if self._stop:
            raise Stopped

    def report(self, done: int, total: int, sentence: str = "") -> None:
        """Tell how much is done ("Đang ghi 7 trên 20 tờ"); a total of 0 means unknown.

        Raises:
            Stopped: the officer pressed "Dừng".
        """
        self.check()
        self.progressed.emit(done, total, sentence)

    def deliver_to(
        self,
        on_done: Callable[[Any], object],
        on_error: Callable[[UserError], object],
    ) -> None:
        """Say who gets the result on the main thread."""
        self._on_done, self._on_error = on_done, on_error

    def forget_owner(self) -> None:
        """Drop the result: whoever wanted it is gone."""
        self._on_done = self._on_error = None
        self.stop()

    def run(self, work: Callable[[Task], object]) -> None:
        """Do the work on the thread that calls this."""
        result: object = None
        fault: Exception | None = None
        try:
            result = work(self)
        except Exception as error:  # noqa: BLE001 - raised again on the main thread
            fault = error
        self._finished.emit(result, fault)

    def _on_finished(self, result: object, fault: Exception | None) -> None:
        self.is_running = False
        try:
            self._deliver(result, fault)
        finally:
            self._finish()

    def _deliver(self, result: object, fault: Exception | None) -> None:
        if isinstance(fault, UserError):
            if self._on_error is not None:
                self._on_error(fault)
        elif isinstance(fault, Stopped):
            pass
        elif fault is not None:
            # Our own bug: the same road as a bug in a slot, with the worker's frames.
            sys.excepthook(type(fault), fault, fault.__traceback__)
        elif self._on_done is not None and not self._stop:
            self._on_done(result)


class Background(QObject):
    """Start tasks and tell the window of each, so that it can show progress and "Dừng"."""

    started = Signal(object)  # Work
    emptied = Signal()  # nothing runs any more

    def __init__(self, parent: QObject | None = None) -> None:
        """Use the process's pool of threads."""
        super().__init__(parent)
        self._running: list[Work] = []

    def run(
        self,
        owner: QWidget,
        title: str,
        work: Callable[[Task], T],
        on_done: Callable[[T], object],
        on_error: Callable[[UserError], object],
    ) -> Task:
        """Run work on another thread and deliver its result on this one.

        Args:
            owner: gets nothing any more once it is deleted; the work is then stopped.
            title: what the status bar says when it takes longer than a second.
            work: called with its task; must touch no widget.
            on_done: gets what `work` returned, unless it was stopped.
            on_error: gets the UserError that `work` raised.
        """
        task = Task(title)
        task.deliver_to(on_done, on_error)
        owner.destroyed.connect(task.forget_owner)
        self.follow(task)
        QThreadPool.globalInstance().start(lambda: task.run(work))
        return task

    def follow(self, work: Work) -> None:
        """Show work that runs by other means in the status bar, too."""
        self._running.append(work)
        work.ended.connect(self._on_ended)
        self.started.emit(work)

    def running(self) -> list[Work]:
        """Return what has not ended yet, oldest first."""
        return list(self._running)

    def stop_all(self, wait_ms: int) -> bool:
        """Ask everything to stop and wait; False when a thread still runs after wait_ms."""
        for work in self._running:
            work.stop()
        return QThreadPool.globalInstance().waitForDone(wait_ms)

    def _on_ended(self) -> None:
        self._running = [work for work in self._running if work.is_running]
        if not self._running:
            self.emptied.emit()
