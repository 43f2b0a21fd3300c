"""Show the pages of a paper while its form is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.services.paper_service import leak_in, print_paper
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.page_bar import PageBar
from hungchinh_desktop.ui.kit.page_view import PageView
from hungchinh_desktop.ui.kit.panel import Panel

if TYPE_CHECKING:
    from hungchinh_desktop.domain.errors import UserError
    from hungchinh_desktop.domain.paper_content import OfficePaperContent
    from hungchinh_desktop.domain.printed_paper import PrintedPaper
    from hungchinh_desktop.services.exchange_service import ExportJob
    from hungchinh_desktop.ui.kit.desk import Desk


class PaperPreview(Panel):
    """Render after each order beside the window; a newer order outdates an older one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look, "", "paper_preview", "Trang in của văn bản")
        self._desk = desk
        self._orders = 0
        self._leak = ""
        self.view = PageView(desk.look, desk.pdf, "paper_pages")
        self.notice = Banner(desk.look, "paper_notice")
        self.notice.hide()
        self.body.addWidget(PageBar(self.view, desk.look, title=""))
        self.body.addWidget(self.notice)
        self.body.addWidget(self.view, 1)

    def show_content(self, content: OfficePaperContent, job: ExportJob) -> None:
        """Show the pages of other content; `job` makes its file, or refuses to."""
        self._orders += 1
        order = self._orders

        def show(made: PrintedPaper) -> None:
            if order == self._orders:
                self.view.set_pdf(made.data)
                self._look_for_leaks(content, job)

        task = self._desk.run_in_background(
            self,
            "Đang dựng trang in",
            lambda _task: print_paper(content, on_screen=True),
            show,
            self.refuse,
        )
        task.keeps_window = False  # it is only looked at

    def _look_for_leaks(self, content: OfficePaperContent, job: ExportJob) -> None:
        """Say beside the pages already what would be refused when they are saved or printed."""
        order = self._orders

        def tell(leak: str) -> None:
            if order == self._orders:
                self._show_leak(leak)

        task = self._desk.run_in_background(
            self, "Đang soát văn bản", lambda _task: leak_in(content, job), tell
        )
        task.keeps_window = False  # what leaves is looked through again

    def _show_leak(self, leak: str) -> None:
        if leak:
            self.notice.show_notice("warn", leak)
        elif self._leak:
            self.notice.hide()
        self._leak = leak

    def refuse(self, fault: UserError) -> None:
        """Say why the pages could not follow."""
        self._leak = ""
        self.notice.show_notice("warn", fault.sentence)
        self.notice.show()

    def forget_notice(self) -> None:
        """Take away what is no longer true; a warning stays until the pages are looked through."""
        if not self._leak:
            self.notice.hide()
