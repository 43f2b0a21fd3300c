"""Lay the hamlets' tiles out on a grid that resembles the commune."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from hungchinh_desktop.ui.hamlet.empty_place import HINT, EmptyPlace
from hungchinh_desktop.ui.hamlet.hamlet_drag import Cargo, Dragged
from hungchinh_desktop.ui.hamlet.map_state import Ground, lowered
from hungchinh_desktop.ui.hamlet.map_tile import MapTile
from hungchinh_desktop.ui.hamlet.tile_painter import TileFace, TilePainter
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.hamlet.map_state import MapState
    from hungchinh_desktop.ui.kit.look import Look

GAP, MARGIN, WIDEST, HIGHEST = 12, 14, 400, 270


class HamletMap(QScrollArea):
    """Keep one widget per hamlet, equal in size; they scale with the view."""

    chosen = Signal(str)
    opened = Signal(str)
    choice_wanted = Signal(str, QPoint)  # hamlet id, where on the screen
    release_wanted = Signal(str, QPoint)
    menu_wanted = Signal(str, QPoint)
    member_dropped = Signal(str, str, bool)  # member id, hamlet id, whether others stay
    move_wanted = Signal(str, QPoint)  # hamlet id, column and row

    def __init__(self, look: Look) -> None:
        """Start empty; `show_state` fills the map."""
        super().__init__()
        named(self, "hamlet_map", "Bản đồ các xóm")
        self._look = look
        self._state: MapState | None = None
        self._tiles: dict[str, MapTile] = {}
        self._places: list[tuple[QPoint, EmptyPlace]] = []
        self._ground = named(QWidget(), "hamlet_map_ground", "Các xóm")
        set_role(self._ground, "clear")
        self.setWidget(self._ground)
        self.setWidgetResizable(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self._place_all)

    def show_state(
        self, state: MapState, ground: Ground, selected: str, related: frozenset[str]
    ) -> None:
        """Show the hamlets; `selected` is the chosen one, `related` those of the member in view."""
        self._state = state
        known = {tile.hamlet.id for tile in state.tiles}
        for gone in self._tiles.keys() - known:
            self._tiles.pop(gone).deleteLater()
        for tile in state.tiles:
            hamlet_id = tile.hamlet.id
            face = TileFace(
                tile,
                tuple(state.marks(tile)),
                state.fill(tile, ground),
                selected=hamlet_id == selected,
                related=hamlet_id in related,
            )
            if hamlet_id in self._tiles:
                self._tiles[hamlet_id].show_face(face)
            else:
                self._add_tile(face)
        self._show_places()
        self._place_all()

    def tile(self, hamlet_id: str) -> MapTile | None:
        """Return the widget of a hamlet."""
        return self._tiles.get(hamlet_id)

    def tiles(self) -> list[MapTile]:
        """Return the widgets in the order of the hamlets."""
        return list(self._tiles.values())

    def focus_tile(self, hamlet_id: str) -> None:
        """Give the keyboard to a tile and make it visible."""
        tile = self._tiles.get(hamlet_id)
        if tile is not None:
            tile.setFocus()
            self.ensureWidgetVisible(tile)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_all()

    # --- building -----------------------------------------------------------------------------

    def _add_tile(self, face: TileFace) -> None:
        tile = MapTile(self._look, face, self._drop_words)
        tile.setParent(self._ground)
        tile.chosen.connect(self.chosen)
        tile.opened.connect(self.opened)
        tile.choice_wanted.connect(self.choice_wanted)
        tile.release_wanted.connect(self.release_wanted)
        tile.menu_wanted.connect(self.menu_wanted)
        tile.arrow_pressed.connect(self._on_arrow)
        tile.dropped.connect(self._on_dropped)
        tile.show()
        self._tiles[face.tile.hamlet.id] = tile

    def _show_places(self) -> None:
        """Put a free place wherever the grid has no hamlet; the first one explains itself."""
        if self._state is None:
            return
        columns, rows = self._state.size()
        free = [
            QPoint(column, row)
            for row in range(rows)
            for column in range(columns)
            if self._state.tile_at(column, row) is None
        ]
        if free == [place for place, _widget in self._places]:
            return
        for _place, widget in self._places:
            widget.hide()  # it may be the one that was just dropped upon
            widget.deleteLater()
        self._places = [(place, self._new_place(place, not n)) for n, place in enumerate(free)]

    def _new_place(self, place: QPoint, first: bool) -> EmptyPlace:
        widget = EmptyPlace(self._look, place, HINT if first else "")
        widget.setParent(self._ground)
        widget.tile_dropped.connect(self.move_wanted)
        widget.show()
        return widget

    # --- sizes --------------------------------------------------------------------------------

    def _place_all(self) -> None:
        """Share the view among the tiles; below the least size of a tile the map scrolls."""
        if self._state is None or not self._state.tiles:
            return
        columns, rows = self._state.size()
        gap, margin = self._look.px(GAP), self._look.px(MARGIN)
        faces, painter = [tile.face for tile in self._tiles.values()], TilePainter(self._look)
        narrowest = max(map(painter.narrowest, faces))
        room = self.maximumViewportSize()
        width = self._share(room.width(), columns, narrowest, WIDEST)
        lowest = max(painter.lowest(face, width) for face in faces)
        if rows * (lowest + gap) + 2 * margin - gap > room.height():
            bar = self.verticalScrollBar().sizeHint().width()  # it takes its width from the tiles
            width = self._share(room.width() - bar, columns, narrowest, WIDEST)
            lowest = max(painter.lowest(face, width) for face in faces)
        height = self._share(room.height(), rows, lowest, HIGHEST)
        for tile in self._tiles.values():
            hamlet = tile.face.tile.hamlet
            tile.setGeometry(self._cell(QPoint(hamlet.map_column, hamlet.map_row), width, height))
        for place, widget in self._places:
            widget.setGeometry(self._cell(place, width, height))
        self._ground.resize(
            2 * margin + columns * (width + gap) - gap, 2 * margin + rows * (height + gap) - gap
        )

    def _share(self, room: int, count: int, least: int, most: int) -> int:
        free = room - 2 * self._look.px(MARGIN) + self._look.px(GAP)
        share = free // max(count, 1) - self._look.px(GAP)
        return max(min(share, self._look.px(most)), least)

    def _cell(self, place: QPoint, width: int, height: int) -> QRect:
        gap, margin = self._look.px(GAP), self._look.px(MARGIN)
        left = margin + place.x() * (width + gap)
        return QRect(left, margin + place.y() * (height + gap), width, height)

    # --- keys and drops -----------------------------------------------------------------------

    def _on_arrow(self, hamlet_id: str, way: QPoint, moves: bool) -> None:
        tile = self._state.tile(hamlet_id) if self._state else None
        if tile is None or self._state is None:
            return
        here = QPoint(tile.hamlet.map_column, tile.hamlet.map_row)
        if moves:
            there = here + way
            if there.x() >= 0 and there.y() >= 0:
                self.move_wanted.emit(hamlet_id, there)
            return
        columns, rows = self._state.size()
        there = here + way
        while 0 <= there.x() < columns and 0 <= there.y() < rows:
            found = self._state.tile_at(there.x(), there.y())
            if found is not None:
                self.chosen.emit(found.hamlet.id)
                self.focus_tile(found.hamlet.id)
                return
            there += way

    def _on_dropped(self, dragged: Dragged, hamlet_id: str) -> None:
        if dragged.cargo is Cargo.MEMBER:
            self.member_dropped.emit(dragged.id, hamlet_id, dragged.keep)
            return
        tile = self._state.tile(hamlet_id) if self._state else None
        if tile is not None:
            place = QPoint(tile.hamlet.map_column, tile.hamlet.map_row)
            self.move_wanted.emit(dragged.id, place)

    def _drop_words(self, dragged: Dragged, hamlet_id: str) -> tuple[str, ...]:
        """Say what a drop on a tile would do; nothing means it is refused."""
        tile = self._state.tile(hamlet_id) if self._state else None
        if tile is None or self._state is None:
            return ()
        if dragged.cargo is Cargo.MEMBER:
            return drop_words(self._state, dragged.id, hamlet_id, keep=dragged.keep)
        if dragged.cargo is Cargo.PLACE and dragged.id != hamlet_id:
            return (f"Đổi chỗ với {lowered(tile.hamlet.name)}",)
        return ()


def drop_words(state: MapState, member_id: str, hamlet_id: str, *, keep: bool) -> tuple[str, ...]:
    """Say what giving a hamlet to a member would do; nothing when it would change nothing."""
    tile, member = state.tile(hamlet_id), state.member(member_id)
    if tile is None or member is None:
        return ()
    others = [one.full_name for one in tile.members if one.id != member_id]
    already = len(others) < len(tile.members)
    if already and (keep or not others):
        return ()
    first = f"Giao {lowered(tile.hamlet.name)} cho {member.full_name}"
    if not others:
        return (first,)
    names = " và ".join(others)
    return (first, f"cùng {names}" if keep else f"thay {names}")
