"""Go through last year's households in a new year: confirm, change or close each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.vocabulary import ReviewVerdict
from hungchinh_desktop.domain.year_review import ReviewLine
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.elided_label import ElidedLabel
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.panel import Panel
from hungchinh_desktop.ui.kit.style import set_role
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.kit.writing_parts import writing
from hungchinh_desktop.ui.movement.review_columns import REVIEW_COLUMNS
from hungchinh_desktop.ui.movement.review_filters import ReviewFilters

if TYPE_CHECKING:
    from hungchinh_desktop.services.year_service import YearService
    from hungchinh_desktop.ui.kit.desk import Desk

CLOSE = "close"  # as a link's filter: open the household and ask why it leaves


class ReviewView(QWidget):
    """Show who is still to be looked at; Enter confirms one and goes on to the next."""

    household_wanted = Signal(str, str)  # household id, "" or CLOSE
    opening_wanted = Signal()

    def __init__(self, desk: Desk, years: YearService) -> None:
        super().__init__()
        named(self, "review_view", "Rà soát các hộ của năm trước")
        look = desk.look
        self._desk, self._years = desk, years
        self.filters = ReviewFilters(look)
        self.model = TableModel[ReviewLine](REVIEW_COLUMNS, lambda line: line.before.id)
        self.table = TableView[ReviewLine](
            look, self.model, "review_table", "Các hộ của năm trước", settings=desk.settings
        )
        self._hint = named(ElidedLabel(), "review_hint", "Số hộ đang hiện và các phím")
        set_role(self._hint, "caption")
        self.confirm = push_button(
            look, "Xác nhận giữ nguyên", "review_confirm", self.confirm_chosen, role="primary"
        )
        writing(self.confirm)
        self.change = push_button(
            look, "Sửa trong sổ…", "review_change", lambda: self._open(""), icon="edit"
        )
        writing(self.change)
        self.close_one = push_button(
            look, "Đưa ra khỏi sổ…", "review_close", lambda: self._open(CLOSE)
        )
        writing(self.close_one)
        self._empty = EmptyState(look, "year_open", "review_empty")
        self._open_year = push_button(
            look, "Mở năm mới…", "review_open_year", self.opening_wanted.emit, icon="year_open"
        )
        writing(self._open_year)
        self._empty.add_button(self._open_year)
        self._lay_out()
        self._connect()

    def show_year(self, year: int, newest: int) -> None:
        """Read the review of the working year again."""
        lines = self._years.review()
        self.filters.show_lines(lines)
        self.model.set_records(lines)
        self._narrow()
        if not lines:
            self._say_empty(year, newest)
        self._pages.setCurrentIndex(0 if lines else 1)
        self._show_state()

    def confirm_chosen(self) -> None:
        """Confirm the households chosen that nobody looked at, and go on to the next open one."""
        if not self._desk.may_write(self):
            return
        chosen = self.table.selected_records() or [
            one for one in [self.table.current_record()] if one is not None
        ]
        waiting = [line.before.id for line in chosen if line.verdict is ReviewVerdict.OPEN]
        row = self.table.currentIndex().row()
        if (waiting and self._desk.done(self, lambda: self._years.confirm(waiting))) or (
            not waiting and chosen
        ):
            self._go_on(row)

    def _go_on(self, row: int) -> None:
        """Choose the next household that is still open, from the row on and then from the top."""
        count = self.model.rowCount()
        order = [*range(row, count), *range(min(row, count))]
        opens = (one for one in order if self.model.record(one).verdict is ReviewVerdict.OPEN)
        following = next(opens, None)
        if following is not None:
            self.table.choose_row(following)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, wish: str) -> None:
        line = self.table.current_record()
        if line is not None and line.verdict is not ReviewVerdict.CLOSED:
            self.household_wanted.emit(line.before.id, wish)

    def _narrow(self) -> None:
        self.model.set_predicate(self.filters.takes)
        if self.table.current_record() is None:
            self.table.choose_row(0)

    def _say_empty(self, year: int, newest: int) -> None:
        self._open_year.setText(f"Mở năm {newest + 1}…")
        self._open_year.setVisible(year == newest)
        if year == newest:
            why = (
                "Mở năm tiếp theo thì từng hộ trong sổ sẽ hiện ở đây để xác nhận, sửa hoặc đưa ra."
            )
        else:
            why = f"Chọn năm {newest} ở góc trên bên trái để rà soát."
        self._empty.say(f"Năm {year} không có danh sách rà soát.", why)

    def _show_state(self) -> None:
        chosen = self.table.selected_records()
        waiting = sum(line.verdict is ReviewVerdict.OPEN for line in chosen)
        current = self.table.current_record()
        here = current is not None and current.verdict is not ReviewVerdict.CLOSED
        words = f"Xác nhận {waiting} hộ giữ nguyên" if waiting > 1 else "Xác nhận giữ nguyên"
        self.confirm.setText(words)
        self.confirm.setAccessibleName(words)
        self.confirm.setEnabled(waiting > 0)
        self.change.setEnabled(here and len(chosen) <= 1)
        self.close_one.setEnabled(here and len(chosen) <= 1)
        shown = self.model.rowCount()
        self._hint.setText(
            f"{shown} hộ đang hiện · Enter xác nhận và sang hộ sau · Ctrl+A chọn hết"
        )

    def _connect(self) -> None:
        self.filters.filters_changed.connect(self._on_filters_changed)
        self.table.record_activated.connect(lambda _: self.confirm_chosen())
        self.table.current_record_changed.connect(lambda _: self._show_state())
        self.table.selection_counted.connect(lambda _: self._show_state())

    def _on_filters_changed(self) -> None:
        self._narrow()
        self._show_state()

    def _lay_out(self) -> None:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filters)
        panel = Panel(self._desk.look, "", "review_panel", "Danh sách rà soát")
        panel.body.addWidget(self.table, 1)
        foot = panel.foot()
        foot.addWidget(self.confirm)
        foot.addWidget(self.change)
        foot.addWidget(self.close_one)
        foot.addWidget(self._hint, 1)
        column.addWidget(panel, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(work)
        self._pages.addWidget(self._empty)
