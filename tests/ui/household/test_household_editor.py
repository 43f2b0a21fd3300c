"""Save, leave and lose nothing of what is written into the form of one household."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from hungchinh_desktop.domain.vocabulary import PovertyStatus
from tests.ui.household.register_hands import (
    answer,
    hamlet_key,
    key_of,
    names,
    open_form,
    part,
    press,
    text,
    write,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage


def test_all_faults_stand_beside_their_fields_and_nothing_is_stored(
    page: HouseholdPage, office: OfficeFile
) -> None:
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    for field_id, value in {"head_name": " ", "birth": "197", "started_on": ""}.items():
        write(page, field_id, value)
    press(page, "household_save")
    form = page.panel.form
    assert form.field("birth").error() == "Năm sinh cần đủ 4 chữ số, ví dụ 1975."
    assert form.field("head_name").error().startswith("Họ và tên chủ hộ còn trống")
    assert form.field("started_on").error().startswith("Chưa ghi diện này tính từ khi nào")
    assert form.field("head_name").control.hasFocus()
    assert text(page, "household_name") == "Thái Thị An"
    assert office.households.entry(key).household.head_name == "Thái Thị An"
    assert office.undo.undo_label() is None


def test_an_empty_new_form_names_what_is_missing(page: HouseholdPage, office: OfficeFile) -> None:
    press(page, "household_add")
    part(page, QPushButton, "household_save_button").click()
    assert page.panel.form.field("head_name").error()
    assert page.panel.form.field("hamlet_id").error()
    assert len(office.households.entries()) == 20


def test_a_new_class_from_a_new_day_is_a_new_spell(page: HouseholdPage, office: OfficeFile) -> None:
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    write(page, "status", "poor")
    write(page, "started_on", "01/07/2024")
    press(page, "household_save")
    spells = office.households.spells(key)
    assert [(spell.status, spell.started_on.shown) for spell in spells] == [
        (PovertyStatus.POOR, "01/07/2024"),
        (PovertyStatus.NEAR_POOR, "2024"),
    ]
    assert page.toolbar.chips.chip("poor").accessibleName() == "Nghèo: 3"
    assert text(page, "spell_1_0") == "Từ 2024 đến 01/07/2024"


def test_a_new_class_before_the_old_one_is_refused_beside_the_date(
    page: HouseholdPage, office: OfficeFile
) -> None:
    open_form(page, key_of(office, "Thái Thị An"))
    write(page, "status", "poor")
    write(page, "started_on", "2023")
    press(page, "household_save")
    assert "sau diện cũ" in page.panel.form.field("started_on").error()
    assert page.editor.is_changed


def test_the_page_is_not_left_with_unsaved_changes_unasked(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot
) -> None:
    assert page.leave()
    open_form(page, key_of(office, "Thái Thị An"))
    assert page.leave()
    write(page, "birth", "197")
    answer("question_reject")
    assert not page.leave()
    answer("question_accept")
    assert not page.leave()  # refused: the year is no year
    assert page.panel.form.field("birth").error()
    answer("question_other")
    assert page.leave()
    assert page.panel.form.draft().birth == ""


def test_esc_closes_the_form_and_asks_first(page: HouseholdPage, office: OfficeFile) -> None:
    open_form(page, key_of(office, "Thái Thị An"))
    field = page.panel.form.field("support").control
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not page.editor.is_open
    assert page.listing.table.hasFocus()
    press(page, "household_add")
    write(page, "head_name", "Lê Thị Mới")
    said = answer("question_other")
    QTest.keyClick(page.panel.form.field("head_name").control, Qt.Key.Key_Escape)
    assert said == ["Lưu hộ mới Lê Thị Mới?"]
    assert not page.editor.is_open
    assert len(office.households.entries()) == 20


def test_cancel_brings_the_stored_values_back(page: HouseholdPage, office: OfficeFile) -> None:
    open_form(page, key_of(office, "Thái Thị An"))
    write(page, "head_name", "Ai đó")
    part(page, QPushButton, "household_cancel_button").click()
    assert page.panel.form.draft().head_name == "Thái Thị An"
    assert page.editor.is_open
    press(page, "household_add")
    part(page, QPushButton, "household_cancel_button").click()
    assert not page.editor.is_open


def test_undo_elsewhere_closes_the_form_of_a_household_that_is_gone(
    page: HouseholdPage, office: OfficeFile
) -> None:
    press(page, "household_add")
    write(page, "head_name", "Lê Thị Mới")
    write(page, "hamlet_id", hamlet_key(office, 1))
    press(page, "household_save")
    assert text(page, "household_name") == "Lê Thị Mới"
    page.desk.changes.announce(office.undo.undo())
    assert not page.editor.is_open
    assert len(names(page)) == 20


def test_undo_elsewhere_keeps_what_is_being_typed(page: HouseholdPage, office: OfficeFile) -> None:
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    write(page, "support", "Hỗ trợ vốn")
    press(page, "household_save")
    write(page, "situation", "Đang gõ dở")
    page.desk.changes.announce(office.undo.undo())
    draft = page.panel.form.draft()
    assert draft.situation == "Đang gõ dở"
    assert draft.support.startswith("Hỗ trợ vốn PTKT")
    assert page.editor.is_changed
