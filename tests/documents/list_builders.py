"""Build the contents of workbooks in one line, and read the files that come out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet
from hungchinh_desktop.domain.household import (
    EscapeRecord,
    Household,
    RegisterEntry,
    StatusSpell,
)
from hungchinh_desktop.domain.office import OfficeProfile, Unit
from hungchinh_desktop.domain.paper_content import (
    CommitteeAssignment,
    CommitteeContent,
    HouseholdListContent,
    MatrixContent,
)
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix
from hungchinh_desktop.domain.vocabulary import (
    ListProfile,
    PovertyStatus,
    Role,
    SupportNeed,
    UnitGroup,
)

YEAR = 2024
AS_OF = date(2024, 3, 15)
HEAD_CELL = "TT"


def office(**changes: Any) -> OfficeProfile:
    values: dict[str, Any] = {
        "id": "office",
        "full_name": "xã Hưng Chính",
        "name": "Hưng Chính",
        "superior_name": "thành phố Vinh",
        "superior_heading": "",
        "issuing_body": "ỦY BAN NHÂN DÂN",
        "issuing_unit": "XÃ HƯNG CHÍNH",
        "place_name": "Hưng Chính",
        "hamlet_word": "xóm",
        "area": "rural",
        "document_symbol": "KH-UBND",
        "drafter_name": "Bùi Thị Lan",
        "valid_from": date(YEAR, 1, 1),
    }
    return OfficeProfile(**values | changes)


def hamlet(number: int, name: str = "") -> Hamlet:
    return Hamlet(f"hamlet-{number}", number, name or f"Xóm {number}", 0, 0)


HAMLETS = tuple(hamlet(number) for number in range(1, 9))


def entry(
    head_name: str = "Lê Thị Hương",
    number: int = 7,
    status: PovertyStatus = PovertyStatus.NEAR_POOR,
    *,
    situation: str = "",
    support: str = "",
    birth: PartialDate | None = None,
    needs: frozenset[SupportNeed] = frozenset(),
    escaped: PartialDate | None = None,
    exit_year: int | None = None,
) -> RegisterEntry:
    home = hamlet(number)
    key = f"{head_name}-{number}"
    return RegisterEntry(
        Household(key, head_name, home.id, situation, support, birth, needs),
        home.name,
        number,
        StatusSpell(f"spell-{key}", key, status, PartialDate(YEAR)),
        EscapeRecord(f"escape-{key}", key, escaped) if escaped else None,
        exit_year,
    )


def poor(head_name: str, number: int) -> RegisterEntry:
    return entry(head_name, number, PovertyStatus.POOR)


def household_list(
    entries: Sequence[RegisterEntry] = (),
    profile: ListProfile = ListProfile.MEETING,
    hamlets: Sequence[Hamlet] = HAMLETS,
    **office_changes: Any,
) -> HouseholdListContent:
    return HouseholdListContent(
        office(**office_changes), YEAR, AS_OF, profile, tuple(hamlets), tuple(entries)
    )


def unit(code: str, label: str, group: UnitGroup, *, specific: bool = True) -> Unit:
    return Unit(code, code, f"Đơn vị {code}", label, group, specific, False, 0)


def project_row(number: int, part: int = 0, short_name: str = "Giám sát, đánh giá") -> ProjectRow:
    key = f"row-{number}-{part}"
    texts = dict.fromkeys(
        (
            "project_name",
            "subproject_name",
            "beneficiaries",
            "funding",
            "lead_label",
            "lead_sentence",
            "coordinate_label",
            "general_phrase",
        ),
        "",
    )
    return ProjectRow(
        id=key,
        year=YEAR,
        code=key,
        project_number=number,
        subproject_number=part,
        short_name=short_name,
        goals=(),
        list_order=number,
        **texts,
    )


def matrix_content(
    rows: Sequence[ProjectRow], units: Sequence[Unit], cells: dict[tuple[str, str], Role]
) -> MatrixContent:
    return MatrixContent(office(), YEAR, ResponsibilityMatrix(tuple(rows), tuple(units), cells))


def assignment(
    name: str, *numbers: int, role: str = "", general: bool = False
) -> CommitteeAssignment:
    member = CommitteeMember(name, name, "Chủ tịch Hội LHPN xã", role, general=general)
    return CommitteeAssignment(member, tuple(hamlet(number) for number in numbers))


def committee(
    assignments: Sequence[CommitteeAssignment], households: dict[int, int]
) -> CommitteeContent:
    counts = {f"hamlet-{number}": count for number, count in households.items()}
    return CommitteeContent(office(), YEAR, tuple(assignments), counts)


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    """Return every part of the file by name."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def whole_text(data: bytes) -> str:
    """Return the text of every part, to look for what must not be there."""
    return "\n".join(part.decode("utf-8") for part in parts(data).values())


def head_row(sheet: Worksheet) -> int:
    """Return the row of the table's head."""
    return next(row for row in range(1, 30) if sheet.cell(row, 1).value == HEAD_CELL)


def titles(sheet: Worksheet) -> list[Any]:
    """Return the heads of the columns."""
    return [cell.value for cell in sheet[head_row(sheet)]]


def table(sheet: Worksheet) -> list[list[Any]]:
    """Return the rows of the table that begin with a number."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=head_row(sheet))]
    return [row for row in rows if isinstance(row[0], int)]


def texts(sheet: Worksheet) -> list[str]:
    """Return every text of a sheet from top to bottom."""
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    return [value for value in values if isinstance(value, str)]
