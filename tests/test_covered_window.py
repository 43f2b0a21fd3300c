"""Visit the pages of the real program covered: no private word is in sight or read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QPushButton, QTabBar

from hungchinh_desktop.app import Program, make_application
from hungchinh_desktop.domain.link import Link
from tests.private_canaries import CANARY, plant, seen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.ui.main_window import MainWindow

pytestmark = pytest.mark.long


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    made = Program(make_application())
    assert made.open(tmp_path / "so.db")
    yield made
    made.drop_window()


def window_of(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def f8(program: Program) -> QAction:
    actions = window_of(program).findChildren(QAction)
    return next(one for one in actions if one.shortcut() == "F8")


def state(program: Program) -> str:
    button = window_of(program).findChild(QPushButton, "status_cover")
    assert button is not None
    return button.text()


def test_no_private_word_is_in_sight_until_it_is_asked_for(program: Program, qtbot: QtBot) -> None:
    assert program.office is not None
    key = plant(program.office)
    window = window_of(program)
    assert state(program) == "Đang che · F8"
    pages = "overview", "findings", "duplicates", "audit", "movement", "agenda", "project"
    places = [*map(Link, pages), Link("household", target=key)]
    for link in places:
        window.go(link)
        qtbot.wait(1)
        assert seen() == [], link
    window.go(Link("findings"))
    listed = window.findChild(QAbstractItemView, "findings_list")
    assert listed is not None
    qtbot.waitUntil(lambda: listed.model().rowCount() > 0)
    assert seen() == []
    window.go(places[-1])
    tabs = window.findChild(QTabBar, "household_tabs")
    assert tabs is not None
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        qtbot.wait(1)
        assert seen() == [], tabs.tabText(number)
    f8(program).trigger()
    assert state(program) == "Không che · F8"
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        qtbot.wait(1)
        assert any(CANARY in text for text in seen()), tabs.tabText(number)
    window.go(Link("audit"))
    assert seen()
    f8(program).trigger()
    assert seen() == []


def test_each_start_covers_again(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    f8(program).trigger()
    assert state(program) == "Không che · F8"
    program.drop_window()
    assert program.open(tmp_path / "so.db")
    assert state(program) == "Đang che · F8"


def test_a_field_opens_for_who_goes_to_it(program: Program, qtbot: QtBot) -> None:
    assert program.office is not None
    key = plant(program.office)
    window = window_of(program)
    window.go(Link("household", target=key))
    window.activateWindow()
    pane = window.findChild(QPushButton, "situation_covered")
    field = window.findChild(QPlainTextEdit, "situation")
    assert pane is not None
    assert field is not None

    def in_sight() -> tuple[bool, bool]:
        return pane.isVisible(), field.isVisible()

    assert in_sight() == (True, False)
    pane.click()
    assert in_sight() == (False, True)
    assert field.toPlainText().startswith(CANARY)
    f8(program).trigger()
    f8(program).trigger()  # somebody came near: also what is being read is covered
    assert in_sight() == (True, False)
