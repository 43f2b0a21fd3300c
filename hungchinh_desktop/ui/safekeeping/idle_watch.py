"""Notice that nobody is at the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from shiboken6 import isValid

from hungchinh_desktop.ui.safekeeping.access_orders import LOCK_MINUTES, USUAL_MINUTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Call for the lock when nobody has touched keyboard or mouse for a while.

    It listens to the window that has the keyboard, and to the field in it, where an input method
    puts its words: a filter on the whole application would run Python for every event.
    """

    def __init__(self, app: QApplication, lock: Callable[[], object]) -> None:
        super().__init__(app)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(lock)
        self._watched: dict[str, QObject | None] = {}
        app.focusWindowChanged.connect(self._on_focus_window_changed)
        app.focusObjectChanged.connect(self._on_focus_object_changed)
        self._on_focus_window_changed(app.focusWindow())
        self._on_focus_object_changed(app.focusObject())

    def start(self) -> None:
        """Count from now, as long as the settings say; 0 minutes mean never."""
        value = str(QSettings().value(LOCK_MINUTES, USUAL_MINUTES))
        minutes = int(value) if value.isdecimal() else USUAL_MINUTES
        self.timer.stop()
        if minutes:
            self.timer.start(minutes * 60_000)

    def stop(self) -> None:
        """Count no longer."""
        self.timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to count again at every sign of life; nothing is held back."""
        if event.type() in _SIGNS_OF_LIFE:
            self._go_on()
        return super().eventFilter(watched, event)

    def _on_focus_window_changed(self, window: QObject | None) -> None:
        self._watch("window", window)

    def _on_focus_object_changed(self, field: QObject | None) -> None:
        self._watch("field", field)

    def _watch(self, role: str, now: QObject | None) -> None:
        former = self._watched.get(role)
        self._watched[role] = now  # the window itself stands for a field where none has the focus
        if former is not None and former not in self._watched.values() and isValid(former):
            former.removeEventFilter(self)
        if now is not None:
            now.installEventFilter(self)
            self._go_on()

    def _go_on(self) -> None:
        if self.timer.isActive():
            self.timer.start()
