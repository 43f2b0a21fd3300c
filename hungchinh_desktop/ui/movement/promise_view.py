"""Show which households that were expected to leave their class did so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.vocabulary import OUTCOME_LABELS, ExitOutcome
from hungchinh_desktop.domain.year_review import ExitPromise
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.movement.review_columns import PROMISE_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.services.year_service import YearService
    from hungchinh_desktop.ui.kit.desk import Desk


class PromiseView(QWidget):
    """List last year's exit candidates with what became of them."""

    household_wanted = Signal(str)  # household id

    def __init__(self, desk: Desk, years: YearService) -> None:
        super().__init__()
        named(self, "promise_view", "Hộ có khả năng thoát: ai giữ lời")
        self._years = years
        self._summary = text_label("", "strong", "promise_summary", wrap=True)
        self.model = TableModel[ExitPromise](PROMISE_COLUMNS, lambda one: one.entry.id)
        self.table = TableView[ExitPromise](
            desk.look,
            self.model,
            "promise_table",
            "Hộ có khả năng thoát của năm trước",
            settings=desk.settings,
        )
        self.table.record_activated.connect(lambda one: self.household_wanted.emit(one.entry.id))
        self._empty = EmptyState(desk.look, "exit_candidate", "promise_empty")
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._summary)
        column.addWidget(self.table, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(work)
        self._pages.addWidget(self._empty)

    def show_year(self, year: int) -> None:
        """Read what became of those expected to leave in the year before."""
        promises = self._years.promises()
        self.model.set_records(promises)
        self._summary.setText(summary(promises, year - 1))
        self._empty.say(
            f"Năm {year - 1} không có hộ nào ghi “có khả năng thoát”.",
            "Dấu này ghi ở từng hộ trong Sổ hộ; sang năm sau, kết quả hiện ở đây.",
        )
        self._pages.setCurrentIndex(0 if promises else 1)


def summary(promises: Sequence[ExitPromise], year: int) -> str:
    """Return "2 trên 7 hộ dự kiến thoát năm 2024 đã giữ lời; chưa thoát: 5."."""
    counts = Counter(one.outcome for one in promises)
    others = [
        f"{OUTCOME_LABELS[outcome][:1].lower()}{OUTCOME_LABELS[outcome][1:]}: {counts[outcome]}"
        for outcome in ExitOutcome
        if outcome is not ExitOutcome.KEPT and counts[outcome]
    ]
    rest = f"; {'; '.join(others)}" if others else ""
    kept = counts[ExitOutcome.KEPT]
    return f"{kept} trên {len(promises)} hộ dự kiến thoát năm {year} đã giữ lời{rest}."
