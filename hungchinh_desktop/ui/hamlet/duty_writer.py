"""Write who is in charge of which hamlet, and where its tile lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.hamlet_service import HamletService
    from hungchinh_desktop.ui.kit.desk import Desk


class DutyWriter(QObject):
    """Hand each wish of the hamlet page to the service; what is refused is shown in a box."""

    assigned = Signal(str)  # hamlet id
    moved = Signal(str)  # hamlet id

    def __init__(self, page: QWidget, desk: Desk, service: HamletService) -> None:
        """Take the page over which a refusal is shown."""
        super().__init__(page)
        self._page, self._desk, self._service = page, desk, service

    def assign(self, member_id: str, hamlet_id: str, keep_others: bool) -> None:
        """Put a member in charge of a hamlet; the others stay when they are kept."""
        service = self._service
        if not self._desk.may_write(self._page):
            return
        done = self._desk.done(
            self._page, lambda: service.assign(member_id, hamlet_id, keep_others=keep_others)
        )
        if done:
            self.assigned.emit(hamlet_id)

    def release(self, member_id: str, hamlet_id: str) -> None:
        """Take a hamlet away from a member."""
        if self._desk.may_write(self._page):
            self._desk.done(self._page, lambda: self._service.release(member_id, hamlet_id))

    def move(self, hamlet_id: str, place: QPoint) -> None:
        """Put a tile on another column and row."""
        column, row, may = place.x(), place.y(), self._desk.may_write(self._page)
        if may and self._desk.done(
            self._page, lambda: self._service.move_tile(hamlet_id, column, row)
        ):
            self.moved.emit(hamlet_id)
