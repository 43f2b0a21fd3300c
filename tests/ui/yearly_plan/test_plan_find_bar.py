"""Searching the plan: hits are counted, marked and walked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.yearly_plan.plan_hands import box, enter

if TYPE_CHECKING:
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage


def search(page: YearlyPlanPage, words: str) -> None:
    page.text.open_find()
    page.text.find_bar.field.setText(words)
    page.text.find_bar.field.settle()


def count(page: YearlyPlanPage) -> str:
    return page.text.find_bar._count.text()


def test_hits_are_counted_and_walked_through(page: YearlyPlanPage) -> None:
    search(page, "quy vi nguoi ngheo")
    field = page.text.find_bar.field
    assert count(page) == "1 chỗ"
    QTest.keyClick(field, Qt.Key.Key_Return)
    edit = box(page, "V.4.1").edit
    assert edit.textCursor().selectedText() == "Quỹ vì người nghèo"
    assert count(page) == "1 / 1"
    assert page.outline._current == "V.4"
    assert not edit.visibleRegion().isEmpty()


def test_values_are_found_like_words(page: YearlyPlanPage) -> None:
    search(page, "18 hộ, chiếm 0,82%")
    QTest.keyClick(page.text.find_bar.field, Qt.Key.Key_Return)
    assert box(page, "IV.1.2").edit.textCursor().hasSelection()


def test_steps_go_round(page: YearlyPlanPage) -> None:
    search(page, "tuyên truyền phổ biến")
    field = page.text.find_bar.field
    total = int(count(page).split()[0])
    for _ in range(total + 1):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert count(page) == f"1 / {total}"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count(page) == f"{total} / {total}"


def test_read_only_lines_are_searched_too(page: YearlyPlanPage) -> None:
    search(page, "27/2022/NĐ-CP")
    assert count(page) == "2 chỗ"


def test_nothing_found_is_said_and_marks_go_with_the_bar(page: YearlyPlanPage) -> None:
    search(page, "xyz không có")
    assert count(page) == "Không có"
    search(page, "giảm nghèo")
    assert box(page, "I.1.3").edit.extraSelections()
    QTest.keyClick(page.text.find_bar.field, Qt.Key.Key_Escape)
    assert not page.text.find_bar.isVisible()
    assert not box(page, "I.1.3").edit.extraSelections()


def test_search_begins_with_the_selected_words(page: YearlyPlanPage) -> None:
    edit = enter(page, "V.1.7")
    edit.select(0, len("Báo cáo"))
    page.text.open_find()
    assert page.text.find_bar.field.text() == "Báo cáo"
    assert page.text.find_bar.field.hasFocus()
