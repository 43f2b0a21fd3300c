"""Keep the register through the page as an officer does, and read the record afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from hungchinh_desktop.domain.link import Link
from tests.ui.household.register_hands import (
    click_row,
    hamlet_key,
    key_of,
    message,
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


def test_enter_opens_the_household_and_saving_stores_it(
    page: HouseholdPage, office: OfficeFile
) -> None:
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    assert page.panel.form.field("head_name").control.hasFocus()
    assert text(page, "household_position") == "7 / 20"
    assert not part(page, QPushButton, "household_save_button").isEnabled()
    write(page, "hamlet_id", hamlet_key(office, 2))
    assert text(page, "household_place") == "Xóm 2 · cận nghèo"
    assert part(page, QPushButton, "household_save_button").isEnabled()
    press(page, "household_save")
    assert office.households.entry(key).hamlet_name == "Xóm 2"
    assert message(page) == "Đã lưu hộ Thái Thị An."
    assert page.editor.household_id == key
    assert not page.editor.is_changed
    current = page.listing.table.current_record()
    assert current is not None
    assert (current.id, current.hamlet_name) == (key, "Xóm 2")


def test_the_message_takes_the_change_back(page: HouseholdPage, office: OfficeFile) -> None:
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    write(page, "hamlet_id", hamlet_key(office, 2))
    press(page, "household_save")
    part(page, QPushButton, "household_strip_link").click()
    assert office.households.entry(key).hamlet_name == "Xóm 5"
    assert page.panel.form.draft().hamlet_id == hamlet_key(office, 5)
    assert office.undo.redo_label() == "Sửa hộ Thái Thị An"


def test_ctrl_n_adds_a_household_and_goes_on_to_the_next(
    page: HouseholdPage, office: OfficeFile
) -> None:
    page.open_link(Link("household", hamlet_id=hamlet_key(office, 1)))
    press(page, "household_add")
    assert page.panel.form.draft().hamlet_id == hamlet_key(office, 1)
    assert text(page, "household_name") == "Hộ mới"
    assert text(page, "household_place") == "Xóm 1 · cận nghèo"
    assert page.listing.table.selected_records() == []
    write(page, "head_name", 'Trần <b>&" Ơn')
    part(page, QPushButton, "household_save_next_button").click()
    assert [entry.hamlet_name for entry in page.listing.model.records()] == ["Xóm 1"]
    assert names(page) == ['Trần <b>&" Ơn']
    assert page.editor.is_new
    assert page.panel.form.draft().hamlet_id == hamlet_key(office, 1)
    assert page.panel.form.draft().head_name == ""
    assert office.undo.undo_label() == 'Thêm hộ Trần <b>&" Ơn'
    assert text(page, "household_position") == "– / 1"


def test_a_saved_household_that_the_filter_hides_is_said_to_be_so(
    page: HouseholdPage, office: OfficeFile
) -> None:
    page.open_link(Link("household", filter="exit_candidate"))
    key = key_of(office, "Thái Thị An")
    open_form(page, key)
    write(page, "exit_year", "")
    press(page, "household_save_and_next")
    assert office.households.entry(key).exit_year is None
    assert "Thái Thị An" not in names(page)
    assert message(page) == "Đã lưu hộ Thái Thị An. Bộ lọc đang dùng không hiện hộ này."
    assert text(page, "household_name") == "Trần Thị Thu Hiền"


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
        press(page, "household_export")
    assert went.args == [Link("exchange", target="households")]


def test_shortcuts_are_each_used_once_and_cover_the_work(page: HouseholdPage) -> None:
    keys = [spec.shortcut for spec in page.specs() if spec.shortcut]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+N", "F2", "Delete", "Ctrl+S", "Ctrl+Return", "Ctrl+F", "Ctrl+PgUp"} < set(keys)


def test_ctrl_f_takes_the_search(page: HouseholdPage) -> None:
    page.window().activateWindow()
    press(page, "household_find")
    assert page.toolbar.search.hasFocus()
    QTest.keyClick(page.toolbar.search, Qt.Key.Key_Down)
    assert page.listing.table.hasFocus()


def test_the_form_keeps_the_width_it_was_given(page: HouseholdPage, office: OfficeFile) -> None:
    open_form(page, key_of(office, "Thái Thị An"))
    QApplication.processEvents()
    assert page.panel.width() == 400
    splitter = page.panel.parentWidget()
    page._splitter.setSizes([page.width() - 460, 448])
    page._splitter.splitterMoved.emit(0, 1)
    given = page.panel.width()
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    open_form(page, key_of(office, "Lê Thị Hương"))
    QApplication.processEvents()
    assert page.panel.width() == given > 400
    assert splitter is page._splitter


def test_every_part_can_be_named_by_a_screen_reader(page: HouseholdPage) -> None:
    press(page, "household_add")
    kinds = (QPushButton, QToolButton, QLineEdit, QComboBox)
    parts = [widget for kind in kinds for widget in page.findChildren(kind)]
    seen = [widget for widget in parts if widget.isVisibleTo(page)]
    assert len(seen) > 10
    assert [w.objectName() for w in seen if not (w.objectName() and w.accessibleName())] == []


def test_a_long_note_is_seen_whole_when_the_form_opens(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot
) -> None:
    open_form(page, key_of(office, "Thái Thị An"))
    situation = page.panel.form.field("situation").control
    assert isinstance(situation, QPlainTextEdit)
    qtbot.waitUntil(lambda: situation.verticalScrollBar().maximum() == 0)


def test_the_keyboard_stays_on_the_page_when_the_form_closes(
    page: HouseholdPage, office: OfficeFile
) -> None:
    page.window().activateWindow()
    press(page, "household_add")
    write(page, "head_name", "Lê Thị Mới")
    write(page, "hamlet_id", hamlet_key(office, 1))
    press(page, "household_save")
    assert page.panel.isAncestorOf(page.window().focusWidget())
    page.desk.changes.announce(office.undo.undo())
    assert page.listing.table.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_right_click_offers_what_can_be_done_with_a_row(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot
) -> None:
    click_row(page, key_of(office, "Thái Thị An"))
    table = page.listing.table
    table.customContextMenuRequested.emit(table.visualRect(table.currentIndex()).center())
    menu = page.findChild(QMenu, "household_page_context_menu")
    assert menu is not None
    offered = [(action.text(), action.isEnabled()) for action in menu.actions()]
    assert offered == [
        ("Sửa hộ", True),
        ("Đổi xóm…", True),
        ("Xuất các hộ đang chọn…", True),
        ("Tất cả dữ liệu về hộ…", True),
        ("Đưa ra khỏi sổ…", True),
        ("Nhân bản hộ", True),
        ("Đổi diện…", True),
        ("Sửa nhiều hộ…", True),
        ("Chép các hộ đang chọn", True),
        ("Dán vào sổ…", True),
    ]
    menu.close()
