"""Keep a Vietnamese word that is still being typed when the mouse goes elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

TextControl = QLineEdit | QPlainTextEdit | QTextEdit


class TypingGuard(QObject):
    """Commit the underlined word of an input method before a mouse press moves the focus.

    With fcitx a click drops the word, also after a plain commit(). The guard remembers the
    word from the input method's events and puts it in if it did not arrive. It listens to the
    field and the window that have the keyboard: a filter on the whole application would run
    Python for every event of the program.
    """

    def __init__(self, app: QApplication) -> None:
        """Guard every text field of the application from now on."""
        super().__init__(app)
        self._pending = ""
        self._window: QWindow | None = None
        app.focusChanged.connect(self._on_focus_changed)
        app.focusWindowChanged.connect(self._on_focus_window_changed)
        self._on_focus_changed(None, app.focusWidget())
        self._on_focus_window_changed(app.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember what is underlined, and save it at a mouse press; nothing is held back."""
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._pending = event.preeditString()
        elif kind == QEvent.Type.MouseButtonPress and watched is self._window:
            self.save_word()
        return False

    def save_word(self) -> None:
        """Put the underlined word into its field now."""
        control, word = QApplication.focusWidget(), self._pending
        self._pending = ""
        if not word or not isinstance(control, TextControl) or control.isReadOnly():
            return
        before = _text(control)
        QGuiApplication.inputMethod().commit()
        if _text(control) == before:
            event = QInputMethodEvent()
            event.setCommitString(word)
            QApplication.sendEvent(control, event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self._pending = ""
        if isinstance(old, TextControl):
            old.removeEventFilter(self)
        if isinstance(new, TextControl):
            new.installEventFilter(self)

    def _on_focus_window_changed(self, window: QWindow | None) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.destroyed.disconnect(self._on_window_destroyed)
        self._window = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._on_window_destroyed)

    def _on_window_destroyed(self) -> None:
        self._window = None


def _text(control: TextControl) -> str:
    return control.text() if isinstance(control, QLineEdit) else control.toPlainText()
