"""Do long work of the main thread in slices between which the window lives on."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.background import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from PySide6.QtCore import QObject

    from hungchinh_desktop.domain.work_step import WorkStep

R = TypeVar("R")
SLICE = 0.03  # seconds: a key or a repaint waits no longer


class SlicedWork(Work, Generic[R]):
    """Drive a generator by a timer; stopping closes it, so that it takes back what it did.

    The data file belongs to the main thread; what writes it at length runs here.
    """

    def __init__(
        self,
        title: str,
        parent: QObject | None,
        on_done: Callable[[R], object],
        on_error: Callable[[UserError], object],
    ) -> None:
        """Name the work and say who gets its result or its UserError."""
        super().__init__(title, parent)
        self._on_done, self._on_error = on_done, on_error
        self._steps: Generator[WorkStep, None, Any] | None = None
        self._stopping = self._inside = False
        self._breathed = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def start(self, steps: Generator[WorkStep, None, R]) -> None:
        """Begin with the next turn of the event loop."""
        self._steps = steps
        self._timer.start()

    def stop(self) -> None:
        """Give up at once, or as soon as the step under way is over."""
        self._stopping = True
        if not self._inside:
            self._give_up()

    def breathe(self) -> None:
        """Let the window live on inside a single long step, without new input for it."""
        if time.monotonic() - self._breathed > SLICE:
            # What the officer clicks waits: it must not start anything inside this step.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self._breathed = time.monotonic()

    def _on_turn(self) -> None:
        if self._steps is None or self._inside:
            return
        self._inside = True
        self._breathed = time.monotonic()
        end = self._breathed + SLICE
        try:
            step = next(self._steps)
            while time.monotonic() < end and not self._stopping:
                step = next(self._steps)
        except StopIteration as ended:
            self._end(self._on_done, ended.value)
            return
        except UserError as fault:
            self._end(self._on_error, fault)
            return
        except BaseException:
            self._end(None, None)
            raise
        self._inside = False
        self.progressed.emit(step.done, step.total, step.sentence)
        if self._stopping:
            self._give_up()

    def _give_up(self) -> None:
        if self._steps is not None:
            self._steps.close()
            self._end(None, None)

    def _end(self, deliver: Callable[[Any], object] | None, result: object) -> None:
        self._steps = None
        self._timer.stop()
        self.is_running = self._inside = False
        try:
            if deliver is not None:
                deliver(result)
        finally:
            self._finish()
