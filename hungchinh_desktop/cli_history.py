"""Ask from the command line what became of households: their history, their movement."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from hungchinh_desktop.cli_office import Day, json_option, opened_office, out_option, write_export
from hungchinh_desktop.cli_words import VietnameseCommand
from hungchinh_desktop.domain.household_history import HistoryEntry

_NOTHING = "(trống)"


@click.command("history", cls=VietnameseCommand)
@click.option(
    "--household",
    "household_id",
    required=True,
    metavar="MÃ",
    help="Mã hộ, xem bằng lệnh show households --json.",
)
@json_option
@click.pass_context
def history_command(context: click.Context, household_id: str, as_json: bool) -> None:
    """Hiện lịch sử sửa đổi của một hộ: từng ô, cũ và mới, lúc nào, do việc nào."""
    with opened_office(context) as office:
        entries = office.history.history(household_id)
    if as_json:
        click.echo(json.dumps([_record(one) for one in entries], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_text(one) for one in entries))


@click.command("movement", cls=VietnameseCommand)
@click.option(
    "--from", "first", type=Day(), required=True, metavar="NGÀY", help="Ngày đầu kỳ báo cáo."
)
@click.option(
    "--to", "last", type=Day(), required=True, metavar="NGÀY", help="Ngày cuối kỳ báo cáo."
)
@out_option
@click.pass_context
def export_movement(context: click.Context, first: date, last: date, out: Path) -> None:
    """Ghi biểu diễn biến hộ nghèo, cận nghèo ra Excel, hoặc ra PDF nếu tên có đuôi .pdf."""
    pdf = out.suffix.lower() == ".pdf"
    with opened_office(context) as office:
        write_export(office, office.movements.job(first, last, pdf=pdf), out)


def _record(entry: HistoryEntry) -> dict[str, Any]:
    return {
        "change": entry.change_id,
        "made_at": entry.made_at.isoformat(),
        "label": entry.label,
        "kind": entry.kind,
        "fields": [
            {
                "field": one.field,
                "label": one.label,
                "old": one.old,
                "new": one.new,
                "old_value": one.old_value,
            }
            for one in entry.fields
        ],
    }


def _text(entry: HistoryEntry) -> str:
    lines = [f"{entry.shown_time}  {entry.label}"]
    lines += [f"    {one.label}: {_plain(one.old)} → {_plain(one.new)}" for one in entry.fields]
    return "\n".join(lines)


def _plain(value: str) -> str:
    return " ".join(value.split()) or _NOTHING
