"""Drive the main window: pages, menus, keys, undo, sizes, and what it remembers."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId
from hungchinh_desktop.ui.kit.dialogs import last_dialog
from hungchinh_desktop.ui.kit.page_entry import PageEntry
from hungchinh_desktop.ui.main_window import MainWindow
from tests.ui.sample_pages import SamplePage, sample_entries

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.kit.desk import Desk
    from tests.ui.frame.conftest import SampleOffice
    from tests.ui.sample_pages import Ledger

W = TypeVar("W", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier


def page_id(window: MainWindow) -> str:
    frame = window.stack.current()
    assert frame is not None
    return frame.page.page_id


def sample(window: MainWindow, name: str) -> SamplePage:
    page = window.stack.page(name)
    assert isinstance(page, SamplePage)
    return page


def part(window: MainWindow, kind: type[W], name: str) -> W:
    found = window.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def test_first_page_is_shown_and_marked(window: MainWindow) -> None:
    assert page_id(window) == "overview"
    assert part(window, QPushButton, "side_overview").isChecked()
    assert window.windowTitle() == "UBND xã Hưng Chính – hung_chinh.db"


def test_sidebar_click_goes_to_the_page(window: MainWindow) -> None:
    item = part(window, QPushButton, "side_household")
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    assert page_id(window) == "household"
    assert item.isChecked()
    assert not part(window, QPushButton, "side_overview").isChecked()


def test_control_and_number_go_to_the_pages(window: MainWindow) -> None:
    for key, expected in ((Qt.Key.Key_3, "findings"), (Qt.Key.Key_2, "household")):
        QTest.keyClick(window, key, CTRL)
        assert page_id(window) == expected


def test_page_with_unsaved_work_keeps_the_sidebar_too(window: MainWindow) -> None:
    window.stack.show_page("household")
    sample(window, "household").may_leave = False
    item = part(window, QPushButton, "side_findings")
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    assert page_id(window) == "household"
    assert not item.isChecked()
    assert not window.close()
    assert window.isVisible()
    sample(window, "household").may_leave = True


def test_link_opens_its_place(window: MainWindow) -> None:
    link = Link("household", filter="near_poor", hamlet_id="x7")
    sample(window, "overview").link_activated.emit(link)
    assert page_id(window) == "household"
    assert sample(window, "household").opened == [link]


def test_menus_follow_the_page(window: MainWindow) -> None:
    def texts(menu: MenuId) -> list[str]:
        return [action.text() for action in window.menus.menu(menu).actions() if action.text()]

    assert texts(MenuId.DATA) == ["&Năm làm việc", "Sổ hộ"]
    window.stack.show_page("household")
    assert texts(MenuId.DATA) == [
        "&Năm làm việc",
        "Thêm hộ",
        "Nhập…",
        "Xuất Excel…",
        "Sổ hộ",
    ]
    assert texts(MenuId.DOCUMENT) == ["Kiểm tra"]
    assert texts(MenuId.EDIT) == ["Hoàn tác", "Làm lại"]
    assert texts(MenuId.FILE) == [
        "&Mở tệp khác…",
        "&Khóa sổ",
        "&Chỉ xem (trình chiếu)",
        "T&hoát",
    ]


def test_no_two_commands_of_a_page_and_the_window_share_a_key(window: MainWindow) -> None:
    actions = [*window.actions(), *window.stack.page("household").actions()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) > 8
    assert sorted(keys) == sorted(set(keys))


def test_page_that_takes_a_key_of_the_window_is_refused(
    ledger_desk: Desk, ledger: Ledger, sample_office: SampleOffice, qtbot: QtBot
) -> None:
    class Greedy(SamplePage):
        def specs(self) -> list[ActionSpec]:
            return [ActionSpec("other_help", "Khác", self.add, MenuId.DATA, shortcut="F1")]

    entries = [PageEntry.of(Greedy, lambda: Greedy(ledger_desk, ledger))]
    window = MainWindow(ledger_desk, entries, sample_office.sources())
    qtbot.addWidget(window)
    with qtbot.captureExceptions() as faults:
        window.open_first()
    assert [str(fault) for _kind, fault, _trace in faults] == ["shortcut used twice: F1"]


def test_write_shows_everywhere_and_is_taken_back(window: MainWindow, ledger: Ledger) -> None:
    window.stack.show_page("household")
    undo = part(window, QPushButton, "undo_button")
    assert not undo.isVisible()
    QTest.keyClick(window, Qt.Key.Key_N, CTRL)
    assert part(window, QLabel, "side_household_count").text() == "1"
    assert part(window, QPushButton, "status_file").text() == "hung_chinh.db · 1 hộ"
    assert part(window, QPushButton, "status_saved").text() == "Đã lưu lúc 14:05"
    assert undo.text() == "Hoàn tác: ghi dòng mới"
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert ledger.lines == []
    assert part(window, QPushButton, "status_saved").text() == "Đã hoàn tác: ghi dòng mới."
    assert part(window, QPushButton, "status_file").text() == "hung_chinh.db · 0 hộ"


def test_status_fact_leads_to_its_page(window: MainWindow) -> None:
    QTest.mouseClick(part(window, QPushButton, "status_file"), Qt.MouseButton.LeftButton)
    assert page_id(window) == "household"


def test_year_is_chosen_in_sidebar_and_menu(
    window: MainWindow, sample_office: SampleOffice
) -> None:
    action = window.findChild(QAction, "year_2023")
    assert isinstance(action, QAction)
    refreshed = sample(window, "overview").refreshed
    action.trigger()
    assert sample_office.year == 2023
    assert window.sidebar.year_shown() == "2023"
    assert sample(window, "overview").refreshed == refreshed + 1


def test_unsaved_work_is_asked_about_before_another_year(
    window: MainWindow, sample_office: SampleOffice
) -> None:
    window.stack.show_page("household")
    sample(window, "household").may_leave = False
    box = part(window, QComboBox, "year_box")
    box.setCurrentIndex(box.findData(2023))
    box.activated.emit(box.currentIndex())
    assert sample_office.year == 2024
    assert window.sidebar.year_shown() == "2024"
    sample(window, "household").may_leave = True
    box.setCurrentIndex(box.findData(2023))
    box.activated.emit(box.currentIndex())
    assert sample_office.year == 2023


def test_a_year_gone_by_is_told_above_every_page(
    window: MainWindow, sample_office: SampleOffice
) -> None:
    banner = part(window, QWidget, "past_year")
    assert not banner.isVisible()
    action = window.findChild(QAction, "year_2023")
    assert isinstance(action, QAction)
    action.trigger()
    assert banner.isVisible()
    words = part(window, QLabel, "past_year_banner_text").text()
    assert words.startswith("Đang xem năm 2023; sổ đã mở sang năm 2024.")
    window.stack.show_page("household")
    assert banner.isVisible()
    part(window, QPushButton, "past_year_banner_link1").click()
    assert sample_office.year == 2024
    assert window.sidebar.year_shown() == "2024"
    assert not banner.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1366, 696), (1024, 600)])
@pytest.mark.parametrize("percent", ["100", "125", "175"])
def test_frame_fits_small_windows_and_large_letters(
    window: MainWindow, ledger: Ledger, size: tuple[int, int], percent: str, qtbot: QtBot
) -> None:
    window._desk.done(window, lambda: ledger.write("Nguyễn Thị Thu Hiền"))
    window._choices._choose_size(percent)
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    QApplication.processEvents()
    inside = window.rect()
    for name in ("undo_button", "command_box", "text_size_button", "side_household"):
        widget = part(window, QWidget, name)
        if name == "undo_button" and not widget.isVisible():
            continue
        box = widget.rect().translated(widget.mapTo(window, widget.rect().topLeft()))
        assert inside.contains(box), name
        assert widget.width() >= widget.minimumSizeHint().width(), name
    menus = window.menus
    assert (percent, size[0]) == ("175", 1024) or menus.width() >= menus.sizeHint().width()
    window._choices._choose_size("100")


def test_sidebar_folds_in_a_narrow_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: window.sidebar.collapsed)
    item = part(window, QPushButton, "side_household")
    assert (window.sidebar.width(), item.text(), item.toolTip()) == (52, "", "Sổ hộ")
    assert item.accessibleName() == "Sổ hộ"
    window.resize(1366, 700)
    qtbot.waitUntil(lambda: not window.sidebar.collapsed)
    assert (window.sidebar.width(), item.text(), item.toolTip()) == (220, "Sổ hộ", "")
    window._choices._choose_size("150")
    folded = [window.sidebar.collapsed]
    window._choices._choose_size("125")
    folded.append(window.sidebar.collapsed)
    assert folded == [True, False]
    window._choices._choose_size("100")


def test_smallest_size_is_small(window: MainWindow) -> None:
    assert window.minimumWidth() <= 1024
    assert window.minimumHeight() <= 600


def test_next_window_opens_where_this_one_was_closed(
    window: MainWindow,
    ledger_desk: Desk,
    ledger: Ledger,
    sample_office: SampleOffice,
    qtbot: QtBot,
) -> None:
    window.stack.show_page("findings")
    window.resize(900, 650)  # what the screen of the tests holds
    for name in ("scheme_dark", "text_size_125"):
        action = window.findChild(QAction, name)
        assert isinstance(action, QAction)
        action.trigger()
    assert window.close()
    ledger_desk.look.choose("light", 1.0)
    entries = sample_entries(ledger_desk, ledger)
    again = MainWindow(ledger_desk, entries, sample_office.sources())
    qtbot.addWidget(again)
    again.open_first()
    assert page_id(again) == "findings"
    assert (again.width(), again.height()) == (900, 650)
    assert ledger_desk.look.palette.scheme == "dark"
    assert part(again, QPushButton, "text_size_button").text() == "125 %"
    ledger_desk.look.choose("light", 1.0)


def test_closing_asks_what_becomes_of_running_work(
    window: MainWindow, ledger_desk: Desk, qtbot: QtBot
) -> None:
    go_on = threading.Event()

    def work(_task: Task) -> None:
        go_on.wait(10)

    def answer(name: str) -> None:
        box = last_dialog()
        assert box is not None
        button = box.findChild(QPushButton, name)
        assert isinstance(button, QPushButton)
        button.click()

    ledger_desk.run_in_background(window, "Đang xuất sổ hộ", work, bool)
    QTimer.singleShot(0, lambda: answer("question_reject"))
    assert not window.close()
    QTimer.singleShot(0, lambda: answer("question_accept"))
    assert not window.close()
    go_on.set()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_closing_does_not_ask_about_what_is_only_looked_at(
    window: MainWindow, ledger_desk: Desk
) -> None:
    asked: list[QWidget] = []

    def refuse() -> None:
        if (box := QApplication.activeModalWidget()) is not None:
            asked.append(box)
            box.close()

    def work(task: Task) -> None:
        while True:
            task.check()  # ends when the window asks everything to stop

    task = ledger_desk.run_in_background(window, "Đang dựng trang in", work, bool)
    task.keeps_window = False
    QTimer.singleShot(0, window, refuse)
    assert window.close()
    assert asked == []


def test_every_widget_has_a_name_and_every_control_speaks(window: MainWindow) -> None:
    frame_parts = [window.sidebar, window.status, part(window, QWidget, "top_bar")]
    for top in frame_parts:
        for button in top.findChildren(QPushButton):
            assert button.objectName(), button.text()
            assert button.accessibleName(), button.objectName()


def test_help_shows_the_page_one_is_on(window: MainWindow, qtbot: QtBot) -> None:
    window.stack.show_page("household")
    QTest.keyClick(window, Qt.Key.Key_F1)
    help_window = window._help
    assert help_window is not None
    assert help_window.isVisible()
    assert help_window._text.toPlainText().startswith("Sổ hộ")
    help_window.close()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_menu_of_sizes_starts_at_the_size_in_use(window: MainWindow) -> None:
    button, menu = (
        part(window, QPushButton, "text_size_button"),
        part(window, QMenu, "text_size_menu"),
    )
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    try:
        assert menu.activeAction().text() == "100 %"
        QTest.keyClick(menu, Qt.Key.Key_Up)
        assert menu.activeAction().text() == "90 %"
    finally:
        menu.close()


def test_view_menu_offers_three_choices(window: MainWindow) -> None:
    for name, ticked in (("scheme", "Theo máy"), ("text_size", "100 %")):
        menu = window.findChild(QMenu, f"{name}_menu")
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        assert [action.text() for action in menu.actions() if action.isChecked()] == [ticked]
