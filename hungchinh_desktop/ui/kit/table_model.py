"""Show records of any kind as a table that filters and sorts itself over stored keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from hungchinh_desktop.ui.kit.look import DOTS
from hungchinh_desktop.ui.kit.table_column import Align, Column
from hungchinh_desktop.ui.kit.table_rows import Row, TableRows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtCore import QObject

T = TypeVar("T")
AnyIndex = QModelIndex | QPersistentModelIndex

RECORD_ROLE = Qt.ItemDataRole.UserRole + 1
WARMING_MS = 10
_NO_INDEX = QModelIndex()

_ALIGNMENT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
}


class TableModel(QAbstractTableModel, Generic[T]):
    """Hold records, the ones that pass the filters first to last, in the chosen order."""

    records_replaced = Signal()  # after set_records, not after a filter

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], str],
        row_ground: Callable[[T], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take the columns and how a record is told from all others.

        Args:
            columns: what is shown, left to right.
            key: the stable id of a record, which selection and keys are kept by.
            row_ground: palette token behind a whole row, "" for the usual zebra.
            parent: owner of the model.
        """
        super().__init__(parent)
        self.columns = tuple(columns)
        self.row_ground = row_ground
        self._rows = TableRows(self.columns, key)
        self._warming = QTimer(self)
        self._warming.setInterval(WARMING_MS)
        self._warming.timeout.connect(self._on_warming)
        self.covers: Callable[[], bool] = bool  # sensitive cells give out dots meanwhile

    def shown_text(self, column: Column[T], record: T) -> str:
        """Return what a cell may show now."""
        text = column.text(record)
        return DOTS if text and self.is_covered(column, record) else text

    def is_covered(self, column: Column[T], record: T) -> bool:
        """Tell whether dots stand in place of a cell's words."""
        return self.covers() and column.hides(record)

    # --- records ------------------------------------------------------------------------------

    def set_records(self, records: Iterable[T]) -> None:
        """Show these records in place of the former ones; unchanged ones keep their keys."""
        self.beginResetModel()
        self._rows.set_records(records)
        self.endResetModel()
        self._warming.start()
        self.records_replaced.emit()

    def record(self, row: int) -> T:
        """Return the record shown in a row, counted from 0."""
        return self._rows.shown[row].record

    def records(self) -> list[T]:
        """Return the records that pass the filters, in the order shown."""
        return [row.record for row in self._rows.shown]

    def key_at(self, row: int) -> str:
        """Return the id of the record shown in a row."""
        return self._rows.shown[row].key

    def row_of(self, key: str) -> int | None:
        """Return the row in which the record of that id is shown; None if it is not."""
        return self._rows.row_of(key)

    def all_records(self) -> list[T]:
        """Return every record, shown or not, in the order given."""
        return [row.record for row in self._rows.every]

    def total(self) -> int:
        """Return the number of records, shown or not."""
        return len(self._rows.every)

    # --- filters ------------------------------------------------------------------------------

    def set_search(self, text: str) -> None:
        """Show only records in which every word begins a word, accents or not.

        Records that have the accents exactly as typed come first.
        """
        self._rows.search(text)
        self._filter_again()

    def set_predicate(self, predicate: Callable[[T], bool] | None) -> None:
        """Show only records for which predicate holds; None shows all."""
        self._rows.keep(predicate)
        self._filter_again()

    def set_column_filters(self, texts: Mapping[str, str]) -> None:
        """Show only records in whose cell every word of that column's text begins a word.

        Args:
            texts: by column id; an empty text takes that column's filter away.
        """
        self._rows.search_columns(texts)
        self._filter_again()

    def clear_filters(self) -> None:
        """Show every record."""
        self._rows.pass_all()
        self._filter_again()

    def is_column_filtered(self, column: int) -> bool:
        """Tell whether set_column_filters holds for the column."""
        return self._rows.is_column_filtered(column)

    def is_filtered(self) -> bool:
        """Tell whether any filter is set."""
        return self._rows.is_filtered

    def count_matching(
        self, text: str, predicate: Callable[[T], bool] | None, column_texts: Mapping[str, str]
    ) -> int:
        """Return how many records other filters would show; nothing on the screen changes."""
        return self._rows.count(text, predicate, column_texts)

    # --- Qt -----------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows.shown)

    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self._rows.shown[index.row()].record
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.shown_text(column, record)
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip is not None:
            return None if self.is_covered(column, record) else column.tooltip(record) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNMENT[column.align] | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        wanted = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if orientation == Qt.Orientation.Horizontal and role in wanted:
            return self.columns[section].title if 0 <= section < len(self.columns) else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column; rows equal in it keep the order chosen before. -1 is as given."""
        self.layoutAboutToBeChanged.emit()
        before = self._rows.shown
        self._rows.order(column, descending=order == Qt.SortOrder.DescendingOrder)
        self._move_persistent_indexes(before)
        self.layoutChanged.emit()

    # --- inside -------------------------------------------------------------------------------

    def _filter_again(self) -> None:
        self.beginResetModel()
        self._rows.filter()
        self.endResetModel()

    def _on_warming(self) -> None:
        """Work out some keys while nothing else is done, so that the first search is quick."""
        if not self._rows.warm():
            self._warming.stop()

    def _move_persistent_indexes(self, before: list[Row[T]]) -> None:
        old = self.persistentIndexList()
        # a selected row has an index for every column
        rows = {row: self.row_of(before[row].key) for row in {index.row() for index in old}}
        new = []
        for index in old:
            row = rows[index.row()]
            new.append(QModelIndex() if row is None else self.index(row, index.column()))
        self.changePersistentIndexList(old, new)
