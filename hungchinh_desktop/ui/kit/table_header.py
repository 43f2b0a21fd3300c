"""Paint a table's header: bold words at the left, the sort arrow beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.table_style import TableStyle

PADDING = 8
MARK = 16
FILTER_ROW = 30


class TableHeader(QHeaderView):
    """Head a record table; a click sorts, dragging moves and resizes."""

    def __init__(
        self,
        style: TableStyle,
        is_filtered: Callable[[int], bool],
        parent: QWidget | None = None,
    ) -> None:
        """Take the sizes in use and who knows whether a column is filtered."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._style = style
        self._is_filtered = is_filtered
        self._filter_height = 0
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(style.px(28))

    def use_style(self, style: TableStyle) -> None:
        """Draw with other sizes or colours from now on."""
        self._style = style
        self.set_filter_row_shown(self._filter_height > 0)
        self.viewport().update()

    def set_filter_row_shown(self, shown: bool) -> None:  # named like Qt's setters
        """Leave room below the titles for the filter fields, or take it back."""
        self._filter_height = self._style.px(FILTER_ROW) if shown else 0
        self.updateGeometry()
        self.geometriesChanged.emit()

    def filter_row_place(self) -> tuple[int, int]:
        """Return top of the filter row and height of its fields."""
        return self._style.header_height, self._style.px(FILTER_ROW - 6)

    def sizeHint(self) -> QSize:
        height = self._style.header_height + self._filter_height
        return QSize(super().sizeHint().width(), height)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room for the whole title and its arrow."""
        metrics = QFontMetrics(self._style.header_font())
        width = metrics.horizontalAdvance(self._title(section)) + 2 * self._style.px(PADDING)
        return QSize(width + self._style.px(MARK + 4), self._style.header_height)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        palette = self._style.look.palette
        painter.save()
        painter.fillRect(rect, palette.head)
        painter.setPen(palette.border)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(palette.border_strong)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._style.header_font())
        painter.setPen(palette.text)
        padding = self._style.px(PADDING)
        inner = rect.adjusted(padding, 0, -padding, -1)
        if self._filter_height:
            inner.setHeight(self._style.header_height)
            painter.setPen(palette.border)
            painter.drawLine(rect.left(), inner.bottom(), rect.right(), inner.bottom())
            painter.setPen(palette.text)
        title = self._title(section)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        used = QFontMetrics(self._style.header_font()).horizontalAdvance(title)
        self._paint_mark(painter, inner.adjusted(used + self._style.px(4), 0, 0, 0), section)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, section: int) -> None:
        look, side = self._style.look, self._style.px(MARK)
        place = QRectF(rect.x(), rect.y() + (rect.height() - side) / 2, side, side)
        if self.sortIndicatorSection() == section:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            name = "collapse" if up else "expand"
            look.icons.paint(painter, name, look.palette.text, place)
            place.translate(side, 0)
        if self._is_filtered(section):
            look.icons.paint(painter, "filter_active", look.palette.exit_candidate, place)

    def _title(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
