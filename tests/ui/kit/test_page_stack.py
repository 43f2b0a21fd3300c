"""Check that pages are built late, refreshed when needed, and left only when they agree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from hungchinh_desktop.ui.kit.page_stack import PageStack
from tests.ui.sample_pages import Ledger, SamplePage, sample_entries

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.page import Page


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def stack(ledger_desk: Desk, ledger: Ledger, window: QWidget) -> PageStack:
    entries = sample_entries(ledger_desk, ledger)
    return PageStack(entries, ledger_desk, window)


def sample(stack: PageStack, page_id: str) -> SamplePage:
    page = stack.page(page_id)
    assert isinstance(page, SamplePage)
    return page


def built(stack: PageStack) -> list[str]:
    return [frame.page.page_id for frame in stack.frames()]


def test_page_is_built_and_read_at_its_first_show(stack: PageStack) -> None:
    stack.show_page("household")
    assert built(stack) == ["household"]
    assert sample(stack, "household").refreshed == 1


def test_visible_page_follows_a_change_at_once(
    stack: PageStack, ledger_desk: Desk, ledger: Ledger
) -> None:
    stack.show_page("household")
    page = sample(stack, "household")
    ledger_desk.done(page, lambda: ledger.write("a"))
    assert (page.shown, page.refreshed) == (1, 2)


def test_hidden_page_follows_when_it_is_shown(
    stack: PageStack, ledger_desk: Desk, ledger: Ledger
) -> None:
    stack.show_page("household")
    stack.show_page("overview")
    page = sample(stack, "household")
    ledger_desk.done(page, lambda: ledger.write("a"))
    assert page.shown == 0
    stack.show_page("household")
    assert (page.shown, page.refreshed) == (1, 2)


def test_page_that_does_not_watch_the_table_stays_as_it_is(
    stack: PageStack, ledger_desk: Desk, ledger: Ledger
) -> None:
    stack.show_page("findings")
    page = sample(stack, "findings")
    ledger_desk.done(page, lambda: ledger.write("a"))
    assert page.refreshed == 1


def test_page_with_unsaved_work_keeps_its_place(stack: PageStack) -> None:
    stack.show_page("household")
    sample(stack, "household").may_leave = False
    assert not stack.show_page("overview")
    frame = stack.current()
    assert frame is not None
    assert frame.page.page_id == "household"


def test_other_pages_are_built_while_idle(stack: PageStack, window: QWidget, qtbot: QtBot) -> None:
    window.show()
    stack.show_page("findings")
    stack.build_rest_when_idle()
    qtbot.waitUntil(lambda: built(stack) == ["overview", "household", "findings"])
    assert sample(stack, "overview").refreshed == 0


def test_page_that_cannot_be_built_is_tried_once_while_idle(
    ledger_desk: Desk, ledger: Ledger, window: QWidget, qtbot: QtBot
) -> None:
    tries: list[str] = []

    def fail() -> Page:
        tries.append("findings")
        raise RuntimeError

    good = sample_entries(ledger_desk, ledger)
    stack = PageStack([replace(good[2], build=fail), *good[:2]], ledger_desk, window)
    window.show()
    with qtbot.captureExceptions() as faults:
        stack.build_rest_when_idle()
        qtbot.waitUntil(lambda: not stack._idle.isActive())
    assert built(stack) == ["overview", "household"]
    assert tries == ["findings"]
    assert len(faults) == 1


def test_refresh_all_reads_the_visible_page_now_and_others_later(stack: PageStack) -> None:
    stack.show_page("overview")
    stack.show_page("household")
    stack.refresh_all()
    assert sample(stack, "household").refreshed == 2
    assert sample(stack, "overview").refreshed == 1
    stack.show_page("overview")
    assert sample(stack, "overview").refreshed == 2


def test_a_window_closed_at_once_builds_no_page_of_a_closed_file(
    stack: PageStack, window: QWidget
) -> None:
    window.show()
    window.close()
    stack.build_rest_when_idle()
    assert not any(timer.isActive() for timer in stack.findChildren(QTimer))
