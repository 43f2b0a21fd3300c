"""Show the judged rows: colours and words of the result, old values struck out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView

from hungchinh_desktop.domain.import_verdict import RowVerdict
from hungchinh_desktop.ui.import_list.change_words import Piece, Weight, change_pieces
from hungchinh_desktop.ui.import_list.verdict_columns import CHANGE_COLUMN
from hungchinh_desktop.ui.kit.table_delegate import TableDelegate
from hungchinh_desktop.ui.kit.table_style import RowHeight
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QFont

    from hungchinh_desktop.ui.import_list.verdict_model import VerdictModel
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.table_column import Column

_TONES = {
    Weight.PLAIN: "text",
    Weight.MUTED: "muted",
    Weight.OLD: "muted",
    Weight.NEW: "text",
    Weight.DANGER: "danger",
}
_BOLD = (Weight.NEW, Weight.DANGER)


class VerdictDelegate(TableDelegate[RowVerdict]):
    """Draw the pieces of a change one after the other."""

    def _paint_text(
        self,
        painter: QPainter,
        rect: QRect,
        column: Column[RowVerdict],
        record: RowVerdict,
        *,
        selected: bool,
    ) -> None:
        if column.id == CHANGE_COLUMN:
            pieces = change_pieces(record, self._style.look.hidden)
            self._paint_pieces(painter, rect, pieces, selected=selected)
        else:
            super()._paint_text(painter, rect, column, record, selected=selected)

    def _paint_pieces(
        self, painter: QPainter, rect: QRect, pieces: list[Piece], *, selected: bool
    ) -> None:
        left, right = rect.x(), rect.right() + 1
        for piece in pieces:
            font = self._piece_font(piece.weight)
            metrics = QFontMetrics(font)
            room = right - left
            whole = metrics.horizontalAdvance(piece.text)
            text = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, room)
            tone = "selected_text" if selected else _TONES[piece.weight]
            painter.setPen(self._style.look.color(tone))
            painter.setFont(font)
            place = QRect(left, rect.y(), max(room, 0), rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            left += whole
            if left >= right:
                break

    def _piece_font(self, weight: Weight) -> QFont:
        font = self._style.font(bold=weight in _BOLD)
        font.setStrikeOut(weight is Weight.OLD)
        return font


class VerdictTable(TableView[RowVerdict]):
    """Keep the order of the file; one row at a time is looked at."""

    def __init__(self, look: Look, model: VerdictModel, settings: QSettings) -> None:
        super().__init__(
            look,
            model,
            "import_rows",
            "Các dòng của danh sách",
            settings=settings,
            row_height=RowHeight.NORMAL,
        )
        self._delegate = VerdictDelegate(model, self.style_in_use, self)
        self.setItemDelegate(self._delegate)
        self.setSortingEnabled(False)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
