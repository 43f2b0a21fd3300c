"""Check sidebar, status bar, progress and memory one by one."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QPushButton, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.frame.about_dialog import AboutDialog
from hungchinh_desktop.ui.frame.help_window import HelpWindow, help_file
from hungchinh_desktop.ui.frame.sidebar import OfficeFacts, Sidebar
from hungchinh_desktop.ui.frame.status_bar import StatusBar, StatusFact
from hungchinh_desktop.ui.frame.task_bar import TaskBar
from hungchinh_desktop.ui.frame.window_memory import WindowMemory
from hungchinh_desktop.ui.kit.table_style import RowHeight
from tests.ui.sample_pages import Ledger, sample_entries

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.look import Look

PAGES = ("overview", "household", "project", "hamlet", "yearly_plan", "findings", "exchange")


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1000, 700)
    host.show()
    return host


def label(parent: QWidget, name: str) -> QLabel:
    found = parent.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def button(parent: QWidget, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


@pytest.fixture
def sidebar(ledger_desk: Desk, ledger: Ledger, host: QWidget) -> Sidebar:
    sidebar = Sidebar(sample_entries(ledger_desk, ledger), ledger_desk.look, host)
    sidebar.resize(220, 700)
    sidebar.show()
    return sidebar


def test_count_is_shown_and_spoken(sidebar: Sidebar) -> None:
    sidebar.set_count("household", "20")
    assert label(sidebar, "side_household_count").text() == "20"
    assert button(sidebar, "side_household").accessibleName() == "Sổ hộ, 20"


def test_a_scheme_chosen_live_recolours_the_calendar(sidebar: Sidebar, look: Look) -> None:
    sidebar.show_facts(OfficeFacts("UBND xã Hưng Chính", "Thành phố Vinh", 2024, (2025, 2024)))
    box = sidebar.findChild(QComboBox, "year_box")
    assert isinstance(box, QComboBox)

    def pictures() -> list[QImage]:
        icons = [box.itemIcon(place) for place in range(box.count())]
        return [icon.pixmap(18, 18).toImage() for icon in icons]

    look.choose("light")
    light = pictures()
    look.choose("dark")
    names = ("date", "past_year")  # a year gone by is drawn with a lock
    assert pictures() == [look.icon(name, size=18).pixmap(18, 18).toImage() for name in names]
    assert light != pictures()
    look.choose("light")


def test_badge_turns_into_a_tick_when_nothing_is_left(sidebar: Sidebar) -> None:
    badge = label(sidebar, "side_findings_count")
    assert not badge.isVisible()
    sidebar.set_count("findings", "12")
    assert (badge.property("role"), badge.text()) == ("badge", "12")
    sidebar.set_count("findings", "")
    assert badge.property("role") == "caption"
    assert not badge.pixmap().isNull()
    assert badge.isVisible()


@pytest.mark.parametrize(
    ("person", "own_line"),
    [("Bùi Thị Lan", False), ("Nguyễn Hoàng Thị Phương Thảo", True)],
)
def test_long_name_moves_help_to_its_own_line(
    sidebar: Sidebar, person: str, own_line: bool, qtbot: QtBot
) -> None:
    sidebar.show_facts(OfficeFacts("UBND xã", "Thành phố", 2024, (2024,), person))
    name, more = label(sidebar, "side_person"), button(sidebar, "help_button")

    def is_below() -> bool:
        foot = name.mapTo(sidebar, name.rect().bottomLeft()).y()
        return more.mapTo(sidebar, more.rect().topLeft()).y() >= foot

    qtbot.waitUntil(lambda: is_below() is own_line)
    qtbot.waitUntil(lambda: name.height() >= name.heightForWidth(name.width()))
    assert sidebar.rect().contains(name.mapTo(sidebar, name.rect().bottomRight()))


@pytest.fixture
def status(ledger_desk: Desk, host: QWidget) -> StatusBar:
    status = StatusBar(ledger_desk, host)
    status.resize(1000, 28)
    status.show()
    return status


FACTS = [
    StatusFact("file", "hung_chinh.db · 20 hộ", "data_file", Link("household")),
    StatusFact("backup", "Sao lưu gần nhất: hôm nay 07:32", "backup"),
    StatusFact("password", "Chưa đặt mật khẩu · Đặt ngay", "password_missing", None, "warn"),
]


def test_warning_stays_longest_when_room_is_short(status: StatusBar) -> None:
    status.show_facts(FACTS)
    shown = [button(status, f"status_{fact.id}").isVisible() for fact in FACTS]
    assert shown == [True, True, True]
    status.resize(480, 28)
    shown = [button(status, f"status_{fact.id}").isVisible() for fact in FACTS]
    assert shown[2]
    assert not shown[1]
    assert status.minimumSizeHint().width() <= 1024


def test_facts_change_their_words_in_place(status: StatusBar) -> None:
    status.show_facts(FACTS)
    before = button(status, "status_file")
    status.show_facts([StatusFact("file", "hung_chinh.db · 21 hộ", "data_file"), *FACTS[1:]])
    assert button(status, "status_file") is before
    assert before.text() == "hung_chinh.db · 21 hộ"
    assert before.accessibleName() == "hung_chinh.db · 21 hộ"


def test_fact_leads_to_its_place(status: StatusBar, qtbot: QtBot) -> None:
    status.show_facts(FACTS)
    with qtbot.waitSignal(status.link_activated) as told:
        button(status, "status_file").click()
    assert told.args == [Link("household")]


def test_saved_time_stands_before_the_first_write(status: StatusBar, ledger: Ledger) -> None:
    assert button(status, "status_saved").text() == "Chưa có thay đổi nào"
    ledger.write("a")
    status.show_saved()
    assert button(status, "status_saved").text() == "Đã lưu lúc 14:05"


def test_long_work_shows_its_bar_and_can_be_stopped(
    ledger_desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    bar = TaskBar(ledger_desk.background, host)
    bar._patience.setInterval(1)
    told, go_on = threading.Event(), threading.Event()

    def work(task: Task) -> None:
        task.report(7, 20, "Đang ghi 7 trên 20 tờ")
        told.set()
        go_on.wait(10)
        task.check()

    task = ledger_desk.run_in_background(host, "Đang xuất", work, bool)
    assert bar.isHidden()
    qtbot.waitUntil(bar.isVisible)
    assert told.wait(10)
    qtbot.waitUntil(lambda: label(bar, "task_words").text() == "Đang ghi 7 trên 20 tờ")
    progress = bar.findChild(QProgressBar, "task_progress")
    assert isinstance(progress, QProgressBar)
    assert (progress.value(), progress.maximum(), progress.text()) == (7, 20, "7 trên 20")
    button(bar, "task_stop").click()
    assert label(bar, "task_words").text() == "Đang dừng…"
    with qtbot.waitSignal(task.ended):
        go_on.set()
    assert bar.isHidden()


def test_memory_survives_and_ignores_spoiled_values(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    memory = WindowMemory(settings)
    assert (memory.scheme(), memory.scale(), memory.row_height()) == ("system", 1.0, None)
    assert not memory.knows_look()
    memory.set_scheme("dark")
    memory.set_scale(1.25)
    memory.set_row_height(RowHeight.FULL)
    settings.sync()
    again = WindowMemory(QSettings(settings.fileName(), QSettings.Format.IniFormat))
    assert (again.scheme(), again.scale(), again.row_height()) == ("dark", 1.25, RowHeight.FULL)
    for key, value in (("scheme", "pink"), ("text_scale", "big"), ("row_height", "huge")):
        settings.setValue(f"window/{key}", value)
    assert (memory.scheme(), memory.scale(), memory.row_height()) == ("system", 1.0, None)


@pytest.mark.parametrize("page_id", PAGES)
def test_every_page_has_help(page_id: str, look: Look, host: QWidget) -> None:
    text = help_file(page_id).read_text(encoding="utf-8")
    assert text.startswith("# ")
    window = HelpWindow({page_id: page_id}, look, host)
    window.show_topic(page_id)
    assert len(window._text.toPlainText()) > 300
    assert "**" not in window._text.toPlainText()
    window.close()


def test_about_names_the_licences(look: Look, host: QWidget) -> None:
    text = label(AboutDialog(look, host), "about_text").text()
    for word in ("LGPL", "SIL Open Font License", "Material Design Icons"):
        assert word in text
