"""Notice that nobody is at the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, QTimer

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
    """Call for the lock when nobody has touched keyboard or mouse for a while."""

    def __init__(self, app: QApplication, lock: Callable[[], object]) -> None:
        super().__init__(app)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(lock)
        app.installEventFilter(self)

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
        """Begin to count again at every sign of life."""
        if event.type() in _SIGNS_OF_LIFE and self.timer.isActive():
            self.timer.start()
        return super().eventFilter(watched, event)
