"""Head the statement: what a figure is, below whether it leaves or enters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView

from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.movement.statement_model import StatementModel

_PAD, _NARROWEST, _MOST_LINES = 4, 50, 6
_CENTER = int(Qt.AlignmentFlag.AlignCenter)


class StatementHeads(QHeaderView):
    """Paint long heads in several lines, and the groups over their columns."""

    def __init__(self, model: StatementModel, look: Look, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        named(self, "statement_heads", "Các cột của biểu diễn biến")
        self._statement, self._look, self._view = model, look, view
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    def least_width(self, section: int) -> int:
        """Return the width at which the longest word of a head stands whole."""
        metrics = QFontMetrics(self._font())
        words = max(map(metrics.horizontalAdvance, self._title(section).split()), default=0)
        return max(words + 2 * self._look.px(_PAD) + 2, self._look.px(_NARROWEST))

    def sizeHint(self) -> QSize:
        lines = max((len(self._lines(one)) for one in range(self.count())), default=1)
        height = lines * line_height(self._font()) + self._look.px(8)
        return QSize(super().sizeHint().width(), height + self._band())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        palette, group = self._look.palette, self._group(section)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, palette.head)
        low = rect.adjusted(0, self._band() if group else 0, 0, 0)
        if section == self._view.currentIndex().column():
            painter.fillRect(low, palette.selected)
        painter.setPen(palette.text)
        lines, height = self._lines(section), line_height(self._font())
        painter.setFont(self._font())
        top = low.y() + (low.height() - height * len(lines)) // 2
        for number, line in enumerate(lines):
            painter.drawText(
                QRect(low.x(), top + number * height, low.width(), height), _CENTER, line
            )
        if group:
            self._paint_group(painter, rect, section)
        painter.setPen(palette.border_strong)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(palette.border_strong if self._ends(section) else palette.border)
        side = rect if self._ends(section) else low
        painter.drawLine(side.topRight(), side.bottomRight())
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write the group over all its columns; the clip keeps this section's part."""
        group = self._group(section)
        inside = [one for one in range(self.count()) if self._group(one) == group]
        left = self.sectionViewportPosition(inside[0])
        right = self.sectionViewportPosition(inside[-1]) + self.sectionSize(inside[-1])
        painter.setFont(self._look.font(9.5))
        place = QRect(left, rect.y(), right - left, self._band())
        painter.drawText(place, _CENTER, group)
        painter.setPen(self._look.palette.border)
        painter.drawLine(rect.x(), rect.y() + self._band(), rect.right(), rect.y() + self._band())

    def _ends(self, section: int) -> bool:
        return self._group(section) != self._group(section + 1) or not self._group(section)

    def _group(self, section: int) -> str:
        column = self._statement.column(section)
        return column.group if column else ""

    def _lines(self, section: int) -> list[str]:
        room = self.sectionSize(section) - 2 * self._look.px(_PAD)
        lines, _ = elided_text.wrap(self._title(section), self._font(), room, _MOST_LINES)
        return lines

    def _title(self, section: int) -> str:
        return str(self._statement.headerData(section, Qt.Orientation.Horizontal) or "")

    def _font(self) -> QFont:
        return self._look.font(9, bold=True)

    def _band(self) -> int:
        return line_height(self._look.font(9.5)) + self._look.px(4)
