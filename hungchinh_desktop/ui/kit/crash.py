"""Catch what nobody caught: write it down, tell the officer once, go on."""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.crash_log import (
    CrashLog,
    at_terminal,
    describe_chain,
    plain_start,
    say,
)

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

    from hungchinh_desktop.ui.kit.crash_dialog import CrashDialog
    from hungchinh_desktop.ui.kit.look import Look

# A fault in painting comes back with every repaint; it is news again only after a pause.
_SAME_FAULT_PAUSE_S = 10.0


class CrashGuard(QObject):
    """Stand behind Python's and Qt's last hooks; faults of any thread are shown on this one."""

    _caught = Signal(object)  # exception

    def __init__(self, look: Look, folder: Path) -> None:
        """Take the look for the dialog and the folder for the log."""
        super().__init__()
        self._look = look
        self._log = CrashLog(folder)
        self._last_seen: dict[str, float] = {}
        self._dialog: CrashDialog | None = None
        self._before: tuple[Any, Any, Any, Any] | None = None
        # Queued even on the main thread: no dialog may open in the middle of a paint.
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Put the hooks in place until the program quits."""
        python_hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable
        self._before = (*python_hooks, qInstallMessageHandler(self._on_qt_message))
        self._log.watch_hard_crashes()
        if (app := QApplication.instance()) is not None:
            app.aboutToQuit.connect(self.uninstall)

    def uninstall(self) -> None:
        """Give the hooks back to whoever had them before."""
        if self._before is None:
            return
        sys.excepthook, threading.excepthook, sys.unraisablehook, qt_handler = self._before
        qInstallMessageHandler(qt_handler)
        self._before = None

    def _on_exception(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            QApplication.exit(1)
            return
        if not isinstance(fault, UserError):
            if at_terminal():
                sys.__excepthook__(kind, fault, trace)
            else:
                say(describe_chain(fault))
        self._caught.emit(fault)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if at_terminal():
            sys.__unraisablehook__(args)
        if args.exc_value is not None:
            self._log.write(describe_chain(args.exc_value))

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        say(message if at_terminal() else plain_start(message))
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            category = getattr(context, "category", None) or "default"
            self._log.write(f"Qt {kind.name} [{category}] {plain_start(message)}")

    def _on_caught(self, fault: BaseException) -> None:
        if isinstance(fault, UserError):
            if self._is_news(fault.sentence):
                self._tell(fault)
            return
        details = describe_chain(fault)
        if self._is_news(details):
            self._log.write(details)
            self._show(details)

    def _is_news(self, details: str) -> bool:
        now = time.monotonic()
        before = self._last_seen.get(details)
        self._last_seen[details] = now
        return before is None or now - before > _SAME_FAULT_PAUSE_S

    def _show(self, details: str) -> None:
        from hungchinh_desktop.ui.kit.crash_dialog import CrashDialog

        if self._dialog is not None and isValid(self._dialog):
            return  # one box at a time; this one is in the log
        text = f"{_versions()}\n{details}"
        self._dialog = CrashDialog(text, self._log.path, self._look, QApplication.activeWindow())
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _tell(self, fault: UserError) -> None:
        """Show the sentence of a fault that a page forgot to show itself."""
        from hungchinh_desktop.ui.kit import dialogs

        window = QApplication.activeWindow()
        dialogs.error(self._look, window, "Chưa làm được", fault.sentence)

    def _on_dialog_finished(self) -> None:
        self._dialog = None


def _versions() -> str:
    import platform

    from PySide6 import __version__ as qt_version

    return f"Python {platform.python_version()} · Qt {qt_version} · {platform.platform()}"
