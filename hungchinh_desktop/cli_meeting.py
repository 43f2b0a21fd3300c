"""Show, and keep, from the command line what a meeting list says that came back filled in."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hungchinh_desktop.cli_office import Day, Place, json_option, opened_office, year_option
from hungchinh_desktop.cli_words import VietnameseCommand
from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from hungchinh_desktop.domain.meeting_return import MeetingReturn, ReturnedRow


@click.command("meeting", cls=VietnameseCommand)
@click.argument("path", type=Place(), metavar="TỆP")
@click.option("--preview", is_flag=True, help="Chỉ xem khác biệt; sổ hộ giữ nguyên.")
@click.option("--apply", is_flag=True, help="Ghi số phiếu, ý kiến vào sổ thành một việc.")
@click.option(
    "--date", "met_on", type=Day(), metavar="NGÀY", help="Ngày họp; ghi vào sổ thì phải có."
)
@year_option
@json_option
@click.pass_context
def meeting_command(
    context: click.Context,
    path: Path,
    *,
    preview: bool,
    apply: bool,
    met_on: date | None,
    year: int | None,
    as_json: bool,
) -> None:
    """Đọc danh sách họp xóm đã ghi ý kiến, số phiếu; hiện chỗ khác với sổ hoặc ghi vào sổ."""
    if preview == apply:
        raise UserError(
            "Hãy chọn một cách: thêm --preview để xem khác biệt, hoặc --apply để ghi vào sổ."
        )
    if apply and met_on is None:
        raise UserError("Ghi vào sổ cần ngày họp; hãy thêm --date, ví dụ --date 2025-04-05.")
    from hungchinh_desktop.services.meeting_return_service import read_meeting_list

    with opened_office(context, year) as office:
        meetings = office.exchange.meetings
        tables = read_meeting_list(path.absolute())
        found = meetings.compare(tables, met_on)
        kept = meetings.accept(tables, met_on, found) if apply and met_on else None
    click.echo(_json(found, kept) if as_json else _text(found))
    if kept is not None and not as_json:
        click.echo(f"Đã ghi ý kiến, số phiếu của {kept} hộ.")


def _json(found: MeetingReturn, kept: int | None) -> str:
    rows = [_record(row) for row in _told(found)]
    missing = [
        {"household_id": one.id, "head_name": one.household.head_name, "hamlet": one.hamlet_name}
        for one in found.missing
    ]
    result: dict[str, Any] = {"counts": _counts(found), "rows": rows, "missing": missing}
    if kept is not None:
        result["applied"] = kept
    return json.dumps(result, ensure_ascii=False, indent=2)


def _record(row: ReturnedRow) -> dict[str, Any]:
    return {
        "sheet": row.sheet,
        "row": row.row,
        "verdict": row.verdict.value,
        "code": row.code,
        "household_id": row.household_id or None,
        "head_name": row.head_name,
        "reason": row.reason,
        "differences": [
            {"field": one.field.value, "label": one.label, "old": one.old, "new": one.new}
            for one in row.differences
        ],
    }


def _text(found: MeetingReturn) -> str:
    counts = _counts(found)
    lines = [
        (
            f"Đọc {counts['rows']} dòng: {counts['changed']} dòng có ghi thêm hoặc khác sổ,"
            f" {counts['unchanged']} dòng như sổ, {counts['question']} dòng cần xem lại."
        )
    ]
    lines += [line for row in _told(found) for line in _row_lines(row)]
    if found.missing:
        names = ", ".join(f"{one.household.head_name} ({one.hamlet_name})" for one in found.missing)
        lines.append(f"Trong sổ có mà tệp không có: {names}.")
    return "\n".join(lines)


def _row_lines(row: ReturnedRow) -> list[str]:
    head = f"{row.sheet}, dòng {row.row}, {row.head_name or 'chưa rõ hộ'}"
    lines = [f"{head}: {row.reason}"] if row.reason else [f"{head}:"]
    for one in row.differences:
        before = f"{one.old} → " if one.old else ""
        lines.append(f"  {one.label}: {before}{one.new}")
    return lines


def _told(found: MeetingReturn) -> list[ReturnedRow]:
    return [row for row in found.rows if row.differences or row.reason]


def _counts(found: MeetingReturn) -> dict[str, int]:
    from hungchinh_desktop.domain.meeting_return import RowVerdict

    counts = {verdict.value: found.count(verdict) for verdict in RowVerdict}
    return {"rows": len(found.rows), **counts, "missing": len(found.missing)}
