"""Show the register's rows with as little as Qt needs: what a bare program would do."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.storage.entry_rows import SELECT_ENTRIES

AnyIndex = QModelIndex | QPersistentModelIndex
_DAY, _YEAR = "2024-12-31", 2024
_ON_A_DAY = (
    " WHERE spell.started_on <= ? AND (spell.ended_on IS NULL OR spell.ended_on > ?)"
    " ORDER BY hamlet.number, household.head_sort"
)
_SHOWN = (
    "head_name",
    "hamlet_name",
    "status",
    "situation",
    "support",
    "exit_year",
    "recognised_on",
)
_NO_INDEX = QModelIndex()


class BareModel(QAbstractTableModel):
    """Hold rows of the database; filter and sort are one pass over stored texts."""

    def __init__(self, rows: list[tuple[Any, ...]], names: Sequence[str]) -> None:
        super().__init__()
        self._rows = self._shown = rows
        self._columns = [names.index(name) for name in _SHOWN]
        self._sort_keys = (names.index("head_sort"), names.index("hamlet_number"))
        self._searched: list[tuple[str, tuple[Any, ...]]] = []

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(_SHOWN)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._shown[index.row()][self._columns[index.column()]]

    def store_searched(self, names: Sequence[str]) -> None:
        """Keep the folded words of some columns beside every row."""
        places = [self._columns[_SHOWN.index(name)] for name in names]
        self._searched = [
            (fold(" ".join(row[place] for place in places)), row) for row in self._rows
        ]

    def filter(self, words: Sequence[str]) -> None:
        """Show the rows that hold every word."""
        self.beginResetModel()
        self._shown = [row for text, row in self._searched if all(word in text for word in words)]
        self.endResetModel()

    def sort_rows(self, *, by_name: bool) -> None:
        """Order by name or by hamlet."""
        key = self._sort_keys[0 if by_name else 1]
        self.layoutAboutToBeChanged.emit()
        self._shown = sorted(self._shown, key=lambda row: row[key])
        self.layoutChanged.emit()


def read_rows(path: Path) -> tuple[list[tuple[Any, ...]], list[str]]:
    """Read what the register shows, with the program's own query; return rows and column names."""
    connection = sqlite3.connect(path)
    try:
        cursor = connection.execute(SELECT_ENTRIES + _ON_A_DAY, (_DAY, _YEAR, _DAY, _DAY))
        return cursor.fetchall(), [column[0] for column in cursor.description]
    finally:
        connection.close()


def bare_view(path: Path, width: int, height: int) -> tuple[QTableView, BareModel]:
    """Read the rows, and show them in a table of a size."""
    model = BareModel(*read_rows(path))
    view = QTableView()
    view.setModel(model)
    view.resize(width, height)
    view.show()
    return view, model
