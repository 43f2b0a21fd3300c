"""Show how the register moved in a period, and carry it into the next year."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.report_period import period_words
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.file_output import FileOutput
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.panel import scrolling
from hungchinh_desktop.ui.movement.promise_view import PromiseView
from hungchinh_desktop.ui.movement.review_view import ReviewView
from hungchinh_desktop.ui.movement.statement_view import StatementView
from hungchinh_desktop.ui.movement.year_opening import YearOpening

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.services.exchange_service import ExportJob
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

STATEMENT, REVIEW, PROMISES, OPENING = "statement", "review", "promises", "opening"


class MovementPage(Page):
    """Join the movement statement, the review of a new year, and the kept promises."""

    page_id: ClassVar[str] = "movement"
    title: ClassVar[str] = "Biến động, năm mới"
    icon_name: ClassVar[str] = "page_movement"
    group: ClassVar[str] = "Dữ liệu"
    watches: ClassVar[frozenset[str]] = PLAN_TABLES | {
        "household_past",
        "meeting_result",
        "year_review",
    }

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._year = 0
        self._stale: set[str] = set()
        self.statement = StatementView(desk, office.movements)
        self._output = FileOutput(
            desk, lambda: office.exchange, self.statement.notice, self, "movement"
        )
        self._views: dict[str, QWidget] = {}
        self.tabs = named(QTabBar(), "movement_tabs", "Các phần của trang")
        self._stack = QStackedWidget()
        area = scrolling(self.statement, "statement_area", "Diễn biến trong kỳ")
        self._add_view(STATEMENT, "Diễn biến trong kỳ", area)
        self.review = ReviewView(desk, office.years)
        self.promises = PromiseView(desk, office.years)
        self.opening = YearOpening(self.look)
        self._add_view(REVIEW, "Rà soát đầu năm", self.review)
        self._add_view(PROMISES, "Ai giữ lời", self.promises)
        self._stack.addWidget(self.opening)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.currentChanged.connect(self._on_tab)
        self._connect_parts()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def subtitle(self) -> str:
        place, year = self._stack.currentIndex(), self._office.working_year.year
        if place == list(self._views).index(REVIEW):
            return f"Năm {year}: xác nhận, sửa hoặc đưa ra khỏi sổ từng hộ của năm {year - 1}"
        if place == list(self._views).index(PROMISES):
            return f"Hộ năm {year - 1} ghi có khả năng thoát: ai đã thoát, ai chưa"
        if place == len(self._views):
            return "Ba bước; chưa ghi gì cho tới khi bấm mở năm"
        days = self.statement.days()
        words = period_words(*days) if days else ""
        return f"Hộ nghèo, hộ cận nghèo vào, ra {words}; bấm một ô để xem tên các hộ".strip()

    def specs(self) -> list[ActionSpec]:
        return [
            self._paper_spec("excel", "Xuất Excel…", "excel", self.save_workbook),
            self._paper_spec("pdf", "Lưu PDF…", "pdf", self.save_pdf),
            ActionSpec(
                "year_open",
                "Mở năm mới…",
                self.start_opening,
                MenuId.DATA,
                icon="year_open",
                tip="Xem sẽ mang sang gì, sao lưu rồi mở năm tiếp theo",
                enabled_when=lambda: self._stack.currentWidget() is not self.opening,
                why_disabled=lambda: "Đang ở trang mở năm.",
                place=Place.HEADER,
                writes=True,
            ),
        ]

    def refresh(self) -> None:
        year = self._office.working_year.year
        if year != self._year:
            self._year = year
            self.statement.period.follow_year(year)
        self.tabs.setTabText(list(self._views).index(REVIEW), f"Rà soát năm {year}")
        self._stale = set(self._views)
        self._read_shown()

    def open_link(self, link: Link) -> None:
        if link.target in self._views:
            self.show_view(link.target)

    def save_workbook(self) -> None:
        """Save the statement shown as a workbook."""
        self._save(pdf=False)

    def save_pdf(self) -> None:
        """Save the statement shown as pages to print."""
        self._save(pdf=True)

    def show_view(self, view_id: str) -> None:
        """Bring one of the parts to the front."""
        self.tabs.setCurrentIndex(list(self._views).index(view_id))
        self.take_focus()

    def start_opening(self) -> None:
        """Show what the next year would take over."""
        parts = self.desk.perform(self, self._office.years.carried)
        if parts is not None:
            self._show_opening(wanted=True)
            self.opening.show_plan(self._office.years.next_year(), parts)

    def open_year(self) -> None:
        """Copy the file, open the next year and work on it."""
        years = self._office.years
        year = years.next_year()
        copy = self.desk.perform(self, lambda: years.open_year(year))
        if copy is None:
            return
        self._office.choose_year(year)
        self.desk.changes.announce(self.watches)  # every page shows another year now
        self.opening.show_result(year, len(years.review()), copy)

    def leave(self) -> bool:
        self._show_opening(wanted=False)
        return True

    def take_focus(self) -> None:
        if self.tabs.currentIndex() == list(self._views).index(REVIEW):
            self.review.table.setFocus()
        else:
            self.statement.table.setFocus()

    def _show_opening(self, *, wanted: bool) -> None:
        self.tabs.setVisible(not wanted)
        place = len(self._views) if wanted else self.tabs.currentIndex()
        self._stack.setCurrentIndex(place)
        self.actions_changed.emit()

    def _start_review(self) -> None:
        self._show_opening(wanted=False)
        self.show_view(REVIEW)

    def _save(self, *, pdf: bool) -> None:
        days = self.statement.days()
        if days is None:
            return
        job: ExportJob | None = self.desk.perform(
            self, lambda: self._office.movements.job(*days, pdf=pdf)
        )
        if job is not None:
            self._output.save(job)

    def _paper_spec(
        self, name: str, text: str, icon: str, work: Callable[[], object]
    ) -> ActionSpec:
        return ActionSpec(
            f"movement_{name}",
            text,
            work,
            MenuId.DATA,
            icon=icon,
            tip="Ghi biểu diễn biến của kỳ đang xem ra tệp",
            enabled_when=lambda: self.statement.days() is not None,
            why_disabled=lambda: "Chưa có kỳ báo cáo nào xem được.",
            place=Place.HEADER,
            releases=True,
        )

    def _read_shown(self) -> None:
        """Read the part in view again; the others wait until they are shown."""
        shown = list(self._views)[self.tabs.currentIndex()]
        if shown not in self._stale:
            return
        self._stale.discard(shown)
        year, years = self._office.working_year.year, self._office.plans.years()
        if shown == STATEMENT:
            self.statement.show_years(years, year)
        elif shown == REVIEW:
            self.review.show_year(year, years[0])
        else:
            self.promises.show_year(year)

    def _add_view(self, view_id: str, title: str, view: QWidget) -> None:
        self._views[view_id] = view
        self._stack.addWidget(view)
        self.tabs.addTab(title)

    def _connect_parts(self) -> None:
        self.statement.household_wanted.connect(self._open_household)
        self.statement.report_changed.connect(self.actions_changed)
        self.review.household_wanted.connect(self._open_household)
        self.review.opening_wanted.connect(self.start_opening)
        self.promises.household_wanted.connect(self._open_household)
        self.opening.opening_confirmed.connect(self.open_year)
        self.opening.review_wanted.connect(self._start_review)
        self.opening.cancelled.connect(lambda: self._show_opening(wanted=False))

    def _on_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._read_shown()
        self.actions_changed.emit()

    def _open_household(self, household_id: str, wish: str = "") -> None:
        self.link_activated.emit(Link("household", filter=wish, target=household_id))
