"""Say from the command line who opens the data file with a password of their own."""

from __future__ import annotations

import click

from hungchinh_desktop import cli_listing as listing
from hungchinh_desktop.cli_office import json_option, typed_line
from hungchinh_desktop.cli_password import NEW, NOW, file_of, keyed_file_of
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup
from hungchinh_desktop.domain.file_user import ROLE_LABELS, FileUser, Role
from hungchinh_desktop.services import file_protection_service as service
from hungchinh_desktop.services.file_access import Session, unlock, users_of
from hungchinh_desktop.services.office_file import open_office_file

name_option = click.option("--name", required=True, metavar="HỌ TÊN", help="Người dùng.")


@click.group("user", cls=VietnameseGroup)
def user_group() -> None:
    """Người dùng của tệp: mỗi người một mật khẩu, một quyền; nhật ký ghi tên người sửa."""


@user_group.command("list", cls=VietnameseCommand)
@json_option
@click.pass_context
def list_users(context: click.Context, *, as_json: bool) -> None:
    """Liệt kê người dùng và quyền; tệp chưa có mật khẩu thì chưa có ai."""
    path = file_of(context)
    service.check_ours(path)
    records: list[listing.Record] = [
        {
            "name": user.name,
            "role_code": user.role.value,
            "role": ROLE_LABELS[user.role],
            "keeper": user.is_keeper,
        }
        for user in users_of(path)
    ]
    if as_json or not records:
        click.echo(listing.shown(records, as_json=as_json))
        return
    for one in records:
        kept = " | Người giữ tệp" if one["keeper"] else ""
        click.echo(f"{one['name']} | {one['role']}{kept}")


@user_group.command("add", cls=VietnameseCommand)
@name_option
@click.option("--reader", is_flag=True, help="Chỉ xem; không ghi thì được sửa.")
@click.pass_context
def add_user(context: click.Context, name: str, *, reader: bool) -> None:
    """Thêm người dùng: dòng đầu là mật khẩu người giữ tệp, dòng sau là mật khẩu người mới."""
    path = keyed_file_of(context)
    session = unlock(path, typed_line(NOW))
    role = Role.READER if reader else Role.OFFICER
    session = service.add_user(path, session, FileUser(name, role), typed_line(NEW))
    words = f"Thêm người dùng {name} ({ROLE_LABELS[role].lower()})"
    _note(context, session, words)
    click.echo(f"Đã thêm {name}: {ROLE_LABELS[role].lower()}.")


@user_group.command("remove", cls=VietnameseCommand)
@name_option
@click.pass_context
def remove_user(context: click.Context, name: str) -> None:
    """Xóa người dùng; mật khẩu người giữ tệp đọc từ dòng đầu của đầu vào chuẩn."""
    path = keyed_file_of(context)
    session = unlock(path, typed_line(NOW))
    session = service.remove_user(path, session, name)
    _note(context, session, f"Xóa người dùng {name}")
    click.echo(f"Đã xóa {name}; mật khẩu của người này không mở được tệp nữa.")


def _note(context: click.Context, session: Session, words: str) -> None:
    office = open_office_file(file_of(context), session)
    try:
        office.audit.note(words)
    finally:
        office.close()
