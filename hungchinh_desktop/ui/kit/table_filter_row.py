"""Put a small field under each column title that filters by that column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.search_field import QUIET_MS
from hungchinh_desktop.ui.kit.style import set_role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hungchinh_desktop.ui.kit.table_header import TableHeader
    from hungchinh_desktop.ui.kit.table_model import TableModel

T = TypeVar("T")
MARGIN = 3


class TableFilterRow(QObject, Generic[T]):
    """Hold the fields of one header; hidden until Ctrl+Shift+L or the header's menu shows it."""

    filtered = Signal()  # a field took effect or was cleared

    def __init__(self, header: TableHeader, model: TableModel[T], table_name: str) -> None:
        super().__init__(header)
        self._header = header
        self._model = model
        self._shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._apply)
        self._fields = {
            number: self._field(number, f"{table_name}_filter_{column.id}", column.title)
            for number, column in enumerate(model.columns)
            if column.title
        }
        header.installEventFilter(self)
        header.sectionResized.connect(self.place)
        header.sectionMoved.connect(self.place)
        model.modelReset.connect(self._on_model_reset)

    def is_shown(self) -> bool:
        """Tell whether the fields are visible."""
        return self._shown

    def set_shown(self, shown: bool) -> None:  # connected to a tick
        """Show the fields and go to the first, or hide and clear them."""
        self._shown = shown
        self._header.set_filter_row_shown(shown)
        if not shown:
            self.clear()
        self.place()
        if shown:
            next(iter(self._fields.values())).setFocus()

    def clear(self) -> None:
        """Empty every field."""
        for field in self._fields.values():
            field.clear()
        self._timer.stop()
        self._apply()

    def texts(self) -> dict[str, str]:
        """Return what stands in the filled fields, by column id."""
        columns = self._model.columns
        filled = {columns[number].id: one.text().strip() for number, one in self._fields.items()}
        return {name: text for name, text in filled.items() if text}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Fill the fields anew and filter at once; they are shown when there is something."""
        if texts and not self._shown:
            self.set_shown(True)
        for number, field in self._fields.items():
            field.setText(texts.get(self._model.columns[number].id, ""))
        self._timer.stop()
        self._apply()

    def place(self) -> None:
        """Put every field under its title again, after a scroll too."""
        top, height = self._header.filter_row_place()
        for number, field in self._fields.items():
            left = self._header.sectionViewportPosition(number)
            width = self._header.sectionSize(number)
            field.setVisible(self._shown and width > 0)
            field.setGeometry(left + MARGIN, top + MARGIN, width - 2 * MARGIN, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the header's size."""
        if watched is self._header and event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def _field(self, number: int, name: str, title: str) -> QLineEdit:
        field = named(QLineEdit(self._header.viewport()), name, f"Lọc theo {title}")
        set_role(field, "filter")
        field.setPlaceholderText("lọc")
        field.setProperty("column", number)
        field.textChanged.connect(self._on_text_changed)
        field.hide()
        return field

    def _on_text_changed(self) -> None:
        self._timer.start()

    def _apply(self) -> None:
        before = [self._model.is_column_filtered(number) for number in self._fields]
        for field in self._fields.values():
            set_role(field, "filled" if field.text().strip() else "", "kind")
        columns = self._model.columns
        texts = {columns[number].id: field.text() for number, field in self._fields.items()}
        self._model.set_column_filters(texts)
        if any(before) or any(map(self._model.is_column_filtered, self._fields)):
            self.filtered.emit()
        self._header.viewport().update()

    def _on_model_reset(self) -> None:
        """Empty the fields whose filter someone else took away."""
        if self._timer.isActive():
            return
        for number, field in self._fields.items():
            if field.text() and not self._model.is_column_filtered(number):
                blocked = field.blockSignals(True)
                field.clear()
                field.blockSignals(blocked)
                set_role(field, "", "kind")
