"""Change a class by decision or after a review, and mend it, as an officer does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.poverty_standard import ReviewDraft
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from hungchinh_desktop.ui.household.record_dialog import RecordDialog
from hungchinh_desktop.ui.household.review_action import FOLLOW_REVIEW
from tests.ui.household.register_hands import answer, key_of, open_form, part, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage


@pytest.fixture
def key(page: HouseholdPage, office: OfficeFile) -> str:
    found = key_of(office, "Lê Thị Hương")
    open_form(page, found)
    return found


def filled(**values: str) -> Callable[[QWidget], None]:
    def fill(dialog: QWidget) -> None:
        assert isinstance(dialog, RecordDialog)
        for field_id, value in values.items():
            dialog.form.field(field_id).set_value(value)

    return fill


def reviewed(office: OfficeFile, key: str, income: str, lacking: int, day: str) -> None:
    codes = [one.code for one in office.details.standards[0].indicators][:lacking]
    draft = ReviewDraft(day, office.details.area(), income, frozenset(codes))
    office.details.save_review(key, draft)


def test_a_class_changes_by_a_decision(page: HouseholdPage, office: OfficeFile, key: str) -> None:
    wanted = {"new_class": "near_poor", "started_on": "15/11/2024", "decision_number": "45/QĐ-UBND"}
    answer("class_change_form_dialog_accept", filled(**wanted, decision_date="10/11/2024"))
    part(page, QPushButton, "class_change_button").click()
    now, before = office.households.spells(key)
    assert (now.status, now.decision_number) == (PovertyStatus.NEAR_POOR, "45/QĐ-UBND")
    assert before.end_reason is EndReason.RECLASSIFIED
    assert text(page, "spell_0_1") == "Quyết định số 45/QĐ-UBND ngày 10/11/2024"
    assert page.panel.form.values()["status"] == "near_poor"
    page.tasks.undo()
    assert len(office.households.spells(key)) == 1


def test_a_review_leads_to_the_class_it_found(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    reviewed(office, key, "1.200.000", 1, "15/11/2024")
    page.refresh()
    link = part(page, QPushButton, "reviews_0_action")
    assert link.text() == FOLLOW_REVIEW
    seen: list[tuple[bool, str]] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, RecordDialog)
        field = dialog.form.field("new_class")
        seen.append((field.control.isEnabled(), field.value()))
        assert dialog.form.values()["started_on"] == "15/11/2024"

    answer("class_change_form_dialog_accept", look)
    link.click()
    assert seen == [(False, "near_poor")]
    assert office.households.entry(key).status is PovertyStatus.NEAR_POOR
    assert page.findChild(QPushButton, "reviews_0_action") is None


def test_a_review_that_says_the_same_offers_nothing(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    reviewed(office, key, "1.200.000", 3, "15/11/2024")
    page.refresh()
    assert part(page, QLabel, "reviews_0_name").text().startswith("Hộ nghèo")
    assert page.findChild(QPushButton, "reviews_0_action") is None


def test_not_poor_any_more_takes_the_household_off_the_list(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    reviewed(office, key, "3.000.000", 0, "20/11/2024")
    page.refresh()
    answer("class_change_form_dialog_accept")
    part(page, QPushButton, "reviews_0_action").click()
    assert key not in {entry.id for entry in office.households.entries()}
    assert office.households.entry(key).escape is not None


def test_dates_and_decisions_of_a_class_are_mended(
    page: HouseholdPage, office: OfficeFile, key: str
) -> None:
    wanted = {"started_on": "2023", "decision_number": "1/QĐ-UBND", "decision_date": "15/12/2022"}
    answer("spell_form_dialog_accept", filled(**wanted))
    part(page, QToolButton, "spell_0_edit").click()
    (spell,) = office.households.spells(key)
    assert spell.started_on == PartialDate(2023)
    assert spell.decision_number == "1/QĐ-UBND"
    assert text(page, "spell_0_0") == "Từ 2023 đến nay"
    assert page.panel.form.values()["started_on"] == "2023"
