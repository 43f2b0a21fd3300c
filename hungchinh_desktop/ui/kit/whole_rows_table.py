"""Show a short table whose rows are as high as their prose needs, so that no sentence is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hungchinh_desktop.ui.kit import elided_text
from hungchinh_desktop.ui.kit.table_delegate import PADDING
from hungchinh_desktop.ui.kit.table_style import line_height
from hungchinh_desktop.ui.kit.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.table_model import TableModel

T = TypeVar("T")

_MOST_LINES = 10  # large letters leave a narrow column


class WholeRowsTable(TableView[T]):
    """Fit each row to its text whenever the text, the widths or the letters change."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give every row one line, or as many as its longest prose has at the present width."""
        one, more = self.style_in_use.row_height, line_height(self.style_in_use.font())
        for row in range(self.records_model.rowCount()):
            lines = max(self._lines_of(row), self.style_in_use.lines)
            self.setRowHeight(row, one + (lines - self.style_in_use.lines) * more)

    def _lines_of(self, row: int) -> int:
        record, style = self.records_model.record(row), self.style_in_use
        needed = 1
        for place, column in enumerate(self.records_model.columns):
            if column.prose:
                room = self.columnWidth(place) - 2 * style.px(PADDING)
                lines, _ = elided_text.wrap(column.text(record), style.font(), room, _MOST_LINES)
                needed = max(needed, len(lines))
        return needed

    def _connect(self, model: TableModel[T]) -> None:
        super()._connect(model)
        model.layoutChanged.connect(self.fit_rows)  # sorted
        self.horizontalHeader().sectionResized.connect(self.fit_rows)

    def _apply_style(self) -> None:
        super()._apply_style()
        self.fit_rows()

    def _on_reset_done(self) -> None:
        super()._on_reset_done()
        self.fit_rows()
