"""The outline shows sections, unfolds the current one, and leads to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hungchinh_desktop.ui.yearly_plan.outline_line import OutlineLine
from tests.ui.yearly_plan.plan_hands import box, enter

if TYPE_CHECKING:
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage


def line(page: YearlyPlanPage, name: str) -> OutlineLine:
    found = page.findChild(OutlineLine, f"plan_outline_{name}")
    assert isinstance(found, OutlineLine)
    return found


def visible(page: YearlyPlanPage) -> list[str]:
    lines = page.outline.findChildren(OutlineLine)
    return [one.objectName().removeprefix("plan_outline_") for one in lines if one.isVisible()]


def test_it_begins_folded_at_the_first_section(page: YearlyPlanPage) -> None:
    assert visible(page) == ["head", "I", "II", "III", "IV", "V", "signing", "annex"]
    assert line(page, "head").isChecked()


def test_caret_unfolds_its_section(page: YearlyPlanPage) -> None:
    enter(page, "IV.1.2")
    assert visible(page) == [
        *("head", "I", "II", "III", "IV", "IV.1", "IV.2", "IV.2.1", "IV.3"),
        *("V", "signing", "annex"),
    ]
    assert line(page, "IV.1").isChecked()
    assert not line(page, "IV").isChecked()


def test_a_line_leads_to_its_text(page: YearlyPlanPage) -> None:
    QTest.mouseClick(line(page, "V"), Qt.MouseButton.LeftButton)
    assert box(page, "V").edit.hasFocus()
    QTest.mouseClick(line(page, "V.4"), Qt.MouseButton.LeftButton)
    assert box(page, "V.4").edit.hasFocus()
    assert not box(page, "V.4").visibleRegion().isEmpty()
    assert line(page, "V.4").isChecked()


def test_keys_walk_the_lines(page: YearlyPlanPage) -> None:
    line(page, "head").setFocus()
    QTest.keyClick(line(page, "head"), Qt.Key.Key_Down)
    assert line(page, "I").hasFocus()
    QTest.keyClick(line(page, "I"), Qt.Key.Key_Return)
    assert box(page, "I").edit.hasFocus()


def test_findings_are_spoken(page: YearlyPlanPage) -> None:
    assert line(page, "V").accessibleName() == "V. Tổ chức thực hiện, phải sửa: 2"
    assert line(page, "I").accessibleName() == "I. Mục đích, yêu cầu"


def test_scrolling_moves_the_mark_while_no_text_has_the_keyboard(page: YearlyPlanPage) -> None:
    page.outline.setFocus()
    line(page, "head").setFocus()
    bar = page.editor._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert line(page, "annex").isChecked()


def test_long_titles_wrap(page: YearlyPlanPage) -> None:
    assert line(page, "II").height() > line(page, "I").height()
