"""Write the list of the steering committee with the hamlets in each member's charge."""

from __future__ import annotations

from datetime import date

from hungchinh_desktop.documents.cell_text import CellValue
from hungchinh_desktop.documents.office_signatures import DRAFTER, committee_signer, date_line
from hungchinh_desktop.documents.paper_sheet import SUBTITLE, TITLE, PaperSheet
from hungchinh_desktop.documents.sheet_column import Column
from hungchinh_desktop.documents.workbook import Workbook
from hungchinh_desktop.domain.hamlet_words import hamlets_in_cell
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.paper_content import CommitteeAssignment, CommitteeContent
from hungchinh_desktop.domain.wording import padded

SHEET_NAME = "Ban chỉ đạo"
GENERAL_DUTY = "Chỉ đạo, theo dõi chung"

_TITLE = "Phân công Ban chỉ đạo giảm nghèo phụ trách {hamlet}"
_PLAIN_MEMBER = "Thành viên"


def committee_workbook(content: CommitteeContent) -> bytes:
    """Return the committee list as the bytes of an .xlsx file."""
    profile = content.profile
    title = _TITLE.format(hamlet=profile.hamlet_word)
    book = Workbook(
        creator=profile.full_name,
        title=f"{title} năm {content.year}",
        made_on=date(content.year, 1, 1),
    )
    sheet = PaperSheet(book.add_sheet(SHEET_NAME), _columns(profile))
    sheet.add_heading(profile)
    sheet.add_lines([(title.upper(), TITLE), (f"Năm {content.year}", SUBTITLE)])
    sheet.add_head()
    for index, assignment in enumerate(content.assignments, 1):
        values = _row_values(index, assignment, content.households)
        sheet.add_row(values, owner=assignment.member.full_name[:60], least=27)
    sheet.add_total_row(_totals(content))
    sheet.add_signatures(date_line(profile, content.year), DRAFTER, committee_signer(profile))
    sheet.finish()
    return book.to_bytes()


def _columns(profile: OfficeProfile) -> list[Column]:
    return [
        Column("TT", 36, "center", anchor=True),
        Column("Họ và tên", 160, anchor=True),
        Column("Chức vụ", 170),
        Column("Vai trò trong Ban chỉ đạo", 160),
        Column(f"{profile.hamlet_word.capitalize()} phụ trách", 156),
        Column("Số hộ", 66, "center"),
    ]


def _row_values(
    index: int, assignment: CommitteeAssignment, households: dict[str, int]
) -> list[CellValue]:
    """Return one member's row; members who direct all hamlets have no number of their own."""
    member, hamlets = assignment.member, assignment.hamlets
    role = member.committee_role or _PLAIN_MEMBER
    duty = hamlets_in_cell([hamlet.name for hamlet in hamlets])
    count = sum(households.get(hamlet.id, 0) for hamlet in hamlets) if hamlets else None
    if member.general and not hamlets:
        duty = GENERAL_DUTY
    return [index, member.full_name, member.position, role[:1].upper() + role[1:], duty, count]


def _totals(content: CommitteeContent) -> list[CellValue]:
    """Count members, hamlets in somebody's charge and their households, each of them once."""
    covered = {hamlet.id for one in content.assignments for hamlet in one.hamlets}
    members = f"Tổng cộng: {padded(len(content.assignments))} người"
    hamlets = f"{padded(len(covered))} {content.profile.hamlet_word}"
    households = sum(content.households.get(hamlet, 0) for hamlet in covered)
    return [None, members, None, None, hamlets, households]
