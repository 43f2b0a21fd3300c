"""Take the steps of a plan with the questions they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from hungchinh_desktop.domain.plan_edition import EditionState
from hungchinh_desktop.ui.issuing.compare_dialog import CompareDialog
from hungchinh_desktop.ui.issuing.issue_dialog import IssueDialog
from hungchinh_desktop.ui.issuing.revise_dialog import ReviseDialog
from hungchinh_desktop.ui.kit import dialogs
from hungchinh_desktop.ui.kit.dialogs import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.domain.paper_snapshot import PaperSnapshot
    from hungchinh_desktop.domain.plan_edition import IssuedVersion
    from hungchinh_desktop.services.issue_papers import MadePaper, PaperInMaking
    from hungchinh_desktop.services.issue_service import IssueService
    from hungchinh_desktop.ui.issuing.compare_dialog import Readable
    from hungchinh_desktop.ui.issuing.issue_words import Standing
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.page import Page

_NOW = "Sổ và kế hoạch hiện nay"


class IssueSteps:
    """Ask, then call the service; the window refreshes what it wrote."""

    def __init__(self, desk: Desk, issues: IssueService, page: Page) -> None:
        self._desk = desk
        self._issues = issues
        self._page = page
        self._is_making = False

    def go_on(self, standing: Standing) -> None:
        """Take the next step; none while the pages of one are still being made."""
        if self._is_making:
            return
        match standing.edition.state:
            case EditionState.DRAFT:
                self._submit(standing)
            case EditionState.SUBMITTED:
                self._issue(standing)
            case EditionState.ISSUED:
                self._revise(standing)

    def go_back(self, standing: Standing) -> None:
        """Take the paper back from signature, or give up a version that was begun."""
        if standing.edition.state is EditionState.SUBMITTED:
            self._desk.done(self._page, self._issues.withdraw)
            return
        answer = dialogs.question(
            self._desk.look,
            self._page.window(),
            f"Bỏ dự thảo lần {standing.edition.edition}?",
            "Sổ hộ, phân công và câu chữ giữ nguyên; bản đã ban hành không đổi.",
            accept="Bỏ dự thảo",
        )
        if answer is Answer.ACCEPT:
            self._desk.done(self._page, self._issues.discard)

    def compare(self, version: IssuedVersion | None) -> None:
        """Show two papers side by side: the chosen version, or the newest, and the plan now."""
        papers = self.papers()
        dialog = CompareDialog(self._desk, self._page, papers)
        if version is not None:
            names = [name for name, _ in papers]
            dialog.old.setCurrentIndex(names.index(version.edition.told))
        dialog.exec()
        dialog.deleteLater()

    def _submit(self, standing: Standing) -> None:
        answer = dialogs.question(
            self._desk.look,
            self._page.window(),
            f"Lập bản trình ký của {standing.edition.name}?",
            "Bản trình ký không còn chữ “BẢN DỰ THẢO”, để trống số, ngày và chỗ đóng dấu;"
            " in ra hoặc lưu PDF để ký số. Còn sửa được: rút về dự thảo lúc nào cũng được.",
            accept="Trình ký",
            kind="info",
        )
        if answer is Answer.ACCEPT:
            paper = self._desk.perform(self._page, self._issues.to_submit)
            self._make_and_keep(paper, "Đang lập bản trình ký")

    def _issue(self, standing: Standing) -> None:
        dialog = IssueDialog(
            self._desk,
            self._page.window(),
            standing.edition,
            self._issues.symbol(),
            self._issues.to_issue,
        )
        dialog.ask()
        paper = dialog.paper
        dialog.deleteLater()
        self._make_and_keep(paper, "Đang lập bản ban hành")

    def _make_and_keep(self, paper: PaperInMaking | None, title: str) -> None:
        """Make the pages beside the window, then freeze them; None was refused or cancelled."""
        if paper is None:
            return

        def keep(made: MadePaper) -> None:
            # After the delivery, not in it: a refusal opens a box.
            QTimer.singleShot(
                0,
                self._page,
                lambda: self._desk.done(self._page, lambda: self._issues.keep(paper, made)),
            )

        task = self._desk.run_in_background(self._page, title, lambda _task: paper.made(), keep)
        self._is_making = True
        task.ended.connect(self._on_made)

    def _on_made(self) -> None:
        self._is_making = False

    def _revise(self, standing: Standing) -> None:
        dialog = ReviseDialog(
            self._desk.look, self._page.window(), standing.edition, standing.drift
        )
        answer, kind, reason = dialog.ask(), dialog.kind, dialog.reason.value()
        dialog.deleteLater()
        if answer is Answer.ACCEPT:
            self._desk.done(self._page, lambda: self._issues.revise(kind, reason))

    def papers(self) -> list[Readable]:
        """Return the papers that can be set side by side, the plan as it is now first."""
        archive = self._issues.archive
        versions = archive.versions()

        def reader(version: IssuedVersion) -> Callable[[], PaperSnapshot]:
            return lambda: archive.shown(version.paper)

        found: list[Readable] = [(_NOW, self._issues.snapshot)]
        found += [(one.edition.told, reader(one)) for one in versions]
        return found
