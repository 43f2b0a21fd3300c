"""Give long facts columns of their own where there is room, and marks where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from hungchinh_desktop.ui.household.household_columns import CLOCK, EXIT_YEAR, MARKS
from hungchinh_desktop.ui.kit.table_delegate import TableDelegate

if TYPE_CHECKING:
    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.table_view import TableView

NARROWEST_PROSE = 150
_CHANGING = (MARKS, EXIT_YEAR, CLOCK)


class FittingColumns(QObject):
    """Watch the table's width; what the officer hides at one width stays hidden at it."""

    def __init__(self, look: Look, table: TableView[RegisterEntry]) -> None:
        super().__init__(table)
        self._look = look
        self._table = table
        self._model = table.records_model
        self._needed = 0
        self._roomy: bool | None = None
        self._hidden = {True: {MARKS}, False: {EXIT_YEAR, CLOCK}}
        self._model.records_replaced.connect(self._measure)
        look.changed.connect(self._measure)
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Choose anew whenever the table gets another width."""
        if event.type() == QEvent.Type.Resize:
            self._choose()
        return False

    def _measure(self) -> None:
        """Add up, once per reading, what all columns but the marks need."""
        delegate, header = self._table.itemDelegate(), self._table.horizontalHeader()
        assert isinstance(delegate, TableDelegate)
        self._needed = 0
        for section, column in enumerate(self._model.columns):
            if column.prose:
                self._needed += self._look.px(NARROWEST_PROSE)
            elif column.id != MARKS:
                title = header.sectionSizeFromContents(section).width()
                width = self._table.style_in_use.px(column.width)
                self._needed += max(width, title, delegate.widest(column))
        self._choose()

    def _choose(self) -> None:
        roomy = self._needed <= self._table.viewport().width()
        if roomy is self._roomy:
            return
        if self._roomy is not None:
            self._hidden[self._roomy] = {name for name in _CHANGING if self._is_hidden(name)}
        self._roomy = roomy
        for name in _CHANGING:
            self._table.setColumnHidden(self._section(name), name in self._hidden[roomy])
        self._table.columns_layout.spread()
        self._table.filter_row.place()

    def _is_hidden(self, name: str) -> bool:
        return self._table.isColumnHidden(self._section(name))

    def _section(self, name: str) -> int:
        return [column.id for column in self._model.columns].index(name)
