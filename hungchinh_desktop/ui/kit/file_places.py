"""Know the folder that files go to, and show what is there with the programs of the system."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.ui.kit.desk import Desk


def kept_folder(settings: QSettings, setting: str) -> Path:
    """Return the folder used last while it is there, or the one for documents."""
    kept = str(settings.value(setting, "") or "")
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    known = [Path(place) for place in ([kept] if kept else []) + list(places)]
    return next((folder for folder in known if folder.is_dir()), Path.home())


def open_place(desk: Desk, widget: QWidget, path: Path) -> None:
    """Open a file or folder with the program of the system; say so where there is none."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        desk.show_error(widget, f"Không mở được “{path}”; hãy mở thư mục đó bằng tay để xem tệp.")
