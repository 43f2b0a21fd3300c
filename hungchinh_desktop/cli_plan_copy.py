"""Copy a plan from year to year on the command line, and list what is still old in it."""

from __future__ import annotations

import click

from hungchinh_desktop import cli_listing as listing
from hungchinh_desktop.cli_office import json_option, opened_office
from hungchinh_desktop.cli_words import VietnameseCommand
from hungchinh_desktop.domain.plan_leftovers import Leftover


@click.command("copy", cls=VietnameseCommand)
@click.option("--from", "former", type=int, required=True, metavar="NĂM", help="Chép từ năm này.")
@click.option("--to", "year", type=int, required=True, metavar="NĂM", help="Chép sang năm này.")
@json_option
@click.pass_context
def copy_command(context: click.Context, former: int, year: int, *, as_json: bool) -> None:
    """Chép câu chữ, ma trận, Ban chỉ đạo sang năm khác; liệt kê chỗ còn năm cũ, người cũ."""
    with opened_office(context) as office:
        written_over = year in office.plans.years()
        office.plan_copies.copy(former, year)
        office.choose_year(year)
        found = office.plan_copies.leftovers(former)
        if not as_json:
            click.echo(f"Đã chép kế hoạch năm {former} sang năm {year}; {len(found)} chỗ cần xem.")
            if written_over:
                click.echo(f"Bản năm {year} đang có đã được thay; lấy lại bằng lệnh undo.")
            for one in found:
                click.echo(f"{one.place}: {one.reason} “{one.old}” – {one.words}")
            return
        click.echo(listing.shown([_record(one) for one in found], as_json=True))


def _record(one: Leftover) -> listing.Record:
    return {"place": one.place, "reason": one.reason, "old": one.old, "words": one.words}
