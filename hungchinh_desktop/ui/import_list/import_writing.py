"""Write an import in slices behind a window that shows how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hungchinh_desktop.ui.kit.sliced_work import SlicedWork
from hungchinh_desktop.ui.kit.work_dialog import WorkDialog, WorkWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.errors import UserError
    from hungchinh_desktop.domain.import_preview import ImportPreview
    from hungchinh_desktop.services.import_service import ImportResult, ImportService
    from hungchinh_desktop.ui.kit.desk import Desk

_WORDS = WorkWords(
    "Đang nhập danh sách",
    "Đã ghi bao nhiêu hộ",
    "Dừng lúc này thì sổ giữ nguyên như trước khi nhập.",
)


class ImportWriting(QObject):
    """Run one import at a time; stopped, it leaves the file as it was."""

    written = Signal(object)  # ImportResult

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._work: SlicedWork[ImportResult] | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether something is being written."""
        return self._work is not None

    def write(self, service: ImportService, preview: ImportPreview) -> None:
        """Write what the officer saw; rows without an answer are left out."""
        if self._work is not None:
            return
        work: SlicedWork[ImportResult] = SlicedWork(
            "Đang ghi danh sách vào sổ", self, self._on_done, self._on_refused
        )
        work.ended.connect(self._on_ended)
        self._work = work
        dialog = WorkDialog(self._desk.look, self._page, work, "import_writing", _WORDS)
        self._desk.background.follow(work)
        work.start(service.apply_in_steps(preview, leave_out=True, breathe=work.breathe))
        dialog.open()

    def _on_done(self, result: ImportResult) -> None:
        self._work = None
        self.written.emit(result)  # the page must know before it is told to refresh
        QTimer.singleShot(0, self, self._announce)  # the result is seen before all is read again

    def _announce(self) -> None:
        self._desk.changes.announce(self._desk.session.take_touched())

    def _on_refused(self, fault: UserError) -> None:
        self._work = None
        self._desk.show_error(self._page, fault.sentence)

    def _on_ended(self) -> None:
        self._work = None
