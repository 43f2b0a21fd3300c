"""Build the main window over an open data file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hungchinh_desktop.domain.backup import Backup
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.main_window import MainWindow
    from hungchinh_desktop.ui.safekeeping.access_orders import AccessOrders


@dataclass(frozen=True)
class FileOrders:
    """Hold what the window asks of the program that holds its file."""

    open_file: Callable[[Path], object]
    restore: Callable[[Backup], object]
    finish: Callable[[], bool]
    access: AccessOrders | None = None
    show_only: Callable[[bool], object] = bool


def build_window(office: OfficeFile, look: Look, orders: FileOrders) -> MainWindow:
    """Return the main window over an open data file."""
    from hungchinh_desktop.app_pages import (
        household_search,
        office_facts,
        page_entries,
        status_facts,
    )
    from hungchinh_desktop.ui.frame.window_sources import WindowSources
    from hungchinh_desktop.ui.kit.changes import Changes
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.main_window import MainWindow

    desk = Desk(look, Changes(), office.undo)
    return MainWindow(
        desk,
        page_entries(desk, office, orders.restore, orders.access),
        WindowSources(
            office=lambda: office_facts(office),
            status=lambda: status_facts(office),
            find=household_search(desk, office),
            open_file=orders.open_file,
            choose_year=office.choose_year,
            finish=orders.finish,
            lock=orders.access.lock if orders.access else lambda: None,
            view_only=lambda: "safety" in vars(office) and office.safety.view_only,
            show_only=orders.show_only,
        ),
    )
