"""Be one hamlet on the map: chosen with the mouse or the keys, dragged, and dropped upon."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from hungchinh_desktop.ui.hamlet.drop_target import DropTarget
from hungchinh_desktop.ui.hamlet.hamlet_drag import Cargo, Dragged, DragGesture
from hungchinh_desktop.ui.hamlet.map_state import tile_details, tile_name
from hungchinh_desktop.ui.hamlet.tile_painter import TileFace, TilePainter
from hungchinh_desktop.ui.kit import elided_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
    )

    from hungchinh_desktop.ui.kit.look import Look

    DropWords = Callable[[Dragged, str], tuple[str, ...]]

ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class MapTile(DropTarget):
    """Show one hamlet; every wish of the officer leaves as a signal with the hamlet's id."""

    chosen = Signal(str)
    opened = Signal(str)
    choice_wanted = Signal(str, QPoint)  # who should be in charge; where on the screen
    release_wanted = Signal(str, QPoint)
    menu_wanted = Signal(str, QPoint)  # where on the screen
    arrow_pressed = Signal(str, QPoint, bool)  # direction; True: the tile itself moves
    dropped = Signal(object, str)  # Dragged, hamlet id

    def __init__(self, look: Look, face: TileFace, drop_words: DropWords) -> None:
        """Take what to show first, and who can say what a drop on this tile would do."""
        super().__init__()
        self._look, self._painter = look, TilePainter(look)
        self._words = drop_words
        self._gesture = DragGesture(self)
        self.setMouseTracking(True)
        self.setObjectName(f"hamlet_tile_{face.tile.hamlet.number}")
        self.show_face(face)

    @property
    def hamlet_id(self) -> str:
        """Return whose tile this is."""
        return self.face.tile.hamlet.id

    def show_face(self, face: TileFace) -> None:
        """Show other counts, members or marks; only the chosen tile is reached with Tab."""
        self.face = face
        self.setAccessibleName(tile_name(face.tile))
        self.setAccessibleDescription(tile_details(face.tile, list(face.marks)))
        policy = Qt.FocusPolicy.StrongFocus if face.selected else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.setToolTip(elided_text.tip(self._tip()))
        self.update()

    def shown_face(self) -> TileFace:
        """Return the face with what only the widget knows: focus, and what is over it."""
        return replace(self.face, focused=self.hasFocus(), drop_words=self.drop_words)

    def ask_for_member(self) -> None:
        """Let the officer choose who is in charge."""
        self.choice_wanted.emit(self.hamlet_id, self.foot())

    def ask_for_release(self) -> None:
        """Let whoever is in charge be released."""
        self.release_wanted.emit(self.hamlet_id, self.foot())

    def foot(self) -> QPoint:
        """Return where on the screen a list about the member in charge belongs."""
        rects = list(self._painter.chip_rects(self.face.tile, self.rect()).values())
        place = rects[0].topLeft() if rects else self.rect().center()
        return self.mapToGlobal(place)

    def sizeHint(self) -> QSize:
        width = self._painter.narrowest(self.face)
        return QSize(width, self._painter.lowest(self.face, width))

    # --- Qt: keys and mouse -------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in ARROWS:
            self.arrow_pressed.emit(self.hamlet_id, ARROWS[Qt.Key(key)], alt)
        elif key in _ENTER:
            self.opened.emit(self.hamlet_id)
        elif key == Qt.Key.Key_F2:
            self.ask_for_member()
        elif key == Qt.Key.Key_Delete:
            self.ask_for_release()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._gesture.press(event)
        self.chosen.emit(self.hamlet_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._on_number(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if self._gesture.begins(event):
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._gesture.is_click() and self._on_number(event.position().toPoint()):
            self.opened.emit(self.hamlet_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.hamlet_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.chosen.emit(self.hamlet_id)
        by_key = event.reason() == event.Reason.Keyboard
        self.menu_wanted.emit(self.hamlet_id, self.foot() if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.face.selected:
            self.chosen.emit(self.hamlet_id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- drops --------------------------------------------------------------------------------

    def words_for(self, dragged: Dragged) -> tuple[str, ...]:
        """Return what dropping a member or a tile here would do."""
        return self._words(dragged, self.hamlet_id)

    def take(self, dragged: Dragged) -> None:
        """Tell the map what was dropped."""
        self.dropped.emit(dragged, self.hamlet_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._painter.paint(QPainter(self), self.rect(), self.shown_face())

    # --- inside -------------------------------------------------------------------------------

    def _drag(self) -> None:
        """Begin to drag: the member whose chip was pressed, else the hamlet."""
        if self._gesture.moves_places:
            self._gesture.run(Dragged(Cargo.PLACE, self.hamlet_id), self._picture())
            return
        chips = self._painter.chip_rects(self.face.tile, self.rect())
        pressed = [who for who, rect in chips.items() if rect.contains(self._gesture.start)]
        if pressed:
            picture = self.grab(chips[pressed[0]])
            self._gesture.run(Dragged(Cargo.MEMBER, pressed[0]), picture)
        else:
            self._gesture.run(Dragged(Cargo.HAMLET, self.hamlet_id), self._picture())

    def _picture(self) -> QPixmap:
        """Return the tile, smaller, as it follows the pointer."""
        whole = self.grab()
        width = round(whole.width() * 0.45)
        return whole.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)

    def _on_number(self, point: QPoint) -> bool:
        return self._painter.number_rect(self.face.tile, self.rect()).contains(point)

    def _tip(self) -> str:
        details = tile_details(self.face.tile, list(self.face.marks))
        keys = "Bấm đúp hoặc Enter: mở các hộ trong sổ. F2: chọn người phụ trách."
        return "\n".join(part for part in (tile_name(self.face.tile), details, keys) if part)
