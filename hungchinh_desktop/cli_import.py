"""Import household lists from the command line; take changes back and bring them again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hungchinh_desktop import cli_import_listing as listing
from hungchinh_desktop.cli_office import (
    Place,
    json_option,
    opened_office,
    out_option,
    write_export,
    year_option,
)
from hungchinh_desktop.cli_words import VietnameseCommand, VietnameseGroup
from hungchinh_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from hungchinh_desktop.domain.import_preview import ImportOptions

EXIT_OPEN_QUESTIONS = 1
PREVIEW, APPLY = "preview", "apply"


@click.group("import", cls=VietnameseGroup)
def import_group() -> None:
    """Nhập danh sách hộ từ Excel, Word (.docx), CSV."""


_file = click.argument("path", type=Place(), metavar="TỆP")
_sheet = click.option(
    "--sheet", metavar="TÊN_TỜ", help="Chỉ đọc tờ này; không ghi thì đọc mọi tờ hiện."
)
_profile_map = click.option(
    "--profile-map",
    "profile_path",
    type=Place(),
    metavar="TỆP_JSON",
    help="Tệp ghi ý nghĩa từng cột, diện hộ, xóm, dòng tiêu đề.",
)
_answers = click.option(
    "--answers",
    "answers_path",
    type=Place(),
    metavar="TỆP_JSON",
    help="Tệp trả lời các câu hỏi của lần xem trước.",
)


@import_group.command("households", cls=VietnameseCommand)
@_file
@_sheet
@_profile_map
@_answers
@click.option("--preview", "action", flag_value=PREVIEW, help="Xem trước, chưa ghi gì.")
@click.option("--apply", "action", flag_value=APPLY, help="Ghi vào sổ, thành một việc.")
@year_option
@json_option
@click.pass_context
def import_households(
    context: click.Context,
    path: Path,
    *,
    sheet: str | None,
    profile_path: Path | None,
    answers_path: Path | None,
    action: str | None,
    year: int | None,
    as_json: bool,
) -> int:
    """Nhập các hộ trong một tệp; --preview để xem trước, --apply để ghi vào sổ."""
    from hungchinh_desktop.domain.import_question import OpenQuestionError

    if action is None:
        raise UserError("Hãy ghi một trong hai: --preview để xem trước, --apply để ghi vào sổ.")
    options = _options(sheet, profile_path, answers_path)
    with opened_office(context, year) as office:
        preview = office.imports.preview(path.absolute(), options)
        if action == PREVIEW:
            click.echo(listing.preview_text(preview, as_json=as_json))
            return 0
        try:
            result = office.imports.apply(preview)
        except OpenQuestionError as fault:
            click.echo(fault.sentence, err=True)
            return EXIT_OPEN_QUESTIONS
        click.echo(listing.result_text(result, as_json=as_json))
    return 0


@import_group.command("refused", cls=VietnameseCommand)
@_file
@_sheet
@_profile_map
@_answers
@out_option
@year_option
@click.pass_context
def save_refused(
    context: click.Context,
    path: Path,
    *,
    sheet: str | None,
    profile_path: Path | None,
    answers_path: Path | None,
    out: Path,
    year: int | None,
) -> None:
    """Ghi các dòng chưa nhập được ra Excel, kèm lý do, để sửa rồi nhập lại."""
    options = _options(sheet, profile_path, answers_path)
    with opened_office(context, year) as office:
        preview = office.imports.preview(path.absolute(), options)
        write_export(office, office.imports.refused_job(preview), out)


@click.command("undo", cls=VietnameseCommand)
@click.pass_context
def undo_command(context: click.Context) -> None:
    """Hoàn tác việc vừa làm."""
    with opened_office(context) as office:
        label = office.undo.undo_label()
        office.undo.undo()
        click.echo(f"Đã hoàn tác: {label}")


@click.command("redo", cls=VietnameseCommand)
@click.pass_context
def redo_command(context: click.Context) -> None:
    """Làm lại việc vừa hoàn tác."""
    with opened_office(context) as office:
        label = office.undo.redo_label()
        office.undo.redo()
        click.echo(f"Đã làm lại: {label}")


def _options(
    sheet: str | None, profile_path: Path | None, answers_path: Path | None
) -> ImportOptions:
    from hungchinh_desktop.domain.import_answers import ImportAnswers, answers_from
    from hungchinh_desktop.domain.import_preview import ImportOptions
    from hungchinh_desktop.domain.import_profile import ImportProfile, profile_from

    return ImportOptions(
        sheet,
        profile_from(_read_json(profile_path)) if profile_path else ImportProfile(),
        answers_from(_read_json(answers_path)) if answers_path else ImportAnswers(),
    )


def _read_json(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise UserError(f"Không mở được tệp “{path}”; hãy xem lại tên và quyền mở tệp.") from fault
    except ValueError as fault:  # no JSON, or no UTF-8
        raise UserError(f"Tệp “{path}” không phải JSON viết bằng UTF-8; hãy sửa tệp.") from fault
