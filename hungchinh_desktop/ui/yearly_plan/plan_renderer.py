"""Make the pages of the plan beside the window; of several orders only the newest is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services.yearly_plan_service import print_plan

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hungchinh_desktop.domain.paper_content import PlanContent
    from hungchinh_desktop.domain.printed_paper import PrintedPaper
    from hungchinh_desktop.ui.kit.background import Task
    from hungchinh_desktop.ui.kit.desk import Desk


class PlanRenderer(QObject):
    """Answer with pages, and with the reason why the plan could not go to paper as it is."""

    printed = Signal(object)  # PrintedPaper
    judged = Signal(str)  # the refusal of the paper, "" when it can be printed

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._wanted: tuple[PlanContent, bool] | None = None
        self._busy = False

    def order(self, content: PlanContent, *, tinted: bool) -> None:
        """Ask for pages; while others are being made, only the last order waits."""
        self._wanted = (content, tinted)
        if not self._busy:
            self._start()

    def _start(self) -> None:
        if self._wanted is None:
            return
        content, tinted = self._wanted
        self._wanted = None
        self._busy = True

        def work(_task: Task) -> tuple[PrintedPaper | None, str]:
            return _pages(content, tinted=tinted)

        task = self._desk.run_in_background(
            self._owner, "Đang dựng trang in", work, self._on_made, self._on_refused
        )
        task.keeps_window = False
        task.ended.connect(self._on_ended)

    def _on_made(self, made: tuple[PrintedPaper | None, str]) -> None:
        paper, refusal = made
        self.judged.emit(refusal)
        if paper is not None:
            self.printed.emit(paper)

    def _on_refused(self, fault: UserError) -> None:
        self.judged.emit(fault.sentence)

    def _on_ended(self) -> None:
        self._busy = False
        self._start()


def _pages(content: PlanContent, *, tinted: bool) -> tuple[PrintedPaper | None, str]:
    """Return the pages for the screen, and what the printer would refuse.

    The tinted pages show □ for a letter that no font has; the officer must learn of it here
    and not at the printer.
    """
    try:
        paper, refusal = print_plan(content), ""
    except UserError as fault:
        paper, refusal = None, fault.sentence
    return (print_plan(content, on_screen=True) if tinted else paper), refusal
