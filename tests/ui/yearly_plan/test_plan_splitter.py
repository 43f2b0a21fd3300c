"""Three columns in the office's window, two where room is scarce, and what is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from hungchinh_desktop.ui.yearly_plan.plan_splitter import OUTLINE_WIDTH, PREVIEW_WIDTH
from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


def test_columns_have_their_widths(page: YearlyPlanPage) -> None:
    outline, text, preview = page._splitter.sizes()
    assert (outline, preview) == (OUTLINE_WIDTH, PREVIEW_WIDTH)
    assert text > 380


@pytest.mark.parametrize("scale", [1.5, 1.75])
def test_large_letters_turn_the_outline_into_a_menu(
    page: YearlyPlanPage, scale: float, qtbot: QtBot
) -> None:
    page.look.choose(scale=scale)
    button = page.findChild(QPushButton, "plan_sections")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    assert not page.outline.isVisible()
    with qtbot.waitSignal(page.outline.chosen) as chosen:
        lines = page.outline.menu_of_lines().actions()
        next(one for one in lines if "V. Tổ chức thực hiện  (2)" in one.text()).trigger()
    assert chosen.args == ["V"]
    assert page.outline._current == "V"
    page.look.choose(scale=1.0)
    qtbot.waitUntil(page.outline.isVisible)
    assert not button.isVisible()


def test_moved_columns_are_remembered(
    page: YearlyPlanPage, desk: Desk, office: OfficeFile, qtbot: QtBot
) -> None:
    page._splitter.moveSplitter(251, 1)
    moved = page._splitter.sizes()
    assert moved[0] != OUTLINE_WIDTH
    other = YearlyPlanPage(desk, office)
    qtbot.addWidget(other)
    other.resize(page.size())
    other.refresh()
    other.show()
    assert other._splitter.sizes() == moved
