"""Do from the command line what the windows do, through the same services."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from hungchinh_desktop import cli_listing as listing
from hungchinh_desktop import paths
from hungchinh_desktop.cli_audit import audit_group
from hungchinh_desktop.cli_check import check_command
from hungchinh_desktop.cli_history import export_movement, history_command
from hungchinh_desktop.cli_import import import_group, redo_command, undo_command
from hungchinh_desktop.cli_issue import echo_draft
from hungchinh_desktop.cli_meeting import meeting_command
from hungchinh_desktop.cli_office import (
    Place,
    as_of_option,
    format_option,
    json_option,
    opened_office,
    out_option,
    password_option,
    wants_word,
    write_bundle,
    write_export,
    year_option,
)
from hungchinh_desktop.cli_paper import PAPER_COMMANDS
from hungchinh_desktop.cli_password import password_group, recover_command
from hungchinh_desktop.cli_plan import plan_group
from hungchinh_desktop.cli_register import REGISTER_COMMANDS, export_agenda
from hungchinh_desktop.cli_safe import safe_group
from hungchinh_desktop.cli_user import user_group
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup, sentence_of
from hungchinh_desktop.cli_year import year_group
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vocabulary import ListProfile

EXIT_BAD_USE = 2


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit code; every fault is one Vietnamese sentence."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a Windows console may not speak UTF-8 by itself
            reconfigure(encoding="utf-8", errors="replace")
    if hasattr(sys.stdin, "reconfigure"):  # whatever the locale says, a password is UTF-8
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="strict")
    try:
        result = program.main(arguments, "hungchinh-desktop", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        click.echo("Đã dừng theo yêu cầu.", err=True)
        return EXIT_BAD_USE
    except click.ClickException as fault:
        click.echo(sentence_of(fault), err=True)
        return EXIT_BAD_USE
    except UserError as fault:
        click.echo(fault.sentence, err=True)
        return EXIT_BAD_USE
    except OSError:  # files are looked after where they are written: it is the list's own place
        click.echo(
            "Không ghi được kết quả ra nơi đã chọn; hãy xem ổ đĩa còn chỗ không rồi làm lại.",
            err=True,
        )
        return EXIT_BAD_USE
    except Exception as fault:  # noqa: BLE001 - Python would print what was typed, and exit with 1
        return _log_fault(fault)
    return result if isinstance(result, int) else 0


def _log_fault(fault: Exception) -> int:
    """Write down a fault of the program itself without a name, and say where."""
    from hungchinh_desktop.ui.kit.crash_log import CrashLog, at_terminal, describe_chain

    log, details = CrashLog(paths.log_dir()), describe_chain(fault)
    log.write(details)
    if at_terminal():
        click.echo(details, err=True)
    click.echo(
        "Chương trình gặp lỗi nên việc này có thể chưa xong, dữ liệu đã lưu vẫn còn nguyên;"
        f" hãy gửi tệp “{log.path}” cho người hỗ trợ.",
        err=True,
    )
    return EXIT_BAD_USE


@click.group(cls=VietnameseGroup, invoke_without_command=True)
@click.option(
    "--file",
    "path",
    metavar="TỆP",
    type=Place(),
    help="Tệp dữ liệu; chưa có thì tạo mới từ sổ năm 2024.",
)
@click.option("--read-only", is_flag=True, help="Mở chỉ xem: không lệnh nào ghi được vào sổ.")
@click.option(
    "--file-password-stdin",
    "has_password",
    is_flag=True,
    help="Mật khẩu của tệp dữ liệu đọc từ dòng đầu của đầu vào chuẩn.",
)
@click.pass_context
def program(
    context: click.Context, path: Path | None, *, read_only: bool, has_password: bool
) -> int:
    """Quản lý giảm nghèo cấp xã. Không ghi lệnh thì mở cửa sổ chương trình."""
    del has_password  # asked by the verb that opens the file
    context.obj = path
    if context.invoked_subcommand is None:
        from hungchinh_desktop.app import run_window

        return run_window(path, view_only=read_only)
    return 0


@program.group("export", cls=VietnameseGroup)
def export_group() -> None:
    """Ghi kế hoạch PDF và các bảng Excel ra tệp."""


@export_group.command("plan", cls=VietnameseCommand)
@format_option
@year_option
@password_option
@out_option
@click.pass_context
def export_plan(
    context: click.Context,
    file_format: str | None,
    year: int | None,
    out: Path,
    *,
    ask_password: bool,
) -> None:
    """Ghi KẾ HOẠCH năm ra tệp PDF để trình ký, hoặc Word để văn thư sửa thể thức."""
    with opened_office(context, year) as office:
        job = office.exchange.plan_job(word=wants_word(file_format, out))
        write_export(office, job, out, ask_password=ask_password)
        echo_draft(office)


@export_group.command("households", cls=VietnameseCommand)
@click.option("--hamlet", "hamlets", multiple=True, metavar="XÓM", help="Chỉ lấy xóm này.")
@click.option(
    "--profile",
    type=click.Choice([profile.value for profile in ListProfile]),
    default=ListProfile.MEETING.value,
    metavar="NGƯỜI_XEM",
    help="meeting (họp xóm), posting (niêm yết), committee (BCĐ) hoặc internal (nội bộ).",
)
@year_option
@as_of_option
@password_option
@out_option
@click.pass_context
def export_households(
    context: click.Context,
    hamlets: tuple[str, ...],
    profile: str,
    year: int | None,
    as_of: date | None,
    out: Path,
    *,
    ask_password: bool,
) -> None:
    """Ghi danh sách hộ ra Excel, mỗi xóm một tờ, hoặc ra PDF nếu tên tệp có đuôi .pdf."""
    pdf = out.suffix.lower() == ".pdf"
    with opened_office(context, year) as office:
        job = office.exchange.households_job(
            ListProfile(profile), list(hamlets), pdf=pdf, as_of=as_of
        )
        write_export(office, job, out, ask_password=ask_password)


@export_group.command("matrix", cls=VietnameseCommand)
@year_option
@as_of_option
@out_option
@click.pass_context
def export_matrix(context: click.Context, year: int | None, as_of: date | None, out: Path) -> None:
    """Ghi ma trận phân công ra Excel."""
    with opened_office(context, year, as_of) as office:
        write_export(office, office.exchange.matrix_job(), out)


@export_group.command("committee", cls=VietnameseCommand)
@year_option
@as_of_option
@out_option
@click.pass_context
def export_committee(
    context: click.Context, year: int | None, as_of: date | None, out: Path
) -> None:
    """Ghi bảng phân công Ban chỉ đạo phụ trách xóm ra Excel."""
    with opened_office(context, year, as_of) as office:
        write_export(office, office.exchange.committee_job(), out)


@export_group.command("all", cls=VietnameseCommand)
@year_option
@password_option
@click.option(
    "--out",
    required=True,
    metavar="THƯ_MỤC",
    type=Place(),
    help="Thư mục nhận các tệp; có mật khẩu thì là tên một tệp .zip.",
)
@click.pass_context
def export_all(context: click.Context, year: int | None, out: Path, *, ask_password: bool) -> None:
    """Ghi kế hoạch và mọi bảng vào một thư mục, hoặc vào một tệp nén có mật khẩu."""
    with opened_office(context, year) as office:
        if ask_password:
            write_bundle(office, office.exchange.all_jobs(), out)
            return
        folder = _folder(out)
        for job in office.exchange.all_jobs():
            write_export(office, job, folder / job.file_name)


def _folder(folder: Path) -> Path:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as fault:
        raise UserError(
            f"Không tạo được thư mục “{folder}”; hãy xem thư mục cha còn không và có quyền ghi."
        ) from fault
    return folder


@program.group("show", cls=VietnameseGroup)
def show_group() -> None:
    """Hiện sổ hộ, ma trận, phân công hoặc số liệu tổng hợp."""


@show_group.command("households", cls=VietnameseCommand)
@year_option
@as_of_option
@json_option
@click.pass_context
def show_households(
    context: click.Context, year: int | None, as_of: date | None, as_json: bool
) -> None:
    """Hiện các hộ nghèo, hộ cận nghèo."""
    with opened_office(context, year) as office:
        click.echo(listing.shown(listing.households(office, as_of), as_json=as_json))


@show_group.command("matrix", cls=VietnameseCommand)
@year_option
@as_of_option
@json_option
@click.pass_context
def show_matrix(
    context: click.Context, year: int | None, as_of: date | None, as_json: bool
) -> None:
    """Hiện đơn vị chủ trì, phối hợp của từng dự án."""
    with opened_office(context, year, as_of) as office:
        click.echo(listing.shown(listing.matrix(office), as_json=as_json))


@show_group.command("committee", cls=VietnameseCommand)
@year_option
@as_of_option
@json_option
@click.pass_context
def show_committee(
    context: click.Context, year: int | None, as_of: date | None, as_json: bool
) -> None:
    """Hiện Ban chỉ đạo và các xóm phụ trách."""
    with opened_office(context, year, as_of) as office:
        click.echo(listing.shown(listing.committee(office), as_json=as_json))


@show_group.command("totals", cls=VietnameseCommand)
@year_option
@as_of_option
@json_option
@click.pass_context
def show_totals(
    context: click.Context, year: int | None, as_of: date | None, as_json: bool
) -> None:
    """Hiện số hộ theo diện, tỷ lệ và số hộ từng xóm."""
    with opened_office(context, year, as_of) as office:
        click.echo(listing.shown(listing.totals(office), as_json=as_json))


program.add_command(check_command)
program.add_command(history_command)
program.add_command(import_group)
program.add_command(undo_command)
program.add_command(redo_command)
program.add_command(year_group)
program.add_command(safe_group)
safe_group.add_command(password_group)
safe_group.add_command(recover_command)
safe_group.add_command(user_group)
program.add_command(audit_group)
program.add_command(plan_group)
import_group.add_command(meeting_command)
export_group.add_command(export_movement)
export_group.add_command(export_agenda)
for register_command in REGISTER_COMMANDS:
    show_group.add_command(register_command)
for paper_command in PAPER_COMMANDS:
    export_group.add_command(paper_command)
