"""Carry a committee member, a hamlet or a tile's place from one part of the page to another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPixmap
    from PySide6.QtWidgets import QWidget

_FORMAT = "application/x-hungchinh-{}"


class Cargo(StrEnum):
    """Kinds of things that are dragged."""

    MEMBER = "member"
    HAMLET = "hamlet"
    PLACE = "place"  # a tile with Alt or Shift held: only its place on the map changes


@dataclass(frozen=True, slots=True)
class Dragged:
    """Name what is under way: its kind, and the id of the member or hamlet.

    `keep` says that whoever is in charge shall stay (Ctrl is held over the target).
    """

    cargo: Cargo
    id: str
    keep: bool = False


def mime_of(dragged: Dragged) -> QMimeData:
    """Pack what is dragged; other programs cannot read it."""
    mime = QMimeData()
    mime.setData(_FORMAT.format(dragged.cargo.value), dragged.id.encode())
    return mime


def dragged_in(mime: QMimeData) -> Dragged | None:
    """Unpack what is dragged; None for anything from elsewhere."""
    for cargo in Cargo:
        name = _FORMAT.format(cargo.value)
        if mime.hasFormat(name):
            return Dragged(cargo, bytes(mime.data(name).data()).decode())
    return None


class DragGesture:
    """Tell a drag from a click on one widget."""

    def __init__(self, source: QWidget) -> None:
        self._source = source
        self._start: QPoint | None = None
        self._modifiers = Qt.KeyboardModifier.NoModifier

    def press(self, event: QMouseEvent) -> None:
        """Remember where the left button went down, and with which keys."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._start = event.position().toPoint() if left else None
        self._modifiers = event.modifiers()

    def begins(self, event: QMouseEvent) -> bool:
        """Tell whether the pointer went far enough for a drag; true only once."""
        if self._start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        way = event.position().toPoint() - self._start
        return way.manhattanLength() >= QApplication.startDragDistance()

    @property
    def start(self) -> QPoint:
        """Return where the button went down."""
        return self._start or QPoint()

    @property
    def moves_places(self) -> bool:
        """Tell whether Alt was held when the button went down.

        Shift does the same: some desktops take Alt and the mouse for moving whole windows.
        """
        keys = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        return bool(self._modifiers & keys)

    def is_click(self) -> bool:
        """Tell whether the button is released without a drag; forget it."""
        clicked, self._start = self._start is not None, None
        return clicked

    def run(self, dragged: Dragged, picture: QPixmap) -> None:
        """Drag until the button is released; the drop's target does the work."""
        self._start = None
        drag = QDrag(self._source)
        drag.setMimeData(mime_of(dragged))
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(-12, -8))
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
