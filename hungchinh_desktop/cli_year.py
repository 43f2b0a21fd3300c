"""Open a new year from the command line, and review last year's households in it."""

from __future__ import annotations

import click

from hungchinh_desktop import cli_listing as listing
from hungchinh_desktop.cli_office import json_option, opened_office, year_option
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup
from hungchinh_desktop.domain.vocabulary import OUTCOME_LABELS, STATUS_LABELS, VERDICT_LABELS
from hungchinh_desktop.domain.year_review import ExitPromise, ReviewLine


@click.group("year", cls=VietnameseGroup)
def year_group() -> None:
    """Mở năm mới và rà soát các hộ của năm trước."""


@year_group.command("open", cls=VietnameseCommand)
@click.argument("year", type=int, metavar="NĂM")
@click.pass_context
def open_year(context: click.Context, year: int) -> None:
    """Mở năm mới: chép kế hoạch, phân công; liệt kê từng hộ để rà soát."""
    with opened_office(context) as office:
        copy = office.years.open_year(year)
        office.choose_year(year)
        waiting = len(office.years.review())
    click.echo(f"Đã mở năm {year}: {waiting} hộ chờ rà soát.")
    click.echo(f"Bản sao sổ trước khi mở: {copy.name}")


@year_group.command("review", cls=VietnameseCommand)
@year_option
@json_option
@click.pass_context
def show_review(context: click.Context, year: int | None, as_json: bool) -> None:
    """Hiện các hộ của năm trước: giữ nguyên, đã sửa, đã ra khỏi sổ hay chưa rà soát."""
    with opened_office(context, year) as office:
        records = [_review_record(line) for line in office.years.review()]
        click.echo(listing.shown(records, as_json=as_json))


@year_group.command("promises", cls=VietnameseCommand)
@year_option
@json_option
@click.pass_context
def show_promises(context: click.Context, year: int | None, as_json: bool) -> None:
    """Hiện các hộ năm trước có khả năng thoát: hộ nào đã thoát, hộ nào chưa."""
    with opened_office(context, year) as office:
        records = [_promise_record(promise) for promise in office.years.promises()]
        click.echo(listing.shown(records, as_json=as_json))


@year_group.command("confirm", cls=VietnameseCommand)
@click.option(
    "--household",
    "household_ids",
    multiple=True,
    required=True,
    metavar="MÃ",
    help="Mã hộ giữ nguyên; mã có trong danh sách rà soát in dạng JSON.",
)
@year_option
@click.pass_context
def confirm_households(
    context: click.Context, household_ids: tuple[str, ...], year: int | None
) -> None:
    """Xác nhận các hộ giữ nguyên như năm trước."""
    with opened_office(context, year) as office:
        confirmed = office.years.confirm(list(household_ids))
        click.echo(f"Đã xác nhận giữ nguyên {confirmed} hộ.")


def _review_record(line: ReviewLine) -> listing.Record:
    before, promise = line.before, line.promise
    return {
        "id": before.id,
        "head_name": before.household.head_name,
        "hamlet": before.hamlet_name,
        "status_code": before.status.value,
        "status": STATUS_LABELS[before.status],
        "verdict_code": line.verdict.value,
        "verdict": VERDICT_LABELS[line.verdict],
        "exit_year": promise.year if promise else None,
        "outcome_code": promise.outcome.value if promise else None,
        "outcome": OUTCOME_LABELS[promise.outcome] if promise else None,
    }


def _promise_record(promise: ExitPromise) -> listing.Record:
    entry = promise.entry
    return {
        "id": entry.id,
        "head_name": entry.household.head_name,
        "hamlet": entry.hamlet_name,
        "status_code": entry.status.value,
        "status": STATUS_LABELS[entry.status],
        "exit_year": promise.year,
        "outcome_code": promise.outcome.value,
        "outcome": OUTCOME_LABELS[promise.outcome],
        "left_on": promise.left_on.shown if promise.left_on else None,
    }
