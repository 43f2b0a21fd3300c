"""A meeting list that came back is shown as its differences and changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from tests.cli.cli_runs import Cli


@pytest.fixture
def returned(cli: Cli, out: Path) -> Path:
    """Return a meeting list in which one row was filled in, one lost its code, one is gone."""
    path = out / "họp.xlsx"
    assert cli("export", "households", "--out", path).code == 0
    book = openpyxl.load_workbook(path)
    sheet = book["Xóm 7"]
    sheet["E11"], sheet["G11"] = 21, "Đồng ý"
    sheet["B12"] = "XYZ"
    sheet.delete_rows(16)
    book.save(path)
    return path


def test_differences_are_told_in_words(cli: Cli, returned: Path) -> None:
    ran = cli("import", "meeting", returned, "--preview")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == (
        "Đọc 19 dòng: 1 dòng có ghi thêm hoặc khác sổ, 17 dòng như sổ, 1 dòng cần xem lại."
    )
    assert lines[1:4] == [
        "Xóm 7, dòng 11, Lê Thị Hương:",
        "  Số phiếu đồng ý: 21",
        "  Ý kiến: Đồng ý",
    ]
    assert "Mã “XYZ” bị sai hoặc thiếu ký tự" in lines[4]
    assert lines[5].startswith("Trong sổ có mà tệp không có: ")


def test_the_same_as_json(cli: Cli, returned: Path) -> None:
    ran = cli("import", "meeting", returned, "--preview", "--json")
    found = json.loads(ran.out)
    counts = {"rows": 19, "changed": 1, "unchanged": 17, "question": 1, "missing": 2}
    assert found["counts"] == counts
    first = found["rows"][0]
    assert (first["sheet"], first["row"], first["verdict"]) == ("Xóm 7", 11, "changed")
    assert first["differences"][0] == {
        "field": "agreed",
        "label": "Số phiếu đồng ý",
        "old": "",
        "new": "21",
    }
    assert {one["hamlet"] for one in found["missing"]} == {"Xóm 7"}


def test_without_preview_nothing_is_done(cli: Cli, returned: Path) -> None:
    assert "--preview" in cli("import", "meeting", returned).sentence()


def test_a_missing_file_is_one_sentence(cli: Cli, out: Path) -> None:
    assert cli("import", "meeting", out / "không có.xlsx", "--preview").sentence()


def test_votes_are_kept_and_can_be_taken_back(cli: Cli, returned: Path) -> None:
    ran = cli("import", "meeting", returned, "--apply", "--date", "2024-04-05")
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "Đã ghi ý kiến, số phiếu của 1 hộ."
    again = cli("import", "meeting", returned, "--preview", "--date", "05/04/2024", "--json")
    assert json.loads(again.out)["counts"]["changed"] == 0
    assert cli("undo").code == 0
    once_more = cli("import", "meeting", returned, "--apply", "--date", "05/04/2024", "--json")
    assert json.loads(once_more.out)["applied"] == 1


def test_keeping_needs_the_day_of_the_meeting(cli: Cli, returned: Path) -> None:
    assert "--date" in cli("import", "meeting", returned, "--apply").sentence()
    assert "một cách" in cli("import", "meeting", returned, "--apply", "--preview").sentence()
