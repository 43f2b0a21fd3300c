"""Check a plan from the command line: the one in the data file, or any other in a text file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from hungchinh_desktop import cli_listing as listing
from hungchinh_desktop.cli_office import Place, json_option, opened_office, year_option
from hungchinh_desktop.cli_words import VietnameseCommand
from hungchinh_desktop.domain.vocabulary import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hungchinh_desktop.domain.finding import Finding

EXIT_FOUND_ERRORS = 1


@click.command("check", cls=VietnameseCommand)
@year_option
@click.option(
    "--text",
    "text_file",
    type=Place(),
    metavar="TỆP",
    help="Kiểm tra kế hoạch trong tệp .docx hoặc .txt này thay cho kế hoạch trong sổ.",
)
@json_option
@click.pass_context
def check_command(
    context: click.Context, year: int | None, text_file: Path | None, *, as_json: bool
) -> int:
    """Kiểm tra trước khi ký; kết thúc với mã 1 khi còn điều phải sửa."""
    if text_file is not None:
        from hungchinh_desktop.services.text_check_service import (
            check_plan_text,
            plan_text_of_file,
        )

        found = check_plan_text(plan_text_of_file(text_file))
        _echo(listing.findings(found), as_json=as_json)
        return _code(found)
    with opened_office(context, year) as office:
        report = office.plans.checks.report()
        records = listing.findings(report.standing) + listing.dismissed(report.dismissed)
        _echo(records, as_json=as_json)
    return _code(report.standing)


def _echo(records: list[listing.Record], *, as_json: bool) -> None:
    found = records or as_json
    click.echo(listing.shown(records, as_json=as_json) if found else "Không thấy điều gì cần sửa.")


def _code(found: Sequence[Finding]) -> int:
    wrong = any(finding.severity is Severity.ERROR for finding in found)
    return EXIT_FOUND_ERRORS if wrong else 0
