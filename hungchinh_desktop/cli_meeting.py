"""Show from the command line what a meeting list says that came back filled in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hungchinh_desktop.cli_office import Place, json_option, opened_office, year_option
from hungchinh_desktop.cli_words import VietnameseCommand
from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from hungchinh_desktop.domain.meeting_return import MeetingReturn, ReturnedRow


@click.command("meeting", cls=VietnameseCommand)
@click.argument("path", type=Place(), metavar="TỆP")
@click.option("--preview", is_flag=True, help="Chỉ xem khác biệt; sổ hộ giữ nguyên.")
@year_option
@json_option
@click.pass_context
def meeting_command(
    context: click.Context, path: Path, *, preview: bool, year: int | None, as_json: bool
) -> None:
    """Đọc danh sách họp xóm đã ghi ý kiến, số phiếu và chỉ hiện chỗ khác với sổ."""
    if not preview:
        raise UserError(
            "Ý kiến họp xóm chỉ để xem, không tự ghi vào sổ; hãy thêm --preview để xem khác biệt."
        )
    with opened_office(context, year) as office:
        found = office.exchange.meetings.preview(path.absolute())
    click.echo(_json(found) if as_json else _text(found))


def _json(found: MeetingReturn) -> str:
    rows = [_record(row) for row in _told(found)]
    missing = [
        {"household_id": one.id, "head_name": one.household.head_name, "hamlet": one.hamlet_name}
        for one in found.missing
    ]
    result = {"counts": _counts(found), "rows": rows, "missing": missing}
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
