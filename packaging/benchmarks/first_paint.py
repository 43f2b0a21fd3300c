"""Tell the moment a window has first been painted, the same way for every program measured."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Call back once the window's first exposure, which paints all its widgets, is over."""

    def __init__(self, window: QWidget, then: Callable[[float], object]) -> None:
        """Watch a window that was shown and waits for the event loop.

        Args:
            window: its native window must exist and must not have been painted yet.
            then: called with time.perf_counter(), which all processes of a machine share.
        """
        super().__init__(window)
        self._then = then
        self._painted_at = 0.0
        handle = window.windowHandle()
        assert handle is not None, "the window was not shown"
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the exposure; the painting is done when the event loop is reached again."""
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self._then(time.perf_counter())


class PaintCount(QObject):
    """Count how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count, and let the painting go on."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def tell(**facts: float) -> None:
    """Hand facts to the measuring process: one line of JSON."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()
