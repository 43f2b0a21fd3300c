"""The plan comes out as a Word file too, by its name or when asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.cli.cli_runs import Cli, names_in


@pytest.mark.parametrize(("name", "asked"), [("KH.docx", []), ("KH.docx", ["--format", "docx"])])
def test_the_plan_is_written_for_word(cli: Cli, out: Path, name: str, asked: list[str]) -> None:
    ran = cli("export", "plan", *asked, "--out", out / name)
    assert (ran.code, ran.fault) == (0, "")
    texts = [paragraph.text for paragraph in Document(str(out / name)).paragraphs]
    assert "- Tổng số hộ nghèo toàn xã năm 2024: 2 hộ, chiếm 0,09%;" in texts
    assert names_in(out) == [name]


def test_a_name_that_contradicts_the_kind_is_refused(cli: Cli, out: Path) -> None:
    said = cli("export", "plan", "--format", "docx", "--out", out / "KH.pdf").sentence()
    assert ".docx" in said
    assert names_in(out) == []
