"""Choose the days of a statement: a year, a half, a quarter, or two days of one's own."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.report_period import PERIOD_LABELS, PeriodKind, period_days
from hungchinh_desktop.ui.kit.choice_fields import ChoiceField
from hungchinh_desktop.ui.kit.date_field import DateField
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from hungchinh_desktop.ui.kit.look import Look

OWN_DAYS = "own"
_WHOLE_DAY = "Cần đủ ngày, tháng, năm, ví dụ 15/03/2024."


class PeriodBar(QWidget):
    """Hold year, period and days; days typed by hand are a period of their own."""

    period_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        named(self, "period_bar", "Kỳ báo cáo")
        self.year = ChoiceField(look, "period_year", "Năm")
        choices = [(kind.value, label) for kind, label in PERIOD_LABELS.items()]
        self.kind = ChoiceField(
            look, "period_kind", "Kỳ báo cáo", [*choices, (OWN_DAYS, "Tự chọn ngày")]
        )
        self.first = DateField(look, "period_first", "Từ ngày")
        self.last = DateField(look, "period_last", "Đến ngày")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for field, width in (
            (self.year, 96),
            (self.kind, 168),
            (self.first, 142),
            (self.last, 142),
        ):
            field.setFixedWidth(look.px(width))
            row.addWidget(field)
        row.addStretch(1)
        self.kind.set_value(PeriodKind.YEAR.value)
        self.year.edited.connect(self._on_period_chosen)
        self.kind.edited.connect(self._on_period_chosen)
        for field in (self.first, self.last):
            field.edited.connect(self._on_day_typed)
            field.control.editingFinished.connect(self.period_changed)

    def show_years(self, years: list[int], working_year: int) -> None:
        """Offer the register's years; the year in work is chosen at first, and when it changes."""
        chosen = self.year.value()
        with QSignalBlocker(self.year):
            self.year.set_choices([(str(year), str(year)) for year in years])
            if not self.year.value():
                self.year.set_value(str(working_year))
        if self.year.value() != chosen and self.kind.value() != OWN_DAYS:
            self._show_days()

    def follow_year(self, year: int) -> None:
        """Take another year in work, unless days of one's own are chosen."""
        if self.kind.value() != OWN_DAYS:
            with QSignalBlocker(self.year):
                self.year.set_value(str(year))
            self._show_days()

    def days(self) -> tuple[date, date] | None:
        """Return the days chosen; None while one is no whole date, which its field says."""
        found = [self._day(field) for field in (self.first, self.last)]
        first, last = found
        return (first, last) if first is not None and last is not None else None

    def _day(self, field: DateField) -> date | None:
        try:
            known = field.date()
        except UserError as fault:
            field.show_error(fault.sentence)
            return None
        if known is None or known.precision != "day":
            field.show_error(_WHOLE_DAY)
            return None
        field.show_error("")
        return known.first_day

    def _on_period_chosen(self) -> None:
        if self.kind.value() == OWN_DAYS:
            self.first.control.setFocus()
            return
        self._show_days()
        self.period_changed.emit()

    def _show_days(self) -> None:
        if not self.year.value():
            return
        days = period_days(PeriodKind(self.kind.value()), int(self.year.value()))
        for field, day in zip((self.first, self.last), days, strict=True):
            with QSignalBlocker(field), QSignalBlocker(field.control):
                field.set_value(PartialDate.of(day).shown)
            field.show_error("")

    def _on_day_typed(self) -> None:
        with QSignalBlocker(self.kind):
            self.kind.set_value(OWN_DAYS)
