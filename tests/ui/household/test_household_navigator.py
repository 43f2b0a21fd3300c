"""Go from household to household while the form is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from hungchinh_desktop.domain.link import Link
from tests.ui.household.register_hands import (
    answer,
    click_row,
    key_of,
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
    open_form(page, key)
    write(page, "head_name", "Đào Thị An")
    said = answer(button)
    click_row(page, other)
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
    open_form(page, key_of(office, "Thái Thị An"))
    click_row(page, key_of(office, "Lê Thị Hương"))
    assert text(page, "household_name") == "Lê Thị Hương"
    assert text(page, "household_place") == "Xóm 7 · nghèo"


def test_arrows_go_through_the_filtered_list(page: HouseholdPage, office: OfficeFile) -> None:
    page.open_link(Link("household", filter="exit_candidate"))
    open_form(page, key_of(office, "Trần Thị Thu Hiền"))
    assert text(page, "household_position") == "2 / 7"
    part(page, QToolButton, "household_next_button").click()
    assert text(page, "household_name") == "Nguyễn Thị Thành"
    assert text(page, "household_position") == "3 / 7"
    press(page, "household_previous")
    press(page, "household_previous")
    press(page, "household_previous")
    assert text(page, "household_name") == "Thái Thị An"
    current = page.listing.table.current_record()
    assert current is not None
    assert current.household.head_name == "Thái Thị An"


def test_namesakes_are_warned_of_and_reached(page: HouseholdPage, office: OfficeFile) -> None:
    page.open_link(Link("household", filter="near_poor"))
    open_form(page, key_of(office, "Nguyễn Thị Thành", 7))
    assert text(page, "household_banner_text") == "Trùng họ tên với hộ xóm 2"
    part(page, QPushButton, "household_banner_link1").click()
    assert text(page, "household_place") == "Xóm 2 · nghèo"
    assert not page.toolbar.choice.narrows
    press(page, "household_add")
    assert page.panel.banner.isHidden()
    write(page, "head_name", "le thi huong")
    assert text(page, "household_banner_text") == "Trùng họ tên với hộ xóm 7"
