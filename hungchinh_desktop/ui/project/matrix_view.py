"""Show the matrix as a grid that is filled with clicks and single keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.project.matrix_delegate import MatrixDelegate
from hungchinh_desktop.ui.project.matrix_heads import CornerTitle, ProjectHeads, UnitHeads

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

    from hungchinh_desktop.domain.office import Unit
    from hungchinh_desktop.domain.project import ProjectRow
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.project.matrix_model import MatrixModel

HIGHEST, TALLEST = 44, 56
_ROLE_KEYS: dict[int, Role | None] = {
    Qt.Key.Key_C: Role.LEAD,
    Qt.Key.Key_P: Role.COORDINATE,
    Qt.Key.Key_Delete: None,
    Qt.Key.Key_Backspace: None,
}
_PLAIN = {
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
}


class MatrixView(QTableView):
    """Ask for a role when a cell is clicked or a key is pressed; it writes nothing itself."""

    role_wanted = Signal(str, str, object)  # row id, unit id, Role or None
    cycle_wanted = Signal(str, str)  # row id, unit id
    cell_chosen = Signal()

    def __init__(self, model: MatrixModel, look: Look) -> None:
        """Show a model; its roles are painted with the look's tokens."""
        super().__init__()
        named(self, "matrix_view", "Ma trận phân công: hàng là dự án, cột là đơn vị")
        self._matrix, self._look = model, look
        self._pressed_mark = False
        self._row_height = look.px(HIGHEST)
        self.setModel(model)
        self._units = UnitHeads(model, look, self)
        self._projects = ProjectHeads(model, look, self)
        self.setHorizontalHeader(self._units)
        self.setVerticalHeader(self._projects)
        self._corner = CornerTitle(look, self)
        self._delegate = MatrixDelegate(model, look, self)
        self.setItemDelegate(self._delegate)
        _set_manners(self)
        self._connect(model)

    def project(self) -> ProjectRow | None:
        """Return the project of the current cell."""
        return self._matrix.project(self.currentIndex().row())

    def unit(self) -> Unit | None:
        """Return the unit of the current cell, None in the check column."""
        return self._matrix.unit(self.currentIndex().column())

    def choose(self, row: int, column: int) -> None:
        """Make a cell current and visible."""
        index = self._matrix.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def heights(self) -> tuple[int, int]:
        """Return the least and the greatest height that shows the whole grid."""
        rows = max(self._matrix.rowCount() - 1, 0)
        fixed = self._units.sizeHint().height() + self._projects.totals_height()
        fixed += 2 * self.frameWidth()
        lowest, highest = self._projects.lowest(), self._look.px(HIGHEST)
        return fixed + rows * lowest, fixed + rows * max(highest, lowest)

    def fit_height(self, room: int) -> None:
        """Take rows as high as fit into room, within the limits of a cell."""
        least, greatest = self.heights()
        rows = max(self._matrix.rowCount() - 1, 1)
        if room > greatest + self._look.px(TALLEST):  # a large screen: no need to be dense
            greatest += rows * self._look.px(TALLEST - HIGHEST)
        spare = min(max(room, least), greatest) - least
        self._row_height = self._projects.lowest() + spare // rows
        self.setMaximumHeight(least + spare // rows * rows)
        self._apply_sizes()

    # --- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        project, unit = self.project(), self.unit()
        plain = event.modifiers() in _PLAIN
        if plain and project and unit and event.key() in _ROLE_KEYS:
            self.role_wanted.emit(project.id, unit.id, _ROLE_KEYS[event.key()])
        elif plain and project and unit and event.key() == Qt.Key.Key_Space:
            self.cycle_wanted.emit(project.id, unit.id)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are roles here, not the beginning of a word to look for."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_mark = self._on_mark(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A quick second click is a click like the first one."""
        self.mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._apply_sizes()

    def updateGeometries(self) -> None:
        """Keep the corner's title between the two heads."""
        super().updateGeometries()
        frame = self.frameWidth()
        width, height = self._projects.width(), self._units.height()
        self._corner.setGeometry(frame, frame, width, height)

    # --- inside -------------------------------------------------------------------------------

    def _connect(self, model: MatrixModel) -> None:
        self.clicked.connect(self._on_clicked)
        self._units.sectionClicked.connect(self._on_unit_clicked)
        self._projects.sectionClicked.connect(self._on_project_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.modelReset.connect(self._on_reset)
        self._look.changed.connect(self._apply_sizes)

    def _on_clicked(self, index: QModelIndex) -> None:
        project, unit = self._matrix.project(index.row()), self._matrix.unit(index.column())
        # The mark explains a conflict: whoever clicks it wants to read, not to change.
        if project and unit and not self._pressed_mark:
            self.cycle_wanted.emit(project.id, unit.id)

    def _on_unit_clicked(self, column: int) -> None:
        self.choose(max(self.currentIndex().row(), 0), column)

    def _on_project_clicked(self, row: int) -> None:
        if self._matrix.project(row) is not None:
            self.choose(row, max(self.currentIndex().column(), 0))

    def _on_current_changed(self) -> None:
        # The whole row and the heads change their ground, not only the two cells.
        self.viewport().update()
        self._units.viewport().update()
        self._projects.viewport().update()
        self.cell_chosen.emit()

    def _on_reset(self) -> None:
        self._apply_sizes()
        if self._matrix.rowCount():
            self.choose(0, 0)
        else:
            self.cell_chosen.emit()

    def _on_mark(self, point: QPoint) -> bool:
        index = self.indexAt(point)
        rect = self.visualRect(index)
        return self._delegate.mark_rect(rect, index.row(), index.column()).contains(point)

    def _apply_sizes(self) -> None:
        """Give units the width of their names and the rest to the projects' names."""
        columns = self._matrix.columnCount()
        if not columns:
            return
        widths = [self._units.width_of(column) for column in range(columns - 1)]
        widths.append(self._delegate.check_width())
        room = self.width() - 2 * self.frameWidth() - self._vertical_bar()
        spare = max(room - sum(widths) - self._projects.narrowest(), 0)
        share = min(spare // (2 * (columns - 1)), self._look.px(20))
        for column, width in enumerate(widths):
            last = column == columns - 1
            self._units.resizeSection(column, width if last else width + share)
        used = sum(widths) + share * (columns - 1)
        self._projects.setFixedWidth(max(room - used, self._projects.narrowest()))
        self._apply_row_heights()
        self.updateGeometries()

    def _apply_row_heights(self) -> None:
        last = self._matrix.rowCount() - 1
        for row in range(last):
            self._projects.resizeSection(row, max(self._row_height, self._projects.lowest()))
        self._projects.resizeSection(last, self._projects.totals_height())

    def _vertical_bar(self) -> int:
        bar = self.verticalScrollBar()
        return bar.sizeHint().width() if bar.isVisible() else 0


def _set_manners(view: MatrixView) -> None:
    view.setShowGrid(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setMouseTracking(True)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
