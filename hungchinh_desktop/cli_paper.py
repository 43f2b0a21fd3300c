"""Make the papers of the office besides the plan from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from hungchinh_desktop.cli_office import (
    format_option,
    opened_office,
    out_option,
    wants_word,
    write_export,
    year_option,
)
from hungchinh_desktop.cli_words import VietnameseCommand
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.office_paper import FORMS, OfficePaper

_set_option = click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="Ô=CHỮ",
    help="Điền một ô của mẫu, ví dụ --set place='Nhà văn hóa xóm 7'; ghi được nhiều lần.",
)
_hamlet_option = click.option("--hamlet", metavar="XÓM", help="Xóm của văn bản, ví dụ 7.")


def _paper_command(name: str, paper: OfficePaper, words: str) -> click.Command:
    """Return the verb of one paper; a paper about a hamlet can be asked for by hamlet."""

    def run(
        context: click.Context,
        settings: tuple[str, ...],
        file_format: str | None,
        year: int | None,
        out: Path,
        hamlet: str | None = None,
    ) -> None:
        with opened_office(context, year) as office:
            typed = office.papers.values(paper, hamlet) | _typed(paper, settings)
            job = office.papers.job(paper, typed, word=wants_word(file_format, out))
            write_export(office, job, out)

    made: Callable[..., object] = click.pass_context(run)
    options = [_set_option, format_option, year_option, out_option]
    if any(field.id == "hamlet" for field in FORMS[paper]):
        options.append(_hamlet_option)
    for option in options:
        made = option(made)
    return click.command(name, cls=VietnameseCommand, help=words)(made)


def _typed(paper: OfficePaper, settings: tuple[str, ...]) -> dict[str, str]:
    """Return the fields given on the command line. Raises UserError for an unknown one."""
    known = [field.id for field in FORMS[paper]]
    typed = {}
    for setting in settings:
        field, separator, text = setting.partition("=")
        if not separator or field not in known:
            raise UserError(
                f"“{setting}” không điền được; hãy ghi Ô=CHỮ, với Ô là một trong: "
                f"{', '.join(known)}."
            )
        typed[field] = text
    return typed


PAPER_COMMANDS = (
    _paper_command("decision", OfficePaper.DECISION, "Ghi QUYẾT ĐỊNH về Ban chỉ đạo."),
    _paper_command("notice", OfficePaper.NOTICE, "Ghi THÔNG BÁO họp xóm."),
    _paper_command("invitation", OfficePaper.INVITATION, "Ghi GIẤY MỜI họp xóm."),
    _paper_command("minutes", OfficePaper.MINUTES, "Ghi BIÊN BẢN họp xóm để ghi kết quả."),
    _paper_command("report", OfficePaper.YEAR_REPORT, "Ghi BÁO CÁO năm."),
    _paper_command("half-year-report", OfficePaper.HALF_YEAR_REPORT, "Ghi BÁO CÁO 6 tháng."),
    _paper_command("posting", OfficePaper.POSTING, "Ghi DANH SÁCH niêm yết công khai."),
)
