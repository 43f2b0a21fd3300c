"""Save filters through the menu, and see which households they bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QPushButton, QWidget

from tests.ui.household.register_hands import answer, hamlet_key, message, names, part, press

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def offers(page: HouseholdPage) -> list[tuple[str, bool, bool]]:
    """Open the menu beside the chips; return words, tick and whether each can be chosen."""
    menu = part(page, QMenu, "household_more_filters_menu")
    menu.aboutToShow.emit()
    shown = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
    return [(one.text(), one.isChecked(), one.isEnabled()) for one in shown]


def choose(page: HouseholdPage, words: str) -> None:
    """Choose an entry of the menu beside the chips."""
    menu = part(page, QMenu, "household_more_filters_menu")
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text().startswith(words)).trigger()


def narrow(page: HouseholdPage, office: OfficeFile) -> list[str]:
    """Filter by class, hamlet, search and a field under a title; return the names shown."""
    page.toolbar.chips.filter_chosen.emit("near_poor")
    box = page.toolbar.hamlets
    box.setCurrentIndex(box.findData(hamlet_key(office, 7)))
    box.activated.emit(box.currentIndex())
    page.listing.table.filter_row.set_texts({"support": "học tập"})
    page.toolbar.search.setText("thi")
    page.toolbar.search.settle()
    return names(page)


def test_the_built_in_filters_all_have_live_counts(page: HouseholdPage) -> None:
    words = {
        chip: page.toolbar.chips.chip(chip).accessibleName() for chip in page.toolbar.chips._chips
    }
    assert words["poor"] == "Nghèo: 2"
    assert words["near_poor"] == "Cận nghèo: 18"
    assert words["exit_candidate"] == "Có khả năng thoát: 7"
    assert words["without_support"].startswith("Chưa có hỗ trợ: ")
    assert words["clock_ending"].startswith("Sắp hết 36 tháng: ")


def test_a_saved_filter_brings_the_same_households_back(
    page: HouseholdPage, office: OfficeFile
) -> None:
    assert offers(page)[-2:] == [
        ("Lưu bộ lọc…", False, False),
        ("Đổi tên, xóa bộ lọc riêng…", False, False),
    ]
    shown = narrow(page, office)
    assert 0 < len(shown) < 5

    def name(dialog: QWidget) -> None:
        part(dialog, QPushButton, "save_filter_accept").click()
        assert "chưa có tên" in part(dialog, QLineEdit, "filter_name").accessibleDescription()
        part(dialog, QLineEdit, "filter_name").setText("Xóm 7 & học tập")

    answer("save_filter_accept", name)
    choose(page, "Lưu bộ lọc…")
    assert message(page) == "Đã lưu bộ lọc “Xóm 7 & học tập”."
    assert office.undo.undo_label() == "Lưu bộ lọc “Xóm 7 & học tập”"
    label = f"Xóm 7 && học tập ({len(shown)})"
    assert (label, True, True) in offers(page)
    press(page, "household_clear_filters")
    assert len(names(page)) == 20
    assert (label, False, True) in offers(page)
    choose(page, "Xóm 7 &&")
    assert names(page) == shown
    assert page.listing.table.filter_row.is_shown()
    office.households.move_to_hamlet([page.listing.model.record(0).id], hamlet_key(office, 2))
    page.desk.changes.announce(office.undo.take_touched())
    assert (f"Xóm 7 && học tập ({len(shown) - 1})", True, True) in offers(page)


def test_filters_are_renamed_and_deleted(page: HouseholdPage, office: OfficeFile) -> None:
    page.toolbar.chips.filter_chosen.emit("poor")
    for wanted in ("Một", "Hai"):
        office.saved_filters.save(page.own_filters.present(), wanted)
    page.actions_changed.emit()

    def change(dialog: QWidget) -> None:
        listed = part(dialog, QListWidget, "own_filters_list")
        assert [listed.item(n).text() for n in range(2)] == ["Hai (2 hộ)", "Một (2 hộ)"]
        part(dialog, QLineEdit, "filter_name").setText("Một")
        part(dialog, QPushButton, "own_filters_rename").click()
        assert "Đã có bộ lọc" in part(dialog, QLineEdit, "filter_name").accessibleDescription()
        part(dialog, QLineEdit, "filter_name").setText("Ba")
        part(dialog, QPushButton, "own_filters_rename").click()
        listed.setCurrentRow(1)
        part(dialog, QPushButton, "own_filters_remove").click()

    answer("own_filters_accept", change)
    press(page, "household_own_filters")
    assert [one.name for one in office.saved_filters.filters()] == ["Ba"]
    assert office.undo.undo_label() == "Xóa bộ lọc “Một”"
