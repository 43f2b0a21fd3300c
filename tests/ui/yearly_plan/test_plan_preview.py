"""The pages beside the text are the real ones, follow every change, and lead to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from hungchinh_desktop.services.yearly_plan_service import print_plan
from hungchinh_desktop.ui.yearly_plan.anchor_index import point_of
from tests.ui.yearly_plan.plan_hands import (
    box,
    commit,
    enter,
    leave_text,
    printed_text,
    stored,
    wait_printed,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage

LINE = "Tổng số hộ cận nghèo: 18 hộ, chiếm 0,82%."


def click_on_print(page: YearlyPlanPage, anchor: str) -> None:
    """Click the middle of the first printed place of an anchor."""
    view, paper = page.preview.view, page.preview.paper
    assert paper is not None
    point = point_of(paper.anchors, anchor)
    assert point is not None
    view.show_place(point.page, point.y)
    rect = view._layout.rects[point.page]
    at = QPointF(rect.center().x(), view._layout.y_of(point.page, point.y) + 4) - view._offset()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())


@pytest.fixture
def printed(page: YearlyPlanPage, qtbot: QtBot) -> YearlyPlanPage:
    wait_printed(page, LINE, qtbot)
    qtbot.waitUntil(lambda: page.preview.view.page_count() > 0)
    return page


def test_tinted_and_plain_pages_say_the_same(
    printed: YearlyPlanPage, office: OfficeFile, qtbot: QtBot
) -> None:
    words = printed_text(printed)
    assert printed.preview.paper == print_plan(office.plans.content(), on_screen=True)
    printed.preview.tint.click()
    qtbot.waitUntil(lambda: printed.preview.paper == print_plan(office.plans.content()))
    assert printed_text(printed) == words


def test_pages_follow_the_register(
    printed: YearlyPlanPage, office: OfficeFile, qtbot: QtBot
) -> None:
    entry = next(o for o in office.households.entries() if o.status is PovertyStatus.NEAR_POOR)
    office.households.close(entry.id, EndReason.MOVED_AWAY, "2024")
    printed.desk.changes.announce(office.undo.take_touched())
    wait_printed(printed, "Tổng số hộ cận nghèo: 17 hộ", qtbot)
    printed.desk.changes.announce(office.undo.undo())
    wait_printed(printed, LINE, qtbot)


def test_pages_show_what_is_typed_before_it_is_saved(
    printed: YearlyPlanPage, office: OfficeFile, qtbot: QtBot
) -> None:
    before = stored(office, "IV.1.2")
    commit(enter(printed, "IV.1.2"), ' Chưa lưu <b>&".')
    wait_printed(printed, 'Chưa lưu <b>&".', qtbot)
    assert stored(office, "IV.1.2") == before


def test_page_and_zoom_stay(printed: YearlyPlanPage, qtbot: QtBot) -> None:
    view = printed.preview.view
    view.set_zoom(0.5)
    enter(printed, "IV.1.2")
    seen = view.page
    assert seen > 3
    commit(box(printed, "IV.1.2").edit, " Thêm.")
    wait_printed(printed, "Thêm.", qtbot)
    assert (view.page, view.zoom) == (seen, 0.5)


def test_turned_pages_stay_when_only_the_tint_changes(
    printed: YearlyPlanPage, qtbot: QtBot
) -> None:
    view = printed.preview.view
    enter(printed, "I.1.1")
    view.show_page(8)
    with qtbot.waitSignal(printed.preview.pages_shown):
        printed.preview.tint.click()
    qtbot.waitUntil(lambda: printed.desk.background.running() == [])
    assert view.page == 8


@pytest.mark.parametrize(
    ("printed_anchor", "edited"),
    [("IV.1.2", "IV.1.2"), ("V.3.2", "V.3.2"), ("annex_closing", "annex_closing"), ("I", "I")],
)
def test_click_on_a_printed_line_leads_to_its_text(
    printed: YearlyPlanPage, printed_anchor: str, edited: str
) -> None:
    click_on_print(printed, printed_anchor)
    assert box(printed, edited).edit.hasFocus()


def test_click_on_a_household_leads_to_its_table(
    printed: YearlyPlanPage, office: OfficeFile
) -> None:
    click_on_print(printed, office.plans.content().near_poor[3].id)
    block = printed.editor.widget_of("IV.3.table")
    assert block is not None
    assert block.hasFocus()


def test_pages_follow_the_caret(printed: YearlyPlanPage) -> None:
    paper = printed.preview.paper
    assert paper is not None
    for anchor in ("V.5.1", "I.1.1", "annex_closing"):
        enter(printed, anchor)
        point = point_of(paper.anchors, anchor)
        assert point is not None
        assert printed.preview.view.page == point.page
    printed.open_link(Link("yearly_plan", target="signatory"))
    point = point_of(paper.anchors, "signature")
    assert point is not None
    assert printed.preview.view.page == point.page


def test_letter_no_font_has_is_told_and_the_pages_stay(
    printed: YearlyPlanPage, qtbot: QtBot
) -> None:
    notice = printed.preview.notice
    printed.preview.tint.click()
    qtbot.waitUntil(lambda: printed.desk.background.running() == [])
    before = printed.preview.paper
    edit = enter(printed, "IV.1.2")
    commit(edit, " 😀")
    qtbot.waitUntil(notice.isVisible)
    assert "Không in được ký tự “😀”" in notice.accessibleName()
    assert printed.preview.paper == before
    leave_text(printed)
    edit.setFocus()
    edit.set_text(LINE)
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_tinted_pages_mark_such_a_letter_and_tell_it_too(
    printed: YearlyPlanPage, qtbot: QtBot
) -> None:
    commit(enter(printed, "IV.1.2"), " 😀")
    qtbot.waitUntil(printed.preview.notice.isVisible)
    wait_printed(printed, "□", qtbot)


def test_hidden_page_waits_until_it_is_shown(
    printed: YearlyPlanPage, office: OfficeFile, qtbot: QtBot
) -> None:
    background, renderer = printed.desk.background, printed.preview._renderer
    qtbot.waitUntil(lambda: renderer._unjudged is None and background.running() == [])
    printed.hide()
    office.plans.edit_text("closing", office.plans.plan().closing + " Hết.")
    printed.refresh()
    qtbot.waitUntil(lambda: not printed.preview._timer.isActive())
    assert background.running() == []
    printed.show()
    wait_printed(printed, "Hết.", qtbot)


def test_preview_never_holds_the_window_open(printed: YearlyPlanPage, qtbot: QtBot) -> None:
    commit(enter(printed, "IV.1.2"), " Thêm.")
    with qtbot.waitSignal(printed.desk.background.started) as started:
        pass
    assert not started.args[0].keeps_window
