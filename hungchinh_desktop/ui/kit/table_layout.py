"""Keep a table's column widths: fitted to the text, changed by hand, remembered."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from hungchinh_desktop.ui.kit.table_style import RowHeight

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from hungchinh_desktop.ui.kit.table_column import Column
    from hungchinh_desktop.ui.kit.table_delegate import TableDelegate
    from hungchinh_desktop.ui.kit.table_view import TableView

T = TypeVar("T")
SMALLEST_STRETCH = 110


class TableLayout(QObject, Generic[T]):
    """Set the widths of a TableView's columns and write down what the officer changed.

    Widths are kept in design pixels, so that they follow text size and zoom.
    """

    column_toggled = Signal(str, bool)  # id of the column the officer hid (True) or showed
    was_reset = Signal()  # whoever starts with another order or hidden columns sets them again

    def __init__(
        self, view: TableView[T], delegate: TableDelegate[T], settings: QSettings | None
    ) -> None:
        super().__init__(view)
        self._view = view
        self._delegate = delegate
        self._settings = settings
        self._rows_at_first = view.style_in_use.mode
        self._by_hand: dict[str, float] = {}
        self._busy = False
        header = view.horizontalHeader()
        view.records_model.records_replaced.connect(self.fit)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_changed)
        header.sortIndicatorChanged.connect(self._on_changed)

    def fit(self) -> None:
        """Give every column its width: by hand, or as designed but never cutting a text."""
        self._busy = True
        for number, column in enumerate(self._view.records_model.columns):
            if column.id in self._by_hand:
                width = self._px(self._by_hand[column.id])
            else:
                head = self._view.horizontalHeader().sectionSizeFromContents(number).width()
                needed = 0 if column.prose else self._delegate.widest(column)
                width = max(self._px(column.width), needed, head if column.title else 0)
            self._view.setColumnWidth(number, width)
        self._busy = False
        self.spread()

    def shown_columns(self) -> list[Column[T]]:
        """Return the columns as they stand, left to right, without the hidden ones."""
        header, columns = self._view.horizontalHeader(), self._view.records_model.columns
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [columns[number] for number in order if not self._view.isColumnHidden(number)]

    def spread(self) -> None:
        """Share the room that is left among the stretching columns."""
        columns = self._view.records_model.columns
        shown = [n for n in range(len(columns)) if not self._view.isColumnHidden(n)]
        loose = [n for n in shown if columns[n].stretch and columns[n].id not in self._by_hand]
        if not loose:
            return
        used = sum(self._view.columnWidth(n) for n in shown if n not in loose)
        room = self._view.viewport().width() - used
        share = max(room // len(loose), self._px(SMALLEST_STRETCH))
        self._busy = True
        for number in loose[:-1]:
            self._view.setColumnWidth(number, share)
        rest = room - share * (len(loose) - 1)
        self._view.setColumnWidth(loose[-1], max(rest, self._px(SMALLEST_STRETCH)))
        self._busy = False

    def reset(self) -> None:
        """Bring columns, their order, sort, zoom and row mode back to how the program came."""
        self._by_hand.clear()
        header = self._view.horizontalHeader()
        for number in range(header.count()):
            self._view.setColumnHidden(number, False)
            header.moveSection(header.visualIndex(number), number)
        self._view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._view.set_row_height(self._rows_at_first)
        self._view.set_zoom(1.0)
        self.was_reset.emit()
        self.fit()
        if self._settings is not None:
            self._settings.remove(self._place())

    def set_hidden(self, column_id: str, *, hidden: bool) -> None:
        """Hide or show a column; the last one that is shown stays."""
        ids = [column.id for column in self._view.records_model.columns]
        shown = [n for n in range(len(ids)) if not self._view.isColumnHidden(n)]
        number = ids.index(column_id)
        if not (hidden and shown == [number]):
            self._view.setColumnHidden(number, hidden)
            self.spread()
            self.save()
            self.column_toggled.emit(column_id, hidden)

    def save(self) -> None:
        """Write widths, order, hidden columns, sort, row mode and zoom to the settings."""
        if self._settings is None or self._busy:
            return
        header, columns = self._view.horizontalHeader(), self._view.records_model.columns
        sorted_by = header.sortIndicatorSection()
        state = {
            "widths": self._by_hand,
            "order": [columns[header.logicalIndex(n)].id for n in range(header.count())],
            "hidden": [c.id for n, c in enumerate(columns) if self._view.isColumnHidden(n)],
            "sort": columns[sorted_by].id if 0 <= sorted_by < len(columns) else "",
            "descending": header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
            "rows": self._view.style_in_use.mode.value,
            "zoom": self._view.style_in_use.zoom,
        }
        self._settings.setValue(self._place(), json.dumps(state))

    def restore(self) -> None:
        """Read what `save` wrote; anything unknown or damaged is left at its design value."""
        if self._settings is None:
            return
        state: object = None
        with suppress(ValueError):
            state = json.loads(str(self._settings.value(self._place(), "null")))
        if isinstance(state, dict):
            self._busy = True
            with suppress(KeyError, TypeError, ValueError, AttributeError):
                self._take(state)
            self._busy = False

    def _take(self, state: dict[str, Any]) -> None:
        ids = [column.id for column in self._view.records_model.columns]
        header = self._view.horizontalHeader()
        widths = dict(state["widths"])
        self._by_hand = {name: float(width) for name, width in widths.items() if name in ids}
        self._view.set_row_height(RowHeight(str(state["rows"])))
        self._view.set_zoom(float(state["zoom"]))
        for place, name in enumerate(n for n in list(state["order"]) if n in ids):
            header.moveSection(header.visualIndex(ids.index(name)), place)
        for name in list(state["hidden"]):
            if name in ids:
                self._view.setColumnHidden(ids.index(name), True)
        if state["sort"] in ids:
            down = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
            self._view.sort_by(str(state["sort"]), down[0] if state["descending"] else down[1])

    def _place(self) -> str:
        return f"tables/{self._view.objectName()}"

    def _px(self, pixels: float) -> int:
        return self._view.style_in_use.px(pixels)

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        if self._busy or new == 0:
            return
        column = self._view.records_model.columns[section]
        style = self._view.style_in_use
        self._by_hand[column.id] = new / (style.look.scale * style.zoom)
        self.spread()
        self.save()

    def _on_changed(self) -> None:
        self.save()
