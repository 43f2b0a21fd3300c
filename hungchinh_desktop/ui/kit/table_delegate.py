"""Paint the cells of a record table: grounds, chips, key column, prose and current cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.chip import ChipPainter
from hungchinh_desktop.ui.kit.table_column import MISSING, Align
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFont

    from hungchinh_desktop.ui.kit.chip import Chip
    from hungchinh_desktop.ui.kit.table_column import Column
    from hungchinh_desktop.ui.kit.table_model import TableModel
    from hungchinh_desktop.ui.kit.table_style import TableStyle

T = TypeVar("T")
PADDING = 8
CHIP_PADDING = 5
MARK_PADDING = 3
GRID = 1  # the grid line is taken from the cell
_WIDEST = 340  # about 36 bold letters
ICON_SIZE = 18
COVERED_TIP = "Đang che thông tin nhạy cảm; bấm F8 để hiện"

_HORIZONTAL = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
}


class TableDelegate(QStyledItemDelegate, Generic[T]):
    """Draw a TableModel's cells from the look's tokens."""

    def __init__(self, model: TableModel[T], style: TableStyle, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model = model
        self._widths: dict[str, int] = {}
        model.records_replaced.connect(self._widths.clear)
        self.hovered_row = -1
        self.use_style(style)

    def use_style(self, style: TableStyle) -> None:
        """Draw with other sizes or colours from now on."""
        self._style = style
        self._widths.clear()
        self._chips = ChipPainter(style.look, style.zoom)
        self._font, self._bold = style.font(), style.font(bold=True)

    def widest(self, column: Column[T]) -> int:
        """Return the width in which no cell of any record, shown or not, is cut (prose aside).

        A single endless text must not push the other columns out of sight: it is cut.
        """
        width = self._widths.get(column.id)
        if width is None:
            needed = self.width_needed(column, self._model.all_records())
            width = self._widths[column.id] = min(needed, self._style.px(_WIDEST))
        return width

    def width_needed(self, column: Column[T], records: Sequence[T]) -> int:
        """Return the width in which no cell of some records is cut (prose aside)."""
        text = column.text
        if column.chips is not None:
            # chips say the same as the text, so that each text needs to be drawn once
            kinds = {text(record): record for record in records}.values()
            sizes = [self._chips_width(column, column.chips(record)) for record in kinds]
            return max(sizes, default=0) + self._padding(column) * 2 + GRID
        metrics = QFontMetrics(self._font_of(column))
        longest = sorted({text(record) for record in records}, key=len)[-200:]
        icon = self._style.px(ICON_SIZE + 6) if column.icon is not None else 0
        advance = max((metrics.horizontalAdvance(words) for words in longest), default=0)
        return advance + icon + self._padding(column) * 2 + GRID + 1

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        record = self._model.record(index.row())
        column = self._model.columns[index.column()]
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, self._ground(record, index.row(), selected=selected))
        inner = rect.adjusted(self._padding(column), 0, -self._padding(column), 0)
        if column.chips is not None and not self._model.is_covered(column, record):
            self._paint_chips(painter, inner, column, column.chips(record))
        else:
            self._paint_text(painter, inner, column, record, selected=selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._style.look.palette.focus, 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        column = self._model.columns[index.column()]
        record = self._model.record(index.row())
        return QSize(self.width_needed(column, [record]), self._style.row_height)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show a cell's tool tip, or the whole text of a cut one."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        words = self.tip_for(index, option.rect.width())
        if words:
            QToolTip.showText(event.globalPos(), elided_text.tip(words), view)
        else:
            QToolTip.hideText()
        return True

    def tip_for(self, index: QModelIndex | QPersistentModelIndex, width: int) -> str:
        """Return what a cell of that width says under the pointer, "" for nothing."""
        record = self._model.record(index.row())
        column = self._model.columns[index.column()]
        if self._model.is_covered(column, record):
            return COVERED_TIP
        if column.tooltip is not None:
            return column.tooltip(record)
        text = column.text(record)
        if column.chips is not None:
            return text
        room = width - 2 * self._padding(column)
        _, cut = elided_text.wrap(text, self._font_of(column), room, self._style.lines)
        return text if cut else ""

    def _font_of(self, column: Column[T]) -> QFont:
        return self._bold if column.bold else self._font

    def _padding(self, column: Column[T]) -> int:
        if column.chips is None:
            return self._style.px(PADDING)
        return self._style.px(MARK_PADDING if column.letters_only else CHIP_PADDING)

    def _ground(self, record: T, row: int, *, selected: bool) -> QColor:
        palette = self._style.look.palette
        token = self._model.row_ground(record) if self._model.row_ground is not None else ""
        if selected:
            return palette.selected
        if row == self.hovered_row:
            return palette.hover
        if token:
            return palette.color(token)
        return palette.alt if row % 2 else palette.surface

    def _chips_width(self, column: Column[T], chips: Sequence[Chip]) -> int:
        with_word = not column.letters_only
        widths = [self._chips.size(chip, with_word=with_word).width() for chip in chips]
        return sum(widths) + self._style.px(4) * max(len(widths) - 1, 0)

    def _paint_chips(
        self, painter: QPainter, rect: QRect, column: Column[T], chips: Sequence[Chip]
    ) -> None:
        left = rect.x()
        if column.align is Align.CENTER:
            left += max((rect.width() - self._chips_width(column, chips)) // 2, 0)
        with_word = False if column.letters_only else None
        painter.save()
        painter.setClipRect(rect.adjusted(-2, 0, 2, 0))
        for chip in chips:
            place = QRect(left, rect.y(), rect.right() + 1 - left, rect.height())
            left += self._chips.paint(painter, place, chip, with_word=with_word)
            left += self._style.px(4)
        painter.restore()

    def _paint_text(
        self, painter: QPainter, rect: QRect, column: Column[T], record: T, *, selected: bool
    ) -> None:
        look = self._style.look
        text = self._model.shown_text(column, record)
        missing = column.prose and not text
        tone = column.tone(record) if column.tone is not None else ""
        usual = "selected_text" if selected else "text"
        color = look.color("muted" if missing else tone or usual)
        if column.icon is not None:
            rect = self._paint_icon(painter, rect, column.icon(record), color)
        painter.setPen(color)
        most = max(self._style.lines, rect.height() // line_height(self._font))
        if column.prose and most > 1 and not missing:
            lines, _ = elided_text.wrap(text, self._font, rect.width(), most)
            elided_text.draw_lines(painter, rect, lines, self._font)
            return
        font = self._font_of(column)
        painter.setFont(font)
        flat = MISSING if missing else " ".join(text.split())
        mode = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(font).elidedText(flat, mode, rect.width())
        painter.drawText(rect, _HORIZONTAL[column.align] | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_icon(self, painter: QPainter, rect: QRect, name: str, color: QColor) -> QRect:
        side = self._style.px(ICON_SIZE)
        if name:
            place = QRectF(rect.x(), rect.y(), side, rect.height())
            self._style.look.icons.paint(painter, name, color, place)
        return rect.adjusted(side + self._style.px(6), 0, 0, 0)
