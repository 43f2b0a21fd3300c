"""Show from the command line what the register should be looked at for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from hungchinh_desktop import cli_listing as listing
from hungchinh_desktop.cli_office import (
    as_of_option,
    json_option,
    opened_office,
    out_option,
    write_export,
    year_option,
)
from hungchinh_desktop.cli_words import VietnameseCommand
from hungchinh_desktop.domain.duplicate import LIKENESS_LABELS, DuplicatePair
from hungchinh_desktop.domain.escape_agenda import EndingClock
from hungchinh_desktop.domain.household import RegisterEntry


@click.command("duplicates", cls=VietnameseCommand)
@year_option
@json_option
@click.pass_context
def show_duplicates(context: click.Context, year: int | None, as_json: bool) -> None:
    """Hiện các cặp hộ có thể đã ghi hai lần và lý do; không gộp hộ nào."""
    with opened_office(context, year) as office:
        records = [_pair(pair) for pair in office.duplicates.pairs().pairs]
    click.echo(listing.shown(records, as_json=as_json))


@click.command("agenda", cls=VietnameseCommand)
@year_option
@as_of_option
@json_option
@click.pass_context
def show_agenda(
    context: click.Context, year: int | None, as_of: date | None, as_json: bool
) -> None:
    """Hiện các hộ hết hạn 36 tháng trong 1, 3 và 6 tháng, và người phụ trách."""
    with opened_office(context, year, as_of) as office:
        records = [_clock(one) for one in office.agenda.ending_clocks()]
    click.echo(listing.shown(records, as_json=as_json))


@click.command("agenda", cls=VietnameseCommand)
@year_option
@as_of_option
@out_option
@click.pass_context
def export_agenda(context: click.Context, year: int | None, as_of: date | None, out: Path) -> None:
    """Ghi danh sách hộ sắp hết hạn 36 tháng ra Excel, hoặc ra PDF nếu tên tệp có đuôi .pdf."""
    pdf = out.suffix.lower() == ".pdf"
    with opened_office(context, year, as_of) as office:
        write_export(office, office.exchange.agenda_job(pdf=pdf), out)


REGISTER_COMMANDS = (show_duplicates, show_agenda)


def _pair(pair: DuplicatePair) -> listing.Record:
    return {
        "likeness": pair.likeness.value,
        "severity": LIKENESS_LABELS[pair.likeness],
        "name": f"{_placed(pair.first)} và {_placed(pair.second)}",
        "sentence": pair.words,
        "household_ids": [pair.first.id, pair.second.id],
        "answered": pair.answered,
    }


def _clock(one: EndingClock) -> listing.Record:
    return {
        "id": one.entry.id,
        "head_name": one.entry.household.head_name,
        "hamlet": one.entry.hamlet_name,
        "escape_clock": one.clock.wording,
        "months": one.months,
        "in_charge": list(one.in_charge),
    }


def _placed(entry: RegisterEntry) -> str:
    return f"{entry.household.head_name} ({entry.hamlet_name.lower()})"
