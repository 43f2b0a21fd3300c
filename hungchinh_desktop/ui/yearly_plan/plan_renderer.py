"""Make the pages of the plan beside the window; of several orders only the newest is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hungchinh_desktop.services.yearly_plan_service import print_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.errors import UserError
    from hungchinh_desktop.domain.paper_content import PlanContent
    from hungchinh_desktop.domain.printed_paper import PrintedPaper
    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.kit.desk import Desk


JUDGING_PAUSE_MS = 600
"""Whether the printer would take the plan may be told a little later than the pages follow."""


class PlanRenderer(QObject):
    """Answer with pages, and with the reason why the plan could not go to paper as it is.

    Tinted pages show □ for a letter that no font has; the officer must learn of it here and not
    at the printer, so untinted ones are made too once the fingers rest.
    """

    printed = Signal(object)  # PrintedPaper
    judged = Signal(str)  # the refusal of the paper, "" when it can be printed

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._wanted: tuple[PlanContent, bool] | None = None
        self._busy = False
        self._unjudged: PlanContent | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(JUDGING_PAUSE_MS)
        self._rest.timeout.connect(self._judge)

    def order(self, content: PlanContent, *, tinted: bool) -> None:
        """Ask for pages; while others are being made, only the last order waits."""
        self._wanted = (content, tinted)
        self._unjudged = None
        self._rest.stop()
        if not self._busy:
            self._start()

    def _start(self) -> None:
        if self._wanted is None:
            return
        content, tinted = self._wanted
        self._wanted = None

        def deliver(paper: PrintedPaper) -> None:
            if tinted:
                self._unjudged = content
                self._rest.start()
            else:
                self.judged.emit("")
            self.printed.emit(paper)

        self._run(lambda: print_plan(content, on_screen=tinted), deliver)

    def _judge(self) -> None:
        content, self._unjudged = self._unjudged, None
        if content is not None and not self._busy:
            self._run(lambda: print_plan(content), lambda _paper: self.judged.emit(""))

    def _run(
        self, make: Callable[[], PrintedPaper], deliver: Callable[[PrintedPaper], object]
    ) -> None:
        def work(_task: Task) -> PrintedPaper:
            return make()

        self._busy = True
        task = self._desk.run_in_background(
            self._owner, "Đang dựng trang in", work, deliver, self._on_refused
        )
        task.keeps_window = False
        task.ended.connect(self._on_ended)

    def _on_refused(self, fault: UserError) -> None:
        self.judged.emit(fault.sentence)

    def _on_ended(self) -> None:
        self._busy = False
        self._start()
