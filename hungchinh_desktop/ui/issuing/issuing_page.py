"""Lead the plan of the year to its issue, and show what differs from what was signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.plan_edition import EditionState
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.issuing.issue_commands import IssueOrders, issue_specs
from hungchinh_desktop.ui.issuing.issue_lists import PAPER, VERSIONS, IssueLists
from hungchinh_desktop.ui.issuing.issue_paper_panel import IssuePaperPanel
from hungchinh_desktop.ui.issuing.issue_steps import IssueSteps
from hungchinh_desktop.ui.issuing.issue_words import Standing
from hungchinh_desktop.ui.issuing.paper_in_view import PaperInView
from hungchinh_desktop.ui.issuing.standing_panel import StandingPanel
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.file_output import FileOutput
from hungchinh_desktop.ui.kit.job_printing import print_job
from hungchinh_desktop.ui.kit.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.domain.link import Link
    from hungchinh_desktop.domain.paper_comparison import ComparedItem
    from hungchinh_desktop.domain.plan_edition import IssuedVersion
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.action import ActionSpec
    from hungchinh_desktop.ui.kit.desk import Desk

_TWO_COLUMNS, _PAPER_WIDTH = 900, 430
_SHORT_REGISTER = 500


class IssuingPage(Page):
    """Join the step the plan stands at, the two lists and the pages."""

    page_id: ClassVar[str] = "issuing"
    title: ClassVar[str] = "Ban hành"
    icon_name: ClassVar[str] = "page_issuing"
    group: ClassVar[str] = "Văn bản"
    watches: ClassVar[frozenset[str]] = PLAN_TABLES | {"plan_edition"}

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._standing: Standing | None = None
        self.panel = StandingPanel(self.look)
        self.lists = IssueLists(desk)
        self.paper = IssuePaperPanel(desk)
        self.steps = IssueSteps(desk, office.issues, self)
        self._view = PaperInView(office.issues)
        self._output = FileOutput(desk, lambda: office.exchange, self.paper.notice, self, "issuing")
        self._none = EmptyState(self.look, "page_issuing", "issuing_none")
        self._columns = QHBoxLayout()
        self._stack = QStackedLayout(self)
        self._lay_out()
        self.panel.next_wanted.connect(self._go_on)
        self.panel.back_wanted.connect(self._go_back)
        self.panel.link_activated.connect(self.link_activated)
        self.lists.difference_opened.connect(self._on_difference_opened)
        self.lists.version_chosen.connect(self._on_version_chosen)
        self.lists.currentChanged.connect(self._on_tab_changed)
        self.look.changed.connect(self._fit)

    def heading(self) -> str:
        return f"Ban hành năm {self._office.working_year.year}"

    def subtitle(self) -> str:
        if self._standing is None:
            return ""
        return f"{self._standing.edition.state_words} · bản đã ban hành được giữ nguyên từng trang"

    def side_count(self) -> str:
        issues = self._office.issues
        # A long register is compared only where it is looked at: not after every change.
        short = self._office.households.count() <= _SHORT_REGISTER
        if not self._office.plans.years() or not (short or issues.drift_is_known()):
            return ""
        drift = issues.drift_count()
        return str(drift) if drift else ""

    def specs(self) -> list[ActionSpec]:
        return issue_specs(
            IssueOrders(
                forward=self._go_on,
                back=self._go_back,
                print_paper=self._print,
                save_pdf=self._save,
                compare=self._compare,
                open_difference=self._open_difference,
                has_plan=lambda: self._standing is not None,
                can_go_back=lambda: bool(self._standing and self._standing.quiet),
                has_versions=lambda: bool(self.lists.version_model.total()),
                has_difference=lambda: self.lists.drift.current_record() is not None,
            )
        )

    def refresh(self) -> None:
        try:
            self._standing = self._read()
        except UserError as fault:
            self._standing = None
            self._none.say(fault.sentence)
            self._stack.setCurrentWidget(self._none)
            return
        self._stack.setCurrentIndex(0)
        issues = self._office.issues
        self.panel.show_standing(self._standing)
        signed = issues.signed() is not None
        self.lists.show_lists(issues.drift(), issues.archive.versions(), signed=signed)
        self._show_pages()
        self.actions_changed.emit()

    def open_link(self, link: Link) -> None:
        if link.target and self.lists.versions.choose(link.target):
            self.lists.setCurrentIndex(VERSIONS)
            self._show_pages()

    def take_focus(self) -> None:
        self.panel.forward.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _read(self) -> Standing:
        issues = self._office.issues
        edition, signed = issues.edition(), issues.signed()
        drafted = edition.state is EditionState.DRAFT
        return Standing(
            edition=edition,
            faults=issues.blocking() if drafted else (),
            drift=len(issues.drift()),
            drift_since_submission=len(issues.drift_since_submission()),
            signed_words=signed.edition.state_words if signed else "",
        )

    def _go_on(self) -> None:
        if self._standing is not None:
            self.steps.go_on(self._standing)

    def _go_back(self) -> None:
        if self._standing is not None:
            self.steps.go_back(self._standing)

    def _chosen_version(self) -> IssuedVersion | None:
        """Return the version whose pages are wanted: only the list of versions chooses one."""
        shown = self.lists.currentIndex()
        if shown == PAPER and self._view.version is not None:
            return self._view.version
        return self.lists.versions.current_record() if shown == VERSIONS else None

    def _show_pages(self) -> None:
        self._view.version = self._chosen_version()
        self.paper.forget_notice()
        make = self.desk.perform(self, self._view.maker)
        if make is not None:
            self.paper.show_made(make)

    def _print(self) -> None:
        job = self.desk.perform(self, self._view.job)
        if job is not None:
            print_job(self, self.desk, self._office.exchange, job, self._view.name())

    def _save(self) -> None:
        job = self.desk.perform(self, self._view.job)
        if job is not None:
            self._output.save(job)

    def _compare(self) -> None:
        self.steps.compare(self._view.version)

    def _open_difference(self) -> None:
        found = self.lists.drift.current_record()
        if found is not None:
            self._on_difference_opened(found)

    def _on_difference_opened(self, found: ComparedItem) -> None:
        self.link_activated.emit(found.link)

    def _on_version_chosen(self) -> None:
        if self.lists.currentIndex() == VERSIONS:
            self._show_pages()
        self.actions_changed.emit()

    def _on_tab_changed(self, place: int) -> None:
        if place != PAPER and self._standing is not None:
            self._show_pages()
        self.actions_changed.emit()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.panel)
        self._columns.setSpacing(12)
        self._columns.addWidget(self.lists, 1)
        self._columns.addWidget(self.paper)
        column.addLayout(self._columns, 1)
        self._stack.addWidget(body)
        self._stack.addWidget(self._none)

    def _fit(self) -> None:
        """Put the pages beside the lists, or into a tab where the page is narrow."""
        wide = self.width() >= self.look.px(_TWO_COLUMNS)
        if wide:
            self.lists.give_paper(self.paper)
            self.paper.setFixedWidth(min(self.look.px(_PAPER_WIDTH), self.width() * 2 // 5))
            self._columns.addWidget(self.paper)
            self.paper.show()
        else:
            self._columns.removeWidget(self.paper)
            self.paper.setMinimumWidth(0)
            self.paper.setMaximumWidth(16_777_215)  # QWIDGETSIZE_MAX
            self.lists.take_paper(self.paper)
