"""Show records of any kind as a table that filters and sorts itself over stored keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from hungchinh_desktop.domain import vietnamese
from hungchinh_desktop.ui.kit.table_column import Align, Column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from _typeshed import SupportsRichComparison
    from PySide6.QtCore import QObject

T = TypeVar("T")
AnyIndex = QModelIndex | QPersistentModelIndex

RECORD_ROLE = Qt.ItemDataRole.UserRole + 1
ROWS_REMEMBERED_IN_ORDER = 3
_NO_INDEX = QModelIndex()

_ALIGNMENT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
}


class _Row(Generic[T]):
    """Keep a record with the keys worked out for it."""

    __slots__ = ("column_folds", "exact", "folded", "key", "record", "sort_keys")

    def __init__(self, key: str, record: T, searched: str) -> None:
        self.key = key
        self.record = record
        self.exact = vietnamese.nfc(searched).lower()
        self.folded = vietnamese.fold(searched)
        self.sort_keys: dict[int, SupportsRichComparison] = {}
        self.column_folds: dict[int, str] = {}


def _stored_sort_key(column: int, row: _Row[T]) -> SupportsRichComparison:
    return row.sort_keys[column]


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
        self._key = key
        self._all: list[_Row[T]] = []
        self._ordered: list[_Row[T]] = []
        self._shown: list[_Row[T]] = []
        self._row_numbers: dict[str, int] | None = None
        self._words: list[str] = []
        self._needle = ""
        self._predicate: Callable[[T], bool] | None = None
        self._column_words: dict[int, list[str]] = {}
        self._order: list[tuple[int, bool]] = []

    # --- records ------------------------------------------------------------------------------

    def set_records(self, records: Iterable[T]) -> None:
        """Show these records in place of the former ones; unchanged ones keep their keys."""
        known = {row.key: row for row in self._all}
        rows = [self._row_for(record, known) for record in records]
        self.beginResetModel()
        self._all = rows
        self._sort_all()
        self._filter_rows()
        self.endResetModel()
        self.records_replaced.emit()

    def record(self, row: int) -> T:
        """Return the record shown in a row, counted from 0."""
        return self._shown[row].record

    def records(self) -> list[T]:
        """Return the records that pass the filters, in the order shown."""
        return [row.record for row in self._shown]

    def key_at(self, row: int) -> str:
        """Return the id of the record shown in a row."""
        return self._shown[row].key

    def row_of(self, key: str) -> int | None:
        """Return the row in which the record of that id is shown; None if it is not."""
        if self._row_numbers is None:
            self._row_numbers = {row.key: number for number, row in enumerate(self._shown)}
        return self._row_numbers.get(key)

    def all_records(self) -> list[T]:
        """Return every record, shown or not, in the order given."""
        return [row.record for row in self._all]

    def total(self) -> int:
        """Return the number of records, shown or not."""
        return len(self._all)

    # --- filters ------------------------------------------------------------------------------

    def set_search(self, text: str) -> None:
        """Show only records in which every word occurs, accents or not.

        With accents typed, records that have them exactly come first.
        """
        self._words = vietnamese.fold(text).split()
        self._needle = vietnamese.nfc(text).strip().lower()
        self._filter_again()

    def set_predicate(self, predicate: Callable[[T], bool] | None) -> None:
        """Show only records for which predicate holds; None shows all."""
        self._predicate = predicate
        self._filter_again()

    def set_column_filters(self, texts: Mapping[str, str]) -> None:
        """Show only records whose cells contain every word of the text for their column.

        Args:
            texts: by column id; an empty text takes that column's filter away.
        """
        for column_id, text in texts.items():
            column = self._column_number(column_id)
            words = vietnamese.fold(text).split()
            if words:
                self._column_words[column] = words
            else:
                self._column_words.pop(column, None)
        self._filter_again()

    def clear_filters(self) -> None:
        """Show every record."""
        self._words, self._needle, self._predicate = [], "", None
        self._column_words.clear()
        self._filter_again()

    def is_column_filtered(self, column: int) -> bool:
        """Tell whether set_column_filters holds for the column."""
        return column in self._column_words

    def is_filtered(self) -> bool:
        """Tell whether any filter is set."""
        return bool(self._words or self._column_words or self._predicate)

    # --- Qt -----------------------------------------------------------------------------------

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self._shown[index.row()].record
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.text(record)
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip is not None:
            return column.tooltip(record) or None
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
        descending = order == Qt.SortOrder.DescendingOrder
        kept = [entry for entry in self._order if entry[0] != column]
        self._order = [] if column < 0 else [*kept, (column, descending)]
        self._order = self._order[-ROWS_REMEMBERED_IN_ORDER:]
        self.layoutAboutToBeChanged.emit()
        before = self._shown
        self._sort_all()
        self._filter_rows()
        self._move_persistent_indexes(before)
        self.layoutChanged.emit()

    # --- inside -------------------------------------------------------------------------------

    def _row_for(self, record: T, known: dict[str, _Row[T]]) -> _Row[T]:
        key = self._key(record)
        row = known.get(key)
        if row is not None and row.record == record:
            return row
        searched = " ".join(column.text(record) for column in self.columns if column.searched)
        return _Row(key, record, searched)

    def _column_number(self, column_id: str) -> int:
        return [column.id for column in self.columns].index(column_id)

    def _filter_again(self) -> None:
        self.beginResetModel()
        self._filter_rows()
        self.endResetModel()

    def _filter_rows(self) -> None:
        rows: Iterable[_Row[T]] = self._ordered
        if self._predicate is not None:
            predicate = self._predicate
            rows = [row for row in rows if predicate(row.record)]
        for word in self._words:
            rows = [row for row in rows if word in row.folded]
        for column, words in self._column_words.items():
            text = self.columns[column].text
            rows = [row for row in rows if _cell_has(row, column, text, words)]
        self._shown = _exact_first(list(rows), self._needle)
        self._row_numbers = None

    def _sort_all(self) -> None:
        rows = list(self._all)
        for number, descending in self._order:
            column = self.columns[number]
            for row in rows:
                if number not in row.sort_keys:
                    row.sort_keys[number] = column.key_of(row.record)
            rows.sort(key=partial(_stored_sort_key, number), reverse=descending)
        self._ordered = rows

    def _move_persistent_indexes(self, before: list[_Row[T]]) -> None:
        old = self.persistentIndexList()
        new = []
        for index in old:
            row = self.row_of(before[index.row()].key)
            new.append(QModelIndex() if row is None else self.index(row, index.column()))
        self.changePersistentIndexList(old, new)


def _exact_first(rows: list[_Row[T]], needle: str) -> list[_Row[T]]:
    """Put rows that have the accents as typed before the others."""
    if needle.isascii():
        return rows
    return [
        *(row for row in rows if needle in row.exact),
        *(row for row in rows if needle not in row.exact),
    ]


def _cell_has(row: _Row[T], column: int, text: Callable[[T], str], words: list[str]) -> bool:
    """Tell whether a cell has every word, accents or not; its folded text is kept."""
    folded = row.column_folds.get(column)
    if folded is None:
        folded = row.column_folds[column] = vietnamese.fold(text(row.record))
    return all(word in folded for word in words)
