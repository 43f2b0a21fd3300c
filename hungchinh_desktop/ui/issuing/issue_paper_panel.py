"""Show the pages of the draft, of the paper for signature, or of an issued one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.page_bar import PageBar
from hungchinh_desktop.ui.kit.page_view import PageView
from hungchinh_desktop.ui.kit.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.ui.kit.desk import Desk


class IssuePaperPanel(Panel):
    """Hold the page view with its bar, and a notice above the pages."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, "", "issuing_paper", "Trang in")
        self._desk = desk
        self._orders = 0
        self.view = PageView(desk.look, desk.pdf, "issuing_pages")
        self.notice = Banner(desk.look, "issuing_notice")
        self.notice.hide()
        self._bar = PageBar(self.view, desk.look, title="")
        self.body.addWidget(self._bar)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.view, 1)

    def show_made(self, make: Callable[[], bytes]) -> None:
        """Make pages beside the window and show them; a newer order outdates an older one."""
        self._orders += 1
        order = self._orders

        def show(data: bytes) -> None:
            if order == self._orders:
                self.view.set_pdf(data)

        def refuse(fault: UserError) -> None:
            if order == self._orders:
                self.view.show_message(fault.sentence)

        task = self._desk.run_in_background(
            self, "Đang dựng trang in", lambda _task: make(), show, refuse
        )
        task.keeps_window = False  # it is only looked at

    def forget_notice(self) -> None:
        """Take away what was said about an earlier paper."""
        self.notice.hide()
