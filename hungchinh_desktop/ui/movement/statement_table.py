"""Show the statement as a grid of figures, each of which opens its households."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_style import line_height
from hungchinh_desktop.ui.movement.statement_heads import StatementHeads
from hungchinh_desktop.ui.movement.statement_model import BOLD_ROLE, NOTHING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.movement.statement_model import StatementModel

_NAMES, _MARGIN, _MOST_ROWS = 76, 5, 12


class StatementTable(QTableView):
    """Tell which figure was chosen; the households stand elsewhere."""

    figure_chosen = Signal()
    people_wanted = Signal()  # Enter or a double click: go to the households

    def __init__(self, model: StatementModel, look: Look) -> None:
        super().__init__()
        named(self, "statement_table", "Biểu diễn biến: hàng là xóm, cột là số hộ")
        self._statement, self._look = model, look
        self._corner = text_label("", "tableCorner", "statement_corner")
        self._corner.setParent(self)
        self.setModel(model)
        self.heads = StatementHeads(model, look, self)
        self.setHorizontalHeader(self.heads)
        names = self.verticalHeader()
        names.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        names.setHighlightSections(False)
        names.setMinimumSectionSize(1)
        names.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setItemDelegate(_FigurePainter(look, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.doubleClicked.connect(self.people_wanted)
        model.modelReset.connect(self._on_reset)
        look.changed.connect(self._apply_sizes)

    def choose(self, row: int, column: int) -> None:
        """Make a figure current."""
        self.setCurrentIndex(self._statement.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.people_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply_sizes()

    def updateGeometries(self) -> None:
        """Keep the word for a hamlet above the hamlets' names."""
        super().updateGeometries()
        frame = self.frameWidth()
        size = (self.verticalHeader().width(), self.heads.height())
        self._corner.setGeometry(frame, frame, *size)
        self._corner.raise_()

    def _on_current_changed(self) -> None:
        self.heads.viewport().update()
        self.figure_chosen.emit()

    def _on_reset(self) -> None:
        self._corner.setText(self._statement.hamlet_word)
        self._apply_sizes()
        if self._statement.rowCount():
            self.choose(self._statement.rowCount() - 1, self._statement.columnCount() - 1)
        self.figure_chosen.emit()

    def _row_height(self) -> int:
        return line_height(self._look.font(10)) + self._look.px(_MARGIN)

    def _apply_sizes(self) -> None:
        """Give each head the width of its words, and share what room is left."""
        columns = self._statement.columnCount()
        if not columns:
            return
        self.verticalHeader().setFixedWidth(self._look.px(_NAMES))
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        least = [self.heads.least_width(one) for one in range(columns)]
        spare = max(self.viewport().width() - sum(least), 0)
        for place, width in enumerate(least):
            extra = spare * (place + 1) // columns - spare * place // columns
            self.heads.resizeSection(place, width + extra)
        self.updateGeometries()
        rows = min(self._statement.rowCount(), _MOST_ROWS) * self._row_height()
        frame = 2 * self.frameWidth()
        wide = sum(least) + self._look.px(_NAMES) + frame > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        # The page scrolls before the table does: two bars side by side would confuse.
        self.setMinimumHeight(self.heads.sizeHint().height() + rows + bar + frame)


class _FigurePainter(QStyledItemDelegate):
    """Draw a figure: sums in bold, nothing in grey, the current one with its ring."""

    def __init__(self, look: Look, parent: StatementTable) -> None:
        super().__init__(parent)
        self._look, self._table = look, parent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        palette, text = self._look.palette, str(index.data())
        bold = bool(index.data(BOLD_ROLE))
        current = self._table.currentIndex() == index
        ground = palette.alt if index.row() % 2 else palette.surface
        painter.save()
        painter.fillRect(option.rect, palette.selected if current else ground)
        tone = palette.muted if text == NOTHING else palette.text
        painter.setPen(palette.selected_text if current else tone)
        painter.setFont(self._look.font(10, bold=bold))
        painter.drawText(option.rect, int(Qt.AlignmentFlag.AlignCenter), text)
        if current:
            painter.setPen(QPen(palette.focus, 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()
