"""Check how the register table orders, filters and lays out its rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.ui.household.household_facets import RegisterChoice
from tests.ui.household.register_hands import entry_of, hamlet_key, key_of, names, part, text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.household.household_page import HouseholdPage
    from hungchinh_desktop.ui.kit.look import Look

DESCENDING = Qt.SortOrder.DescendingOrder


def _search(page: HouseholdPage, words: str) -> None:
    page.toolbar.search.setText(words)
    page.toolbar.search.settle()


def _shown_columns(page: HouseholdPage) -> set[str]:
    table = page.listing.table
    columns = enumerate(page.listing.model.columns)
    return {column.id for number, column in columns if not table.isColumnHidden(number)}


def _hamlet_box(page: HouseholdPage) -> QComboBox:
    return part(page, QComboBox, "household_hamlet_filter")


def test_twenty_households_by_hamlet_then_given_name(page: HouseholdPage) -> None:
    hamlets = [entry.hamlet_number for entry in page.listing.model.records()]
    assert hamlets == sorted(hamlets)
    assert len(hamlets) == 20
    in_four = [e.household.head_name for e in page.listing.model.records() if e.hamlet_number == 4]
    assert in_four == ["Võ Văn Cường", "Phạm Văn Đức", "Phạm Thị Hương", "Phan Thị Ngo"]
    assert text(page, "household_strip_count") == "20 hộ"


def test_a_click_on_the_header_sorts_by_given_name(page: HouseholdPage) -> None:
    header = page.listing.table.horizontalHeader()
    section = [column.id for column in page.listing.model.columns].index("head")
    place = header.sectionViewportPosition(section) + 20
    for _ in range(2):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=_at(place))
    given = [name.split()[-1] for name in names(page)]
    first, last = ("An", "Tín") if header.sortIndicatorOrder() != DESCENDING else ("Tín", "An")
    assert (given[0], given[-1]) == (first, last)


def _at(x: int) -> QPoint:

    return QPoint(x, 10)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tran thu hien", {"Trần Thị Thu Hiền"}),
        ("hien xom 8", {"Nguyễn Thị Thu Hiền"}),
        ("khuyet tat", {"Phạm Văn Đức", "Phan Thị Ngo"}),
        ("Đức", {"Phạm Văn Đức"}),
    ],
)
def test_search_needs_no_accents(page: HouseholdPage, words: str, expected: set[str]) -> None:
    _search(page, words)
    assert set(names(page)) == expected
    strip = page.listing.strip.text()
    assert strip == f"Có chữ “{words}” · {len(expected)} trong 20 hộ"


def test_typing_filters_after_a_pause(page: HouseholdPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.toolbar.choice_changed):
        QTest.keyClicks(page.toolbar.search, "huong")
    assert set(names(page)) == {"Lê Thị Hương", "Phạm Thị Hương"}


def test_a_chip_and_a_hamlet_narrow_together_and_are_taken_away(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot
) -> None:
    chips = page.toolbar.chips
    QTest.mouseClick(chips.chip("exit_candidate"), Qt.MouseButton.LeftButton)
    assert page.listing.strip.text() == "Có khả năng thoát · 7 trong 20 hộ"
    box = _hamlet_box(page)
    assert [box.itemText(row) for row in (0, 1, 7)] == ["Tất cả xóm", "Xóm 1 (0)", "Xóm 7 (3)"]
    box.setCurrentIndex(7)
    box.activated.emit(7)
    assert page.listing.strip.text() == "Có khả năng thoát, xóm 7 · 3 trong 20 hộ"
    assert chips.chip("near_poor").accessibleName() == "Cận nghèo: 5"
    assert text(page, "household_strip_split") == "xóm 7: 3"
    part(page, QPushButton, "household_clear_filters_link").click()
    assert page.toolbar.choice == RegisterChoice()
    assert page.listing.strip.isHidden()
    assert len(names(page)) == 20
    assert box.currentText() == "Tất cả xóm"


def test_a_second_click_on_a_chip_takes_it_away(page: HouseholdPage) -> None:
    poor = page.toolbar.chips.chip("poor")
    QTest.mouseClick(poor, Qt.MouseButton.LeftButton)
    assert set(names(page)) == {"Nguyễn Thị Thành", "Lê Thị Hương"}
    QTest.mouseClick(poor, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 20
    assert page.toolbar.chips.chip("all").isChecked()


def test_counts_follow_the_record(page: HouseholdPage, office: OfficeFile) -> None:
    entry = entry_of(office, "Lê Thị Hương")
    page.desk.done(
        page, lambda: office.households.close(entry.id, EndReason.MOVED_AWAY, "31/12/2024")
    )
    assert page.toolbar.chips.chip("poor").accessibleName() == "Nghèo: 1"
    assert text(page, "household_strip_count") == "19 hộ"
    assert page.side_count() == "19"


def test_nothing_found_says_so_and_offers_the_way_back(page: HouseholdPage) -> None:
    _search(page, "zzz")
    assert text(page, "household_empty_sentence") == "Không có hộ nào khớp."
    assert text(page, "household_empty_why") == "Đang lọc: Có chữ “zzz”."
    part(page, QPushButton, "household_empty_clear").click()
    assert len(names(page)) == 20
    assert page.toolbar.search.text() == ""


def test_an_empty_year_offers_to_add(page: HouseholdPage, office: OfficeFile) -> None:
    office.choose_year(2020)
    page.refresh()
    assert text(page, "household_empty_sentence") == "Chưa có hộ nào trong sổ năm 2020."
    part(page, QPushButton, "household_empty_add").click()
    assert page.editor.is_new


def test_exit_year_and_clock_have_columns_until_the_form_takes_the_room(
    page: HouseholdPage, office: OfficeFile, qtbot: QtBot
) -> None:
    facts = {"head", "hamlet", "status", "situation", "support"}
    assert _shown_columns(page) == facts | {"exit_year", "clock"}
    page.open_link(Link("household", target=entry_of(office, "Phan Thị Ngo").id))
    QApplication.processEvents()
    assert _shown_columns(page) == facts | {"marks"}
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert _shown_columns(page) == facts | {"exit_year", "clock"}


def test_a_column_hidden_by_hand_stays_hidden(page: HouseholdPage, office: OfficeFile) -> None:
    page.listing.table.columns_layout.set_hidden("clock", hidden=True)
    page.open_link(Link("household", target=entry_of(office, "Phan Thị Ngo").id))
    QApplication.processEvents()
    QTest.keyClick(page.panel, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert "clock" not in _shown_columns(page)


def test_names_hamlets_and_classes_are_never_cut(page: HouseholdPage, look: Look) -> None:
    look.choose(scale=1.25)
    table, model = page.listing.table, page.listing.model
    for number, column in enumerate(model.columns):
        if column.id in {"head", "hamlet", "status"}:
            needed = table.sizeHintForColumn(number) - 1  # Qt adds the grid line once more
            assert table.columnWidth(number) >= needed, column.id


def test_fields_under_the_titles_filter_and_are_named(page: HouseholdPage, qtbot: QtBot) -> None:
    page.listing.toggle_filter_row()
    field = part(page, QLineEdit, "household_table_filter_support")
    with qtbot.waitSignal(page.listing.table.filter_row.filtered):
        field.setText("von")
    assert set(names(page)) >= {"Lê Thị Hương", "Thái Thị An"}
    assert page.listing.strip.text() == "Hướng hỗ trợ có “von” · 5 trong 20 hộ"
    page.listing.toggle_filter_row()
    assert len(names(page)) == 20
    assert page.listing.strip.isHidden()


def test_several_rows_are_counted_and_let_go(page: HouseholdPage) -> None:
    table = page.listing.table
    table.choose_row(2)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.listing.footer.currentIndex() == 1
    assert text(page, "household_selected_count") == "Đã chọn 3 hộ"
    part(page, QPushButton, "household_unselect").click()
    assert len(table.selected_records()) == 1
    assert page.listing.footer.currentIndex() == 0


def test_a_long_footer_never_widens_the_list(page: HouseholdPage, office: OfficeFile) -> None:
    page.open_link(Link("household", target=entry_of(office, "Phan Thị Ngo").id))
    QApplication.processEvents()
    assert page.listing.footer.minimumSizeHint().width() == 0
    page.listing.footer.show_message("Đã lưu hộ " + "Nguyễn " * 40, lambda: None)
    QApplication.processEvents()
    shown = text(page, "household_strip_text")
    assert shown.endswith("…")
    assert page.panel.geometry().right() <= page.width()


def test_the_hamlet_of_a_link_is_chosen(page: HouseholdPage, office: OfficeFile) -> None:
    page.open_link(Link("household", filter="near_poor", hamlet_id=hamlet_key(office, 4)))
    assert page.listing.strip.text() == "Cận nghèo, xóm 4 · 4 trong 20 hộ"
    assert _hamlet_box(page).currentText() == "Xóm 4 (4)"
    page.open_link(Link("household"))
    assert len(names(page)) == 20


def test_words_are_found_by_their_beginnings_the_exact_ones_first(
    page: HouseholdPage, office: OfficeFile
) -> None:
    key = key_of(office, "Thái Thị An")
    like = replace(office.households.draft_of(key), situation="", support="")
    for name in ("Nguyễn Hoà", "Đỗ Hòa", "Lê Hoa", "Đào Văn Dao"):
        office.households.add(replace(like, head_name=name))
    page.refresh()
    _search(page, "hòa")
    assert names(page)[:2] == ["Đỗ Hòa", "Nguyễn Hoà"]
    _search(page, "hoa")
    assert names(page) == ["Lê Hoa", "Đỗ Hòa", "Nguyễn Hoà"]
    _search(page, "dao")
    assert names(page) == ["Đào Văn Dao"]
