"""Set, change and take away the password of the data file, or open it by the code on paper."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from hungchinh_desktop import paths
from hungchinh_desktop.cli_office import Place
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.recovery_code import RecoveryCode
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.copy_protection import renew_copies
from hungchinh_desktop.services.file_access import Session, unlock, unlock_with_code

copies_option = click.option(
    "--keep-copies", is_flag=True, help="Để nguyên các bản sao lưu cũ, không ghi lại."
)


@click.group("password", cls=VietnameseGroup)
def password_group() -> None:
    """Đặt, đổi, bỏ mật khẩu của tệp; mật khẩu đọc từ đầu vào chuẩn, mỗi dòng một mật khẩu."""


@password_group.command("set", cls=VietnameseCommand)
@click.option("--keeper", required=True, metavar="HỌ TÊN", help="Người giữ tệp.")
@click.option("--sheet", type=Place(), metavar="TỆP", help="Ghi tờ mã khôi phục ra PDF để in.")
@copies_option
@click.pass_context
def set_password(
    context: click.Context, keeper: str, sheet: Path | None, *, keep_copies: bool
) -> None:
    """Đặt mật khẩu (một dòng) và in mã khôi phục; chép mã ra giấy ngay, mã không hiện lại."""
    path, code = _path(context), RecoveryCode.by_chance()
    password = _line()
    if sheet is not None:
        _write_sheet(path, keeper, code, sheet)
    session = service.set_password(path, keeper, password, code)
    click.echo(f"Đã đặt mật khẩu cho {path.name}.\nMã khôi phục: {code.shown}")
    _renew(path, None, session, keep_copies=keep_copies)


@password_group.command("change", cls=VietnameseCommand)
@copies_option
@click.pass_context
def change_password(context: click.Context, *, keep_copies: bool) -> None:
    """Đổi mật khẩu: dòng đầu là mật khẩu cũ, dòng sau là mật khẩu mới."""
    path = _path(context)
    before = unlock(path, _line())
    after = service.change_password(path, before, _line())
    click.echo("Đã đổi mật khẩu; mã khôi phục trên giấy vẫn dùng được.")
    _renew(path, before, after, keep_copies=keep_copies)


@password_group.command("remove", cls=VietnameseCommand)
@copies_option
@click.pass_context
def remove_password(context: click.Context, *, keep_copies: bool) -> None:
    """Bỏ mật khẩu: ai có tệp cũng đọc được sổ."""
    path = _path(context)
    before = unlock(path, _line())
    service.remove_password(path, before)
    click.echo(f"Đã bỏ mật khẩu của {path.name}; ai có tệp cũng đọc được sổ.")
    _renew(path, before, None, keep_copies=keep_copies)


@click.command("recover", cls=VietnameseCommand)
@copies_option
@click.pass_context
def recover_command(context: click.Context, *, keep_copies: bool) -> None:
    """Quên mật khẩu: dòng đầu là mã khôi phục, dòng sau là mật khẩu mới."""
    path = _path(context)
    before = unlock_with_code(path, RecoveryCode.from_typed(_line()))
    after = service.change_password(path, before, _line())
    click.echo("Mã khôi phục đúng; đã đặt mật khẩu mới.")
    _renew(path, before, after, keep_copies=keep_copies)


def _renew(path: Path, before: Session | None, after: Session | None, *, keep_copies: bool) -> None:
    if keep_copies:
        return
    old, new = (one.key if one is not None else None for one in (before, after))
    left = renew_copies(path, old, new)
    click.echo(f"Bản sao lưu đã ghi lại: {left.alike}.")
    if left.others:
        click.echo(f"Bản sao lưu chưa ghi lại được: {len(left.others)}.")


def _write_sheet(path: Path, keeper: str, code: RecoveryCode, sheet: Path) -> None:
    from hungchinh_desktop.services.office_file import open_office_file
    from hungchinh_desktop.services.recovery_sheet_job import write_recovery_sheet

    office = open_office_file(path)
    try:
        profile = office.totals.profile()
    finally:
        office.close()
    write_recovery_sheet(profile, keeper, path, code, sheet.absolute())


def _path(context: click.Context) -> Path:
    chosen = context.find_root().obj
    path: Path = chosen if chosen is not None else paths.default_data_file()
    if not path.exists():
        raise UserError(f"Không thấy tệp “{path}”; hãy xem lại tên tệp và thư mục.")
    return path.absolute()


def _line() -> str:
    typed = sys.stdin.readline() if sys.stdin else ""  # a program without a console has none
    if not typed:
        raise UserError("Chưa có mật khẩu ở đầu vào chuẩn; hãy ghi mỗi dòng một mật khẩu.")
    return typed.rstrip("\r\n")
