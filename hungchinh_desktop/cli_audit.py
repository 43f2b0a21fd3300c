"""Read the change log from the command line, and hold it against its seals."""

from __future__ import annotations

import json
from itertools import islice

import click

from hungchinh_desktop.cli_office import json_option, opened_office
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup
from hungchinh_desktop.domain.audit_line import AuditFilter, AuditLine

MOST = 1000


@click.group("audit", cls=VietnameseGroup, invoke_without_command=True)
@click.option("--person", default="", metavar="NGƯỜI", help="Chỉ việc của người này.")
@click.option("--household", default="", metavar="TÊN", help="Chỉ hộ có tên chủ hộ như vậy.")
@click.option("--field", default="", metavar="MỤC", help="Chỉ mục này, ví dụ household.situation.")
@click.option("--month", default="", metavar="THÁNG", help="Chỉ tháng này, ví dụ 2026-11.")
@click.option("--limit", default=MOST, type=click.IntRange(1), metavar="SỐ", help="Nhiều nhất.")
@json_option
@click.pass_context
def audit_group(
    context: click.Context,
    person: str,
    household: str,
    field: str,
    month: str,
    limit: int,
    *,
    as_json: bool,
) -> None:
    """Hiện nhật ký thay đổi, mới nhất trước; audit verify kiểm tra dấu niêm."""
    if context.invoked_subcommand is not None:
        return
    wanted = AuditFilter(person, household, field, month)
    with opened_office(context) as office:
        lines = list(islice(office.audit.lines(wanted), limit))
    if as_json:
        click.echo(json.dumps([_record(one) for one in lines], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(map(_text, lines)) or "Không có thay đổi nào như vậy.")


@audit_group.command("verify", cls=VietnameseCommand)
@json_option
@click.pass_context
def verify_audit(context: click.Context, *, as_json: bool) -> None:
    """Kiểm tra nhật ký có bị sửa không; mã 1 khi có chỗ bị sửa."""
    from hungchinh_desktop.services.audit_service import fault_words

    with opened_office(context) as office:
        faults, code = office.audit.faults(), office.audit.short_code()
        hands = office.audit.other_hands()
    if as_json:
        found = [
            {"change": one.change, "row": one.row, "message": fault_words(one)} for one in faults
        ]
        record = {"good": not faults, "code": code, "faults": found, "other_program": hands}
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        told = [fault_words(one) for one in faults]
        told += [f"Chương trình khác đã ghi vào tệp, thấy lúc {moment}." for moment in hands]
        click.echo("\n".join(told or ["Nhật ký nguyên vẹn."]))
        click.echo(f"Mã nhật ký: {code}")
    if faults:
        context.exit(1)


def _record(line: AuditLine) -> dict[str, object]:
    return {
        "change": line.change,
        "row": line.row or None,
        "made_at": line.made_at.isoformat(),
        "person": line.made_by,
        "label": line.label,
        "kind": line.kind,
        "subject": line.subject,
        "household": line.household_id or None,
        "field": line.field,
        "old": line.old,
        "new": line.new,
    }


def _text(line: AuditLine) -> str:
    who = f" · {line.made_by}" if line.made_by else ""
    what = f" · {line.subject} · {line.field}: {line.old or '(trống)'} → {line.new or '(trống)'}"
    return f"{line.shown_time}{who}  {line.label}{what if line.field else ''}"
