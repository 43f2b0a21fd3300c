"""Hold a hundred thousand judged rows without working anything out before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from hungchinh_desktop.domain.import_verdict import RowVerdict
from hungchinh_desktop.ui.import_list.row_state import STATE_FACES, RowState, state_of
from hungchinh_desktop.ui.import_list.verdict_columns import COLUMNS
from hungchinh_desktop.ui.kit.table_model import RECORD_ROLE, AnyIndex, TableModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NO_INDEX = QModelIndex()
_MEASURED = 300  # rows whose texts decide the widths of the columns


class VerdictModel(TableModel[RowVerdict]):
    """Show verdicts in the order of the file; only a state filters them."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda verdict: verdict.key, _ground)
        self._verdicts: Sequence[RowVerdict] = ()
        self._states: Sequence[RowState] = ()
        self._passing: Sequence[RowVerdict] = ()
        self._places: dict[str, int] | None = None
        self._state: RowState | None = None

    def set_records(self, records: Iterable[RowVerdict]) -> None:
        verdicts = tuple(records)
        self.set_judged(verdicts, [state_of(verdict) for verdict in verdicts])

    def set_judged(self, verdicts: Sequence[RowVerdict], states: Sequence[RowState]) -> None:
        """Show rows whose states are known."""
        self.beginResetModel()
        self._verdicts, self._states = verdicts, states
        self._filter()
        self.endResetModel()
        self.records_replaced.emit()

    def show_state(self, state: RowState | None) -> None:
        """Show only rows of a state, None for all."""
        self.beginResetModel()
        self._state = state
        self._filter()
        self.endResetModel()

    def record(self, row: int) -> RowVerdict:
        return self._passing[row]

    def records(self) -> list[RowVerdict]:
        return list(self._passing)

    def all_records(self) -> list[RowVerdict]:
        """Return as many rows as the widths of the columns are measured by."""
        return list(self._verdicts[:_MEASURED])

    def key_at(self, row: int) -> str:
        return str(self._passing[row].key)

    def row_of(self, key: str) -> int | None:
        if self._places is None:
            self._places = {verdict.key: row for row, verdict in enumerate(self._passing)}
        return self._places.get(key)

    def total(self) -> int:
        return len(self._verdicts)

    def next_open(self, after: str) -> str:
        """Return the key of the next row that has to be decided, "" for none."""
        start = self.row_of(after)
        begin = 0 if start is None else start + 1
        for row in (*range(begin, len(self._passing)), *range(begin)):
            if state_of(self._passing[row]) is RowState.QUESTION:
                return str(self._passing[row].key)
        return ""

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._passing)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record, column = self._passing[index.row()], self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.shown_text(column, record)
        return record if role == RECORD_ROLE else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Keep the order of the file."""

    def _filter(self) -> None:
        self._places = None
        if self._state is None:
            self._passing = self._verdicts
        else:
            pairs = zip(self._verdicts, self._states, strict=True)
            self._passing = [one for one, state in pairs if state is self._state]


def _ground(verdict: RowVerdict) -> str:
    return STATE_FACES[state_of(verdict)].ground
