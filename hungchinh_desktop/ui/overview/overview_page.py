"""Show where the year stands and what is to do; every figure opens what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.agenda_groups import ending_words
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.domain.year_steps import year_steps
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.card import Card
from hungchinh_desktop.ui.kit.chip import EXIT_CANDIDATE_CHIP, NEWLY_ESCAPED_CHIP, STATUS_CHIPS
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.panel import scrolling
from hungchinh_desktop.ui.overview.card_grid import CardGrid
from hungchinh_desktop.ui.overview.card_words import exit_words, near_poor_words, newly_words
from hungchinh_desktop.ui.overview.changes_panel import ChangesPanel
from hungchinh_desktop.ui.overview.findings_panel import FindingsPanel
from hungchinh_desktop.ui.overview.hamlets_panel import HamletsPanel
from hungchinh_desktop.ui.overview.steps_strip import StepsStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from hungchinh_desktop.domain.plan_facts import PlanFacts
    from hungchinh_desktop.domain.totals import RegisterTotals
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.chip import Chip
    from hungchinh_desktop.ui.kit.desk import Desk

BASE_TARGET = "total_households"
_GAP = 12


class OverviewPage(Page):
    """Join steps, figures, findings, hamlets and changes on one screen."""

    page_id: ClassVar[str] = "overview"
    title: ClassVar[str] = "Tổng quan"
    icon_name: ClassVar[str] = "page_overview"
    watches: ClassVar[frozenset[str]] = PLAN_TABLES

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._steps = StepsStrip(self.look)
        self._base = Banner(self.look, "overview_base", "warn")
        self._poor = self._card("poor", STATUS_CHIPS[PovertyStatus.POOR], "Hộ nghèo")
        self._near_poor = self._card(
            "near_poor", STATUS_CHIPS[PovertyStatus.NEAR_POOR], "Hộ cận nghèo"
        )
        self._newly = self._card("newly_escaped", NEWLY_ESCAPED_CHIP, "Mới thoát nghèo")
        self._exits = self._card("exit_candidate", EXIT_CANDIDATE_CHIP, "Có khả năng thoát")
        self._findings = FindingsPanel(self.look)
        self._changes = ChangesPanel(self.look)
        self._hamlets = HamletsPanel(self.look)
        self._awaits_findings = False
        self._changes.undo_wanted.connect(self._undo)
        for part in (self._steps, self._findings, self._hamlets):
            part.link_activated.connect(self.link_activated)
        self._lay_out()
        self.look.changed.connect(self.refresh)  # the lines are made for one size of letters

    def specs(self) -> list[ActionSpec]:
        return [
            ActionSpec(
                "overview_check",
                "Kiểm tra trước khi ký",
                lambda: self.link_activated.emit(Link("findings")),
                MenuId.TOOL,
                icon="page_findings",
                tip="Xem mọi điều phải sửa hoặc nên xem lại trước khi trình ký",
                place=Place.PRIMARY,
            ),
            ActionSpec(
                "overview_base_confirm",
                "Tổng số hộ dân…",
                self.ask_base,
                MenuId.DATA,
                icon="slot",
                tip="Ghi tổng số hộ dân của xã để tính tỷ lệ",
                place=Place.HEADER,
                writes=True,
            ),
        ]

    def subtitle(self) -> str:
        year = self._office.working_year.year
        return f"Năm {year} đang ở đâu và việc nào cần làm trước khi ký kế hoạch"

    def refresh(self) -> None:
        checks = self._office.plans.checks
        facts = checks.facts()
        self._show_figures(facts)
        self._show_base(facts.totals)
        self._hamlets.show_tiles(list(facts.tiles), facts.totals)
        recent, label = self._office.undo.recent(), self._office.undo.undo_label()
        self._changes.show_changes(recent, label)
        # The window is painted before the rules are loaded: figures first, findings at once after.
        self._awaits_findings = not checks.is_ready() and not self.isVisible()
        if self._awaits_findings:
            self._steps.show_steps(year_steps(facts, None))
        else:
            self._show_findings()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._awaits_findings:
            self._awaits_findings = False
            QTimer.singleShot(0, self, self._show_awaited_findings)

    def open_link(self, link: Link) -> None:
        if link.target == BASE_TARGET:
            self.ask_base()

    def ask_base(self) -> None:
        """Ask for the number of all households and store it."""
        from hungchinh_desktop.ui.overview.base_dialog import BaseDialog

        def confirm(typed: str, on_faults: Callable[[dict[str, str]], object]) -> bool:
            totals = self._office.totals
            return self.desk.done(self, lambda: totals.confirm_total_households(typed), on_faults)

        BaseDialog(self.look, self._office.totals.totals(), confirm, self).exec()

    def _show_awaited_findings(self) -> None:
        if self.isVisible():  # a window that was closed at once has no file any more
            self._show_findings()

    def _show_findings(self) -> None:
        self._awaits_findings = False
        checks = self._office.plans.checks
        findings = checks.standing()
        issues = self._office.issues
        steps = year_steps(checks.facts(), findings, issues.edition(), issues.drift_count())
        self._steps.show_steps(steps)
        self._findings.show_findings(findings)
        facts = checks.facts()
        self._findings.show_ending(ending_words(facts.entries, facts.totals.as_of))

    def _show_figures(self, facts: PlanFacts) -> None:
        totals = facts.totals
        base = totals.base
        on = f"Trên {number(base.count)} hộ dân" if base else "Chưa có tổng số hộ dân"
        if base and not base.confirmed:
            on += ", chưa xác nhận"
        self._poor.set_figure(number(totals.poor), _with_rate(totals.poor_rate), on)
        tiles = list(facts.tiles)
        self._near_poor.set_figure(
            number(totals.near_poor), _with_rate(totals.near_poor_rate), near_poor_words(tiles)
        )
        self._newly.set_figure(*newly_words(facts))
        self._exits.set_figure(*exit_words(totals))

    def _show_base(self, totals: RegisterTotals) -> None:
        base, interval = totals.base, totals.interval
        if base is not None and base.confirmed:
            self._base.show_notice("warn", "")
            return
        sentence = "Chưa có tổng số hộ dân nên chưa tính được tỷ lệ."
        if base is not None:
            sentence = f"{number(base.count)} hộ dân: {base.source}"
            if interval is not None:
                lowest, highest = number(interval.lowest), number(interval.highest)
                sentence += f"; tỷ lệ chỉ đúng với {lowest}–{highest} hộ"
            sentence += "."
        self._base.show_notice("warn", sentence)
        self._base.add_link("Xác nhận…", self.ask_base)

    def _card(self, filter_id: str, chip: Chip, title: str) -> Card:
        card = Card(self.look, chip, title, f"overview_card_{filter_id}")
        link = Link("household", filter=filter_id)
        card.clicked.connect(lambda: self.link_activated.emit(link))
        return card

    def _lay_out(self) -> None:
        cards = CardGrid((self._poor, self._near_poor, self._newly, self._exits), _GAP)
        left = QVBoxLayout()
        left.setSpacing(_GAP)
        left.addWidget(self._findings, 3)
        left.addWidget(self._changes, 2)
        lower = QHBoxLayout()
        lower.setSpacing(_GAP)
        lower.addLayout(left, 11)
        lower.addWidget(self._hamlets, 7)
        content = _Content()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._steps)
        column.addWidget(self._base)
        column.addWidget(cards)
        column.addLayout(lower, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(content, "overview_scroll", "Tổng quan"))

    def _undo(self) -> None:
        from hungchinh_desktop.ui.kit.replay_work import run_undo  # no start waits for it

        run_undo(self.desk, self, self.desk.changes.announce)


class _Content(QWidget):
    """Shrink to the least height of its parts before the page scrolls."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else -1


def _with_rate(rate: str) -> str:
    return f"hộ · {rate}" if rate else "hộ"
