"""Turn what the services answer into lists for the command line, plain or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from hungchinh_desktop.domain.finding import Dismissal, Finding
from hungchinh_desktop.domain.matrix_advice import row_check
from hungchinh_desktop.domain.paper_comparison import DIFFERENCE_LABELS, ComparedItem
from hungchinh_desktop.domain.paper_snapshot import PART_LABELS, SnapshotItem
from hungchinh_desktop.domain.poverty import escape_clock
from hungchinh_desktop.domain.vocabulary import (
    ROLE_LETTERS,
    SEVERITY_LABELS,
    STATUS_LABELS,
    Role,
)
from hungchinh_desktop.services.office_file import OfficeFile

Record = dict[str, Any]
"""One line of a list: English keys for JSON; the values are what people read."""

HEADS = {
    "head_name": "Chủ hộ",
    "hamlet": "Xóm",
    "status": "Diện",
    "started_on": "Từ",
    "exit_year": "Khả năng thoát",
    "escape_clock": "Hạn 36 tháng",
    "situation": "Thực trạng",
    "support": "Hướng hỗ trợ",
    "project": "Dự án",
    "name": "Tên",
    "lead": "Chủ trì",
    "coordinate": "Phối hợp",
    "check": "Kiểm tra",
    "full_name": "Họ và tên",
    "position": "Chức vụ",
    "committee_role": "Vai trò",
    "hamlets": "Xóm phụ trách",
    "households": "Số hộ",
    "poor": "Hộ nghèo",
    "near_poor": "Hộ cận nghèo",
    "poor_rate": "Tỷ lệ nghèo",
    "near_poor_rate": "Tỷ lệ cận nghèo",
    "newly_escaped": "Mới thoát nghèo",
    "exit_candidates": "Có khả năng thoát",
    "total_households": "Tổng số hộ dân",
    "total_confirmed": "Đã xác nhận",
    "severity": "Mức",
    "sentence": "Nội dung",
    "place": "Nơi",
    "remedy": "Cách sửa",
    "dismissal_reason": "Đã bỏ qua vì",
    "verdict": "Rà soát",
    "outcome": "Kết quả thoát",
    "left_on": "Ra khỏi diện",
    "number": "Số",
    "signed_on": "Ngày",
    "edition": "Lần",
    "pages": "Số trang",
    "part": "Nguồn",
    "difference": "Khác",
    "old": "Bản đã ký",
    "new": "Hiện nay",
    "state": "Bước",
    "errors": "Lỗi phải sửa",
    "drift": "Dòng khác bản đã ký",
}


def shown(records: list[Record], *, as_json: bool) -> str:
    """Return the list as JSON, or as lines of "head: value" parted by bars."""
    if as_json:
        return json.dumps(records, ensure_ascii=False, indent=2)
    return "\n".join(_line(record) for record in records) or "Không có gì để hiện."


def _line(record: Record) -> str:
    parts = []
    for key, value in record.items():
        text = ", ".join(map(str, value)) if isinstance(value, list) else _plain(value)
        if key in HEADS and text:
            parts.append(f"{HEADS[key]}: {text}")
    return " | ".join(parts)


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "chưa"
    return "" if value is None else " ".join(str(value).split())


def households(office: OfficeFile, as_of: date | None = None) -> list[Record]:
    """Return the households listed on a day, in the order of the printed tables."""
    return [
        {
            "id": entry.id,
            "head_name": entry.household.head_name,
            "hamlet": entry.hamlet_name,
            "status_code": entry.status.value,
            "status": STATUS_LABELS[entry.status],
            "started_on": entry.spell.started_on.shown,
            "exit_year": entry.exit_year,
            "escape_clock": (
                escape_clock(entry.escape.recognised_on).wording if entry.escape else None
            ),
            "situation": entry.household.situation,
            "support": entry.household.support,
            "needs": sorted(need.value for need in entry.household.needs),
        }
        for entry in office.households.entries(as_of)
    ]


def difference(found: ComparedItem) -> Record:
    """Return one line that differs; of a row only the cells that do."""
    cells = found.cell_changes
    old, new = (
        ("; ".join(f"{one.head}: {one.old}" for one in cells) if cells else _text(found.old)),
        ("; ".join(f"{one.head}: {one.new}" for one in cells) if cells else _text(found.new)),
    )
    return {
        "difference_code": found.difference.value,
        "difference": DIFFERENCE_LABELS[found.difference],
        "part_code": found.part.value,
        "part": PART_LABELS[found.part],
        "place": found.place,
        "id": found.shown.anchor,
        "old": old,
        "new": new,
        "cells": [{"head": one.head, "old": one.old, "new": one.new} for one in cells],
    }


def _text(item: SnapshotItem | None) -> str:
    return item.text if item else ""


def matrix(office: OfficeFile) -> list[Record]:
    """Return the projects with their units."""
    grid = office.projects.matrix()
    claims = office.projects.lead_claims()
    return [
        {
            "code": row.code,
            "project": row.shown_code,
            "name": row.short_name,
            "lead": [unit.name for unit in grid.units_with(row.id, Role.LEAD)],
            "coordinate": [unit.name for unit in grid.units_with(row.id, Role.COORDINATE)],
            "cells": {
                unit.code: ROLE_LETTERS[role]
                for unit in grid.units
                if (role := grid.role(row.id, unit.id))
            },
            "check": row_check(grid, claims, row.id).sentence,
        }
        for row in grid.rows
    ]


def committee(office: OfficeFile) -> list[Record]:
    """Return the committee members with their hamlets and households."""
    loads = office.hamlets.loads()
    return [
        {
            "full_name": assignment.member.full_name,
            "position": assignment.member.shown_position,
            "committee_role": assignment.member.committee_role,
            "general": assignment.member.general,
            "hamlets": [hamlet.name for hamlet in assignment.hamlets],
            "households": None if assignment.member.general else loads.get(assignment.member.id, 0),
        }
        for assignment in office.hamlets.assignments()
    ]


def totals(office: OfficeFile) -> list[Record]:
    """Return the totals of the commune, then a line per hamlet."""
    summed = office.totals.totals()
    base, interval = summed.base, summed.interval
    whole: Record = {
        "scope": "commune",
        "name": office.totals.profile().full_name,
        "year": summed.year,
        "as_of": summed.as_of.isoformat(),
        "poor": summed.poor,
        "poor_rate": summed.poor_rate,
        "near_poor": summed.near_poor,
        "near_poor_rate": summed.near_poor_rate,
        "newly_escaped": summed.newly_escaped,
        "exit_candidates": summed.exit_candidates,
        "total_households": base.count if base else None,
        "total_confirmed": base.confirmed if base else False,
        "total_source": base.source if base else "",
        "total_interval": [interval.lowest, interval.highest] if interval else None,
    }
    hamlets: list[Record] = [
        {
            "scope": "hamlet",
            "name": tile.hamlet.name,
            "poor": tile.poor,
            "near_poor": tile.near_poor,
            "exit_candidates": tile.exit_candidates,
        }
        for tile in office.hamlets.tiles()
    ]
    return [whole, *hamlets]


def findings(found: Iterable[Finding]) -> list[Record]:
    """Return the findings of the checks that stand."""
    return [_finding(finding) for finding in found]


def dismissed(found: Iterable[tuple[Finding, Dismissal]]) -> list[Record]:
    """Return the findings that were set aside, each with the reason, by whom and when."""
    return [
        {
            **_finding(finding),
            "dismissed": True,
            "dismissal_reason": dismissal.reason,
            "dismissed_by": dismissal.dismissed_by,
            "dismissed_at": dismissal.dismissed_at,
        }
        for finding, dismissal in found
    ]


def _finding(finding: Finding) -> Record:
    return {
        "rule": finding.rule,
        "severity_code": finding.severity.value,
        "severity": SEVERITY_LABELS[finding.severity],
        "sentence": finding.sentence,
        "place": finding.place,
        "page": finding.link.page,
        "target": finding.link.hamlet_id or finding.link.target,
        "remedy": finding.remedy,
        "source": finding.source,
        "dismissed": False,
    }
