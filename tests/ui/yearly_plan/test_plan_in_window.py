"""The plan in the real window: undo by keys, commands by keys, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from hungchinh_desktop.app_window import FileOrders, build_window
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage
from tests.ui.yearly_plan.plan_hands import CTRL, box, commit, enter, leave_text, stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.main_window import MainWindow


@pytest.fixture
def window(office: OfficeFile, look: Look, qtbot: QtBot) -> Iterator[MainWindow]:
    window = build_window(
        office, look, FileOrders(open_file=print, restore=print, finish=lambda: True)
    )
    with qtbot.waitActive(window):
        window.show()
    window.go(Link("yearly_plan", target="IV.1.2"))
    yield window
    plan_of(window).writer.give_up()
    window.close()
    delete(window)  # now: its idle timer must not ask a data file that is closed


def plan_of(window: MainWindow) -> YearlyPlanPage:
    page = window.stack.page("yearly_plan")
    assert isinstance(page, YearlyPlanPage)
    return page


def test_undo_takes_back_typing_first_and_then_the_change(
    window: MainWindow, office: OfficeFile
) -> None:
    page = plan_of(window)
    before = stored(office, "IV.1.2")
    edit = enter(page, "IV.1.2")
    commit(edit, " Một.")
    leave_text(page)
    enter(page, "IV.1.2")
    commit(edit, " Hai.")
    QTest.keyClick(edit, Qt.Key.Key_Z, CTRL)
    assert edit.text() == before + " Một."
    assert stored(office, "IV.1.2") == before + " Một."
    QTest.keyClick(edit, Qt.Key.Key_Z, CTRL)
    assert edit.text() == before
    assert stored(office, "IV.1.2") == before
    QTest.keyClick(edit, Qt.Key.Key_Y, CTRL)
    assert edit.text() == before + " Một."
    assert stored(office, "IV.1.2") == before + " Một."


def test_reading_again_keeps_what_is_typed(window: MainWindow, office: OfficeFile) -> None:
    before = stored(office, "IV.1.2")
    edit = enter(plan_of(window), "IV.1.2")
    commit(edit, " đang gõ")
    QTest.keyClick(edit, Qt.Key.Key_F5)
    assert edit.text() == before + " đang gõ"
    assert edit.hasFocus()


def test_save_key_stores_the_text(window: MainWindow, office: OfficeFile) -> None:
    edit = enter(plan_of(window), "IV.1.2")
    commit(edit, " Thêm.")
    QTest.keyClick(edit, Qt.Key.Key_S, CTRL)
    assert stored(office, "IV.1.2").endswith(" Thêm.")
    assert edit.hasFocus()


def test_find_key_opens_the_search(window: MainWindow) -> None:
    page = plan_of(window)
    QTest.keyClick(enter(page, "IV.1.2"), Qt.Key.Key_F, CTRL)
    assert page.text.find_bar.field.hasFocus()


def test_another_page_gets_the_saved_text(window: MainWindow, office: OfficeFile) -> None:
    commit(enter(plan_of(window), "IV.1.2"), " Thêm.")
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    assert stored(office, "IV.1.2").endswith(" Thêm.")
    window.go(Link("yearly_plan"))
    widget = QApplication.focusWidget()
    assert widget is box(plan_of(window), "IV.1.2").edit


def test_closing_saves_what_is_typed_without_a_question(
    window: MainWindow, office: OfficeFile
) -> None:
    commit(enter(plan_of(window), "IV.1.2"), " Thêm.")
    assert window.close()
    assert stored(office, "IV.1.2").endswith(" Thêm.")


def test_primary_button_leads_to_the_findings(window: MainWindow) -> None:
    page = plan_of(window)
    next(one for one in page.specs() if one.id == "plan_check").handler()
    frame = window.stack.current()
    assert frame is not None
    assert frame.page.page_id == "findings"
