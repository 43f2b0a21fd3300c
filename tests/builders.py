"""Make a valid record in one line; keyword arguments change what a test is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet, HamletTile
from hungchinh_desktop.domain.household import (
    EscapeRecord,
    Household,
    HouseholdDraft,
    RegisterEntry,
    StatusSpell,
)
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.office import Unit
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix
from hungchinh_desktop.domain.vocabulary import PovertyStatus, Role, UnitGroup
from hungchinh_desktop.domain.yearly_plan import Clause, ClauseKind

YEAR = 2024
UNITS = {  # a letter for each unit of a small directory: group, printed name
    "a": (UnitGroup.OFFICER, "Công chức Văn hóa - XH"),
    "b": (UnitGroup.OFFICER, "Công chức Đô thị"),
    "f": (UnitGroup.FRONT, "UBMTTQ"),
    "w": (UnitGroup.FRONT, "Hội LHPN"),
    "y": (UnitGroup.FRONT, "Đoàn Thanh niên"),
    "h": (UnitGroup.GRASSROOTS, "Các xóm"),
    "g": (UnitGroup.OTHER, "Các ngành, đoàn thể"),
}


def household(head_name: str = "Lê Thị Hương", **changes: Any) -> Household:
    values: dict[str, Any] = {"id": new_id(), "hamlet_id": "x1", "list_order": 1, **changes}
    return Household(head_name=head_name, **values)


def spell(
    household_id: str = "h", status: PovertyStatus = PovertyStatus.POOR, **changes: Any
) -> StatusSpell:
    values: dict[str, Any] = {"id": new_id(), "started_on": PartialDate(YEAR), **changes}
    return StatusSpell(household_id=household_id, status=status, **values)


def escape(year: int, month: int | None = None, day: int | None = None) -> EscapeRecord:
    return EscapeRecord(new_id(), "h", PartialDate(year, month, day))


def entry(
    head_name: str = "Lê Thị Hương",
    status: PovertyStatus = PovertyStatus.POOR,
    *,
    hamlet_number: int = 1,
    escaped: EscapeRecord | None = None,
    exit_year: int | None = None,
    **changes: Any,
) -> RegisterEntry:
    own = household(head_name, **changes)
    return RegisterEntry(
        own, f"Xóm {hamlet_number}", hamlet_number, spell(own.id, status), escaped, exit_year
    )


def draft(**changes: Any) -> HouseholdDraft:
    values: dict[str, Any] = {
        "head_name": "Lê Thị Hương",
        "hamlet_id": "x1",
        "status": PovertyStatus.NEAR_POOR,
        "started_on": str(YEAR),
    }
    return HouseholdDraft(**{**values, **changes})


def hamlet(number: int, **changes: Any) -> Hamlet:
    values: dict[str, Any] = {
        "id": f"x{number}",
        "name": f"Xóm {number}",
        "map_column": (number - 1) % 3,
        "map_row": (number - 1) // 3,
        "aliases": frozenset({f"x{number}", f"x.{number}", f"0{number}", str(number)}),
    }
    return Hamlet(number=number, **{**values, **changes})


def member(member_id: str, **changes: Any) -> CommitteeMember:
    values = {"full_name": "Trần Thị Hoa", "position": "Chủ tịch Hội LHPN xã", **changes}
    return CommitteeMember(id=member_id, **values)


def tile(number: int, members: Iterable[CommitteeMember] = (), **changes: Any) -> HamletTile:
    return HamletTile(hamlet(number), tuple(members), **changes)


def unit(letter: str, **changes: Any) -> Unit:
    """Make a unit of the small directory UNITS by its letter."""
    group, name = UNITS[letter]
    values: dict[str, Any] = {
        "id": letter,
        "code": "hamlets" if letter == "h" else letter,
        "name": name,
        "column_label": name,
        "group": group,
        "specific": letter != "g",
        "mass_organisation": letter in "wy",
        "list_order": list(UNITS).index(letter),
        "plan_name": "{{hamlet_count}} xóm" if letter == "h" else name,
    }
    return Unit(**{**values, **changes})


def project_row(row_id: str = "r", **changes: Any) -> ProjectRow:
    values: dict[str, Any] = {
        "year": YEAR,
        "code": "DA2",
        "project_number": 2,
        "project_name": "Hỗ trợ đa dạng hoá sinh kế",
        "subproject_number": 0,
        "subproject_name": "",
        "short_name": "Đa dạng hóa sinh kế",
        "goals": ("Hỗ trợ sinh kế.",),
        "beneficiaries": "",
        "funding": "",
        "lead_label": "Bộ phận chủ trì",
        "lead_sentence": "{lead} chủ trì.",
        "coordinate_label": "Bộ phận phối hợp",
        "general_phrase": "các ban ngành đoàn thể của xã",
        "list_order": 1,
    }
    return ProjectRow(id=row_id, **{**values, **changes})


def matrix(lead: str, coordinate: str = "", **row_changes: Any) -> ResponsibilityMatrix:
    """Make a grid of one row: the letters of the leading and of the coordinating units."""
    cells = {("r", letter): Role.LEAD for letter in lead}
    cells |= {("r", letter): Role.COORDINATE for letter in coordinate}
    units = tuple(unit(letter) for letter in UNITS)
    return ResponsibilityMatrix((project_row(**row_changes),), units, cells)


def clause(text: str, kind: ClauseKind = ClauseKind.BULLET, **changes: Any) -> Clause:
    values = {"id": new_id(), "code": "I.1.1", "number": "", "list_order": 1, **changes}
    return Clause(kind=kind, text=text, **values)
