"""Show who changed what and when, from the change log."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hungchinh_desktop.domain.audit_line import AuditLine, AuditPlace
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.services.audit_service import fault_words
from hungchinh_desktop.ui.kit.action import ActionSpec, MenuId, Place
from hungchinh_desktop.ui.kit.banner import Banner
from hungchinh_desktop.ui.kit.buttons import push_button
from hungchinh_desktop.ui.kit.empty_state import EmptyState
from hungchinh_desktop.ui.kit.file_output import FileOutput
from hungchinh_desktop.ui.kit.labels import text_label
from hungchinh_desktop.ui.kit.page import Page
from hungchinh_desktop.ui.kit.table_model import TableModel
from hungchinh_desktop.ui.kit.table_view import TableView
from hungchinh_desktop.ui.safekeeping.audit_columns import columns, key_of
from hungchinh_desktop.ui.safekeeping.audit_filters import AuditFilters

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

_FAULTS_SHOWN = 3


class AuditPage(Page):
    """List the changes a page at a time, newest first."""

    page_id: ClassVar[str] = "audit"
    title: ClassVar[str] = "Nhật ký thay đổi"
    icon_name: ClassVar[str] = "history"
    group: ClassVar[str] = "Công cụ"
    watches: ClassVar[frozenset[str]] = frozenset({"household", "status_spell", "change"})

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        super().__init__(desk)
        self._office = office
        self._next: AuditPlace | None = None
        self.filters = AuditFilters(self.look)
        people = bool(office.audit.people())
        self.model = TableModel[AuditLine](columns(with_people=people), key_of)
        self._table = TableView[AuditLine](
            self.look, self.model, "audit_table", "Nhật ký thay đổi", settings=desk.settings
        )
        self._banner = Banner(self.look, "audit_banner")
        self._banner.hide()
        self._output = FileOutput(desk, lambda: office.exchange, self._banner, self, "audit")
        self._count = text_label("", "hint", "audit_count")
        self.more = push_button(
            self.look, "Xem thêm thay đổi cũ hơn", "audit_more", self._show_more, role="small"
        )
        self._lay_out()
        self.filters.chosen.connect(self._show_first)
        self._table.record_activated.connect(self._open)

    def subtitle(self) -> str:
        return "Ai sửa gì, lúc nào, giá trị cũ và mới; nhật ký không sửa, không xóa được"

    def specs(self) -> list[ActionSpec]:
        return [
            ActionSpec(
                "audit_verify",
                "Kiểm tra nhật ký",
                self._verify,
                MenuId.TOOL,
                icon="severity_ok",
                tip="Xem nhật ký có bị sửa, xóa, thêm ở ngoài chương trình không",
                place=Place.HEADER,
            ),
            ActionSpec(
                "audit_code",
                "Đối chiếu mã trên giấy…",
                self.ask_for_code,
                MenuId.TOOL,
                icon="sign",
                tip="Gõ “Mã nhật ký” ở chân văn bản đã ký: nhật ký từ đó đến nay còn nguyên không",
                place=Place.HEADER,
            ),
            ActionSpec(
                "audit_export",
                "Xuất Excel…",
                self._export,
                MenuId.FILE,
                icon="excel",
                tip="Lưu những dòng đang lọc ra Excel; lần xuất được ghi vào nhật ký",
                place=Place.HEADER,
                releases=True,
            ),
        ]

    def refresh(self) -> None:
        audit = self._office.audit
        self.filters.offer(audit.people(), audit.months())
        self._show_first()

    def take_focus(self) -> None:
        self.filters.search.setFocus()

    def _show_first(self) -> None:
        page = self._office.audit.page(self.filters.wanted())
        self.model.set_records(page.lines)
        self._tell(page.next)

    def _show_more(self) -> None:
        page = self._office.audit.page(self.filters.wanted(), self._next)
        self.model.set_records([*self.model.all_records(), *page.lines])
        self._tell(page.next)

    def _tell(self, following: AuditPlace | None) -> None:
        self._next = following
        shown = number(self.model.total())
        words = f"{shown} dòng mới nhất" if following else f"Đủ cả {shown} dòng"
        words = words if self.model.total() else ""
        self._count.setText(words)
        self.more.setVisible(following is not None)

    def ask_for_code(self, code: str = "") -> None:
        """Take a code off a paper and say what it proves; a known one is answered at once."""
        from hungchinh_desktop.ui.safekeeping.audit_code_dialog import AuditCodeDialog

        dialog = AuditCodeDialog(self.look, self, self._office.log_codes)
        if code:
            dialog.typed.set_value(code)
            dialog.check()
        dialog.ask()

    def open_link(self, link: Link) -> None:
        """Answer for the code of the log that was found by its letters."""
        if link.target:
            self.ask_for_code(link.target)

    def _found(self) -> list[str]:
        faults = [fault_words(one) for one in self._office.audit.faults()]
        return [*faults, *self._office.log_codes.faults()]

    def _verify(self) -> None:
        faults = self.desk.perform(self, self._found)
        if faults is None:
            return
        if faults:
            told = " ".join(faults[:_FAULTS_SHOWN])
            more = len(faults) - _FAULTS_SHOWN
            told += f" Còn {more} chỗ nữa." if more > 0 else ""
            self._banner.show_notice("danger", told)
        else:
            code = self._office.audit.short_code()
            self._banner.show_notice("ok", f"Nhật ký nguyên vẹn. Mã nhật ký: {code}.")
        self._banner.show()

    def _export(self) -> None:
        job = self.desk.perform(self, lambda: self._office.audit.job(self.filters.wanted()))
        if job is not None:
            self._output.save(job)

    def _open(self, line: AuditLine) -> None:
        if line.household_id:
            self.link_activated.emit(Link("household", target=line.household_id))

    def _lay_out(self) -> None:
        none = EmptyState(self.look, "history", "audit_none")
        none.say("Không có thay đổi nào như vậy.", "Hãy bỏ bớt điều kiện lọc ở trên.")
        self._table.set_empty_widget(none)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._banner)
        column.addWidget(self.filters)
        column.addWidget(self._table, 1)
        column.addLayout(foot)
