"""Prove that words are replaced from the search bar, one by one or all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from hungchinh_desktop.ui.kit.desk import Desk
from tests.ui.yearly_plan.plan_hands import box, enter, leave_text, stored

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage


def press(page: YearlyPlanPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def count(page: YearlyPlanPage) -> str:
    label = page.findChild(QLabel, "plan_find_count")
    assert isinstance(label, QLabel)
    return label.text()


def test_all_places_are_replaced_with_one_undo(page: YearlyPlanPage, office: OfficeFile) -> None:
    before = [clause.text for clause in office.plans.clauses()]
    page.text.find_bar.open_bar("bền vững")
    page.text.find_bar.words.setText("nhanh, bền vững")
    press(page, "plan_replace_all")
    assert count(page).startswith("Đã thay ")
    assert "giảm nghèo nhanh, bền vững" in box(page, "I.1.2").edit.shown_text()
    office.undo.undo()
    assert [clause.text for clause in office.plans.clauses()] == before


def test_what_is_typed_elsewhere_is_saved_before(page: YearlyPlanPage, office: OfficeFile) -> None:
    edit = enter(page, "II.1.4")
    edit.insertPlainText(" Câu đang gõ.")
    page.text.find_bar.open_bar("câu đang gõ")
    page.text.find_bar.words.setText("câu đã gõ")
    press(page, "plan_replace_all")
    assert stored(office, "II.1.4").endswith(" Câu đã gõ.")


def test_one_place_is_replaced_and_the_next_is_shown(
    page: YearlyPlanPage, office: OfficeFile
) -> None:
    page.text.find_bar.open_bar("quán triệt")
    page.text.find_bar.words.setText("nắm vững")
    QTest.keyClick(page.text.find_bar.field, Qt.Key.Key_Return)
    press(page, "plan_replace_one")
    leave_text(page)
    assert stored(office, "I.1.1").startswith("Nắm vững và chỉ đạo")


def test_a_slot_is_never_replaced(page: YearlyPlanPage, office: OfficeFile) -> None:
    page.text.find_bar.open_bar("2024")
    page.text.find_bar.words.setText("2025")
    press(page, "plan_replace_all")
    assert "{{year}}" in stored(office, "IV.1.1")


def test_a_replacement_that_breaks_a_text_changes_nothing(
    page: YearlyPlanPage, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Desk, "show_error", lambda _desk, _widget, words: told.append(words))
    before = [clause.text for clause in office.plans.clauses()]
    page.text.find_bar.open_bar("Hộ nghèo")
    page.text.find_bar.words.setText("{{")
    press(page, "plan_replace_all")
    assert "dấu {{" in told[0]
    assert [clause.text for clause in office.plans.clauses()] == before
