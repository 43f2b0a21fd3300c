"""Build the main window over three small pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.frame.command_catalog import Found
from hungchinh_desktop.ui.frame.sidebar import OfficeFacts
from hungchinh_desktop.ui.frame.status_bar import StatusFact
from hungchinh_desktop.ui.frame.window_sources import WindowSources
from hungchinh_desktop.ui.main_window import MainWindow
from tests.ui.sample_pages import Ledger, sample_entries

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.kit.desk import Desk


class SampleOffice:
    """Answer what the window asks, and remember what it orders."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.year = 2024
        self.opened: list[Path] = []

    def facts(self) -> OfficeFacts:
        return OfficeFacts(
            "UBND xã Hưng Chính", "Thành phố Vinh", self.year, (2024, 2023), "Bùi Thị Lan"
        )

    def status(self) -> list[StatusFact]:
        count = len(self.ledger.lines)
        return [
            StatusFact("file", f"hung_chinh.db · {count} hộ", "data_file", Link("household")),
            StatusFact("password", "Chưa đặt mật khẩu", "password_missing", None, "warn"),
        ]

    def find(self, text: str) -> list[Found]:
        return [
            Found(line, "Xóm 5 · cận nghèo", Link("household", target=line))
            for line in self.ledger.lines
            if text[:3].lower() in line.lower()
        ]

    def choose_year(self, year: int) -> None:
        self.year = year

    def sources(self) -> WindowSources:
        return WindowSources(
            self.facts, self.status, self.find, self.opened.append, self.choose_year
        )


@pytest.fixture
def sample_office(ledger: Ledger) -> SampleOffice:
    return SampleOffice(ledger)


@pytest.fixture
def window(
    ledger_desk: Desk, ledger: Ledger, sample_office: SampleOffice, qtbot: QtBot
) -> MainWindow:
    window = MainWindow(ledger_desk, sample_entries(ledger_desk, ledger), sample_office.sources())
    qtbot.addWidget(window)
    window.open_first()
    with qtbot.waitActive(window):
        window.show()
    return window
