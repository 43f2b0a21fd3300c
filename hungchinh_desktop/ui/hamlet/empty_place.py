"""Be a free place of the map, where a tile can be put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from hungchinh_desktop.ui.hamlet.hamlet_drag import Cargo, dragged_in
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragLeaveEvent,
        QDragMoveEvent,
        QDropEvent,
        QPaintEvent,
    )

    from hungchinh_desktop.ui.kit.look import Look

HINT = "Ô trống. Giữ Alt hoặc Shift rồi kéo một xóm vào đây để xếp theo vị trí thật trên bản đồ xã."
PAD = 12


class EmptyPlace(QWidget):
    """Show where no hamlet lies; it takes a tile dragged with Alt held."""

    tile_dropped = Signal(str, QPoint)  # hamlet id, column and row

    def __init__(self, look: Look, place: QPoint, hint: str) -> None:
        """Take the column and row, and the words inside ("" for none)."""
        super().__init__()
        named(self, f"hamlet_place_{place.x()}_{place.y()}", "Ô trống của bản đồ")
        self._look, self._place, self._hint = look, place, hint
        self._welcomes = False
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._weigh(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._welcome(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        dragged = self._weigh(event)
        self._welcome(on=False)
        if dragged:
            self.tile_dropped.emit(dragged, self._place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(palette.accent if self._welcomes else palette.border, 2 if self._welcomes else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._welcomes:
            painter.setBrush(palette.accent_soft)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(palette.accent if self._welcomes else palette.muted)
        painter.setFont(self._look.font(10))
        pad = self._look.px(PAD)
        flags = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        words = "Xếp xóm vào đây" if self._welcomes else self._hint
        painter.drawText(self.rect().adjusted(pad, pad, -pad, -pad), flags, words)

    def _weigh(self, event: QDropEvent) -> str:
        """Take a tile on its way to another place; return the hamlet's id, "" for none."""
        dragged = dragged_in(event.mimeData())
        fits = dragged is not None and dragged.cargo is Cargo.PLACE
        if fits:
            event.acceptProposedAction()
        else:
            event.ignore()
        self._welcome(on=fits)
        return dragged.id if dragged is not None and fits else ""

    def _welcome(self, *, on: bool) -> None:
        self._welcomes = on
        self.update()
