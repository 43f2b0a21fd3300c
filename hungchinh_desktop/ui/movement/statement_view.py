"""Join period, class, figures and households of the movement statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.movement import COUNTED_CLASSES
from hungchinh_desktop.domain.vocabulary import STATUS_LONG_LABELS, MovementKind, PovertyStatus
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.movement.people_panel import PeoplePanel
from hungchinh_desktop.ui.movement.period_bar import PeriodBar
from hungchinh_desktop.ui.movement.statement_model import StatementModel
from hungchinh_desktop.ui.movement.statement_table import StatementTable

if TYPE_CHECKING:
    from datetime import date

    from hungchinh_desktop.domain.movement_report import MovementReport
    from hungchinh_desktop.services.movement_service import MovementService
    from hungchinh_desktop.ui.kit.desk import Desk

_PEOPLE_LEAST = 88


class StatementView(QWidget):
    """Show how households entered and left their classes in the days chosen."""

    household_wanted = Signal(str)  # household id
    report_changed = Signal()

    def __init__(self, desk: Desk, movements: MovementService) -> None:
        super().__init__()
        named(self, "statement_view", "Diễn biến trong kỳ")
        look = desk.look
        self._look, self._movements = look, movements
        self._report: MovementReport | None = None
        self._status = PovertyStatus.NEAR_POOR
        self.period = PeriodBar(look)
        self.notice = Banner(look, "movement_notice")
        self.model = StatementModel()
        self.table = StatementTable(self.model, look)
        self.people = PeoplePanel(desk)
        self._icon = IconLabel(look, "severity_ok", "ok", 18)
        self._balance = text_label("", "", "movement_balance", wrap=True)
        self._doubts = text_label("", "caption", "movement_doubts", wrap=True)
        self._chips = {one: self._chip(one) for one in COUNTED_CLASSES}
        self._splitter = self._built_splitter()
        self._lay_out()
        self.period.period_changed.connect(self.read)
        self.table.figure_chosen.connect(self._show_people)
        self.table.people_wanted.connect(self._focus_people)
        self.people.household_wanted.connect(self.household_wanted)

    def show_years(self, years: list[int], working_year: int) -> None:
        """Offer the register's years and read the period again."""
        self.period.show_years(years, working_year)
        self.read()

    def days(self) -> tuple[date, date] | None:
        """Return the days of the statement shown, None while none is."""
        made = self._report.statement if self._report else None
        return (made.first, made.last) if made else None

    def read(self) -> None:
        """Count again; what cannot be counted is said in the banner."""
        days = self.period.days()
        self._report = None
        if days is not None:
            try:
                self._report = self._movements.report(*days)
                self.notice.show_notice("info", "")
            except UserError as fault:
                self.notice.show_notice("danger", fault.sentence)
        self._show()
        self.report_changed.emit()

    def choose_class(self, status: PovertyStatus) -> None:
        """Show the figures of another class."""
        self._status = status
        self._show()

    def _show(self) -> None:
        report = self._report
        for status, chip in self._chips.items():
            chip.setChecked(status is self._status)
            chip.set_count(report.statement.count(status, MovementKind.CLOSING) if report else 0)
        held = self.table.currentIndex()
        self.model.show_report(report, self._status)
        if 0 <= held.row() < self.model.rowCount():
            self.table.choose(held.row(), held.column())
        self._show_words()

    def _show_words(self) -> None:
        report = self._report
        wrong = report.unbalanced(self._status) if report else []
        tone = "danger" if wrong else "ok"
        self._icon.show_icon("severity_error" if wrong else "severity_ok", tone)
        self._icon.setVisible(report is not None)
        if report is None:
            words = "Chọn kỳ báo cáo để xem số liệu."
        elif wrong:
            words = f"Không khớp ở {', '.join(wrong)}: {report.balance_words(self._status)}."
        else:
            count = len(report.hamlets)
            words = f"Khớp ở cả {count} xóm: {report.balance_words(self._status)}."
        self._balance.setText(words)
        doubts = report.doubts() if report else []
        self._doubts.setText(" ".join(doubts))
        self._doubts.setVisible(bool(doubts))

    def _show_people(self) -> None:
        index = self.table.currentIndex()
        row, column = index.row(), index.column()
        people = self.model.people(row, column) if index.isValid() else []
        self.people.show_people(self.model.words(row, column), people)

    def _focus_people(self) -> None:
        if self.people.model.rowCount():
            self.people.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.people.table.choose_row(0)

    def _chip(self, status: PovertyStatus) -> FilterChip:
        label = STATUS_LONG_LABELS[status]
        chip = FilterChip(self._look, label, f"movement_class_{status.value}", closable=False)
        chip.clicked.connect(lambda: self.choose_class(status))
        return chip

    def _built_splitter(self) -> QSplitter:
        splitter = named(QSplitter(Qt.Orientation.Vertical), "movement_splitter", "Bảng và hộ")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(8)
        splitter.addWidget(self.table)
        splitter.addWidget(self.people)
        self.people.setMinimumHeight(self._look.px(_PEOPLE_LEAST))
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        return splitter

    def _lay_out(self) -> None:
        sums = QHBoxLayout()
        sums.setSpacing(6)
        sums.addWidget(self._icon)
        sums.addWidget(self._balance, 1)
        for chip in self._chips.values():
            sums.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.period)
        column.addWidget(self.notice)
        column.addLayout(sums)
        column.addWidget(self._doubts)
        column.addWidget(self._splitter, 1)
