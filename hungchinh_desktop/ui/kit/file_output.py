"""Send a paper to a printer or into a file, remember the file, and say what was made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.exchange_service import ExchangeService, ExportJob
    from hungchinh_desktop.ui.kit.banner import Banner
    from hungchinh_desktop.ui.kit.desk import Desk

_FILTERS = {
    ".pdf": "Tệp PDF (*.pdf)",
    ".docx": "Tệp Word (*.docx)",
    ".xlsx": "Tệp Excel (*.xlsx)",
}


class FileOutput:
    """Ask where a paper goes, write it whole or not at all, and log that it left."""

    def __init__(
        self,
        desk: Desk,
        exchange: Callable[[], ExchangeService],
        notice: Banner,
        widget: QWidget,
        name: str,
    ) -> None:
        """Take what writes the log and where the result is told.

        `name` heads the setting of the last folder and the object name of the dialog.
        """
        self._desk = desk
        self._exchange = exchange
        self._notice = notice
        self._widget = widget
        self._name = name

    def save(self, job: ExportJob) -> None:
        """Ask for a file and write it there."""
        path = self._asked_path(job)
        if path is None:
            return
        self._desk.settings.setValue(self._setting, str(path.parent))
        self._desk.run_in_background(
            self._widget,
            f"Đang lưu {path.name}",
            lambda _task: self._exchange().write(job, path),
            lambda written: self._on_written(job, written),
        )

    @property
    def _setting(self) -> str:
        return f"{self._name}/folder"

    def _on_written(self, job: ExportJob, path: Path) -> None:
        self._desk.done(self._widget, lambda: self._exchange().record(job, path))
        self._notice.show_notice("ok", f"Đã lưu {path.name} vào {path.parent}.")
        self._notice.add_link("Mở tệp", lambda: self._open(path))
        self._notice.add_link("Mở thư mục", lambda: self._open(path.parent))

    def _asked_path(self, job: ExportJob) -> Path | None:
        suffix = Path(job.file_name).suffix
        dialog = QFileDialog(self._widget, "Lưu văn bản")
        dialog.setObjectName(f"{self._name}_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(_FILTERS[suffix])
        dialog.setDefaultSuffix(suffix[1:])
        dialog.setDirectory(str(self._folder()))
        dialog.selectFile(job.file_name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        return Path(chosen[0]) if chosen else None

    def _folder(self) -> Path:
        kept = str(self._desk.settings.value(self._setting, "") or "")
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        known = [Path(place) for place in ([kept] if kept else []) + list(places)]
        return next((folder for folder in known if folder.is_dir()), Path.home())

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._desk.show_error(
                self._widget, f"Không mở được “{path}”; hãy mở thư mục đó bằng tay để xem tệp."
            )
