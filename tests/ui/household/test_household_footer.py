"""Check that the strip below the register never cuts a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from hungchinh_desktop.ui.household.household_footer import HouseholdFooter
from tests.ui.household.register_hands import text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look

SPLITS = ("xóm 2: 1 · xóm 4: 4 · xóm 5: 3 · xóm 7: 6 · xóm 8: 4", "2 nghèo · 18 cận nghèo")
HINTS = "F2 sửa · Delete đưa ra khỏi sổ"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def footer(look: Look, window: QWidget) -> HouseholdFooter:
    made = HouseholdFooter(look)
    made.setParent(window)
    made.resize(1100, 36)
    window.show()
    made.show_counts("20 hộ", SPLITS, HINTS)
    return made


def _words(footer: HouseholdFooter) -> tuple[str, str]:
    return text(footer, "household_strip_split"), text(footer, "household_strip_hints")


def test_the_longest_split_that_fits_is_shown(footer: HouseholdFooter) -> None:
    assert _words(footer) == (SPLITS[0], HINTS)
    footer.resize(500, 36)
    assert _words(footer) == (SPLITS[1], HINTS)
    footer.resize(320, 36)
    assert _words(footer) == (SPLITS[1], "")
    footer.resize(120, 36)
    assert _words(footer) == ("", "")
    assert text(footer, "household_strip_count") == "20 hộ"


def test_counts_stand_whole_beside_a_message_or_not_at_all(footer: HouseholdFooter) -> None:
    footer.show_message("Đã lưu hộ Thái Thị An.", lambda: None)
    assert text(footer, "household_strip_beside") == "20 hộ: 2 nghèo · 18 cận nghèo"
    footer.show_counts("19 hộ", SPLITS, HINTS)
    assert text(footer, "household_strip_beside").startswith("19 hộ:")
    footer.resize(480, 36)
    assert text(footer, "household_strip_beside") == ""
    footer.resize(1100, 36)
    footer.strip.end_message()
    assert text(footer, "household_strip_count") == "19 hộ"
    assert _words(footer) == (SPLITS[0], HINTS)


def test_several_rows_take_the_place_of_the_counts(footer: HouseholdFooter, qtbot: QtBot) -> None:
    footer.show_selected(1)
    assert footer.currentIndex() == 0
    footer.show_selected(1200)
    assert footer.currentIndex() == 1
    assert text(footer, "household_selected_count") == "Đã chọn 1.200 hộ"
