"""Prove that a plan is copied from the command line, and what is old in it is listed."""

from __future__ import annotations

import pytest

from tests.cli.cli_runs import Cli


def test_a_plan_is_copied_and_what_is_old_is_listed(cli: Cli) -> None:
    ran = cli("plan", "copy", "--from", "2024", "--to", "2025", "--json")
    assert ran.code == 0
    assert [(one["place"], one["old"]) for one in ran.records][:1] == [
        ("Căn cứ 93/KH-UBND", "2024")
    ]
    assert cli("show", "matrix", "--year", "2025", "--json").records
    again = cli("plan", "copy", "--from", "2024", "--to", "2025")
    assert again.out.startswith("Đã chép kế hoạch năm 2024 sang năm 2025; ")
    assert "Bản năm 2025 đang có đã được thay; lấy lại bằng lệnh undo." in again.out
    assert "Mục V.4.1: còn năm cũ “2024” – " in again.out


@pytest.mark.parametrize(
    ("former", "year", "words"),
    [("2020", "2025", "Không có kế hoạch năm 2020"), ("2024", "2024", "Hai năm phải khác nhau")],
)
def test_a_copy_that_cannot_be_is_one_sentence(
    cli: Cli, former: str, year: str, words: str
) -> None:
    assert words in cli("plan", "copy", "--from", former, "--to", year).sentence()
