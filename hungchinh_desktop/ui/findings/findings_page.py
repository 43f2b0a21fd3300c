"""List every finding of the checks, explain it, and mend it, set it aside or lead to its place."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from hungchinh_desktop.domain.finding import Finding, FindingsReport, Mend
from hungchinh_desktop.domain.vocabulary import SEVERITY_LABELS, Severity
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.plan_tables import PLAN_TABLES
from hungchinh_desktop.ui.findings.check_beside import CheckBeside
from hungchinh_desktop.ui.findings.finding_list import FindingList
from hungchinh_desktop.ui.findings.finding_panel import FindingPanel
from hungchinh_desktop.ui.findings.findings_tools import FindingsTools
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.printing import make_and_print
from hungchinh_desktop.ui.kit.sensitive_clipboard import put_sensitive_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.findings.finding_lines import Line
    from hungchinh_desktop.ui.kit.desk import Desk


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
        self._report = FindingsReport()
        self._count = ""
        self._beside = CheckBeside(self, office.plans.checks)
        self._beside.checked.connect(self.count_changed)
        self._checked_at = datetime.now()
        self.tools = FindingsTools(self.look)
        self.list = FindingList(self.look)
        self.panel = FindingPanel(self.look)
        self._none = EmptyState(self.look, "severity_ok", "findings_none")
        self._none.say("Không còn điều gì phải sửa.", "Kế hoạch có thể in và trình ký.")
        self._stack = QStackedLayout()
        self._connect()
        self._lay_out()
        self.panel.show_line(None)

    def heading(self) -> str:
        return "Kiểm tra trước khi ký"

    def subtitle(self) -> str:
        counts = [self._report.count(severity) for severity in Severity]
        year = self._office.working_year.year
        return (
            f"Kế hoạch năm {year} · {counts[0]} lỗi phải sửa, {counts[1]} điều nên xem,"
            f" {counts[2]} gợi ý · kiểm tra lúc {self._checked_at:%H:%M}"
        )

    def side_count(self) -> str:
        if self._office.plans.checks.takes_long():
            self._beside.start()
        else:
            report = self._office.plans.checks.report()
            found = report.count(Severity.ERROR) + report.count(Severity.WARNING)
            self._count = str(found) if found else ""
        return self._count

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
                "findings_text",
                "Kiểm tra văn bản dán vào…",
                self.check_text,
                MenuId.TOOL,
                icon="page_plan",
                tip="Dán một kế hoạch bất kỳ để xem số liệu và các phần có khớp nhau không",
                place=Place.HEADER,
            ),
            ActionSpec(
                "findings_print",
                "In danh sách lỗi…",
                self._print,
                MenuId.TOOL,
                icon="print",
                tip="In các điều phải sửa, nên xem lại, có ô đánh dấu đã sửa",
                enabled_when=lambda: bool(self._report.standing),
                releases=True,
            ),
            ActionSpec(
                "findings_copy",
                "Chép danh sách",
                self._copy,
                MenuId.TOOL,
                icon="copy",
                tip="Chép các điều đang hiện để gửi cho người khác cùng sửa",
                enabled_when=lambda: bool(self._report.standing),
                releases=True,
            ),
            *self._specs_of_finding(),
        ]

    def _specs_of_finding(self) -> list[ActionSpec]:
        """Return what is done with the chosen finding."""
        return [
            ActionSpec(
                "findings_go",
                "Đi tới chỗ sửa",
                self._go,
                MenuId.TOOL,
                icon="next",
                tip="Mở đúng nơi phải sửa của dòng đang chọn",
                enabled_when=lambda: self._finding() is not None,
            ),
            ActionSpec(
                "findings_aside",
                "Bỏ qua hoặc xem lại…",
                self._on_aside,
                MenuId.TOOL,
                icon="severity_none",
                tip="Bỏ qua dòng đang chọn kèm lý do, hoặc đưa dòng đã bỏ qua trở lại",
                enabled_when=lambda: self._finding() is not None,
                writes=True,
            ),
        ]

    def refresh(self) -> None:
        self._report = self._office.plans.checks.report()
        self._checked_at = datetime.now()
        self.list.show_report(self._report)
        self.tools.show_counts(self._report)
        totals = self._office.plans.checks.facts().totals
        words = f"{totals.poor} + {totals.near_poor} = {totals.listed} hộ"
        if totals.base is not None:
            words += f"; {totals.poor_rate} và {totals.near_poor_rate} trên"
            words += f" {number(totals.base.count)} hộ"
        self.tools.show_figures(f"Số liệu in ra: {words}")
        self._fit()
        empty = not self._report.standing and not self._report.dismissed
        self._stack.setCurrentIndex(int(empty))
        self.panel.show_line(self.list.current())
        self.actions_changed.emit()

    def take_focus(self) -> None:
        self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def check_text(self) -> None:
        """Open the window that checks any pasted plan."""
        from hungchinh_desktop.ui.findings.text_check_dialog import TextCheckDialog

        TextCheckDialog(self.desk, self).exec()

    def _finding(self) -> Finding | None:
        line = self.list.current()
        return line.finding if line else None

    def _go(self) -> None:
        finding = self._finding()
        if finding is not None:
            self.link_activated.emit(finding.link)

    def _on_aside(self) -> None:
        """Set the chosen finding aside, or take it up again."""
        line = self.list.current()
        if line is None or line.finding is None:
            return
        if line.dismissal is not None:
            self._take_up_again()
            return
        from hungchinh_desktop.ui.findings.dismiss_dialog import DismissDialog

        finding, checks = line.finding, self._office.plans.checks

        def dismiss(reason: str, on_faults: Callable[[dict[str, str]], object]) -> bool:
            return self.desk.done(self, lambda: checks.dismiss(finding, reason), on_faults)

        DismissDialog(self.look, self, finding, dismiss).ask()
        self.refresh()

    def _take_up_again(self) -> None:
        line = self.list.current()
        if line is not None and line.dismissal is not None:
            key = line.dismissal.id
            self.desk.done(self, lambda: self._office.plans.checks.restore(key))
            self.refresh()

    def _on_mend_wanted(self, mend: Mend) -> None:
        from hungchinh_desktop.services.mending_service import MendingService

        finding = self._finding()
        if finding is not None:
            self.desk.done(self, lambda: MendingService(self._office).mend(finding, mend))
            self.refresh()

    def _print(self) -> None:
        from hungchinh_desktop.services.findings_paper_service import findings_paper

        make = self.desk.perform(self, lambda: findings_paper(self._office))
        if make is not None:
            make_and_print(self, self.desk, make, "Danh sách kiểm tra")

    def _copy(self) -> None:
        lines = [
            f"{SEVERITY_LABELS[one.severity]}: {one.sentence} ({one.place}) {one.remedy}"
            for one in self._report.standing
        ]
        put_sensitive_text("\n".join(lines))

    def _connect(self) -> None:
        self.tools.search.text_settled.connect(self.list.search)
        self.tools.part_chosen.connect(self.list.show_part)
        self.list.chosen.connect(self._on_chosen)
        self.list.go_wanted.connect(self._go)
        self.list.aside_wanted.connect(self._on_aside)
        self.panel.go_wanted.connect(self.link_activated)
        self.panel.mend_wanted.connect(self._on_mend_wanted)
        self.panel.again_wanted.connect(self._take_up_again)
        self.look.changed.connect(self._fit)

    def _on_chosen(self, line: Line | None) -> None:
        self.panel.show_line(line)
        self.actions_changed.emit()

    def _lay_out(self) -> None:
        left = QWidget()
        left.setLayout(self._stack)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(left, 1)
        body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tools)
        column.addLayout(body, 1)

    def _fit(self) -> None:
        self.tools.fit(self.width())
        self.panel.fit_beside(self.width())
