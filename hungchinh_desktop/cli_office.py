"""Open the office's data file for a verb of the command line, and hold the shared options."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.services.exchange_service import ExportJob, write_job
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from hungchinh_desktop.services.working_year import year_of_day

if TYPE_CHECKING:
    from hungchinh_desktop.domain.file_password import FilePassword
    from hungchinh_desktop.services.file_access import Session


_LONGEST = 10_000
"""Letters of a line of the standard input; no password or code is near that."""


class Day(click.ParamType[date]):
    """Take a day as people or programs write it: 31/12/2024 or 2024-12-31."""

    name = "day"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the day. Raises UserError when the text names no single day."""
        del param, ctx
        if isinstance(value, date):
            return value
        text = str(value).strip()
        try:
            read = PartialDate.from_stored if text[4:5] == "-" else PartialDate.from_typed
            found = read(text)
        except (UserError, ValueError):
            found = None
        if found is None or found.precision != "day":
            raise UserError(
                f"“{text}” chưa phải một ngày; hãy ghi đủ ngày, tháng, năm,"
                " ví dụ 31/12/2024 hoặc 2024-12-31."
            )
        return found.first_day


class Place(click.ParamType[Path]):
    """Take the name of a file or folder; an empty one would mean the folder one is in."""

    name = "place"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """Return the path. Raises UserError when there is no usable name."""
        del ctx
        text = str(value)
        if not text.strip() or "\0" in text:
            option = param.opts[-1] if param else "--out"
            raise UserError(f"Sau “{option}” chưa có tên; hãy ghi tên tệp hoặc thư mục ở đó.")
        return Path(text)


year_option = click.option("--year", type=int, metavar="NĂM", help="Năm làm việc.")
as_of_option = click.option(
    "--as-of", type=Day(), metavar="NGÀY", help="Danh sách của ngày này, ví dụ 31/12/2024."
)
json_option = click.option("--json", "as_json", is_flag=True, help="In dạng JSON.")
format_option = click.option(
    "--format",
    "file_format",
    type=click.Choice(["pdf", "docx"]),
    metavar="LOẠI",
    help="pdf hoặc docx (Word); không ghi thì theo đuôi tên tệp.",
)
out_option = click.option(
    "--out",
    required=True,
    metavar="TỆP",
    type=Place(),
    help="Tệp sẽ ghi ra.",
)


@contextmanager
def opened_office(
    context: click.Context, year: int | None = None, as_of: date | None = None
) -> Iterator[OfficeFile]:
    """Open the data file for one verb, or as it was on a day.

    Raises UserError for a year or a day that it does not have.
    """
    path = context.find_root().obj
    view_only = bool(context.find_root().params.get("read_only"))
    office = open_office_file(path, typed_session(context, path), view_only=view_only)
    try:
        if year is not None:
            _choose_year(office, year)
        if as_of is not None:
            look_back(office, as_of)
        yield office
    finally:
        office.close()


def typed_session(context: click.Context, path: Path | None) -> Session | None:
    """Return who opens a file by the password on the standard input, where that was asked for."""
    password = typed_password(context)
    if password is None:
        return None
    from hungchinh_desktop import paths
    from hungchinh_desktop.services.file_access import unlock

    return unlock(path or paths.default_data_file(), password)


def typed_password(context: click.Context) -> str | None:
    """Return the first line of the standard input, where the file's password was said to be it.

    Raises UserError when nothing is there.
    """
    return typed_line("Mật khẩu") if context.find_root().params.get("has_password") else None


def typed_line(asked: str) -> str:
    """Return a line of the standard input; at a terminal it is asked for and not shown.

    Raises UserError when nothing is there, or no password is in it.
    """
    typed = _input_line(asked)
    if not typed.strip():
        raise UserError(f"{asked} chưa có ở đầu vào chuẩn; hãy ghi mỗi thứ một dòng.")
    return typed


def _input_line(asked: str = "") -> str:
    """Return the next line, "" where there is none; a terminal asks for it, where it may.

    Raises UserError when it is no text, or endless.
    """
    try:
        if asked and sys.stdin is not None and sys.stdin.isatty():
            from getpass import getpass

            return getpass(f"{asked}: ")
        line = sys.stdin.readline(_LONGEST) if sys.stdin else ""  # without a console: none
    except UnicodeDecodeError:
        raise UserError(
            "Đầu vào chuẩn không phải chữ UTF-8; hãy ghi mật khẩu và mã bằng UTF-8."
        ) from None  # the fault holds what was typed
    if len(line) == _LONGEST:
        raise UserError(
            f"Đầu vào chuẩn có dòng dài hơn {_LONGEST} ký tự; hãy ghi mỗi thứ một dòng."
        )
    return line.rstrip("\r\n")


def look_back(office: OfficeFile, day: date) -> None:
    """Show every list as of a day. Raises UserError for one before the register begins."""
    office.choose_year(year_of_day(day, office.plans.years()))
    office.working_year.day = day


def _choose_year(office: OfficeFile, year: int) -> None:
    years = office.plans.years()
    if year not in years:
        known = ", ".join(map(str, years))
        raise UserError(f"Sổ chưa có năm {year}; hãy chọn một trong các năm: {known}.")
    office.choose_year(year)


password_option = click.option(
    "--password-stdin",
    "ask_password",
    is_flag=True,
    help="Đặt mật khẩu đọc từ đầu vào chuẩn; tệp đuôi .xlsx hoặc .zip.",
)


def wants_word(file_format: str | None, out: Path) -> bool:
    """Tell whether a Word file is asked for, by the option or else by the name of the file."""
    return file_format == "docx" or (file_format is None and out.suffix.lower() == ".docx")


def write_export(
    office: OfficeFile, job: ExportJob, path: Path, *, ask_password: bool = False
) -> None:
    """Write a file, remember that it left the program, and say so.

    Args:
        office: the open data file.
        job: what to write.
        path: where to; with a password a workbook, or a zip with the file in it.
        ask_password: read a password from the first line of the standard input.
    """
    if ask_password:
        job = _locked(job, path)
    office.exchange.record(job, office.exchange.write(job, path.absolute()))
    click.echo(f"Đã ghi {path}")


def write_bundle(office: OfficeFile, jobs: list[ExportJob], path: Path) -> None:
    """Write files into one zip behind a password read from the standard input."""
    from hungchinh_desktop.services.file_lock import bundled

    target = path.absolute()
    for job in jobs:
        office.exchange.check_release(job)
    write_job(bundled(jobs, _typed_password(), "tat_ca.zip"), target)
    for job in jobs:
        office.exchange.record(job, target)
    click.echo(f"Đã ghi {len(jobs)} tệp vào {path}")


def _locked(job: ExportJob, path: Path) -> ExportJob:
    from hungchinh_desktop.services.file_lock import locked

    return locked(job, _typed_password(), zipped=path.suffix.lower() == ".zip")


def _typed_password() -> FilePassword:
    from hungchinh_desktop.domain.file_password import FilePassword

    return FilePassword.from_typed(_input_line())
