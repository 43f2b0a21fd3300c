"""Send a paper to a printer or into a file, remember the file, and say what was made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from hungchinh_desktop.ui.kit.file_places import kept_folder, open_place

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
        exchange = self._exchange()
        if not self._desk.done(self._widget, lambda: exchange.check_release(job)):
            return
        path = self._asked_path(job)
        if path is None:
            return
        self._desk.settings.setValue(self._setting, str(path.parent))
        self._desk.run_in_background(
            self._widget,
            f"Đang lưu {path.name}",
            lambda _task: exchange.write(job, path),
            lambda written: self._on_written(job, written),
        )

    @property
    def _setting(self) -> str:
        return f"{self._name}/folder"

    def _on_written(self, job: ExportJob, path: Path) -> None:
        self._desk.done(self._widget, lambda: self._exchange().record(job, path))
        self._notice.show_notice("ok", f"Đã lưu {path.name} vào {path.parent}.")
        self._notice.add_link("Mở tệp", lambda: open_place(self._desk, self._widget, path))
        folder = path.parent
        self._notice.add_link("Mở thư mục", lambda: open_place(self._desk, self._widget, folder))

    def _asked_path(self, job: ExportJob) -> Path | None:
        suffix = Path(job.file_name).suffix
        dialog = QFileDialog(self._widget, "Lưu văn bản")
        dialog.setObjectName(f"{self._name}_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(_FILTERS[suffix])
        dialog.setDefaultSuffix(suffix[1:])
        dialog.setDirectory(str(kept_folder(self._desk.settings, self._setting)))
        dialog.selectFile(job.file_name)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        return Path(chosen[0]) if chosen else None
