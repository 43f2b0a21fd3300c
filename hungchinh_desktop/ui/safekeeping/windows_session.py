"""Hear from Windows that the session is locked, switched away from, or put to sleep."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF = 0x2, 0x4, 0x6
WTS_SESSION_LOCK = 0x7
_LEAVING = {
    WTS_CONSOLE_DISCONNECT,
    WTS_REMOTE_DISCONNECT,
    WTS_SESSION_LOGOFF,
    WTS_SESSION_LOCK,
}


def says_locked(message: int, argument: int) -> bool:
    """Tell whether a message of Windows says that nobody sits at the screen any more."""
    if message == WM_WTSSESSION_CHANGE:
        return argument in _LEAVING
    return message == WM_POWERBROADCAST and argument == PBT_APMSUSPEND


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Filter(QAbstractNativeEventFilter):
        """Look at every message of the window that was registered."""

        def __init__(self, window: int, on_locked: Callable[[], object]) -> None:
            super().__init__()
            self._window = window
            self._on_locked = on_locked

        def nativeEventFilter(
            self, _kind: QByteArray | bytes | bytearray | memoryview, message: int
        ) -> tuple[bool, int]:
            event = wintypes.MSG.from_address(int(message))
            if event.hWnd == self._window and says_locked(event.message, event.wParam):
                self._on_locked()
            return False, 0

    class WindowsSession(QObject):
        """Own a window that is never shown and that Windows tells of its session."""

        def __init__(self, on_locked: Callable[[], object], parent: QObject) -> None:
            super().__init__(parent)
            self._ear = QWidget()
            self._ear.setObjectName("session_ear")
            handle = int(self._ear.winId())
            self._filter = _Filter(handle, on_locked)
            application = QCoreApplication.instance()
            if application is not None:
                application.installNativeEventFilter(self._filter)
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(handle), 0)
