"""Find out what the text field in use could take back by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

TextField = QLineEdit | QPlainTextEdit | QTextEdit


def focused_field() -> TextField | None:
    """Return the text field with the keyboard, None when something else has it."""
    widget = QApplication.focusWidget()
    return widget if isinstance(widget, TextField) else None


def can_undo(field: TextField | None) -> bool:
    """Tell whether the field remembers typing to take back."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return field is not None and not field.isReadOnly() and field.document().isUndoAvailable()


def can_redo(field: TextField | None) -> bool:
    """Tell whether the field remembers typing it took back."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return field is not None and not field.isReadOnly() and field.document().isRedoAvailable()


class UndoKeyGuard(QObject):
    """Leave Ctrl+Z and Ctrl+Y to the window while the field in use has nothing to take back.

    Qt's fields claim both keys always, even for nothing. The guard watches only the field that
    has the keyboard: a filter on the whole application would run for every event.
    """

    def __init__(self, parent: QObject) -> None:
        """Follow the keyboard focus from now on."""
        super().__init__(parent)
        self._field: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn down a key the field cannot use; Qt then offers it to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            field = watched if isinstance(watched, TextField) else None
            undo = event.matches(QKeySequence.StandardKey.Undo) and not can_undo(field)
            redo = event.matches(QKeySequence.StandardKey.Redo) and not can_redo(field)
            if undo or redo:
                event.ignore()
                return True
        return False

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, TextField):
            old.removeEventFilter(self)
        if isinstance(new, TextField):
            new.installEventFilter(self)
