"""Ask for a meeting list that came back, read it beside the window, and show what it says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from hungchinh_desktop.services.meeting_return_service import read_meeting_list
from hungchinh_desktop.ui.exchange.meeting_dialog import MeetingDialog

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.import_table import ReadTable
    from hungchinh_desktop.domain.meeting_return import MeetingReturn
    from hungchinh_desktop.services.meeting_return_service import MeetingReturnService
    from hungchinh_desktop.ui.kit.banner import Banner
    from hungchinh_desktop.ui.kit.desk import Desk

_FILTER = "Tệp Excel (*.xlsx *.xls *.ods);;Mọi tệp (*)"


class MeetingIntake:
    """Lead from the file to the kept votes."""

    def __init__(
        self, desk: Desk, meetings: MeetingReturnService, notice: Banner, widget: QWidget
    ) -> None:
        """Take where the result is told, and the page over which the dialogs stand."""
        self._desk, self._meetings = desk, meetings
        self._notice, self._widget = notice, widget

    def start(self, folder: Path) -> None:
        """Ask for the file, beginning in a folder."""
        name, _ = QFileDialog.getOpenFileName(
            self._widget, "Chọn danh sách họp xóm đã ghi ý kiến", str(folder), _FILTER
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a file and show what it says."""

        def show(tables: list[ReadTable]) -> None:
            # After the delivery, not in it: the reading would count as running meanwhile.
            QTimer.singleShot(0, self._widget, lambda: self._show(path, tables))

        self._desk.run_in_background(
            self._widget, f"Đang đọc {path.name}", lambda _task: read_meeting_list(path), show
        )

    def _show(self, path: Path, tables: list[ReadTable]) -> None:
        def compare(met_on: date | None) -> MeetingReturn:
            return self._meetings.compare(tables, met_on)

        def accept(met_on: date, shown: MeetingReturn) -> bool:
            kept = self._desk.perform(dialog, lambda: self._meetings.accept(tables, met_on, shown))
            if kept is not None:
                self._notice.show_notice("ok", f"Đã ghi ý kiến họp xóm của {kept} hộ vào sổ.")
            return kept is not None

        if self._desk.perform(self._widget, lambda: compare(None)) is not None:
            dialog = MeetingDialog(self._desk, path.name, compare, accept, self._widget)
            dialog.exec()
