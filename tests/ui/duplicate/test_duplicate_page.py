"""The page of suspected duplicates: what is shown, told apart, joined and taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.duplicate.duplicate_page import DuplicatePage
from hungchinh_desktop.ui.duplicate.merge_dialog import TOGETHER, MergeDialog
from hungchinh_desktop.ui.frame.frame_commands import FrameOrders, page_specs
from hungchinh_desktop.ui.frame.side_item import SideItem
from hungchinh_desktop.ui.frame.sidebar import Sidebar
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.page_entry import PageEntry
from tests.ui.page_stage import shown_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def page(desk: Desk, office: OfficeFile, qtbot: QtBot) -> Iterator[DuplicatePage]:
    with shown_page(DuplicatePage(desk, office), qtbot) as shown:
        qtbot.waitUntil(lambda: shown.table.records_model.rowCount() > 0)
        yield shown
    desk.background.stop_all(5000)


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def text(page: QWidget, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def rows(page: DuplicatePage) -> list[str]:
    model = page.table.records_model
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_the_two_of_one_name_are_set_side_by_side(page: DuplicatePage) -> None:
    assert rows(page) == ["Nguyễn Thị Thành (xóm 2) và Nguyễn Thị Thành (xóm 7)"]
    assert text(page, "comparison_reasons") == (
        "Ít khả năng trùng: trùng họ tên chủ hộ; khác xóm (Xóm 2, Xóm 7)."
    )
    labels = {
        label.text()
        for label in page.findChildren(QLabel)
        if label.objectName().startswith("compared_label")
    }
    assert {"Họ và tên chủ hộ", "Xóm\nkhác nhau", "Diện\nkhác nhau"} <= labels
    assert text(page, "compared_name_1") == "Nguyễn Thị Thành (xóm 2)"


def test_two_households_are_remembered_and_not_asked_again(
    page: DuplicatePage, office: OfficeFile, qtbot: QtBot
) -> None:
    press(page, "comparison_answer")
    qtbot.waitUntil(lambda: rows(page) == [])
    assert [pair.answered for pair in office.duplicates.pairs().pairs] == [True]
    assert "không hỏi lại" in text(page, "duplicates_strip_text")
    page._show_part("answered")
    assert len(rows(page)) == 1
    answer = page.findChild(QPushButton, "comparison_answer")
    assert answer is not None
    assert answer.text() == "Hỏi lại cặp này"
    press(page, "comparison_answer")
    qtbot.waitUntil(lambda: rows(page) == [])
    assert [pair.answered for pair in office.duplicates.pairs().pairs] == [False]


def test_merging_joins_what_was_chosen_and_undo_brings_both_back(
    page: DuplicatePage, office: OfficeFile, qtbot: QtBot
) -> None:
    def answer() -> None:
        dialog = dialogs.last_dialog()
        assert isinstance(dialog, MergeDialog)
        second = dialog.findChild(QRadioButton, "merge_hamlet_id_other")
        assert second is not None
        QTest.mouseClick(second, Qt.MouseButton.LeftButton, pos=second.rect().center())
        dialog.values.choose("situation", "both")
        press(dialog, "merge_accept")

    QTimer.singleShot(0, answer)
    press(page, "comparison_merge")
    qtbot.waitUntil(lambda: rows(page) == [])
    assert office.households.count() == 19
    (entry,) = office.households.same_name("Nguyễn Thị Thành")
    assert entry.hamlet_name == "Xóm 7"
    assert "\n" in entry.household.situation
    assert page.window().focusWidget() is page.table
    assert page.strip.is_showing_message()
    page._undo()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert office.households.count() == 20
    assert not page.strip.is_showing_message()


def test_the_household_that_stays_and_the_day_can_be_chosen(
    page: DuplicatePage, office: OfficeFile, qtbot: QtBot
) -> None:
    seen: list[str] = []

    def answer() -> None:
        dialog = dialogs.last_dialog()
        assert isinstance(dialog, MergeDialog)
        first, second = dialog.ordered()
        dialog.kept.control.setCurrentIndex(1)
        assert dialog.ordered() == (second, first)
        dialog.case.control.setCurrentIndex([*dict(dialog_cases())].index(TOGETHER))
        press(dialog, "merge_accept")
        seen.append(dialog.ended_on.error())
        dialog.ended_on.set_value("15/05/2024")
        press(dialog, "merge_accept")

    QTimer.singleShot(0, answer)
    page.merge()
    qtbot.waitUntil(lambda: rows(page) == [])
    assert seen == ["Chưa ghi ngày; ví dụ 2024 hoặc 15/03/2024."]
    (entry,) = office.households.same_name("Nguyễn Thị Thành")
    assert entry.hamlet_name == "Xóm 7"
    assert office.undo.undo_label() is not None


def dialog_cases() -> list[tuple[str, str]]:
    from hungchinh_desktop.ui.duplicate import merge_dialog

    return merge_dialog._CASES


def test_a_name_leads_to_the_household(page: DuplicatePage, office: OfficeFile) -> None:
    seen: list[Link] = []
    page.link_activated.connect(seen.append)
    press(page, "compared_open_2")
    assert seen[0].page == "household"
    assert office.households.entry(seen[0].target).hamlet_name == "Xóm 7"


def test_an_empty_result_says_so(desk: Desk, office: OfficeFile, qtbot: QtBot) -> None:
    first = office.households.entries()[0]
    draft = replace(office.households.draft_of(first.id), head_name="Vi Văn Một")
    office.households.update(first.id, draft)
    with shown_page(DuplicatePage(desk, office), qtbot) as page:
        qtbot.waitUntil(
            lambda: text(page, "duplicates_none_sentence") == "Không có cặp hộ nào phải xem."
        )
        merge = page.findChild(QPushButton, "comparison_merge")
        assert merge is not None
        assert not merge.isEnabled()


def test_the_page_is_reached_by_a_command_and_has_no_place_in_the_sidebar(
    desk: Desk, office: OfficeFile, qtbot: QtBot
) -> None:
    entries = [
        PageEntry.of(DuplicatePage, lambda: DuplicatePage(desk, office)),
        PageEntry("duplicates_by_command", "A", "rows_merge", lambda: None, command="B…"),  # type: ignore[arg-type,return-value] # never built
    ]
    window = QWidget()
    qtbot.addWidget(window)
    bar = Sidebar(entries, desk.look, window)
    names = [item.page_id for item in bar.findChildren(SideItem)]
    assert names == ["duplicates"]
    orders = FrameOrders(print, print, print, print, print, print, print)
    specs = page_specs(entries, orders)
    assert [(spec.text, spec.shortcut) for spec in specs] == [
        ("Hộ nghi trùng", "Ctrl+1"),
        ("B…", ""),
    ]


def test_an_answer_is_seen_at_once_without_a_new_search(
    page: DuplicatePage, office: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "search_again", lambda: pytest.fail("a search was begun"))
    press(page, "comparison_answer")
    assert rows(page) == []
    page._undo()
    assert len(rows(page)) == 1
