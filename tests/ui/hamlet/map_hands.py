"""Find tiles and members by what the officer calls them, and let go of things over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from hungchinh_desktop.ui.hamlet.hamlet_drag import Cargo, Dragged, mime_of

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.hamlet.hamlet_page import HamletPage
    from hungchinh_desktop.ui.hamlet.map_tile import MapTile
    from hungchinh_desktop.ui.hamlet.member_row import MemberRow

NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
BOTH = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


def hamlet_id(office: OfficeFile, number: int) -> str:
    """Return the key of a hamlet."""
    return next(one.id for one in office.hamlets.hamlets() if one.number == number)


def member_id(office: OfficeFile, name: str) -> str:
    """Return the key of a committee member."""
    return next(one.id for one in office.hamlets.members() if one.full_name == name)


def tile_of(page: HamletPage, office: OfficeFile, number: int) -> MapTile:
    """Return the widget of a hamlet."""
    tile = page.map.tile(hamlet_id(office, number))
    assert tile is not None
    return tile


def row_of(page: HamletPage, office: OfficeFile, name: str) -> MemberRow:
    """Return the line of a member."""
    row = page.committee.row(member_id(office, name))
    assert row is not None
    return row


def in_charge(office: OfficeFile) -> dict[int, list[str]]:
    """Return who is in charge of each hamlet, as the record has it."""
    return {
        tile.hamlet.number: sorted(member.full_name for member in tile.members)
        for tile in office.hamlets.tiles()
    }


def places(office: OfficeFile) -> dict[int, tuple[int, int]]:
    """Return column and row of each hamlet's tile."""
    return {one.number: (one.map_column, one.map_row) for one in office.hamlets.hamlets()}


def hold_over(
    target: QWidget, cargo: Cargo, record_id: str, keys: Qt.KeyboardModifier = NO_KEYS
) -> bool:
    """Bring something over a widget; tell whether it would be taken."""
    mime, middle = mime_of(Dragged(cargo, record_id)), target.rect().center()
    QApplication.sendEvent(target, QDragEnterEvent(middle, BOTH, mime, LEFT, keys))
    move = QDragMoveEvent(QPoint(middle), BOTH, mime, LEFT, keys)
    move.ignore()
    QApplication.sendEvent(target, move)
    return move.isAccepted()


def let_go(
    target: QWidget, cargo: Cargo, record_id: str, keys: Qt.KeyboardModifier = NO_KEYS
) -> bool:
    """Drop something on a widget as the system does; tell whether it was taken."""
    hold_over(target, cargo, record_id, keys)
    mime = mime_of(Dragged(cargo, record_id))
    drop = QDropEvent(QPointF(target.rect().center()), BOTH, mime, LEFT, keys)
    drop.ignore()
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()
