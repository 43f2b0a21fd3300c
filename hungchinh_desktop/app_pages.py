"""Name the pages and gather what stands around them, from the services of an open file."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.wording import number
from hungchinh_desktop.ui.frame.sidebar import OfficeFacts
from hungchinh_desktop.ui.frame.status_bar import StatusFact
from hungchinh_desktop.ui.kit.page_entry import PageEntry

if TYPE_CHECKING:
    from collections.abc import Callable

    from hungchinh_desktop.domain.backup import Backup
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.frame.command_catalog import Found
    from hungchinh_desktop.ui.household.household_finder import HouseholdFinder
    from hungchinh_desktop.ui.kit.desk import Desk
    from hungchinh_desktop.ui.kit.page import Page
    from hungchinh_desktop.ui.safekeeping.access_orders import AccessOrders

_DATA, _PAPERS, _TOOLS = "Dữ liệu", "Văn bản", "Công cụ"


def page_entries(
    desk: Desk,
    office: OfficeFile,
    restore: Callable[[Backup], object],
    access: AccessOrders | None = None,
) -> list[PageEntry]:
    """Return the pages in the order of the sidebar; each is imported at its first show."""
    tools = _tool_pages(desk, office, restore, access)
    both = _data_pages(desk, office), _paper_pages(desk, office)
    return [*both[0], *both[1], *tools, *_reached_pages(desk, office)]


def _data_pages(desk: Desk, office: OfficeFile) -> list[PageEntry]:
    """Return the pages of the register."""

    def overview() -> Page:
        from hungchinh_desktop.ui.overview.overview_page import OverviewPage

        return OverviewPage(desk, office)

    def household() -> Page:
        from hungchinh_desktop.ui.household.household_page import HouseholdPage

        return HouseholdPage(desk, office)

    def import_list() -> Page:
        from hungchinh_desktop.ui.import_list.import_page import ImportPage

        return ImportPage(desk, office)

    def project() -> Page:
        from hungchinh_desktop.ui.project.project_page import ProjectPage

        return ProjectPage(desk, office)

    def hamlet() -> Page:
        from hungchinh_desktop.ui.hamlet.hamlet_page import HamletPage

        return HamletPage(desk, office)

    def movement() -> Page:
        from hungchinh_desktop.ui.movement.movement_page import MovementPage

        return MovementPage(desk, office)

    return [
        PageEntry("overview", "Tổng quan", "page_overview", overview),
        PageEntry("household", "Sổ hộ", "page_households", household, _DATA),
        PageEntry(
            "import_list",
            "Nhập dữ liệu",
            "page_import",
            import_list,
            _DATA,
            file_command="Nhập danh sách hộ…",
            file_key="Ctrl+Shift+I",
        ),
        PageEntry("project", "Ma trận phân công", "page_matrix", project, _DATA),
        PageEntry("hamlet", "Địa bàn xóm", "page_hamlets", hamlet, _DATA),
        PageEntry("movement", "Biến động, năm mới", "page_movement", movement, _DATA),
    ]


def _paper_pages(desk: Desk, office: OfficeFile) -> list[PageEntry]:
    """Return the pages of the papers."""

    def yearly_plan() -> Page:
        from hungchinh_desktop.ui.yearly_plan.yearly_plan_page import YearlyPlanPage

        return YearlyPlanPage(desk, office)

    def findings() -> Page:
        from hungchinh_desktop.ui.findings.findings_page import FindingsPage

        return FindingsPage(desk, office)

    def issuing() -> Page:
        from hungchinh_desktop.ui.issuing.issuing_page import IssuingPage

        return IssuingPage(desk, office)

    def paper() -> Page:
        from hungchinh_desktop.ui.paper.paper_page import PaperPage

        return PaperPage(desk, office)

    def exchange() -> Page:
        from hungchinh_desktop.ui.exchange.exchange_page import ExchangePage

        return ExchangePage(desk, office)

    return [
        PageEntry("yearly_plan", "Kế hoạch năm", "page_plan", yearly_plan, _PAPERS),
        PageEntry("findings", "Kiểm tra", "page_findings", findings, _PAPERS, alert=True),
        PageEntry("issuing", "Ban hành", "page_issuing", issuing, _PAPERS),
        PageEntry("paper", "Văn bản khác", "page_papers", paper, _PAPERS),
        PageEntry("exchange", "Xuất và in", "page_exports", exchange, _PAPERS),
    ]


def _tool_pages(
    desk: Desk,
    office: OfficeFile,
    restore: Callable[[Backup], object],
    access: AccessOrders | None,
) -> list[PageEntry]:
    """Return the pages of the program itself."""

    def safekeeping() -> Page:
        from hungchinh_desktop.ui.safekeeping.safekeeping_page import SafekeepingPage

        return SafekeepingPage(desk, office, restore, access)

    def setting() -> Page:
        from hungchinh_desktop.ui.setting.setting_page import SettingPage

        return SettingPage(desk, office)

    return [
        PageEntry("safekeeping", "An toàn dữ liệu", "page_safekeeping", safekeeping, _TOOLS),
        PageEntry("setting", "Thiết đặt", "page_settings", setting, _TOOLS),
    ]


def _reached_pages(desk: Desk, office: OfficeFile) -> list[PageEntry]:
    """Return the pages that stand in menus instead of the sidebar."""

    def agenda() -> Page:
        from hungchinh_desktop.ui.agenda.agenda_page import AgendaPage

        return AgendaPage(desk, office)

    def duplicates() -> Page:
        from hungchinh_desktop.ui.duplicate.duplicate_page import DuplicatePage

        return DuplicatePage(desk, office)

    def audit() -> Page:
        from hungchinh_desktop.ui.safekeeping.audit_page import AuditPage

        return AuditPage(desk, office)

    return [
        PageEntry(
            "audit", "Nhật ký thay đổi", "history", audit, _TOOLS, command="Nhật ký thay đổi…"
        ),
        PageEntry("agenda", "Hạn 36 tháng", "deadline", agenda, _DATA, command="Hạn 36 tháng…"),
        PageEntry(
            "duplicates",
            "Hộ nghi trùng",
            "rows_merge",
            duplicates,
            _DATA,
            command="Tìm hộ trùng…",
        ),
    ]


def office_facts(office: OfficeFile) -> OfficeFacts:
    """Return what the head of the sidebar shows."""
    profile = office.totals.profile()
    superior = profile.superior_name
    return OfficeFacts(
        office_name=f"UBND {profile.full_name}",
        superior=superior[:1].upper() + superior[1:],
        year=office.working_year.year,
        years=tuple(office.plans.years()),
        person=profile.drafter_name,
    )


def status_facts(office: OfficeFile) -> list[StatusFact]:
    """Return the facts of the status bar besides the time of saving."""
    facts = [
        StatusFact(
            "file",
            f"{office.path.name} · {number(office.households.count())} hộ",
            "data_file",
            Link("household"),
            tip=f"Tệp dữ liệu: {office.path}",
        ),
    ]
    if "safety" in vars(office):  # the start does not wait for the backups to be looked at
        facts += [*_file_facts(office), _backup_fact(office)]
    facts.append(_password_fact(office))
    return facts


def _password_fact(office: OfficeFile) -> StatusFact:
    to_password = Link("safekeeping", target="password")
    if office.session is None:
        return StatusFact(
            "password",
            "Chưa đặt mật khẩu · Đặt ngay",
            "password_missing",
            to_password,
            kind="warn",
            tip="Ai mở máy này cũng đọc được sổ; bấm để đặt mật khẩu",
            at_right=True,
        )
    user = office.session.user
    words = f"{user.name or 'Có mật khẩu'}{' · chỉ xem' if office.session.refusal else ''}"
    tip = "Người đang làm việc; bấm để xem mật khẩu và người dùng"
    return StatusFact("password", words, "password_set", to_password, tip=tip, at_right=True)


def _file_facts(office: OfficeFile) -> list[StatusFact]:
    """Say what has to be known of the file before anything else."""
    from hungchinh_desktop.ui.safekeeping.file_commands import file_notice

    if office.safety.view_only:
        tip = "Không sửa, in, xuất được gì; bấm “Thôi chỉ xem” ở đầu trang để làm tiếp"
        return [StatusFact("notice", "Chỉ xem", "viewing", None, "warn", tip)]
    words = "Chương trình khác đã ghi vào tệp"
    if file_notice(office) == office.safety.clock_fault:
        words = "Xem lại ngày giờ của máy"
    tip, link = file_notice(office), Link("safekeeping")
    return [StatusFact("notice", words, "severity_warn", link, "warn", tip)] if tip else []


def _backup_fact(office: OfficeFile) -> StatusFact:
    from hungchinh_desktop.ui.safekeeping.backup_words import short_words

    kind, words, tip = short_words(office.safety.state())
    return StatusFact("backup", words, "backup", Link("safekeeping"), kind=kind, tip=tip)


def household_search(desk: Desk, office: OfficeFile) -> Callable[[str], list[Found]]:
    """Return the search of the command box; its index is made at the first search.

    A code off a printed row or page finds its record, whatever year it is of.
    """

    @cache
    def finder() -> HouseholdFinder:
        from hungchinh_desktop.ui.household.household_finder import HouseholdFinder

        return HouseholdFinder(desk, office)

    def find(text: str) -> list[Found]:
        from hungchinh_desktop.ui.frame.command_catalog import Found

        coded = office.codes.find(text)
        if coded is not None:
            return [Found(coded.label, coded.detail, coded.link, "search")]
        hits = finder().find_entries(text)
        return [Found(hit.label, hit.detail, hit.link, "page_households") for hit in hits]

    return find
