"""Show a TableModel the way an office reads tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_clipboard import put_on_clipboard
from hungchinh_desktop.ui.kit.table_delegate import TableDelegate
from hungchinh_desktop.ui.kit.table_filter_row import TableFilterRow
from hungchinh_desktop.ui.kit.table_header import TableHeader
from hungchinh_desktop.ui.kit.table_layout import TableLayout
from hungchinh_desktop.ui.kit.table_menu import TableMenu
from hungchinh_desktop.ui.kit.table_style import (
    LARGEST_ZOOM,
    SMALLEST_ZOOM,
    ZOOM_STEP,
    RowHeight,
    TableStyle,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QEvent, QSettings
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.table_model import TableModel

T = TypeVar("T")

_SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class TableView(QTableView, Generic[T]):
    """Show records in rows; selection and place stay with the record, not with the row."""

    current_record_changed = Signal(object)  # the record, or None
    record_activated = Signal(object)  # Enter, F2 or a double click
    selection_counted = Signal(int)

    def __init__(
        self,
        look: Look,
        model: TableModel[T],
        object_name: str,
        accessible_name: str,
        *,
        settings: QSettings | None = None,
        row_height: RowHeight = RowHeight.COMPACT,
        parent: QWidget | None = None,
    ) -> None:
        """Show model; widths, order, sort and row mode are kept in settings by object name."""
        super().__init__(parent)
        named(self, object_name, accessible_name)
        self.records_model = model
        self._style = TableStyle(look, row_height)
        self._empty_widget: QWidget | None = None
        self._current_key = ""
        self._held: tuple[str, int, list[str], int] = ("", 0, [], 0)
        model.covers = lambda: look.covers
        self._header = TableHeader(self._style, model.is_column_filtered, self)
        self._delegate = TableDelegate(model, self._style, self)
        _set_manners(self)
        self.setHorizontalHeader(self._header)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSortingEnabled(True)
        self.columns_layout = TableLayout(self, self._delegate, settings)
        self.filter_row = TableFilterRow(self._header, model, object_name)
        self.header_menu = TableMenu(self)
        self.horizontalScrollBar().valueChanged.connect(self.filter_row.place)
        self._connect(model)
        look.changed.connect(self._apply_style)
        self.columns_layout.restore()
        self._apply_style()

    # --- records ------------------------------------------------------------------------------

    def current_record(self) -> T | None:
        """Return the record of the current row, None if there is none."""
        row = self.currentIndex().row()
        return self.records_model.record(row) if row >= 0 else None

    def selected_records(self) -> list[T]:
        """Return the records of the selected rows, in the order shown."""
        return [self.records_model.record(row) for row in _selected_rows(self)]

    def selected_count(self) -> int:
        """Return how many rows are selected, cheaply: it is asked at every change."""
        return len(_selected_rows(self))

    def choose(self, key: str) -> bool:
        """Make the record of that id current and visible; False if no row shows it."""
        row = self.records_model.row_of(key)
        if row is None:
            return False
        column = max(self.currentIndex().column(), _key_column(self.records_model))
        index = self.records_model.index(row, column)
        self.selectionModel().setCurrentIndex(index, _SELECT_ROW)
        self.scrollTo(index)
        return True

    def choose_row(self, row: int) -> None:
        """Make a row current; a row beyond the ends is brought to the nearest one."""
        last = self.records_model.rowCount() - 1
        if last >= 0:
            self.choose(self.records_model.key_at(min(max(row, 0), last)))

    def sort_by(self, column_id: str, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column named by its id."""
        ids = [column.id for column in self.records_model.columns]
        self.sortByColumn(ids.index(column_id), order)

    # --- appearance ---------------------------------------------------------------------------

    @property
    def style_in_use(self) -> TableStyle:
        """Return the fonts and heights rows are drawn with."""
        return self._style

    def set_row_height(self, mode: RowHeight) -> None:
        """Draw rows Gọn, Thường or Đủ chữ."""
        self._style = TableStyle(self._style.look, mode, self._style.zoom)
        self._apply_style()
        self.columns_layout.save()

    def set_zoom(self, zoom: float) -> None:
        """Draw this table larger or smaller than the rest of the window."""
        kept = min(max(round(zoom, 2), SMALLEST_ZOOM), LARGEST_ZOOM)
        self._style = TableStyle(self._style.look, self._style.mode, kept)
        self._apply_style()
        self.columns_layout.save()

    def set_empty_widget(self, widget: QWidget) -> None:
        """Show widget in the middle while no row is shown."""
        self._empty_widget = widget
        widget.setParent(self.viewport())
        self._place_empty_widget()

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard as Excel and Word paste them."""
        put_on_clipboard(
            self.columns_layout.shown_columns(),
            self.selected_records(),
            gives_out=self._style.look.gives_out,
        )

    # --- Qt -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self.current_record()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2} and (
            record is not None and event.modifiers() in _PLAIN
        ):
            self.record_activated.emit(record)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = ZOOM_STEP if event.angleDelta().y() > 0 else -ZOOM_STEP
            self.set_zoom(self._style.zoom + step)
            event.accept()
        else:
            super().wheelEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_entered()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns_layout.spread()
        self._place_empty_widget()

    # --- inside -------------------------------------------------------------------------------

    def _connect(self, model: TableModel[T]) -> None:
        model.modelAboutToBeReset.connect(self._on_reset_coming)
        model.modelReset.connect(self._on_reset_done)
        self.selectionModel().currentChanged.connect(self._announce_current)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_entered)

    def _apply_style(self) -> None:
        self._delegate.use_style(self._style)
        self._header.use_style(self._style)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(self._style.row_height)
        self.columns_layout.fit()
        self.filter_row.place()
        self.viewport().update()

    def _place_empty_widget(self) -> None:
        if self._empty_widget is not None:
            self._empty_widget.setGeometry(self.viewport().rect())
            self._empty_widget.setVisible(self.records_model.rowCount() == 0)

    def _announce_current(self) -> None:
        row = self.currentIndex().row()
        key = self.records_model.key_at(row) if row >= 0 else ""
        if key != self._current_key:
            self._current_key = key
            self.current_record_changed.emit(self.current_record())

    def _on_selection_changed(self) -> None:
        self.selection_counted.emit(self.selected_count())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.record_activated.emit(self.records_model.record(index.row()))

    def _on_entered(self, index: QModelIndex | None = None) -> None:
        self._delegate.hovered_row = index.row() if index is not None else -1
        self.viewport().update()

    def _on_reset_coming(self) -> None:
        current = self.currentIndex()
        keys = [self.records_model.key_at(row) for row in _selected_rows(self)]
        place = self.verticalScrollBar().value()
        self._held = (self._current_key, current.column(), keys, place)

    def _on_reset_done(self) -> None:
        current, column, keys, place = self._held
        self._delegate.hovered_row = -1
        _select_again(self, keys)
        row = self.records_model.row_of(current)
        if row is not None:
            index = self.records_model.index(row, max(column, 0))
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, flag)
            self.verticalScrollBar().setValue(place)
        self._announce_current()
        self._on_selection_changed()
        self._place_empty_widget()


_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


def _set_manners(view: QTableView) -> None:
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)


def _select_again(view: TableView[T], keys: Iterable[str]) -> None:
    model, chosen = view.records_model, QItemSelection()
    last = model.columnCount() - 1
    rows = sorted(row for row in map(model.row_of, keys) if row is not None)
    for first, end in _runs(rows):
        chosen.append(QItemSelectionRange(model.index(first, 0), model.index(end, last)))
    view.selectionModel().select(chosen, _SELECT_ROW)


def _selected_rows(view: QTableView) -> list[int]:
    """Return the selected rows, top to bottom; whole rows are selected, never cells."""
    rows: set[int] = set()
    for run in view.selectionModel().selection().toList():
        rows.update(range(run.top(), run.bottom() + 1))
    return sorted(rows)


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return sorted rows as first and last of each unbroken run: thousands select as one."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _key_column(model: TableModel[T]) -> int:
    return next((n for n, column in enumerate(model.columns) if column.bold), 0)
