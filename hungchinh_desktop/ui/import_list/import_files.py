"""Ask where a list comes from and where refused rows go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QSettings

    from hungchinh_desktop.services.exchange_service import ExchangeService, ExportJob
    from hungchinh_desktop.ui.kit.desk import Desk

_FOLDER = "import_list/folder"
_LISTS = "Danh sách (*.xlsx *.xlsm *.xls *.xlsb *.ods *.docx *.csv *.txt);;Mọi tệp (*)"
_WORKBOOK = "Bảng tính Excel (*.xlsx)"


def ask_for_file(parent: QWidget, settings: QSettings) -> Path | None:
    """Return the list the officer chooses; the folder is remembered."""
    folder = str(settings.value(_FOLDER, "") or "")
    name, _ = QFileDialog.getOpenFileName(parent, "Chọn tệp danh sách hộ", folder, _LISTS)
    if not name:
        return None
    settings.setValue(_FOLDER, str(Path(name).parent))
    return Path(name)


def copied_file(data: QMimeData) -> Path | None:
    """Return the one file that was copied in the file manager, if that is what was copied."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def save_job(
    parent: QWidget,
    desk: Desk,
    job: ExportJob,
    exchange: ExchangeService,
) -> None:
    """Ask for a place and write the workbook of refused rows there; the export is logged."""
    folder = Path(str(desk.settings.value(_FOLDER, "") or Path.home()))
    name, _ = QFileDialog.getSaveFileName(
        parent, "Lưu các dòng chưa nhập", str(folder / job.file_name), _WORKBOOK
    )
    if not name:
        return
    path = Path(name)
    path = path if path.suffix else path.with_suffix(".xlsx")

    def written(_: object) -> None:
        desk.done(parent, lambda: exchange.record(job, path))

    desk.run_in_background(
        parent, "Đang ghi các dòng lỗi", lambda _: exchange.write(job, path), written
    )
