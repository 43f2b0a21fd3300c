"""Paint the cells of the matrix: roles, the check column, totals and the current cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hungchinh_desktop.ui.project.role_box import box_size, mark_size, paint_box, paint_mark

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QTableView

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.project.matrix_model import MatrixModel

    Index = QModelIndex | QPersistentModelIndex

ICON, PADDING, SHIFT = 18, 7, 8
_TONES = {"ok": "ok", "warning": "warn", "error": "danger"}
_ICONS = {"ok": "severity_ok", "warning": "severity_warn", "error": "severity_error"}


def check_icon(severity: str) -> tuple[str, str]:
    """Return icon and colour token of a check's severity ("ok", "warning", "error")."""
    return _ICONS[severity], _TONES[severity]


class MatrixDelegate(QStyledItemDelegate):
    """Draw the matrix from the look's tokens."""

    def __init__(self, model: MatrixModel, look: Look, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self._look = look
        self._view = view

    def check_width(self) -> int:
        """Return the width in which no check's words are cut."""
        metrics = QFontMetrics(self._look.font(10))
        column = self._model.columnCount() - 1
        words = [self._words(row, column) for row in range(self._model.rowCount())]
        longest = max((metrics.horizontalAdvance(text) for text in words), default=0)
        return longest + self._look.px(ICON + 3 * PADDING) + 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column, rect = index.row(), index.column(), option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, self._ground(row, hovered=hovered))
        if self._model.project(row) is None:
            self._paint_totals(painter, rect, column)
        elif self._model.unit(column) is None:
            self._paint_check(painter, rect, row)
        else:
            self._paint_role(painter, rect, row, column)
        self._paint_grid(painter, rect, row, column)
        if index == self._view.currentIndex():
            self._paint_ring(painter, rect)

    def mark_rect(self, rect: QRect, row: int, column: int) -> QRect:
        """Return where in a cell the conflict mark stands, an empty rectangle without one."""
        claim = self._model.claim(row, column)
        if claim is None:
            return QRect()
        size = mark_size(self._look, claim.place)
        return QRect(rect.right() - size.width() - 1, rect.y() + 2, size.width(), size.height())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return box_size(self._look)

    def _ground(self, row: int, *, hovered: bool) -> QColor:
        palette = self._look.palette
        if self._model.project(row) is None:
            return palette.head
        if row == self._view.currentIndex().row():
            return palette.selected
        if hovered:
            return palette.hover
        return palette.alt if row % 2 else palette.surface

    def _paint_role(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        letters = self._words(row, column)
        claim = self._model.claim(row, column)
        box = QRect(rect.topLeft(), box_size(self._look))
        box.moveCenter(rect.center())
        if claim is not None:
            mark = QRectF(self.mark_rect(rect, row, column))
            paint_mark(painter, mark, claim.place, self._look)
            box.moveLeft(max(box.left() - self._look.px(SHIFT), rect.left() + 3))
        if letters:
            paint_box(painter, QRectF(box), letters, self._look)

    def _paint_check(self, painter: QPainter, rect: QRect, row: int) -> None:
        check = self._model.check(row)
        if check is None:
            return
        name, tone = check_icon(check.severity)
        padding, side = self._look.px(PADDING), self._look.px(ICON)
        place = QRectF(rect.x() + padding, rect.center().y() - side / 2 + 1, side, side)
        self._look.icons.paint(painter, name, self._look.color(tone), place)
        painter.setPen(self._look.color(tone))
        painter.setFont(self._look.font(10))
        words = rect.adjusted(side + 2 * padding, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, check.sentence)

    def _paint_totals(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Write "C6 P1" in the middle, the leads bold."""
        leads, others = self._model.totals(column)
        parts = [(f"C{leads}", True)] if leads else []
        parts += [(f"P{others}", False)] if others else []
        fonts = {bold: self._look.font(9.5, bold=bold) for bold in (True, False)}
        widths = [QFontMetrics(fonts[bold]).horizontalAdvance(text) for text, bold in parts]
        blank = QFontMetrics(fonts[False]).horizontalAdvance(" ")
        left = rect.x() + (rect.width() - sum(widths) - blank * (len(parts) - 1)) // 2
        painter.setPen(self._look.palette.text)
        for (text, bold), width in zip(parts, widths, strict=True):
            painter.setFont(fonts[bold])
            place = QRect(left, rect.y(), width + 2, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            left += width + blank

    def _paint_grid(self, painter: QPainter, rect: QRect, row: int, column: int) -> None:
        palette = self._look.palette
        ends_group = self._model.group_span(column)[1] == column
        last = self._model.unit(column) is None
        if not last:
            painter.setPen(palette.border_strong if ends_group else palette.border)
            painter.drawLine(rect.topRight(), rect.bottomRight())
        if self._model.project(row) is not None:
            above_totals = self._model.project(row + 1) is None
            painter.setPen(palette.border_strong if above_totals else palette.border)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        strength = 2 if self._view.hasFocus() else 1
        painter.setPen(QPen(self._look.palette.focus, strength))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(
            rect.adjusted(1, 1, -2, -2) if strength == 2 else rect.adjusted(0, 0, -2, -2)
        )

    def _words(self, row: int, column: int) -> str:
        return str(self._model.data(self._model.index(row, column)) or "")
