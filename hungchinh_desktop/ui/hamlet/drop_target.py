"""Be something to drop upon: say what letting go would do, then let it be done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hungchinh_desktop.ui.hamlet.hamlet_drag import Dragged, dragged_in

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent


class DropTarget(QWidget):
    """Weigh what is over the widget; a subclass says what it means and does it."""

    def __init__(self) -> None:
        super().__init__()
        self.drop_words: tuple[str, ...] = ()  # what letting go would do now
        self.setAcceptDrops(True)

    def words_for(self, dragged: Dragged) -> tuple[str, ...]:
        """Return what letting go would do, nothing to refuse."""
        raise NotImplementedError

    def take(self, dragged: Dragged) -> None:
        """Do what the words said."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._weigh(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._say(())

    def dropEvent(self, event: QDropEvent) -> None:
        dragged = self._weigh(event)
        self._say(())
        if dragged is not None:
            self.take(dragged)

    def _weigh(self, event: QDropEvent) -> Dragged | None:
        """Accept or refuse what is over the widget; return it when it is accepted."""
        dragged = _over(event)
        words = self.words_for(dragged) if dragged else ()
        self._say(words)
        if dragged is None or not words:
            event.ignore()
            return None
        # The pointer shows whether something is replaced or added.
        action = Qt.DropAction.CopyAction if dragged.keep else Qt.DropAction.MoveAction
        event.setDropAction(action)
        event.accept()
        return dragged

    def _say(self, words: tuple[str, ...]) -> None:
        self.drop_words = words
        self.update()


def _over(event: QDropEvent) -> Dragged | None:
    """Return what is over the widget; with Ctrl held whoever is in charge stays."""
    dragged = dragged_in(event.mimeData())
    keep = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return replace(dragged, keep=keep) if dragged else None
