"""Let what must not be read by others leave the clipboard again, and every history of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

FORGET_MS = 60_000
_COPIED = "sensitive_text"
_TIMER = "forget_copied"
_NO, _NOTHING = b"\0\0\0\0", b""
# Windows keeps a history of what was copied and sends it to other machines; KDE keeps one too.
_MARKS = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': _NOTHING,
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': _NO,
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': _NO,
    "x-kde-passwordManagerHint": b"secret",
}


def put_sensitive(data: QMimeData) -> None:
    """Offer it to other programs for a minute, out of every history.

    It goes earlier when the program is locked or ends.
    """
    for name, content in _MARKS.items():
        data.setData(name, content)
    clipboard = QGuiApplication.clipboard()
    text = data.text()
    clipboard.setMimeData(data)
    clipboard.setProperty(_COPIED, text)
    _timer().start(FORGET_MS)


def put_sensitive_text(text: str) -> None:
    """Offer words to other programs for a minute, as `put_sensitive` does."""
    data = QMimeData()
    data.setText(text)
    put_sensitive(data)


def forget_everything() -> None:
    """Empty the clipboard of all that this program put there, a word out of a field included."""
    forget_copied()
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()


def forget_copied() -> None:
    """Empty the clipboard, unless something else was copied meanwhile."""
    clipboard = QGuiApplication.clipboard()
    copied = clipboard.property(_COPIED)
    if not copied:
        return
    clipboard.setProperty(_COPIED, None)
    _timer().stop()
    if clipboard.text() == copied:
        clipboard.clear()


def _timer() -> QTimer:
    """Return the one timer that counts since the last copy; the end of the program counts too."""
    clipboard = QGuiApplication.clipboard()
    known = clipboard.findChild(QTimer, _TIMER)
    if isinstance(known, QTimer):
        return known
    timer = QTimer(clipboard)
    timer.setObjectName(_TIMER)
    timer.setSingleShot(True)
    timer.timeout.connect(forget_copied)
    application = QCoreApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(forget_copied)
    return timer
