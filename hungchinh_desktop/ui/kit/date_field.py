"""Take a date as exactly as it is known, typed or from a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidgetAction

from hungchinh_desktop.domain import vietnamese
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.ui.kit.buttons import icon_button
from hungchinh_desktop.ui.kit.field import Field
from hungchinh_desktop.ui.kit.naming import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.ui.kit.look import Look


class DateField(Field):
    """Take a year, a month or a day as typed, or a day from the calendar."""

    control: QLineEdit

    def __init__(self, look: Look, field_id: str, label: str, *, required: bool = False) -> None:
        line = _DateLine(look, f"{field_id}_calendar_button", self.open_calendar)
        super().__init__(look, field_id, label, line, required=required)
        line.setPlaceholderText("ngày/tháng/năm")
        line.textChanged.connect(self.edited)
        line.editingFinished.connect(self._on_editing_finished)

    def value(self) -> str:
        return vietnamese.clean_line(self.control.text())

    def set_value(self, value: str) -> None:
        self.control.setText(value)

    def date(self) -> PartialDate | None:
        """Return the date typed, None for an empty field. Raises UserError for no date."""
        return PartialDate.from_typed(self.value()) if self.value() else None

    def open_calendar(self) -> None:
        """Offer a month to choose a day from."""
        calendar = calendar_widget(self._look, f"{self.field_id}_calendar")
        calendar.setSelectedDate(self._shown_day())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        for chosen in (calendar.clicked, calendar.activated):
            chosen.connect(self._on_day_chosen)
            chosen.connect(menu.close)
        menu.popup(self.control.mapToGlobal(QPoint(0, self.control.height())))
        calendar.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the calendar with Alt+down, as a list opens."""
        if watched is self.control and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if event.type() == QEvent.Type.KeyPress and alt and event.key() == Qt.Key.Key_Down:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def _shown_day(self) -> QDate:
        try:
            known = self.date()
        except UserError:
            known = None
        if known is None:
            return QDate.currentDate()
        day = known.first_day
        return QDate(day.year, day.month, day.day)

    def _on_day_chosen(self, day: QDate) -> None:
        self.control.setText(day.toString("dd/MM/yyyy"))
        self.control.setFocus()

    def _on_editing_finished(self) -> None:
        try:
            known = self.date()
        except UserError:
            return  # left as typed; the form says what is wrong when it is saved
        if known is not None and known.shown != self.control.text():
            self.control.setText(known.shown)


def calendar_widget(look: Look, object_name: str) -> QCalendarWidget:
    """Return a Vietnamese month that begins on Monday and wears the palette."""
    calendar = named(QCalendarWidget(), object_name, "Chọn ngày")
    calendar.setLocale(QLocale("vi_VN"))
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day, token in ((Qt.DayOfWeek.Saturday, "text"), (Qt.DayOfWeek.Sunday, "danger")):
        shade = QTextCharFormat()
        shade.setForeground(look.color(token))
        calendar.setWeekdayTextFormat(day, shade)
    return calendar


class _DateLine(QLineEdit):
    """Hold a calendar button inside the right edge of a line."""

    def __init__(self, look: Look, button_name: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self._look = look
        self._button = icon_button(look, "date", button_name, "Chọn ngày (Alt+↓)", on_click)
        self._button.setParent(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        look.changed.connect(self._place_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        side = self.height() - 4
        self._button.setGeometry(self.width() - side - 2, 2, side, side)
        self.setTextMargins(0, 0, side - self._look.px(6), 0)
