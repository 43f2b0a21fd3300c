"""Set, change and take away the password of the data file, or open it by the code on paper."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hungchinh_desktop import paths
from hungchinh_desktop.cli_office import Place, opened_office, typed_line
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.copy_protection import renew_copies
from hungchinh_desktop.services.file_access import Session, unlock, unlock_with_code

NOW, NEW, CODE = "Mật khẩu hiện tại", "Mật khẩu mới", "Mã khôi phục trên giấy"

copies_option = click.option(
    "--keep-copies", is_flag=True, help="Để nguyên các bản sao lưu cũ, không ghi lại."
)
keeper_option = click.option("--keeper", required=True, metavar="HỌ TÊN", help="Người giữ tệp.")


@click.group("password", cls=VietnameseGroup)
def password_group() -> None:
    """Đặt, đổi, bỏ mật khẩu của tệp; mật khẩu đọc từ đầu vào chuẩn, mỗi thứ một dòng."""


@password_group.command("code", cls=VietnameseCommand)
@click.option("--keeper", default="", metavar="HỌ TÊN", help="Người giữ tệp, ghi trên tờ mã.")
@click.option("--sheet", type=Place(), metavar="TỆP", help="Ghi tờ mã khôi phục ra PDF để in.")
@click.pass_context
def make_code(context: click.Context, keeper: str, sheet: Path | None) -> None:
    """Tạo mã khôi phục mới; mã chưa có hiệu lực cho tới khi gõ lại ở lệnh set, handover."""
    code = RecoveryCode.by_chance()
    if sheet is not None:
        _write_sheet(context, keeper, code, sheet)
        click.echo(f"Đã ghi tờ mã khôi phục vào {sheet}")
    else:
        click.echo(f"Mã khôi phục: {code.shown}")


@password_group.command("set", cls=VietnameseCommand)
@keeper_option
@copies_option
@click.pass_context
def set_password(context: click.Context, keeper: str, *, keep_copies: bool) -> None:
    """Đặt mật khẩu: dòng đầu là mật khẩu, dòng sau là mã khôi phục gõ lại từ giấy."""
    path = file_of(context)
    service.check_plain(path)
    password = typed_line(NEW)
    session = service.set_password(path, keeper, password, _code_from_paper())
    click.echo(f"Đã đặt mật khẩu cho {path.name}; mã khôi phục trên giấy có hiệu lực từ bây giờ.")
    _renew(path, None, session, keep_copies=keep_copies)


@password_group.command("handover", cls=VietnameseCommand)
@keeper_option
@copies_option
@click.pass_context
def hand_over(context: click.Context, keeper: str, *, keep_copies: bool) -> None:
    """Bàn giao: dòng một mật khẩu hiện tại, dòng hai mật khẩu mới, dòng ba mã khôi phục mới."""
    path = keyed_file_of(context)
    before = unlock(path, typed_line(NOW))
    password = typed_line(NEW)
    after = service.hand_over(path, before, keeper, password, _code_from_paper())
    click.echo(f"Đã bàn giao cho {after.user.name}; mật khẩu và mã khôi phục cũ hết hiệu lực.")
    _renew(path, before, after, keep_copies=keep_copies)


@password_group.command("change", cls=VietnameseCommand)
@copies_option
@click.pass_context
def change_password(context: click.Context, *, keep_copies: bool) -> None:
    """Đổi mật khẩu: dòng đầu là mật khẩu cũ, dòng sau là mật khẩu mới."""
    path = keyed_file_of(context)
    before = unlock(path, typed_line(NOW))
    after = service.change_password(path, before, typed_line(NEW))
    click.echo("Đã đổi mật khẩu; mã khôi phục trên giấy vẫn dùng được.")
    _renew(path, before, after, keep_copies=keep_copies)


@password_group.command("remove", cls=VietnameseCommand)
@copies_option
@click.pass_context
def remove_password(context: click.Context, *, keep_copies: bool) -> None:
    """Bỏ mật khẩu: ai có tệp cũng đọc được sổ."""
    path = keyed_file_of(context)
    before = unlock(path, typed_line(NOW))
    service.remove_password(path, before)
    click.echo(f"Đã bỏ mật khẩu của {path.name}; ai có tệp cũng đọc được sổ.")
    _renew(path, before, None, keep_copies=keep_copies)


@click.command("recover", cls=VietnameseCommand)
@copies_option
@click.pass_context
def recover_command(context: click.Context, *, keep_copies: bool) -> None:
    """Quên mật khẩu: dòng đầu là mã khôi phục, dòng sau là mật khẩu mới."""
    path = keyed_file_of(context)
    before = unlock_with_code(path, RecoveryCode.from_typed(typed_line(CODE)))
    after = service.change_password(path, before, typed_line(NEW))
    click.echo("Mã khôi phục đúng; đã đặt mật khẩu mới.")
    _renew(path, before, after, keep_copies=keep_copies)


def file_of(context: click.Context) -> Path:
    """Return the data file of the command line. Raises UserError when it is not there."""
    chosen = context.find_root().obj
    path: Path = chosen if chosen is not None else paths.default_data_file()
    if path.is_dir():
        raise UserError(f"“{path}” là một thư mục; hãy ghi tên tệp dữ liệu.")
    if not path.exists():
        raise UserError(f"Không thấy tệp “{path}”; hãy xem lại tên tệp và thư mục.")
    return path.absolute()


def keyed_file_of(context: click.Context) -> Path:
    """Return the data file, where it has a password. Raises UserError."""
    path = file_of(context)
    service.check_keyed(path)
    return path


def _code_from_paper() -> RecoveryCode:
    """Return the code typed back from paper; at a terminal a new one is shown first.

    A code that nobody wrote down would shut everybody out with the first forgotten password.
    Raises UserError.
    """
    shown: RecoveryCode | None = None
    if sys.stdin is not None and sys.stdin.isatty():
        shown = RecoveryCode.by_chance()
        click.echo(f"Mã khôi phục: {shown.shown}\nHãy chép ra giấy rồi gõ lại từ giấy.")
    try:
        typed = typed_line(CODE)
    except UserError as fault:
        raise UserError(
            "Chưa có mã khôi phục ở dòng cuối của đầu vào chuẩn; hãy lấy mã bằng"
            " “safe password code”, chép ra giấy rồi ghi lại mã ở dòng đó."
        ) from fault
    code = RecoveryCode.from_typed(typed)
    if shown is not None and code != shown:
        raise UserError("Đây là mã của một tờ khác nên chưa đổi gì; hãy làm lại từ đầu.")
    return code


def _renew(path: Path, before: Session | None, after: Session | None, *, keep_copies: bool) -> None:
    if keep_copies:
        return
    old, new = (one.key if one is not None else None for one in (before, after))
    left = renew_copies(path, old, new)
    click.echo(f"Bản sao lưu đã ghi lại: {left.alike}.")
    if left.others:
        click.echo(f"Bản sao lưu chưa ghi lại được: {len(left.others)}.")


def _write_sheet(context: click.Context, keeper: str, code: RecoveryCode, sheet: Path) -> None:
    from hungchinh_desktop.services.recovery_sheet_job import write_recovery_sheet

    file_of(context)
    with opened_office(context) as office:
        path, profile = office.path, office.totals.profile()
    write_recovery_sheet(profile, keeper or profile.drafter_name, path, code, sheet.absolute())
