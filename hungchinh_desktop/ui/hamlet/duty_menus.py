"""Offer in small lists what is otherwise dragged: who takes a hamlet, what a member takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.hamlet.map_state import lowered
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.hamlet import CommitteeMember, HamletTile
    from hungchinh_desktop.ui.hamlet.map_state import MapState

_WAYS = {
    "Sang trái": QPoint(-1, 0),
    "Sang phải": QPoint(1, 0),
    "Lên trên": QPoint(0, -1),
    "Xuống dưới": QPoint(0, 1),
}


class DutyMenus(QObject):
    """Build the lists; a choice leaves as a signal."""

    assign_wanted = Signal(str, str, bool)  # member id, hamlet id, whether others stay
    release_wanted = Signal(str, str)  # member id, hamlet id
    opened = Signal(str)  # hamlet id
    move_wanted = Signal(str, QPoint)  # hamlet id, column and row

    def __init__(self, parent: QWidget, state: Callable[[], MapState | None]) -> None:
        """Take the widget that owns the menus while they are open, and who knows the state."""
        super().__init__(parent)
        self._owner, self._state = parent, state

    def choose_member(self, hamlet_id: str, place: QPoint) -> None:
        """List the members, whoever is in charge ticked, and how to release them."""
        state, tile = self._found(hamlet_id)
        if state is None or tile is None:
            return
        menu = self._menu("hamlet_member_menu", f"Chọn người phụ trách {tile.hamlet.name}")
        self._add_members(menu, state, tile)
        self._add_releases(menu, tile)
        self._show(menu, place)

    def release(self, hamlet_id: str, place: QPoint) -> None:
        """Release the one member in charge at once; ask which when there are several."""
        _state, tile = self._found(hamlet_id)
        if tile is None or not tile.members:
            return
        if len(tile.members) == 1:
            self.release_wanted.emit(tile.members[0].id, hamlet_id)
            return
        menu = self._menu("hamlet_release_menu", f"Thôi giao {tile.hamlet.name}")
        self._add_releases(menu, tile)
        self._show(menu, place)

    def all_for(self, hamlet_id: str, place: QPoint) -> None:
        """Show everything one can do with a hamlet, as at a right click."""
        state, tile = self._found(hamlet_id)
        if state is None or tile is None:
            return
        menu = self._menu("hamlet_menu", tile.hamlet.name)
        count = f"{number(tile.households)} hộ" if tile.households else "xóm này"
        self._add(menu, f"Mở {count} trong sổ", lambda: self.opened.emit(hamlet_id))
        menu.addSeparator()
        instead = named(QMenu("Giao cho", menu), "hamlet_assign_menu", "Giao cho")
        self._add_members(instead, state, tile)
        menu.addMenu(instead)
        if tile.members:
            beside = named(QMenu("Giao thêm cho", menu), "hamlet_add_menu", "Giao thêm cho")
            self._add_members(beside, state, tile, keep=True)
            menu.addMenu(beside)
        self._add_releases(menu, tile)
        menu.addSeparator()
        menu.addMenu(self._moves(menu, tile))
        self._show(menu, place)

    def choose_hamlet(self, member_id: str, place: QPoint) -> None:
        """List the hamlets with whoever holds them; a tick is what the member holds."""
        state = self._state()
        member = state.member(member_id) if state else None
        if state is None or member is None:
            return
        menu = self._menu("hamlet_choice_menu", f"Giao xóm cho {member.full_name}")
        for tile in state.tiles:
            held = any(one.id == member_id for one in tile.members)
            others = ", ".join(one.full_name for one in tile.members if one.id != member_id)
            words = f"{tile.hamlet.name} – {others}" if others else tile.hamlet.name
            self._add_toggle(menu, words, member, tile, held=held)
        self._show(menu, place)

    # --- inside -------------------------------------------------------------------------------

    def _found(self, hamlet_id: str) -> tuple[MapState | None, HamletTile | None]:
        state = self._state()
        return state, state.tile(hamlet_id) if state else None

    def _menu(self, name: str, spoken: str) -> QMenu:
        menu = named(QMenu(self._owner), name, spoken)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _show(self, menu: QMenu, place: QPoint) -> None:
        enabled = [action for action in menu.actions() if action.isEnabled()]
        checked = [action for action in enabled if action.isChecked()]
        menu.popup(place)
        if enabled:
            menu.setActiveAction((checked or enabled)[0])

    def _add(self, menu: QMenu, words: str, work: object) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.triggered.connect(work)
        return action

    def _add_members(
        self, menu: QMenu, state: MapState, tile: HamletTile, *, keep: bool = False
    ) -> None:
        hamlet_id, held = tile.hamlet.id, {member.id for member in tile.members}
        for member in state.members:
            load = number(state.loads.get(member.id, 0))
            words = f"{member.full_name} – {member.shown_position} ({load} hộ)"
            member_id = member.id

            def give(_checked: bool = False, member_id: str = member_id) -> None:
                self.assign_wanted.emit(member_id, hamlet_id, keep)

            action = self._add(menu, words, give)
            action.setCheckable(True)
            action.setChecked(member_id in held)
            action.setEnabled(not (keep and member_id in held))

    def _add_releases(self, menu: QMenu, tile: HamletTile) -> None:
        hamlet_id = tile.hamlet.id
        if tile.members and menu.actions():
            menu.addSeparator()
        for member in tile.members:

            def free(_checked: bool = False, member_id: str = member.id) -> None:
                self.release_wanted.emit(member_id, hamlet_id)

            words = f"Thôi giao {lowered(tile.hamlet.name)} cho {member.full_name}"
            self._add(menu, words, free)

    def _moves(self, menu: QMenu, tile: HamletTile) -> QMenu:
        """Offer to move the tile on the map by one place."""
        moves = named(QMenu("Dời ô", menu), "hamlet_move_menu", "Dời ô trên bản đồ")
        here = QPoint(tile.hamlet.map_column, tile.hamlet.map_row)
        for words, way in _WAYS.items():
            there = here + way

            def move(_checked: bool = False, there: QPoint = there) -> None:
                self.move_wanted.emit(tile.hamlet.id, there)

            action = self._add(moves, words, move)
            action.setEnabled(there.x() >= 0 and there.y() >= 0)
        return moves

    def _add_toggle(
        self, menu: QMenu, words: str, member: CommitteeMember, tile: HamletTile, *, held: bool
    ) -> None:
        def turn() -> None:
            if held:
                self.release_wanted.emit(member.id, tile.hamlet.id)
            else:
                self.assign_wanted.emit(member.id, tile.hamlet.id, False)

        action = self._add(menu, words, turn)
        action.setCheckable(True)
        action.setChecked(held)
