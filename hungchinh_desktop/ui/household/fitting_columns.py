"""Give long facts columns of their own where there is room, and marks where there is not."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from hungchinh_desktop.ui.household.household_columns import CLOCK, EXIT_YEAR, MARKS
from hungchinh_desktop.ui.kit.table_delegate import TableDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.table_view import TableView

NARROWEST_PROSE = 150
_CHANGING = (MARKS, EXIT_YEAR, CLOCK)
_WIDE, _NARROW = "wide", "narrow"
_HIDDEN_AT_FIRST = {_WIDE: [MARKS], _NARROW: [EXIT_YEAR, CLOCK]}
_PLACE = "tables/household_table_room"


class FittingColumns(QObject):
    """Watch the table's width; what the officer hides at one width stays hidden at it."""

    def __init__(self, look: Look, table: TableView[RegisterEntry], settings: QSettings) -> None:
        """Take where it is kept what the officer hides at either width."""
        super().__init__(table)
        self._settings = settings
        self._look = look
        self._table = table
        self._model = table.records_model
        self._needed = 0
        self._room = ""
        self._hidden = {room: set(names) for room, names in _HIDDEN_AT_FIRST.items()}
        self._restore()
        self._model.records_replaced.connect(self._measure)
        look.changed.connect(self._measure)
        table.columns_layout.column_toggled.connect(self._on_column_toggled)
        table.columns_layout.was_reset.connect(self._on_reset)
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
        room = _WIDE if self._needed <= self._table.viewport().width() else _NARROW
        if room != self._room:
            self._room = room
            self._apply()

    def _apply(self) -> None:
        for name in _CHANGING:
            self._table.setColumnHidden(self._section(name), name in self._hidden[self._room])
        self._table.columns_layout.spread()
        self._table.filter_row.place()

    def _restore(self) -> None:
        """Read what was hidden; anything unknown or damaged stays as at first."""
        with suppress(ValueError, TypeError, AttributeError):
            kept = json.loads(str(self._settings.value(_PLACE, "{}")))
            for room in self._hidden:
                if isinstance(kept.get(room), list):
                    self._hidden[room] = {name for name in _CHANGING if name in kept[room]}

    def _on_column_toggled(self, name: str, hidden: bool) -> None:  # the signal's signature
        if name in _CHANGING and self._room:
            (set.add if hidden else set.discard)(self._hidden[self._room], name)
            kept = {room: sorted(names) for room, names in self._hidden.items()}
            self._settings.setValue(_PLACE, json.dumps(kept))

    def _on_reset(self) -> None:
        self._hidden = {room: set(names) for room, names in _HIDDEN_AT_FIRST.items()}
        self._settings.remove(_PLACE)
        if self._room:
            self._apply()

    def _section(self, name: str) -> int:
        return [column.id for column in self._model.columns].index(name)
