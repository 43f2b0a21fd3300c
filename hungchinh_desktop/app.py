"""Start the window: build every part once and hand it to those that need it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from hungchinh_desktop import paths
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hungchinh_desktop.ui.kit.look import Look
    from hungchinh_desktop.ui.main_window import MainWindow

EXIT_NOT_STARTED = 2


def run_window(path: Path | None) -> int:
    """Open a data file in the window and return the exit code when it is closed."""
    if not _has_screen():
        sys.stderr.write("Máy này không có màn hình; gõ --help để xem các lệnh không cần cửa sổ.\n")
        return EXIT_NOT_STARTED
    app = make_application()
    program = Program(app)
    if not program.open(path):
        return EXIT_NOT_STARTED
    return app.exec()


def make_application() -> QApplication:
    """Return the Qt application dressed with name, icon and Vietnamese words."""
    from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    _choose_input_method()
    QCoreApplication.setOrganizationName("Hung Chinh")
    QCoreApplication.setApplicationName("Hung Chinh Desktop")
    QApplication.setApplicationDisplayName("Hưng Chính")
    QApplication.setDesktopFileName("hungchinh-desktop")
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setWindowIcon(QIcon(str(paths.resources_dir() / "icons" / "app.svg")))
    translator = QTranslator(app)
    if translator.load("qtbase_vi", str(paths.resources_dir() / "translations")):
        app.installTranslator(translator)
    return app


class Program:
    """Hold the open data file and its window; another file gets a new window."""

    def __init__(self, app: QApplication) -> None:
        from hungchinh_desktop.ui.kit.crash import CrashGuard
        from hungchinh_desktop.ui.kit.look import Look
        from hungchinh_desktop.ui.kit.typing_guard import TypingGuard

        self._app = app
        self.look: Look = Look(app)
        self._crash_guard = CrashGuard(self.look, paths.log_dir())
        self._crash_guard.install()
        self._typing_guard = TypingGuard(app)
        self.office: OfficeFile | None = None
        self.window: MainWindow | None = None
        app.aboutToQuit.connect(self.close)

    def open(self, path: Path | None) -> bool:
        """Open a data file in a new window; on a fault say so and return False."""
        try:
            self.open_file(path)
        except UserError as fault:
            from hungchinh_desktop.ui.kit import dialogs

            sys.stderr.write(f"{fault.sentence}\n")
            dialogs.error(self.look, None, "Chưa mở được tệp dữ liệu", fault.sentence)
            return False
        return True

    def open_file(self, path: Path | None) -> None:
        """Open a data file in a new window; the former file stays open when this fails.

        Raises UserError when the file cannot be opened.
        """
        if path is not None and self.office and _same_file(path, self.office.path):
            return
        office = open_office_file(path)
        former_office, former_window = self.office, self.window
        self.office = office
        self.window = build_window(office, self.look, self.open_file)
        self.window.open_first()
        self.window.show()
        if former_window is not None:
            former_window.close()
            former_window.deleteLater()
        if former_office is not None:
            former_office.close()

    def close(self) -> None:
        """Close the data file at the end."""
        if self.office is not None:
            self.office.close()
            self.office = None


def build_window(office: OfficeFile, look: Look, open_file: Callable[[Path], object]) -> MainWindow:
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
        page_entries(desk, office),
        WindowSources(
            office=lambda: office_facts(office),
            status=lambda: status_facts(office),
            find=household_search(desk, office),
            open_file=open_file,
            choose_year=office.choose_year,
        ),
    )


def _has_screen() -> bool:
    """Tell whether Qt can open a window; without one it would end the whole process."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _choose_input_method() -> None:
    """Let fcitx users type: Qt's wheels speak only ibus, which fcitx5 understands too."""
    if os.environ.get("QT_IM_MODULE") in ("fcitx", "xim"):
        os.environ["QT_IM_MODULE"] = "ibus"


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
