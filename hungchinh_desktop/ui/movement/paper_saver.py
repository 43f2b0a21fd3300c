"""Ask where a paper goes, write it beside the window, and say what was made."""

from __future__ import annotations

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

_FOLDER = "movement/folder"
_FILTERS = {".xlsx": "Tệp Excel (*.xlsx)", ".pdf": "Tệp PDF (*.pdf)"}


class PaperSaver:
    """Save jobs of the page they belong to; each file made is put into the log."""

    def __init__(
        self, desk: Desk, exchange: ExchangeService, notice: Banner, widget: QWidget
    ) -> None:
        """Take where the result is told, and the page over which the dialog stands."""
        self._desk, self._exchange = desk, exchange
        self._notice, self._widget = notice, widget

    def save(self, job: ExportJob) -> None:
        """Ask for a file and write it whole or not at all."""
        path = self._asked_path(job)
        if path is None:
            return
        self._desk.settings.setValue(_FOLDER, str(path.parent))
        self._desk.run_in_background(
            self._widget,
            f"Đang lưu {path.name}",
            lambda _task: self._exchange.write(job, path),
            lambda made: self._tell(job, made),
        )

    def _tell(self, job: ExportJob, path: Path) -> None:
        self._desk.done(self._widget, lambda: self._exchange.record(job, path))
        self._notice.show_notice("ok", f"Đã ghi {path.name} vào {path.parent}.")
        self._notice.add_link("Mở tệp", lambda: self._open(path))
        self._notice.add_link("Mở thư mục", lambda: self._open(path.parent))

    def _asked_path(self, job: ExportJob) -> Path | None:
        ending = Path(job.file_name).suffix
        dialog = QFileDialog(self._widget, "Lưu biểu diễn biến")
        dialog.setObjectName("movement_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(_FILTERS[ending])
        dialog.setDefaultSuffix(ending.removeprefix("."))
        dialog.setDirectory(str(self._folder()))
        dialog.selectFile(job.file_name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        return Path(chosen[0]) if chosen else None

    def _folder(self) -> Path:
        kept = str(self._desk.settings.value(_FOLDER, "") or "")
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        known = [Path(place) for place in ([kept] if kept else []) + list(places)]
        return next((folder for folder in known if folder.is_dir()), Path.home())

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._desk.show_error(
                self._widget, f"Không mở được “{path}”; hãy mở thư mục đó bằng tay để xem tệp."
            )
