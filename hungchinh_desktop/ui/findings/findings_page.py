"""List every finding of the checks, explain it, and lead to its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.finding import Finding
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.findings.finding_panel import FindingPanel
from hungchinh_desktop.ui.findings.findings_columns import COLUMNS, key_of
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.filter_chip import FilterChip
from hungchinh_desktop.ui.kit.labels import IconLabel, text_label
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.search_field import SearchField
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_style import RowHeight
from hungchinh_desktop.ui.kit.whole_rows_table import WholeRowsTable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

SPACING = 8
_PARTS = (
    ("all", "Tất cả", frozenset[str]()),
    ("plan", "Kế hoạch", frozenset({"yearly_plan"})),
    ("register", "Sổ hộ", frozenset({"household", "overview"})),
    ("duties", "Phân công", frozenset({"project", "hamlet"})),
)


class FindingsPage(Page):
    """Show the findings of the working year's plan."""

    page_id: ClassVar[str] = "findings"
    title: ClassVar[str] = "Kiểm tra"
    icon_name: ClassVar[str] = "page_findings"
    group: ClassVar[str] = "Văn bản"
    alert: ClassVar[bool] = True
    watches: ClassVar[frozenset[str]] = PLAN_TABLES

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._findings: list[Finding] = []
        self._chips: dict[str, FilterChip] = {}
        self._search = SearchField(self.look, "findings_search", "Tìm trong kết quả")
        self._match = text_label("", "hint", "findings_match")
        self._figures = QWidget()
        self._model = TableModel[Finding](COLUMNS, key_of)
        self._table = WholeRowsTable[Finding](
            self.look,
            self._model,
            "findings_table",
            "Các điều tìm thấy",
            settings=desk.settings,
            row_height=RowHeight.NORMAL,
        )
        self._panel = FindingPanel(self.look)
        self._connect()
        self._lay_out()
        self._panel.show_finding(None)

    def heading(self) -> str:
        return "Kiểm tra trước khi ký"

    def subtitle(self) -> str:
        errors, warnings = self._counts()
        year = self._office.working_year.year
        return f"Kế hoạch năm {year} · {errors} lỗi phải sửa, {warnings} điều nên xem"

    def side_count(self) -> str:
        found = len(self._office.plans.findings())
        return str(found) if found else ""

    def specs(self) -> list[ActionSpec]:
        return [
            ActionSpec(
                "findings_again",
                "Kiểm tra lại",
                self.refresh,
                MenuId.TOOL,
                icon="refresh",
                tip="Xem lại sổ và kế hoạch ngay bây giờ",
                place=Place.HEADER,
            ),
            ActionSpec(
                "findings_go",
                "Đi tới chỗ sửa",
                self._go,
                MenuId.TOOL,
                icon="next",
                tip="Mở đúng nơi phải sửa của dòng đang chọn",
                enabled_when=lambda: self._table.current_record() is not None,
                in_context_menu=True,
            ),
        ]

    def refresh(self) -> None:
        self._findings = self._office.plans.findings()
        self._model.set_records(self._findings)
        for part, _, pages in _PARTS:
            inside = [item for item in self._findings if not pages or item.link.page in pages]
            self._chips[part].set_count(len(inside))
        totals = self._office.totals.totals()
        words = f"{totals.poor} + {totals.near_poor} = {totals.listed} hộ"
        if totals.base is not None:
            words += f"; {totals.poor_rate} và {totals.near_poor_rate} trên"
            words += f" {number(totals.base.count)} hộ"
        self._match.setText(f"Số liệu in ra: {words}")
        self._fit()
        if self._table.current_record() is None and self._findings:
            self._table.choose_row(0)
        self._panel.show_finding(self._table.current_record())
        self.actions_changed.emit()

    def take_focus(self) -> None:
        self._table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _counts(self) -> tuple[int, int]:
        errors = sum(item.severity is Severity.ERROR for item in self._findings)
        return errors, len(self._findings) - errors

    def _go(self) -> None:
        finding = self._table.current_record()
        if finding is not None:
            self.link_activated.emit(finding.link)

    def _connect(self) -> None:
        self._search.text_settled.connect(self._model.set_search)
        self._table.current_record_changed.connect(self._on_current_changed)
        self._table.record_activated.connect(self._go)
        self._panel.go_wanted.connect(self._go)
        self.look.changed.connect(self._fit)

    def _on_current_changed(self, finding: Finding | None) -> None:
        self._panel.show_finding(finding)
        self.actions_changed.emit()

    def _choose_part(self, part: str) -> None:
        for other, chip in self._chips.items():
            chip.setChecked(other == part)
        pages = next(pages for other, _, pages in _PARTS if other == part)
        inside = (lambda finding: finding.link.page in pages) if pages else None
        self._model.set_predicate(inside)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SPACING)
        tools.addWidget(self._search)
        for part, label, _ in _PARTS:
            chip = FilterChip(self.look, label, f"findings_{part}", closable=part != "all")
            chip.clicked.connect(lambda _=False, chosen=part: self._on_chip(chosen))
            self._chips[part] = chip
            tools.addWidget(chip)
        self._chips["all"].setChecked(True)
        tools.addStretch(1)
        figures = QHBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(8)
        figures.addWidget(IconLabel(self.look, "severity_ok", "ok", 16))
        figures.addWidget(self._match)
        self._figures.setMinimumWidth(1)  # they never make the page wider
        tools.addWidget(self._figures)
        none = EmptyState(self.look, "severity_ok", "findings_none")
        none.say("Không còn điều gì phải sửa.", "Kế hoạch có thể in và trình ký.")
        self._table.set_empty_widget(none)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._table, 1)
        body.addWidget(self._panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(tools)
        column.addLayout(body, 1)

    def _fit(self) -> None:
        """Show the figures only where they stand whole; the overview has them as well."""
        parts = (self._search, *self._chips.values(), self._figures)
        needed = sum(part.sizeHint().width() + SPACING for part in parts)
        self._figures.setVisible(needed <= self.width())
        self._panel.fit_beside(self.width())

    def _on_chip(self, part: str) -> None:
        # A second press on the chip in use clears it.
        self._choose_part(part if self._chips[part].isChecked() else "all")
