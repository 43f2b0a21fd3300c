"""Send the plan to paper or into a PDF file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from hungchinh_desktop.ui.kit.job_printing import print_job

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.services.exchange_service import ExchangeService, ExportJob
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.yearly_plan.plan_preview import PlanPreview

_FOLDER = "yearly_plan/folder"


class PlanPaper:
    """Make the untinted pages, ask where they go, and say what was made."""

    def __init__(
        self, desk: Desk, exchange: ExchangeService, preview: PlanPreview, widget: QWidget
    ) -> None:
        """Take where the result is told, and the page over which the dialogs stand."""
        self._desk = desk
        self._exchange = exchange
        self._preview = preview
        self._widget = widget

    def print_paper(self, name: str) -> None:
        """Ask for a printer and print; `name` stands in the printer's queue."""
        job = self._desk.perform(self._widget, self._exchange.plan_job)
        if job is not None:
            print_job(self._widget, self._desk, self._exchange, job, name)

    def save_pdf(self) -> None:
        """Ask for a file, write it whole or not at all, and remember that it was made."""
        job = self._desk.perform(self._widget, self._exchange.plan_job)
        path = self._asked_path(job) if job is not None else None
        if job is None or path is None:
            return
        self._desk.settings.setValue(_FOLDER, str(path.parent))
        self._desk.run_in_background(
            self._widget,
            "Đang lưu kế hoạch",
            lambda _task: self._exchange.write(job, path),
            lambda written: self._on_written(job, written),
        )

    def _on_written(self, job: ExportJob, path: Path) -> None:
        self._desk.done(self._widget, lambda: self._exchange.record(job, path))
        notice = self._preview.say(f"Đã lưu {path.name} vào {path.parent}.")
        notice.add_link("Mở tệp", lambda: self._open(path))
        notice.add_link("Mở thư mục", lambda: self._open(path.parent))

    def _asked_path(self, job: ExportJob) -> Path | None:
        dialog = QFileDialog(self._widget, "Lưu kế hoạch thành PDF")
        dialog.setObjectName("plan_save_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter("Tệp PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
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
