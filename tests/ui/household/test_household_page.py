"""Keep the register through the page as an officer does, and read the record afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QToolButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from tests.ui.household.register_hands import (
    answer,
    entry_of,
    hamlet_key,
    key_of,
    message,
    names,
    part,
    text,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _open(page: HouseholdPage, key: str) -> None:
    assert page.listing.table.choose(key)
    QTest.keyClick(page.listing.table, Qt.Key.Key_Return)


def _type(page: HouseholdPage, field_id: str, value: str) -> None:
    page.panel.form.field(field_id).set_value(value)


def _click_row(page: HouseholdPage, key: str) -> None:
    table = page.listing.table
    row = page.listing.model.row_of(key)
    assert row is not None
    place = table.visualRect(page.listing.model.index(row, 1)).center()
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)


def _trigger(page: HouseholdPage, command: str) -> None:
    next(action for action in page.actions() if action.objectName() == command).trigger()


def _enabled(page: HouseholdPage, command: str) -> bool:
    return next(action for action in page.actions() if action.objectName() == command).isEnabled()


def test_enter_opens_the_household_and_saving_stores_it(
    page: HouseholdPage, office: OfficeFile
) -> None:
    key = key_of(office, "Thái Thị An")
    _open(page, key)
    assert page.panel.form.field("head_name").control.hasFocus()
    assert text(page, "household_position") == "7 / 20"
    assert not part(page, QPushButton, "household_save_button").isEnabled()
    _type(page, "hamlet_id", hamlet_key(office, 2))
    assert text(page, "household_place") == "Xóm 2 · cận nghèo"
    assert part(page, QPushButton, "household_save_button").isEnabled()
    _trigger(page, "household_save")
    assert office.households.entry(key).hamlet_name == "Xóm 2"
    assert message(page) == "Đã lưu hộ Thái Thị An."
    assert page.editor.household_id == key
    assert not page.editor.is_changed
    current = page.listing.table.current_record()
    assert current is not None
    assert (current.id, current.hamlet_name) == (key, "Xóm 2")


def test_the_message_takes_the_change_back(page: HouseholdPage, office: OfficeFile) -> None:
    key = key_of(office, "Thái Thị An")
    _open(page, key)
    _type(page, "hamlet_id", hamlet_key(office, 2))
    _trigger(page, "household_save")
    part(page, QPushButton, "household_strip_link").click()
    assert office.households.entry(key).hamlet_name == "Xóm 5"
    assert page.panel.form.draft().hamlet_id == hamlet_key(office, 5)
    assert office.undo.redo_label() == "Sửa hộ Thái Thị An"


def test_all_faults_stand_beside_their_fields_and_nothing_is_stored(
    page: HouseholdPage, office: OfficeFile
) -> None:
    key = key_of(office, "Thái Thị An")
    _open(page, key)
    for field_id, value in {"head_name": " ", "birth": "197", "started_on": ""}.items():
        _type(page, field_id, value)
    _trigger(page, "household_save")
    form = page.panel.form
    assert form.field("birth").error() == "Năm sinh cần đủ 4 chữ số, ví dụ 1975."
    assert form.field("head_name").error().startswith("Họ và tên chủ hộ còn trống")
    assert form.field("started_on").error().startswith("Chưa ghi diện này tính từ khi nào")
    assert form.field("head_name").control.hasFocus()
    assert text(page, "household_name") == "Thái Thị An"
    assert office.households.entry(key).household.head_name == "Thái Thị An"
    assert office.undo.undo_label() is None


def test_ctrl_n_adds_a_household_and_goes_on_to_the_next(
    page: HouseholdPage, office: OfficeFile
) -> None:
    page.open_link(Link("household", hamlet_id=hamlet_key(office, 1)))
    _trigger(page, "household_add")
    assert page.panel.form.draft().hamlet_id == hamlet_key(office, 1)
    assert text(page, "household_name") == "Hộ mới"
    assert page.listing.table.selected_records() == []
    _type(page, "head_name", 'Trần <b>&" Ơn')
    part(page, QPushButton, "household_save_next_button").click()
    assert [entry.hamlet_name for entry in page.listing.model.records()] == ["Xóm 1"]
    assert names(page) == ['Trần <b>&" Ơn']
    assert page.editor.is_new
    assert page.panel.form.draft().hamlet_id == hamlet_key(office, 1)
    assert page.panel.form.draft().head_name == ""
    assert office.undo.undo_label() == 'Thêm hộ Trần <b>&" Ơn'
    assert text(page, "household_position") == "– / 1"


def test_an_empty_new_form_names_what_is_missing(page: HouseholdPage, office: OfficeFile) -> None:
    _trigger(page, "household_add")
    part(page, QPushButton, "household_save_button").click()
    assert page.panel.form.field("head_name").error()
    assert page.panel.form.field("hamlet_id").error()
    assert len(office.households.entries()) == 20


def test_a_saved_household_that_the_filter_hides_is_said_to_be_so(
    page: HouseholdPage, office: OfficeFile
) -> None:
    page.open_link(Link("household", filter="exit_candidate"))
    key = key_of(office, "Thái Thị An")
    _open(page, key)
    _type(page, "exit_year", "")
    _trigger(page, "household_save_and_next")
    assert office.households.entry(key).exit_year is None
    assert "Thái Thị An" not in names(page)
    assert message(page) == "Đã lưu hộ Thái Thị An. Bộ lọc đang dùng không hiện hộ này."
    assert text(page, "household_name") == "Trần Thị Thu Hiền"


def test_a_new_class_from_a_new_day_is_a_new_spell(page: HouseholdPage, office: OfficeFile) -> None:
    key = key_of(office, "Thái Thị An")
    _open(page, key)
    _type(page, "status", "poor")
    _type(page, "started_on", "01/07/2024")
    _trigger(page, "household_save")
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
    _open(page, key_of(office, "Thái Thị An"))
    _type(page, "status", "poor")
    _type(page, "started_on", "2023")
    _trigger(page, "household_save")
    assert "sau diện cũ" in page.panel.form.field("started_on").error()
    assert page.editor.is_changed


@pytest.mark.parametrize(
    ("button", "stored", "shown"),
    [
        ("question_accept", "Đào Thị An", "Lê Thị Hương"),
        ("question_other", "Thái Thị An", "Lê Thị Hương"),
        ("question_reject", "Thái Thị An", "Đào Thị An"),
    ],
)
def test_a_click_on_another_row_asks_about_unsaved_changes(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot, button: str, stored: str, shown: str
) -> None:
    key, other = key_of(office, "Thái Thị An"), key_of(office, "Lê Thị Hương")
    _open(page, key)
    _type(page, "head_name", "Đào Thị An")
    said = answer(button)
    _click_row(page, other)
    qtbot.waitUntil(lambda: said != [])
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert said == ["Lưu thay đổi của hộ Đào Thị An?"]
    assert office.households.entry(key).household.head_name == stored
    qtbot.waitUntil(lambda: text(page, "household_name") == shown)
    kept = key if button == "question_reject" else other
    assert page.editor.household_id == kept
    assert [entry.id for entry in page.listing.table.selected_records()] == [kept]


def test_a_click_on_another_row_shows_it_when_nothing_was_typed(
    page: HouseholdPage, office: OfficeFile
) -> None:
    _open(page, key_of(office, "Thái Thị An"))
    _click_row(page, key_of(office, "Lê Thị Hương"))
    assert text(page, "household_name") == "Lê Thị Hương"
    assert text(page, "household_place") == "Xóm 7 · nghèo"


def test_the_page_is_not_left_with_unsaved_changes_unasked(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot
) -> None:
    assert page.leave()
    _open(page, key_of(office, "Thái Thị An"))
    assert page.leave()
    _type(page, "birth", "197")
    answer("question_reject")
    assert not page.leave()
    answer("question_accept")
    assert not page.leave()  # refused: the year is no year
    assert page.panel.form.field("birth").error()
    answer("question_other")
    assert page.leave()
    assert page.panel.form.draft().birth == ""


def test_esc_closes_the_form_and_asks_first(page: HouseholdPage, office: OfficeFile) -> None:
    _open(page, key_of(office, "Thái Thị An"))
    field = page.panel.form.field("support").control
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not page.editor.is_open
    assert page.listing.table.hasFocus()
    _trigger(page, "household_add")
    _type(page, "head_name", "Lê Thị Mới")
    said = answer("question_other")
    QTest.keyClick(page.panel.form.field("head_name").control, Qt.Key.Key_Escape)
    assert said == ["Lưu hộ mới Lê Thị Mới?"]
    assert not page.editor.is_open
    assert len(office.households.entries()) == 20


def test_cancel_brings_the_stored_values_back(page: HouseholdPage, office: OfficeFile) -> None:
    _open(page, key_of(office, "Thái Thị An"))
    _type(page, "head_name", "Ai đó")
    part(page, QPushButton, "household_cancel_button").click()
    assert page.panel.form.draft().head_name == "Thái Thị An"
    assert page.editor.is_open
    _trigger(page, "household_add")
    part(page, QPushButton, "household_cancel_button").click()
    assert not page.editor.is_open


def test_arrows_go_through_the_filtered_list(page: HouseholdPage, office: OfficeFile) -> None:
    page.open_link(Link("household", filter="exit_candidate"))
    _open(page, key_of(office, "Trần Thị Thu Hiền"))
    assert text(page, "household_position") == "2 / 7"
    part(page, QToolButton, "household_next_button").click()
    assert text(page, "household_name") == "Nguyễn Thị Thành"
    assert text(page, "household_position") == "3 / 7"
    _trigger(page, "household_previous")
    _trigger(page, "household_previous")
    _trigger(page, "household_previous")
    assert text(page, "household_name") == "Thái Thị An"
    current = page.listing.table.current_record()
    assert current is not None
    assert current.household.head_name == "Thái Thị An"


def test_namesakes_are_warned_of_and_reached(page: HouseholdPage, office: OfficeFile) -> None:
    page.open_link(Link("household", filter="near_poor"))
    _open(page, key_of(office, "Nguyễn Thị Thành", 7))
    assert text(page, "household_banner_text") == "Trùng họ tên với hộ xóm 2"
    part(page, QPushButton, "household_banner_link1").click()
    assert text(page, "household_place") == "Xóm 2 · nghèo"
    assert not page.toolbar.choice.narrows
    _trigger(page, "household_add")
    assert page.panel.banner.isHidden()
    _type(page, "head_name", "le thi huong")
    assert text(page, "household_banner_text") == "Trùng họ tên với hộ xóm 7"


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
    _trigger(page, "household_close")
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
    _open(page, key_of(office, "Lê Thị Hương"))

    def fill(dialog: QWidget) -> None:
        box = part(dialog, QComboBox, "end_reason")
        box.setCurrentIndex(box.findData("moved_away"))

    answer("close_household_accept", fill)
    _trigger(page, "household_close")
    assert not page.editor.is_open


def test_rows_move_to_another_hamlet_as_one_change(page: HouseholdPage, office: OfficeFile) -> None:
    table = page.listing.table
    table.choose_row(0)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(table, Qt.Key.Key_Down, SHIFT)
    keys = [entry.id for entry in table.selected_records()]
    assert not _enabled(page, "household_close")

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
    assert "Xóm 1" not in {office.households.entry(key).hamlet_name for key in keys}


def test_undo_elsewhere_closes_the_form_of_a_household_that_is_gone(
    page: HouseholdPage, office: OfficeFile
) -> None:
    _trigger(page, "household_add")
    _type(page, "head_name", "Lê Thị Mới")
    _type(page, "hamlet_id", hamlet_key(office, 1))
    _trigger(page, "household_save")
    assert text(page, "household_name") == "Lê Thị Mới"
    page.desk.changes.announce(office.undo.undo())
    assert not page.editor.is_open
    assert len(names(page)) == 20


def test_undo_elsewhere_keeps_what_is_being_typed(page: HouseholdPage, office: OfficeFile) -> None:
    key = key_of(office, "Thái Thị An")
    _open(page, key)
    _type(page, "support", "Hỗ trợ vốn")
    _trigger(page, "household_save")
    _type(page, "situation", "Đang gõ dở")
    page.desk.changes.announce(office.undo.undo())
    draft = page.panel.form.draft()
    assert draft.situation == "Đang gõ dở"
    assert draft.support.startswith("Hỗ trợ vốn PTKT")
    assert page.editor.is_changed


def test_a_link_opens_its_household_whatever_was_filtered(
    page: HouseholdPage, office: OfficeFile
) -> None:
    page.open_link(Link("household", filter="poor"))
    assert set(names(page)) == {"Nguyễn Thị Thành", "Lê Thị Hương"}
    page.open_link(Link("household", target=key_of(office, "Thái Thị An")))
    assert text(page, "household_name") == "Thái Thị An"
    assert len(names(page)) == 20
    page.open_link(Link("household", target="gone"))
    assert message(page) == "Hộ này không còn trong danh sách năm 2024."


def test_export_leads_to_the_exports_page(page: HouseholdPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.link_activated) as went:
        _trigger(page, "household_export")
    assert went.args == [Link("exchange", target="households")]


def test_shortcuts_are_each_used_once_and_cover_the_work(page: HouseholdPage) -> None:
    keys = [spec.shortcut for spec in page.specs() if spec.shortcut]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+N", "F2", "Delete", "Ctrl+S", "Ctrl+Return", "Ctrl+F", "Ctrl+PgUp"} < set(keys)


def test_ctrl_f_takes_the_search(page: HouseholdPage) -> None:
    page.window().activateWindow()
    _trigger(page, "household_find")
    assert page.toolbar.search.hasFocus()
    QTest.keyClick(page.toolbar.search, Qt.Key.Key_Down)
    assert page.listing.table.hasFocus()


def test_the_form_keeps_the_width_it_was_given(page: HouseholdPage, office: OfficeFile) -> None:
    _open(page, key_of(office, "Thái Thị An"))
    QApplication.processEvents()
    assert page.panel.width() == 400
    splitter = page.panel.parentWidget()
    page._splitter.setSizes([page.width() - 460, 448])
    page._splitter.splitterMoved.emit(0, 1)
    given = page.panel.width()
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    _open(page, key_of(office, "Lê Thị Hương"))
    QApplication.processEvents()
    assert page.panel.width() == given > 400
    assert splitter is page._splitter


def test_every_part_can_be_named_by_a_screen_reader(page: HouseholdPage) -> None:
    _trigger(page, "household_add")
    kinds = (QPushButton, QToolButton, QLineEdit, QComboBox)
    parts = [widget for kind in kinds for widget in page.findChildren(kind)]
    seen = [widget for widget in parts if widget.isVisibleTo(page)]
    assert len(seen) > 10
    assert [w.objectName() for w in seen if not (w.objectName() and w.accessibleName())] == []
