"""Submit and issue the yearly plan from the command line, and follow what was signed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hungchinh_desktop import cli_listing as listing
from hungchinh_desktop.cli_office import (
    Day,
    json_option,
    opened_office,
    out_option,
    write_export,
    year_option,
)
from hungchinh_desktop.cli_words import VietnameseCommand
from hungchinh_desktop.domain.plan_edition import EditionKind, EditionState

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile

_KINDS = {"version": EditionKind.PLAN, "amendment": EditionKind.AMENDMENT}


@click.command("submit", cls=VietnameseCommand)
@click.option("--date", "day", type=Day(), metavar="NGÀY", help="Ngày ký, nếu đã biết.")
@click.option("--out", type=click.Path(path_type=Path), metavar="TỆP", help="Tệp bản trình ký.")
@year_option
@click.pass_context
def submit_plan(
    context: click.Context, day: date | None, out: Path | None, year: int | None
) -> None:
    """Trình ký: lập bản không còn dấu dự thảo, để trống số, ngày và chỗ đóng dấu."""
    with opened_office(context, year) as office:
        edition = office.issues.submit(day)
        click.echo(f"Đã trình ký {edition.name}, mã tra cứu {edition.code}.")
        if out is not None:
            from hungchinh_desktop.services.issue_jobs import signing_job

            write_export(office, signing_job(office.issues.archive, edition), out)


@click.command("withdraw", cls=VietnameseCommand)
@year_option
@click.pass_context
def withdraw_plan(context: click.Context, year: int | None) -> None:
    """Rút bản trình ký về dự thảo để sửa tiếp."""
    with opened_office(context, year) as office:
        edition = office.issues.withdraw()
        click.echo(f"Đã rút {edition.name} về dự thảo.")


@click.command("issue", cls=VietnameseCommand)
@click.option("--number", required=True, metavar="SỐ", help="Số văn thư cấp, ví dụ 05.")
@click.option("--date", "day", required=True, type=Day(), metavar="NGÀY", help="Ngày ban hành.")
@year_option
@click.pass_context
def issue_plan(context: click.Context, number: str, day: date, year: int | None) -> None:
    """Ban hành: ghi số, ngày sau khi ký và giữ nguyên bản đã ký từ đó."""
    with opened_office(context, year) as office:
        issued = office.issues.issue_signed(number, day)
        click.echo(f"Đã ban hành {issued.told}, mã tra cứu {issued.code}.")


@click.command("versions", cls=VietnameseCommand)
@json_option
@click.pass_context
def show_versions(context: click.Context, as_json: bool) -> None:
    """Hiện các bản đã ban hành của mọi năm."""
    with opened_office(context) as office:
        records: list[listing.Record] = [
            {
                "id": one.edition.id,
                "code": one.edition.code,
                "year": one.edition.year,
                "edition": one.edition.edition,
                "kind": one.edition.kind.value,
                "name": one.edition.name,
                "number": one.edition.number,
                "signed_on": one.edition.signed_on.isoformat() if one.edition.signed_on else None,
                "issued_at": one.edition.issued_at,
                "issued_by": one.edition.issued_by,
                "pages": one.paper.page_count,
                "sha256": one.paper.pdf_sha256,
            }
            for one in office.issues.archive.versions()
        ]
        click.echo(listing.shown(records, as_json=as_json))


@click.command("drift", cls=VietnameseCommand)
@year_option
@json_option
@click.pass_context
def show_drift(context: click.Context, year: int | None, as_json: bool) -> None:
    """Hiện các dòng khác bản đã ký, cũ và mới."""
    with opened_office(context, year) as office:
        records = [listing.difference(one) for one in office.issues.drift()]
        if as_json:
            click.echo(listing.shown(records, as_json=True))
            return
        signed = office.issues.signed()
        if signed is None:
            click.echo(f"{office.issues.edition().name} chưa ban hành nên chưa có gì để so.")
            return
        words = f"khác bản đã ký: {len(records)} dòng" if records else "khớp bản đã ký"
        click.echo(f"{signed.edition.told}: {words}.")
        if records:
            click.echo(listing.shown(records, as_json=False))


@click.command("revise", cls=VietnameseCommand)
@click.option(
    "--as",
    "kind",
    type=click.Choice(list(_KINDS)),
    required=True,
    metavar="CÁCH",
    help="version (bản kế hoạch mới thay thế) hoặc amendment (kế hoạch sửa đổi, bổ sung).",
)
@click.option("--reason", default="", metavar="LÝ_DO", help="Câu nêu lý do sửa đổi.")
@year_option
@click.pass_context
def revise_plan(context: click.Context, kind: str, reason: str, year: int | None) -> None:
    """Soạn bản mới sau khi đã ban hành."""
    with opened_office(context, year) as office:
        begun = office.issues.revise(_KINDS[kind], reason)
        click.echo(f"Đã mở {begun.told}, mã tra cứu {begun.code}.")


@click.command("discard", cls=VietnameseCommand)
@year_option
@click.pass_context
def discard_revision(context: click.Context, year: int | None) -> None:
    """Bỏ bản dự thảo mới đã mở nhầm."""
    with opened_office(context, year) as office:
        office.issues.discard()
        click.echo(f"Đã bỏ dự thảo; bản có hiệu lực: {office.issues.edition().state_words}.")


@click.command("reprint", cls=VietnameseCommand)
@click.argument("wanted", metavar="MÃ")
@out_option
@click.pass_context
def reprint_version(context: click.Context, wanted: str, out: Path) -> None:
    """Ghi lại đúng từng byte bản đã ban hành, theo mã tra cứu hoặc số."""
    with opened_office(context) as office:
        from hungchinh_desktop.services.issue_jobs import issued_job

        version = office.issues.archive.wanted(wanted)
        write_export(office, issued_job(office.issues.archive, version), out)


@click.command("compare", cls=VietnameseCommand)
@click.argument("old", metavar="MÃ_CŨ")
@click.argument("new", metavar="MÃ_MỚI")
@json_option
@click.pass_context
def compare_versions(context: click.Context, old: str, new: str, as_json: bool) -> None:
    """So hai bản đã ban hành, theo mã tra cứu hoặc số."""
    from hungchinh_desktop.domain.paper_comparison import differences

    with opened_office(context) as office:
        archive = office.issues.archive
        papers = [archive.shown(archive.wanted(one).paper) for one in (old, new)]
        records = [listing.difference(one) for one in differences(*papers)]
        click.echo(listing.shown(records, as_json=as_json))


@click.command("status", cls=VietnameseCommand)
@year_option
@json_option
@click.pass_context
def show_status(context: click.Context, year: int | None, as_json: bool) -> None:
    """Hiện kế hoạch đang ở bước nào: dự thảo, trình ký hay ban hành."""
    with opened_office(context, year) as office:
        edition = office.issues.edition()
        waiting = edition.state is not EditionState.ISSUED
        record: listing.Record = {
            "code": edition.code,
            "year": edition.year,
            "edition": edition.edition,
            "kind": edition.kind.value,
            "name": edition.name,
            "state_code": edition.state.value,
            "state": edition.state_words,
            "errors": len(office.issues.blocking()) if waiting else 0,
            "drift": len(office.issues.drift()),
        }
        click.echo(listing.shown([record], as_json=as_json))


def echo_draft(office: OfficeFile) -> None:
    """Say that the plan just written is a draft again although one was issued."""
    signed = office.issues.signed()
    if signed is None or not office.plans.content().draft:
        return
    lines = office.issues.drift_count()
    differs = f", khác bản đã ký {lines} dòng" if lines else ""
    click.echo(
        f"Đây là bản dự thảo{differs}; bản {signed.edition.state_words} giữ nguyên,"
        f" lấy bằng lệnh plan reprint {signed.edition.code}."
    )


ISSUE_VERBS = (
    show_status,
    submit_plan,
    withdraw_plan,
    issue_plan,
    show_versions,
    show_drift,
    revise_plan,
    discard_revision,
    reprint_version,
    compare_versions,
)
