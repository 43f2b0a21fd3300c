"""Every help page is Vietnamese from the first word to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from hungchinh_desktop.cli import program
from tests.cli.cli_runs import Cli, in_a_process

_ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|show this|message|exit|required|default|help page|"
    r"file|folder|directory|year|json format|integer|text|path)\b(?!-)",
    re.IGNORECASE,
)
_TYPED = re.compile(r"--[a-z-]+|hungchinh-desktop.*\[|\b(meeting|posting|committee|internal)\b")
_VERB = re.compile(r"^  [a-z]+ {2,}(?=\S)", re.MULTILINE)


def _pages(command: click.Command, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield words
    for name, verb in getattr(command, "commands", {}).items():
        yield from _pages(verb, (*words, name))


PAGES = list(_pages(program))


def test_every_verb_has_a_page() -> None:
    assert {" ".join(words) for words in PAGES} >= {
        "",
        "check",
        "export",
        "export all",
        "export committee",
        "export households",
        "export matrix",
        "export plan",
        "show",
        "show committee",
        "show households",
        "show matrix",
        "show totals",
    }


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_help_is_vietnamese(usual_cli: Cli, words: tuple[str, ...]) -> None:
    ran = usual_cli(*words, "--help")
    assert (ran.code, ran.fault) == (0, "")
    assert ran.out.startswith(f"Cách dùng: {' '.join(('hungchinh-desktop', *words))} [TÙY CHỌN]")
    assert "Hiện trang hướng dẫn này." in ran.out
    rest = _TYPED.sub("", _VERB.sub("", ran.out))
    assert _ENGLISH.findall(rest) == []
    for line in ran.out.splitlines():
        assert not re.match(r"  --\S+( \S+)?\s*$", line), f"no words beside {line.strip()}"


def test_help_of_the_program_names_its_file(usual_cli: Cli) -> None:
    assert "chưa có thì tạo mới từ sổ năm 2024" in usual_cli("--help").out


def test_help_needs_neither_screen_nor_data() -> None:
    ran = in_a_process("--help", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert ran.code == 0
    assert "Cách dùng: hungchinh-desktop" in ran.out


def test_no_sentence_of_a_help_page_is_cut() -> None:
    for words in PAGES:
        with click.Context(program) as context:
            command: click.Command | None = program
            for word in words:
                assert isinstance(command, click.Group)
                command = command.get_command(context, word)
            assert command is not None
            assert "..." not in command.get_help(context), words
