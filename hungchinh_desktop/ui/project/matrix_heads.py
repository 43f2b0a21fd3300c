"""Head the matrix: unit names below their groups, projects at the left, a title in the corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QHeaderView, QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height
from hungchinh_desktop.ui.project.matrix_model import TOTALS_TITLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.project.matrix_model import MatrixModel

PADDING, NARROWEST, NARROWEST_ROWS = 8, 46, 180
NAME_LINES = 2
_CENTER = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class UnitHeads(QHeaderView):
    """Paint the group above and the unit's name in two lines below; nothing is turned."""

    def __init__(self, model: MatrixModel, look: Look, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        named(self, "matrix_units", "Đơn vị")
        self._matrix, self._look, self._table = model, look, view
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    def width_of(self, column: int) -> int:
        """Return the width in which the unit's name is whole."""
        metrics = QFontMetrics(self._unit_font())
        lines = self._title(column).split("\n")
        words = max(metrics.horizontalAdvance(line) for line in lines)
        return max(words + self._look.px(7), self._look.px(NARROWEST))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._group_height() + self._unit_height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        palette = self._look.palette
        current = section == self._table.currentIndex().column()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, palette.head)
        unit = self._matrix.unit(section)
        low = rect.adjusted(0, self._group_height() if unit else 0, 0, 0)
        if current:
            painter.fillRect(low, palette.selected)
        painter.setPen(palette.selected_text if current else palette.text)
        self._paint_name(painter, low, section)
        if unit:
            self._paint_group(painter, rect, section)
            painter.setPen(palette.border)
            painter.drawLine(low.topLeft(), low.topRight())
        self._paint_lines(painter, rect, low, section)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.setFont(self._unit_font())
        if self._matrix.unit(section) is None:
            painter.setFont(self._look.font(10, bold=True))
            inner = rect.adjusted(self._look.px(PADDING), 0, 0, 0)
            painter.drawText(inner, _LEFT, self._title(section))
            return
        lines, height = self._title(section).split("\n"), line_height(self._unit_font())
        top = rect.y() + (rect.height() - height * len(lines)) // 2
        for number, line in enumerate(lines):
            place = QRect(rect.x(), top + number * height, rect.width() - 1, height)
            painter.drawText(place, _CENTER, line)

    def _paint_group(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write the group's title over all its columns; the clip keeps this section's part."""
        first, last = self._matrix.group_span(section)
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        place = QRect(left, rect.y(), right - left - 1, self._group_height())
        painter.setFont(self._look.font(9.5))
        painter.setPen(self._look.palette.text)
        painter.drawText(place, _CENTER, self._matrix.group_title(section))

    def _paint_lines(self, painter: QPainter, rect: QRect, low: QRect, section: int) -> None:
        palette = self._look.palette
        ends_group = self._matrix.group_span(section)[1] == section
        if self._matrix.unit(section) is not None:
            painter.setPen(palette.border_strong if ends_group else palette.border)
            side = rect if ends_group else low
            painter.drawLine(side.topRight(), side.bottomRight())
        painter.setPen(palette.border_strong)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _title(self, section: int) -> str:
        return str(self._matrix.headerData(section, Qt.Orientation.Horizontal))

    def _unit_font(self) -> QFont:
        return self._look.font(9, bold=True)

    def _group_height(self) -> int:
        return line_height(self._look.font(9.5)) + self._look.px(6)

    def _unit_height(self) -> int:
        return 2 * line_height(self._unit_font()) + self._look.px(6)


class ProjectHeads(QHeaderView):
    """Paint a project's code and name at the left; they stay when the units scroll."""

    def __init__(self, model: MatrixModel, look: Look, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        named(self, "matrix_projects", "Dự án, tiểu dự án")
        self._matrix, self._look, self._table = model, look, view
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)

    def narrowest(self) -> int:
        """Return the width in which every project's name takes two lines at most."""
        width = self._look.px(NARROWEST_ROWS)
        widest = self._look.px(2 * NARROWEST_ROWS)
        rows = range(self._matrix.rowCount() - 1)
        while width < widest and any(len(self._lines(row, width)) > NAME_LINES for row in rows):
            width += self._look.px(4)
        return width

    def lowest(self) -> int:
        """Return the height that two lines of a name need."""
        return max(self._look.px(36), NAME_LINES * line_height(self._font()))

    def totals_height(self) -> int:
        """Return the height of the totals row."""
        return max(self._look.px(30), line_height(self._font()) + self._look.px(8))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        palette = self._look.palette
        project = self._matrix.project(section)
        current = project is not None and section == self._table.currentIndex().row()
        alternate = palette.alt if section % 2 else palette.surface
        ground = palette.head if project is None else alternate
        painter.save()
        painter.fillRect(rect, palette.selected if current else ground)
        painter.setPen(palette.selected_text if current else palette.text)
        if project is None:
            painter.setFont(self._look.font(10, bold=True))
            inner = rect.adjusted(self._look.px(PADDING), 0, 0, 0)
            painter.drawText(inner, _LEFT, TOTALS_TITLE)
        else:
            self._paint_project(painter, rect, section)
        last = self._matrix.project(section + 1) is None
        if project is not None:
            painter.setPen(palette.border_strong if last else palette.border)
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(palette.border_strong)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _paint_project(self, painter: QPainter, rect: QRect, section: int) -> None:
        layout = self._layout(section)
        lines = self._broken(layout, rect.width())
        height = line_height(self._font())
        top = rect.y() + (rect.height() - height * min(lines, NAME_LINES)) / 2
        for number in range(min(lines, NAME_LINES)):
            line = layout.lineAt(number)
            lead = (height - line.height()) / 2
            place = QPointF(rect.x() + self._look.px(PADDING), top + number * height + lead)
            line.draw(painter, place)

    def _layout(self, section: int) -> QTextLayout:
        """Return the project's words, its code bold in the accent colour."""
        project = self._matrix.project(section)
        code = project.shown_code.replace(" ", "\N{NO-BREAK SPACE}") if project else ""
        name = project.short_name if project else ""
        layout = QTextLayout(f"{code}  {name}", self._font())
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = 0, len(code)
        style = QTextCharFormat()
        style.setForeground(self._look.palette.accent)
        style.setFontWeight(QFont.Weight.Bold)
        strong.format = style
        layout.setFormats([strong])
        return layout

    def _lines(self, section: int, width: int) -> list[int]:
        return list(range(self._broken(self._layout(section), width)))

    def _broken(self, layout: QTextLayout, width: int) -> int:
        """Break the words into lines for a section of that width; return how many."""
        room = width - 2 * self._look.px(PADDING)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(room, 1))
            line.setPosition(QPointF(0, 0))
            count += 1
        layout.endLayout()
        return count

    def _font(self) -> QFont:
        return self._look.font(10)


class CornerTitle(QWidget):
    """Write the title of the first column where the two heads meet."""

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(view)
        named(self, "matrix_corner", "Dự án, tiểu dự án")
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, rect = self._look.palette, self.rect()
        painter = QPainter(self)
        painter.fillRect(rect, palette.head)
        painter.setPen(palette.text)
        painter.setFont(self._look.font(10, bold=True))
        inner = rect.adjusted(self._look.px(PADDING), 0, 0, 0)
        painter.drawText(inner, _LEFT, "Dự án, tiểu dự án")
        painter.setPen(palette.border_strong)
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
