"""Read the change log from the command line, and hold it against its seals."""

from __future__ import annotations

import json
from itertools import islice

import click

from hungchinh_desktop.cli_office import json_option, opened_office
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup
from hungchinh_desktop.domain.audit_line import AuditFilter, AuditLine
from hungchinh_desktop.domain.code_answer import CodeAnswer

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
@click.option("--code", "typed", metavar="MÃ", help="Mã nhật ký ở chân một văn bản đã ký.")
@json_option
@click.pass_context
def verify_audit(context: click.Context, typed: str | None, *, as_json: bool) -> None:
    """Kiểm tra nhật ký có bị sửa không, và có khớp mã trên giấy; mã 1 khi có chỗ không khớp."""
    from hungchinh_desktop.services.audit_service import fault_words

    with opened_office(context) as office:
        if typed is not None:
            _answer(context, office.log_codes.answer(typed), as_json=as_json)
            return
        faults, code = office.audit.faults(), office.audit.short_code()
        outside, hands = office.log_codes.faults(), office.audit.other_hands()
    if as_json:
        found = [
            {"change": one.change, "row": one.row, "message": fault_words(one)} for one in faults
        ]
        found += [{"change": None, "row": None, "message": words} for words in outside]
        record = {"good": not found, "code": code, "faults": found, "other_program": hands}
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        told = [*map(fault_words, faults), *outside]
        told += [f"Tệp không còn như lúc đóng, thấy lúc {moment}." for moment in hands]
        click.echo("\n".join(told or ["Nhật ký nguyên vẹn."]))
        click.echo(f"Mã nhật ký: {code}")
    if faults or outside:
        context.exit(1)


def _answer(context: click.Context, answer: CodeAnswer, *, as_json: bool) -> None:
    record = {
        "good": answer.good,
        "code": answer.code,
        "change": answer.change,
        "message": answer.words,
    }
    text = json.dumps(record, ensure_ascii=False, indent=2) if as_json else answer.words
    click.echo(text)
    if not answer.good:
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
