"""Answer the statement's table: a row for each hamlet and one for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS, PovertyStatus
from hungchinh_desktop.ui.movement.statement_columns import FigureColumn, figure_columns

if TYPE_CHECKING:
    from hungchinh_desktop.domain.movement_report import MovementLine, MovementReport

    Index = QModelIndex | QPersistentModelIndex

TOTAL, NOTHING = "Cộng", "–"
BOLD_ROLE = Qt.ItemDataRole.UserRole + 1


class StatementModel(QAbstractTableModel):
    """Show the figures of one class; every figure knows its households."""

    def __init__(self) -> None:
        super().__init__()
        self._report: MovementReport | None = None
        self._status = PovertyStatus.NEAR_POOR
        self.columns: list[FigureColumn] = []

    def show_report(self, report: MovementReport | None, status: PovertyStatus) -> None:
        """Show another statement, or another class of it."""
        self.beginResetModel()
        self._report, self._status = report, status
        self.columns = figure_columns(status, report.hamlet_word) if report else []
        self.endResetModel()

    @property
    def hamlet_word(self) -> str:
        """Return the office's word for a hamlet with a capital: "Xóm"."""
        word = self._report.hamlet_word if self._report else ""
        return word[:1].upper() + word[1:]

    def column(self, place: int) -> FigureColumn | None:
        """Return what a column counts, None beyond the last."""
        return self.columns[place] if 0 <= place < len(self.columns) else None

    def people(self, row: int, place: int) -> list[MovementLine]:
        """Return the households of a figure."""
        column = self.column(place)
        if self._report is None or column is None:
            return []
        return self._report.lines(self._status, column.kinds, self._hamlet_id(row))

    def words(self, row: int, place: int) -> str:
        """Return what a figure counts: "Xóm 7 · hộ cận nghèo · Phát sinh mới"."""
        column = self.column(place)
        if self._report is None or column is None:
            return ""
        name = "Toàn xã" if row == self.rowCount() - 1 else self._name(row)
        return f"{name} · {STATUS_LONG_LABELS[self._status].lower()} · {column.title}"

    def figure(self, row: int, place: int) -> int:
        """Return a figure."""
        column = self.column(place)
        if self._report is None or column is None:
            return 0
        hamlet_id, made = self._hamlet_id(row), self._report.statement
        return sum(made.count(self._status, kind, hamlet_id) for kind in column.kinds)

    # --- Qt -----------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._report is None else len(self._report.hamlets) + 1

    def columnCount(self, parent: Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._report is None else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, place = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.figure(row, place) or NOTHING)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.words(row, place)}: {self.figure(row, place)}"
        if role == BOLD_ROLE:
            column = self.column(place)
            return row == self.rowCount() - 1 or (column is not None and column.bold)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._name(section) if section < self.rowCount() else None
        column = self.column(section)
        return column.title if column else None

    def _name(self, row: int) -> str:
        assert self._report is not None  # there are no rows without it
        hamlets = self._report.hamlets
        return hamlets[row].name if row < len(hamlets) else TOTAL

    def _hamlet_id(self, row: int) -> str:
        assert self._report is not None
        hamlets = self._report.hamlets
        return hamlets[row].id if row < len(hamlets) else ""
