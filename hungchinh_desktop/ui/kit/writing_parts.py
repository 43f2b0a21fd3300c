"""Let the parts of a page that write be read only while the open file is only looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractButton, QTextEdit, QToolTip, QWidget

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.changes import EditingSession

Button = TypeVar("Button", bound=QAbstractButton)
_WRITES, _RELEASES = "writes_to_file", "releases_something"
_REFUSED, _TIP, _WANTED = "refused_by_file", "tip_when_allowed", "enabled_when_allowed"
_DRAGS = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}


def writing(button: Button) -> Button:
    """Mark a button that writes to the data file and is no command of its page."""
    button.setProperty(_WRITES, True)
    return button


def releasing(button: Button) -> Button:
    """Mark a button that prints or exports and is no command of its page."""
    button.setProperty(_RELEASES, True)
    return button


def say_refusal(widget: QWidget, refusal: str) -> None:
    """Say beside the pointer why nothing can be changed; it goes by itself."""
    QToolTip.showText(QCursor.pos(), refusal, widget)


class WritingParts(QObject):
    """Keep the forms, texts, marked buttons and places to drop upon of one page."""

    def __init__(self, page: QWidget, session: EditingSession) -> None:
        """Take the page and what knows whether the open file may be written."""
        super().__init__(page)
        self._page = page
        self._session = session
        self._refusal = ""

    def follow(self) -> bool:
        """Let nothing be changed while the file refuses, and everything again afterwards.

        What may never be changed stays so. Dialogs over the page are left alone.

        Returns whether the refusal has just ended: the page then has to show its state anew.
        """
        before, self._refusal = self._refusal, self._session.refusal()
        if not before and not self._refusal:
            return False
        window = self._page.window()
        for part in self._page.findChildren(QWidget):
            if part.window() is window:
                self._turn(part)
        return bool(before) and not self._refusal

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn away what is dragged upon a part, and say why; keep a refused button grey."""
        if isinstance(watched, QAbstractButton):
            turned_on = event.type() == QEvent.Type.EnabledChange and watched.isEnabled()
            if turned_on and watched.property(_REFUSED):  # by the page, meanwhile
                watched.setProperty(_WANTED, True)
                watched.setEnabled(False)
            return False
        if not self._refusal or event.type() not in _DRAGS:
            return False
        event.ignore()
        if isinstance(watched, QWidget):
            say_refusal(watched, self._refusal)
        return True

    def _turn(self, part: QWidget) -> None:
        from hungchinh_desktop.ui.kit.form import Form  # no start waits for fields

        refused = bool(self._refusal)
        if isinstance(part, QAbstractButton):
            if part.property(_WRITES):
                self._turn_button(part, self._refusal)
            elif part.property(_RELEASES):
                self._turn_button(part, self._session.release_refusal())
            return
        if refused == bool(part.property(_REFUSED)):
            return
        if isinstance(part, QTextEdit):
            if refused and part.isReadOnly():
                return
            part.setReadOnly(refused)
        elif isinstance(part, Form):
            part.set_read_only(refused)
        elif not part.acceptDrops():
            return
        else:
            part.installEventFilter(self)
        part.setProperty(_REFUSED, refused)

    def _turn_button(self, button: QAbstractButton, refusal: str) -> None:
        if bool(refusal) == bool(button.property(_REFUSED)):
            return
        if refusal:
            button.setProperty(_TIP, button.toolTip())
            button.setProperty(_WANTED, button.isEnabled())
            button.setEnabled(False)
            button.installEventFilter(self)
        button.setProperty(_REFUSED, bool(refusal))
        button.setToolTip(refusal or button.property(_TIP) or "")
        if not refusal:
            button.removeEventFilter(self)
            button.setEnabled(bool(button.property(_WANTED)))
