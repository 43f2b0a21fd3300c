"""Show how the register moved in a period, and carry it into the next year."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.report_period import period_words
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.naming import named
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.panel import scrolling
from hungchinh_desktop.ui.movement.paper_saver import PaperSaver
from hungchinh_desktop.ui.movement.statement_view import StatementView

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.services.exchange_service import ExportJob
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

STATEMENT = "statement"


class MovementPage(Page):
    """Join the movement statement, the review of a new year, and the kept promises."""

    page_id: ClassVar[str] = "movement"
    title: ClassVar[str] = "Biến động, năm mới"
    icon_name: ClassVar[str] = "page_movement"
    group: ClassVar[str] = "Dữ liệu"
    watches: ClassVar[frozenset[str]] = PLAN_TABLES | {"household_past", "year_review"}

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._year = 0
        self.statement = StatementView(desk, office.movements)
        self._saver = PaperSaver(desk, office.exchange, self.statement.notice, self)
        self._views: dict[str, QWidget] = {}
        self.tabs = named(QTabBar(), "movement_tabs", "Các phần của trang")
        self._stack = QStackedWidget()
        area = scrolling(self.statement, "statement_area", "Diễn biến trong kỳ")
        self._add_view(STATEMENT, "Diễn biến trong kỳ", area)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.currentChanged.connect(self._on_tab)
        self.statement.household_wanted.connect(self._open_household)
        self.statement.report_changed.connect(self.actions_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def subtitle(self) -> str:
        days = self.statement.days()
        words = period_words(*days) if days else ""
        return f"Hộ nghèo, hộ cận nghèo vào, ra {words}; bấm một ô để xem tên các hộ".strip()

    def specs(self) -> list[ActionSpec]:
        return [
            self._paper_spec("excel", "Xuất Excel…", "excel", self.save_workbook),
            self._paper_spec("pdf", "Lưu PDF…", "pdf", self.save_pdf),
        ]

    def refresh(self) -> None:
        year = self._office.working_year.year
        if year != self._year:
            self._year = year
            self.statement.period.follow_year(year)
        self.statement.show_years(self._office.plans.years(), year)

    def save_workbook(self) -> None:
        """Save the statement shown as a workbook."""
        self._save(pdf=False)

    def save_pdf(self) -> None:
        """Save the statement shown as pages to print."""
        self._save(pdf=True)

    def show_view(self, view_id: str) -> None:
        """Bring one of the parts to the front."""
        self.tabs.setCurrentIndex(list(self._views).index(view_id))

    def take_focus(self) -> None:
        self.statement.table.setFocus()

    def _save(self, *, pdf: bool) -> None:
        days = self.statement.days()
        if days is None:
            return
        job: ExportJob | None = self.desk.perform(
            self, lambda: self._office.movements.job(*days, pdf=pdf)
        )
        if job is not None:
            self._saver.save(job)

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
        )

    def _add_view(self, view_id: str, title: str, view: QWidget) -> None:
        self._views[view_id] = view
        self._stack.addWidget(view)
        self.tabs.addTab(title)

    def _on_tab(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.actions_changed.emit()

    def _open_household(self, household_id: str) -> None:
        self.link_activated.emit(Link("household", target=household_id))
