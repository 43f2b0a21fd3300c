"""Keep fourteen pages within reach in windows that are too low for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from hungchinh_desktop.ui.frame.frame_commands import FrameOrders, page_specs
from hungchinh_desktop.ui.frame.sidebar import OfficeFacts, Sidebar
from hungchinh_desktop.ui.kit.action import MenuId
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.page_entry import PageEntry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.look import Look


def _never_built() -> Page:
    raise AssertionError


GROUPS = ["", *["Dữ liệu"] * 5, *["Văn bản"] * 5, *["Công cụ"] * 3]
ENTRIES = [
    PageEntry(f"page_{place}", f"Trang số {place}", "page_overview", _never_built, group)
    for place, group in enumerate(GROUPS, 1)
]


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    return host


@pytest.fixture
def sidebar(host: QWidget, look: Look) -> Sidebar:
    host.resize(400, 900)
    made = Sidebar(ENTRIES, look, host)
    made.show_facts(OfficeFacts("UBND xã", "Thành phố", 2024, (2024,), "Bùi Thị Lan"))
    made.resize(220, 900)
    host.show()
    return made


def pages_of(sidebar: Sidebar) -> list[QPushButton]:
    return [
        item
        for entry in ENTRIES
        if (item := sidebar.findChild(QPushButton, f"side_{entry.page_id}"))
    ]


def scroller(sidebar: Sidebar) -> QScrollArea:
    area = sidebar.findChild(QScrollArea, "side_pages")
    assert area is not None
    return area


@pytest.mark.parametrize(("height", "item_height"), [(900, 34), (650, 30), (630, 30)])
def test_fourteen_pages_stand_without_scrolling(
    sidebar: Sidebar, qtbot: QtBot, height: int, item_height: int
) -> None:
    sidebar.resize(220, height)
    qtbot.waitUntil(lambda: {item.height() for item in pages_of(sidebar)} == {item_height})
    assert len(pages_of(sidebar)) == 14
    assert scroller(sidebar).verticalScrollBar().maximum() == 0
    last = pages_of(sidebar)[-1]
    foot = sidebar.findChild(QLabel, "side_person")
    assert foot is not None
    bottom = last.mapTo(sidebar, last.rect().bottomLeft()).y()
    assert bottom < foot.mapTo(sidebar, foot.rect().topLeft()).y()


def test_a_window_lower_still_scrolls_to_the_page_with_the_keyboard(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    sidebar.resize(220, 420)
    qtbot.waitUntil(lambda: scroller(sidebar).verticalScrollBar().maximum() > 0)
    items = pages_of(sidebar)
    items[0].setFocus()
    for item in items[:-1]:
        QTest.keyClick(item, Qt.Key.Key_Down)
    assert items[-1].hasFocus()
    assert not items[-1].visibleRegion().isEmpty()
    assert items[-1].visibleRegion().boundingRect().height() == items[-1].height()


def test_a_page_shown_from_elsewhere_comes_into_sight(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.resize(220, 420)
    qtbot.waitUntil(lambda: scroller(sidebar).verticalScrollBar().maximum() > 0)
    last = pages_of(sidebar)[-1]
    sidebar.set_current(ENTRIES[-1].page_id)
    assert last.isChecked()
    assert last.visibleRegion().boundingRect().height() == last.height()


def test_the_first_nine_pages_have_keys_and_the_tools_their_menu() -> None:
    shown: list[str] = []

    def nothing() -> None:
        raise AssertionError

    orders = FrameOrders(shown.append, nothing, nothing, nothing, nothing, nothing, nothing)
    specs = page_specs(ENTRIES, orders)
    assert [spec.shortcut for spec in specs[:9]] == [f"Ctrl+{key}" for key in range(1, 10)]
    assert {spec.shortcut for spec in specs[9:]} == {""}
    assert {spec.menu for spec in specs[11:]} == {MenuId.TOOL}
    specs[8].handler()
    assert shown == ["page_9"]
