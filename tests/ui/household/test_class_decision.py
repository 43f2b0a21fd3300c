"""Write a class with its decision in the form of a household, and for many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.register_edit import EditField
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.ui.household.bulk_edit_dialog import BulkEditDialog
from tests.ui.household.register_hands import (
    answer,
    entry_of,
    hamlet_key,
    key_of,
    open_form,
    press,
    write,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _decision(page: HouseholdPage) -> tuple[str, str]:
    form = page.panel.form
    return form.field("decision_number").value(), form.field("decision_date").value()


@pytest.fixture
def key(page: HouseholdPage, office: OfficeFile) -> str:
    """Return a near-poor household whose class rests on a decision, open in the form."""
    found = key_of(office, "Thái Thị An")
    open_form(page, found)
    write(page, "decision_number", "12/QĐ-UBND")
    write(page, "decision_date", "10/01/2024")
    press(page, "household_save")
    return found


def test_a_new_household_is_written_with_its_decision(
    page: HouseholdPage, office: OfficeFile
) -> None:
    press(page, "household_add")
    write(page, "head_name", "Trần Văn Mới")
    write(page, "hamlet_id", hamlet_key(office, 2))
    write(page, "decision_number", "  7/QĐ-UBND ")
    write(page, "decision_date", "31/02/2024")
    press(page, "household_save")
    assert page.panel.form.field("decision_date").error()
    write(page, "decision_date", "5/1/2024")
    press(page, "household_save")
    (spell,) = office.households.spells(key_of(office, "Trần Văn Mới"))
    decided = PartialDate(2024, 1, 5)
    assert (spell.decision_number, spell.decision_date) == ("7/QĐ-UBND", decided)


def test_the_form_shows_and_mends_the_decision_of_the_class(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    assert _decision(page) == ("12/QĐ-UBND", "10/01/2024")
    assert office.undo.undo_label() == "Sửa hộ Thái Thị An"
    write(page, "decision_number", "13/QĐ-UBND")
    press(page, "household_save")
    (spell,) = office.households.spells(key)
    assert spell.decision_number == "13/QĐ-UBND"
    page.desk.changes.announce(office.undo.undo())
    assert _decision(page) == ("12/QĐ-UBND", "10/01/2024")


def test_a_class_that_begins_anew_asks_for_a_decision_of_its_own(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    write(page, "status", "poor")
    assert _decision(page) == ("12/QĐ-UBND", "10/01/2024")  # so far a correction
    write(page, "started_on", "01/11/2024")
    assert _decision(page) == ("", "")
    write(page, "status", "near_poor")
    assert _decision(page) == ("12/QĐ-UBND", "10/01/2024")
    write(page, "status", "poor")
    write(page, "decision_number", "45/QĐ-UBND")
    press(page, "household_save")
    newest, former = office.households.spells(key)
    assert (newest.status, newest.decision_number) == (PovertyStatus.POOR, "45/QĐ-UBND")
    assert newest.decision_date is None
    decided = PartialDate(2024, 1, 10)
    assert (former.decision_number, former.decision_date) == ("12/QĐ-UBND", decided)


def test_a_copy_of_a_household_has_no_decision_yet(page: HouseholdPage, key: str) -> None:
    press(page, "household_duplicate")
    assert _decision(page) == ("", "")


def test_one_decision_changes_the_class_of_many(page: HouseholdPage, office: OfficeFile) -> None:
    keys = [entry_of(office, name).id for name in ("Thái Thị An", "Phạm Văn Đức")]
    page.listing.table.selectAll()
    faults: list[str] = []

    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, BulkEditDialog)
        assert dialog.chosen is EditField.STATUS
        dialog.value.set_value("Nghèo")
        dialog.refresh_preview()
        values = dialog.decision
        values.field("class_from").set_value("01/12/2024")
        values.field("decision_number").set_value("88/QĐ-UBND")
        values.field("decision_date").set_value("40/11/2024")
        dialog.accept_edits()
        faults.append(values.field("decision_date").error())
        values.field("decision_date").set_value("28/11/2024")

    answer("bulk_edit_accept", fill)
    press(page, "household_change_class")
    assert faults == ["Ngày 40/11/2024 không có trong lịch; hãy xem lại."]
    for one in keys:
        spell = office.households.spells(one)[0]
        assert (spell.status, spell.decision_number) == (PovertyStatus.POOR, "88/QĐ-UBND")
        assert spell.decision_date is not None
        assert spell.decision_date.shown == "28/11/2024"
