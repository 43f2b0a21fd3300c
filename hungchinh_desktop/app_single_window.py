"""Keep to one window for each data file: a second start raises the first one and ends.

The lock on the data file alone decides who works with it, and the system frees it when a process
dies; the socket here only carries the wish to be raised. So nothing is ever left to be cleared
away by hand, and a start that finds the file free does not look for a first window at all.
"""

from __future__ import annotations

import getpass
import hashlib
import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_CONNECT_MS = 200
_PAUSE_SECONDS = 0.1
PATIENCE_SECONDS = 5.0
"""How long a start waits for a window that is just being built, or a command that soon ends."""


class FirstWindow(QObject):
    """Come to the front when the program is started once more with the same file."""

    def __init__(self, path: Path, window: QWidget) -> None:
        """Listen while the window lives; its file must be open, and so locked, by now."""
        super().__init__(window)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_asked)
        name = _name_of(path)
        QLocalServer.removeServer(name)  # of a killed process: we hold the lock, so it is gone
        self._server.listen(name)

    def _on_asked(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnectFromServer()
            socket.deleteLater()
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()


def raise_first(path: Path) -> bool:
    """Bring the window that has a file open to the front; False when none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name_of(path))
    answered = socket.waitForConnected(_CONNECT_MS)
    socket.abort()
    return answered


def raise_or_retry(path: Path, open_again: Callable[[], bool]) -> bool:
    """Raise the window that has the file, or open the file once it is free.

    Args:
        path: the data file, which is in use.
        open_again: tries once more to open it; False while it is still in use.

    Returns False when neither came about for some seconds.
    """
    end = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < end:
        if raise_first(path) or open_again():
            return True
        time.sleep(_PAUSE_SECONDS)
    return False


def _name_of(path: Path) -> str:
    """Return a name of the socket that is the same for every way to write the file's place."""
    text = f"{getpass.getuser()}\n{os.path.realpath(path)}"
    return f"hungchinh-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:20]}"
