"""Make the command line speak Vietnamese: help pages and faults of use."""

from __future__ import annotations

from typing import Any

import click

_HELP = "Hiện trang hướng dẫn này."
_WHOLE = 500  # letters: no sentence of a verb is cut
_SEE_HELP = "gõ thêm --help để xem cách dùng."


class VietnameseCommand(click.Command):
    """Show help with Vietnamese headings."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[TÙY CHỌN]")
        super().__init__(*args, **kwargs)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_vietnamese(super().get_help_option(ctx))


class VietnameseGroup(click.Group):
    """Show help with Vietnamese headings, and the verbs of the group."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[TÙY CHỌN]")
        kwargs.setdefault("subcommand_metavar", "LỆNH …")
        super().__init__(*args, **kwargs)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _write_options(self, ctx, formatter)
        verbs = [(name, self.commands[name]) for name in self.list_commands(ctx)]
        if not verbs:
            return
        with formatter.section("Lệnh"):
            formatter.write_dl([(name, verb.get_short_help_str(_WHOLE)) for name, verb in verbs])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_vietnamese(super().get_help_option(ctx))


def sentence_of(fault: click.ClickException) -> str:
    """Return one Vietnamese sentence for a fault of use: what, and how to mend it."""
    if isinstance(fault, click.exceptions.NoArgsIsHelpError):
        return f"Chưa ghi lệnh nào; {_SEE_HELP}"
    if isinstance(fault, click.NoSuchOption):
        return f"Không có tùy chọn “{fault.option_name}”; {_SEE_HELP}"
    if isinstance(fault, click.MissingParameter):
        names = fault.param.opts if fault.param else []
        return f"Thiếu “{names[-1] if names else 'giá trị'}”; {_SEE_HELP}"
    if isinstance(fault, click.BadOptionUsage):
        lacks = "requires" in fault.message
        what = "còn thiếu giá trị" if lacks else "không đi kèm giá trị"
        return f"Tùy chọn “{fault.option_name}” {what}; {_SEE_HELP}"
    if isinstance(fault, click.BadParameter):
        return _bad_value(fault)
    if isinstance(fault, click.FileError):
        return f"Không mở được tệp “{fault.ui_filename}”; hãy xem lại tên và quyền mở tệp."
    context = getattr(fault, "ctx", None)
    # click names what it did not understand in quotes, or in brackets at the end.
    typed = fault.message.partition("'")[2].rpartition("'")[0] or fault.message.rpartition("(")[2]
    typed = typed.rstrip(").")
    if isinstance(context.command if context else None, click.Group):
        return f"Không có lệnh “{typed}”; {_SEE_HELP}"
    return f"Dòng lệnh có phần thừa “{typed}”; {_SEE_HELP}"


def _bad_value(fault: click.BadParameter) -> str:
    name = fault.param.opts[-1] if fault.param and fault.param.opts else "giá trị"
    kind = fault.param.type if fault.param else None
    if isinstance(kind, click.Choice):
        choices = ", ".join(str(choice) for choice in kind.choices)
        return f"Giá trị của “{name}” phải là một trong: {choices}."
    if isinstance(kind, click.types.IntParamType):
        return f"Giá trị của “{name}” phải là số nguyên, ví dụ 2024."
    return f"Giá trị của “{name}” không đúng; {_SEE_HELP}"


def _write_usage(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")


def _write_options(
    command: click.Command, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    records = [parameter.get_help_record(ctx) for parameter in command.get_params(ctx)]
    shown = [
        (names, words.replace("[required]", "[bắt buộc]")) for names, words in filter(None, records)
    ]
    with formatter.section("Tùy chọn"):
        formatter.write_dl(shown)


def _in_vietnamese(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = _HELP
    return option
