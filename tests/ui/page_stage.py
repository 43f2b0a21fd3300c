"""Put one real page over the office's own record, in the stack that refreshes it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMainWindow

from hungchinh_desktop.ui.kit.changes import Changes
from hungchinh_desktop.ui.kit.desk import Desk
from hungchinh_desktop.ui.kit.page_entry import PageEntry
from hungchinh_desktop.ui.kit.page_stack import PageStack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.kit.page import Page

P = TypeVar("P", bound="Page")


@contextmanager
def opened_desk(look: Look, office: OfficeFile, folder: Path) -> Iterator[Desk]:
    """Lay a desk with settings of its own; no work runs on after the test."""
    settings = QSettings(str(folder / "desk.ini"), QSettings.Format.IniFormat)
    desk = Desk(look, Changes(), office.undo, settings=settings)
    yield desk
    desk.background.stop_all(5000)
    desk.pdf.finish()


@contextmanager
def shown_page(page: P, qtbot: QtBot, height: int = 700) -> Iterator[P]:
    """Show a page as wide as in the officer's window (1366 less the sidebar)."""
    window = QMainWindow()
    qtbot.addWidget(window)
    stack = PageStack([PageEntry.of(type(page), lambda: page)], page.desk, window)
    window.setCentralWidget(stack)
    window.resize(1146, height)
    window.show()
    stack.show_page(page.page_id)
    yield page
