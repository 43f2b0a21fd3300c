"""Be a free place of the map, where a tile can be put."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from hungchinh_desktop.ui.hamlet.drop_target import DropTarget
from hungchinh_desktop.ui.hamlet.hamlet_drag import Cargo, Dragged
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from hungchinh_desktop.ui.kit.look import Look

HINT = "Ô trống. Giữ Alt hoặc Shift rồi kéo một xóm vào đây để xếp theo vị trí thật trên bản đồ xã."
WELCOME = "Xếp xóm vào đây"
PAD = 12


class EmptyPlace(DropTarget):
    """Show where no hamlet lies; it takes a tile dragged with Alt held."""

    tile_dropped = Signal(str, QPoint)  # hamlet id, column and row

    def __init__(self, look: Look, place: QPoint, hint: str) -> None:
        """Take the column and row, and the words inside ("" for none)."""
        super().__init__()
        named(self, f"hamlet_place_{place.x()}_{place.y()}", "Ô trống của bản đồ")
        self._look, self._place, self._hint = look, place, hint

    def words_for(self, dragged: Dragged) -> tuple[str, ...]:
        """Welcome a tile on its way to another place, nothing else."""
        return (WELCOME,) if dragged.cargo is Cargo.PLACE else ()

    def take(self, dragged: Dragged) -> None:
        """Tell the map which tile was put here."""
        self.tile_dropped.emit(dragged.id, self._place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self._look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        welcomes = bool(self.drop_words)
        pen = QPen(palette.accent if welcomes else palette.border, 2 if welcomes else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if welcomes:
            painter.setBrush(palette.accent_soft)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(palette.accent if welcomes else palette.muted)
        painter.setFont(self._look.font(10))
        pad = self._look.px(PAD)
        flags = int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        words = WELCOME if welcomes else self._hint
        painter.drawText(self.rect().adjusted(pad, pad, -pad, -pad), flags, words)
