"""Take households off the register and move them, through the dialogs that ask first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from tests.ui.household.register_hands import (
    answer,
    command,
    entry_of,
    key_of,
    message,
    names,
    open_form,
    part,
    press,
)

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage


def test_closing_keeps_the_household_with_reason_and_date(
    page: HouseholdPage, office: OfficeFile
) -> None:
    entry = entry_of(office, "Lê Thị Hương")
    page.listing.table.choose(entry.id)

    def fill(dialog: QWidget) -> None:
        assert part(dialog, QLineEdit, "ended_on").text() == "31/12/2024"
        box = part(dialog, QComboBox, "end_reason")
        box.setCurrentIndex(box.findData("escaped"))
        part(dialog, QLineEdit, "ended_on").setText("15/06/2024")

    said = answer("close_household_accept", fill)
    press(page, "household_close")
    assert said == ["Đưa hộ Lê Thị Hương ra khỏi sổ?"]
    assert len(names(page)) == 19
    assert "Lê Thị Hương" not in names(page)
    spells = office.households.spells(entry.id)
    assert [(spell.status, spell.end_reason) for spell in spells] == [
        (PovertyStatus.ESCAPED, None),
        (PovertyStatus.POOR, EndReason.ESCAPED),
    ]
    assert message(page) == "Đã đưa hộ Lê Thị Hương ra khỏi sổ."
    assert page.listing.table.current_record() is not None
    part(page, QPushButton, "household_strip_link").click()
    assert len(names(page)) == 20


def test_closing_the_household_in_the_form_closes_the_form(
    page: HouseholdPage, office: OfficeFile
) -> None:
    open_form(page, key_of(office, "Lê Thị Hương"))

    def fill(dialog: QWidget) -> None:
        box = part(dialog, QComboBox, "end_reason")
        box.setCurrentIndex(box.findData("moved_away"))

    answer("close_household_accept", fill)
    press(page, "household_close")
    assert not page.editor.is_open


def test_rows_move_to_another_hamlet_as_one_change(page: HouseholdPage, office: OfficeFile) -> None:
    table = page.listing.table
    table.choose_row(0)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    keys = [entry.id for entry in table.selected_records()]
    assert not command(page, "household_close").isEnabled()

    def fill(dialog: QWidget) -> None:
        box = part(dialog, QComboBox, "target_hamlet")
        box.setCurrentIndex(box.findText("Xóm 1"))

    said = answer("move_household_accept", fill)
    part(page, QPushButton, "household_move_selected").click()
    assert said == ["Đổi 3 hộ sang xóm nào?"]
    assert {office.households.entry(key).hamlet_name for key in keys} == {"Xóm 1"}
    assert message(page) == "Đã đổi 3 hộ sang xóm 1."
    assert office.undo.undo_label() == "Đổi 3 hộ sang xóm 1"
    page.tasks.undo()
    assert not page.listing.footer.strip.is_showing_message()
    assert "Xóm 1" not in {office.households.entry(key).hamlet_name for key in keys}
