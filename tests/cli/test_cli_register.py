"""Suspected duplicates and ending clocks from the command line."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.cli_runs import Cli


def test_pairs_are_listed_with_their_reasons(cli: Cli) -> None:
    (pair,) = cli("show", "duplicates", "--json").records
    assert pair["likeness"] == "weak"
    assert pair["name"] == "Nguyễn Thị Thành (xóm 2) và Nguyễn Thị Thành (xóm 7)"
    assert pair["sentence"] == "trùng họ tên chủ hộ; khác xóm (Xóm 2, Xóm 7)"
    assert pair["answered"] is False
    assert len(set(pair["household_ids"])) == 2


def test_the_agenda_is_listed_and_written(cli: Cli, tmp_path: Path) -> None:
    (one,) = cli("show", "agenda", "--json").records
    assert (one["head_name"], one["months"]) == ("Phan Thị Ngo", 1)
    assert one["in_charge"]
    workbook, pages = tmp_path / "han.xlsx", tmp_path / "han.pdf"
    cli("export", "agenda", "--out", str(workbook))
    cli("export", "agenda", "--out", str(pages))
    assert load_workbook(workbook).sheetnames == ["Theo xóm", "Theo người phụ trách"]
    assert pages.read_bytes().startswith(b"%PDF")
