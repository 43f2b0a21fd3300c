"""Keep the data file safe from the command line: copies, what they hold, one taken back."""

from __future__ import annotations

import json
from pathlib import Path

import click

from hungchinh_desktop import cli_listing as listing
from hungchinh_desktop.cli_office import (
    Place,
    json_option,
    opened_office,
    typed_password,
    typed_session,
)
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup
from hungchinh_desktop.domain.backup import REASON_LABELS, Backup
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.services import file_rescue


@click.group("safe", cls=VietnameseGroup)
def safe_group() -> None:
    """Sao lưu, kiểm tra và phục hồi tệp dữ liệu."""


@safe_group.command("backup", cls=VietnameseCommand)
@click.option("--to", "folder", type=Place(), metavar="THƯ MỤC", help="Chép thêm ra đây (USB).")
@click.pass_context
def make_backup(context: click.Context, folder: Path | None) -> None:
    """Sao lưu tệp dữ liệu ngay bây giờ và đọc lại bản chép."""
    with opened_office(context) as office:
        made = office.safety.back_up()
        click.echo(f"Đã sao lưu vào {made.path}")
        if folder is not None:
            taken = office.safety.carry_out(folder.absolute())
            click.echo(f"Đã chép ra {taken.path} và đọc lại đúng.")


@safe_group.command("list", cls=VietnameseCommand)
@json_option
@click.pass_context
def list_backups(context: click.Context, as_json: bool) -> None:
    """Liệt kê các bản sao lưu, mới nhất trước."""
    with opened_office(context) as office:
        safety = office.safety
        found = [(one, safety.is_good(one)) for one in safety.backups()]
    if as_json:
        records = [_record(one, good=good) for one, good in found]
        click.echo(listing.shown(records, as_json=True))
    else:
        lines = (_line(one, good=good) for one, good in found)
        click.echo("\n".join(lines) or "Chưa có bản sao lưu nào.")


@safe_group.command("restore", cls=VietnameseCommand)
@click.argument("file", type=Place(), metavar="TỆP")
@click.option("--out", required=True, type=Place(), metavar="TỆP", help="Tệp mới sẽ tạo ra.")
@click.pass_context
def restore_copy(context: click.Context, file: Path, out: Path) -> None:
    """Tạo tệp dữ liệu mới từ một bản sao lưu; tệp đang dùng không bị đụng tới."""
    if out.exists():
        raise UserError(f"Đã có “{out.name}” trong “{out.absolute().parent}”; hãy chọn tên khác.")
    session = typed_session(context, file)
    checked = file_rescue.check_known_copy(file.absolute(), session.key if session else None)
    if checked.faults:
        fault = checked.faults[0].removesuffix(".")
        raise UserError(f"{fault}; hãy dùng bản khác, hoặc “safe salvage”.")
    file_rescue.restore(checked.backup, out.absolute())
    click.echo(f"Đã phục hồi {checked.backup.households} hộ vào {out}")


@safe_group.command("verify", cls=VietnameseCommand)
@click.argument("file", type=Place(), required=False, metavar="[TỆP]")
@json_option
@click.pass_context
def verify_file(context: click.Context, file: Path | None, as_json: bool) -> None:
    """Kiểm tra một bản sao lưu, hoặc tệp dữ liệu; mã 1 khi có chỗ hỏng."""
    if file is None:
        with opened_office(context) as office:
            file, session = office.path, office.session
    else:
        session = typed_session(context, file)
    checked = file_rescue.check_known_copy(file.absolute(), session.key if session else None)
    record = _record(checked.backup, good=not checked.faults) | {"faults": checked.faults}
    if as_json:
        click.echo(json.dumps(record, ensure_ascii=False, indent=2))
    elif checked.faults:
        click.echo("\n".join(checked.faults))
    else:
        click.echo(f"{file}: đọc được, {checked.backup.households} hộ.")
    if checked.faults:
        context.exit(1)


@safe_group.command("salvage", cls=VietnameseCommand)
@click.argument("file", type=Place(), metavar="TỆP")
@click.option("--out", required=True, type=Place(), metavar="TỆP", help="Tệp mới sẽ tạo ra.")
@click.pass_context
def salvage_file(context: click.Context, file: Path, out: Path) -> None:
    """Cứu những gì còn đọc được của một tệp hỏng ra tệp mới, khi không có bản sao lưu."""
    from hungchinh_desktop.services.salvage_service import salvage, salvage_words

    password = typed_password(context)
    target, found = salvage(file.absolute(), out.absolute(), password)
    click.echo(salvage_words(found))
    click.echo(f"Đã ghi vào {target}")


@safe_group.command("check", cls=VietnameseCommand)
@click.option("--mend", is_flag=True, help="Sửa những chỗ sửa được, sau khi sao lưu.")
@json_option
@click.pass_context
def check_file(context: click.Context, *, mend: bool, as_json: bool) -> None:
    """Kiểm tra tệp dữ liệu bằng lời dễ hiểu; mã 1 khi có chỗ chưa tốt."""
    with opened_office(context) as office:
        found = office.checking.mend() if mend else office.checking.check()
    if as_json:
        records = [
            {"check": one.title, "good": one.good, "mendable": one.mendable, "words": one.words}
            for one in found
        ]
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(f"{one.title}: {one.words}" for one in found))
    if not all(one.good for one in found):
        context.exit(1)


def _line(backup: Backup, *, good: bool) -> str:
    state = "đọc được" if good else "HỎNG"
    what = f"{REASON_LABELS[backup.reason]} | {backup.households} hộ | {state}"
    return f"{backup.made_at:%d/%m/%Y %H:%M} | {what} | {backup.path}"


def _record(backup: Backup, *, good: bool) -> listing.Record:
    return {
        "serial": backup.serial,
        "made_at": backup.made_at.isoformat(timespec="seconds"),
        "reason_code": backup.reason.value,
        "reason": REASON_LABELS[backup.reason],
        "households": backup.households,
        "size": backup.size,
        "good": good,
        "file": str(backup.path),
    }
