"""Check that dates are taken as exactly as they are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.ui.kit.date_field import DateField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> DateField:
    made = DateField(look, "since", "Diện này từ")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "shown", "date"),
    [
        ("2022", "2022", PartialDate(2022)),
        ("5/2022", "05/2022", PartialDate(2022, 5)),
        (" 7.5.2022 ", "07/05/2022", PartialDate(2022, 5, 7)),
        ("", "", None),
    ],
)
def test_date_is_read_and_shown_again(
    field: DateField, typed: str, shown: str, date: PartialDate | None
) -> None:
    field.set_value(typed)
    field.control.editingFinished.emit()
    assert field.date() == date
    assert field.control.text() == shown


def test_what_is_no_date_stays_as_typed(field: DateField) -> None:
    field.set_value("31/02/2022")
    field.control.editingFinished.emit()
    assert field.value() == "31/02/2022"
    with pytest.raises(UserError):
        field.date()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_day_is_chosen_from_a_vietnamese_month(field: DateField, qtbot: QtBot) -> None:
    field.set_value("5/2022")
    QTest.keyClick(field.control, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget, "since_calendar")
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate() == QDate(2022, 5, 1)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert calendar.locale().monthName(5) == "tháng 5"
    menu = QApplication.activePopupWidget()
    assert menu is not None
    calendar.clicked.emit(QDate(2022, 5, 17))
    assert field.value() == "17/05/2022"
    assert not menu.isVisible()
