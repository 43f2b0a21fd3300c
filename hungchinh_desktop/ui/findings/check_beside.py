"""Check the plan beside the window where the register is long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from hungchinh_desktop.domain.finding import Finding
    from hungchinh_desktop.services.findings_service import Checking, FindingsService
    from hungchinh_desktop.ui.kit.page import Page


class CheckBeside(QObject):
    """Run one check at a time, again when the record changed meanwhile."""

    checked = Signal()  # the findings are at hand

    def __init__(self, page: Page, checks: FindingsService) -> None:
        super().__init__(page)
        self._page, self._checks = page, checks
        self._is_waiting = False

    def start(self) -> None:
        """Check as soon as the window has a moment; nothing is started twice."""
        if not self._is_waiting:
            self._is_waiting = True
            QTimer.singleShot(0, self, self._run)

    def _run(self) -> None:
        if not self._page.window().isVisible():  # closed at once: the file is not open any more
            self._is_waiting = False
            return
        try:
            checking = self._checks.checking()
        except UserError as fault:
            self._leave(fault)
            return

        def keep(found: list[Finding]) -> None:
            self._keep(checking, found)

        task = self._page.desk.background.run(
            self._page, "Đang kiểm tra kế hoạch", lambda _task: checking.find(), keep, self._leave
        )
        task.keeps_window = False  # it is only looked at

    def _keep(self, checking: Checking, found: list[Finding]) -> None:
        self._is_waiting = False
        self._checks.adopt(checking, found)
        self.checked.emit()  # whoever asks again starts again where it was too late

    def _leave(self, _fault: UserError) -> None:
        """Let the page say what is wrong when it is opened."""
        self._is_waiting = False
