"""The history of a household from the command line, for people and for programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hungchinh_desktop.cli import run
from hungchinh_desktop.services.office_file import open_office_file


@pytest.fixture
def edited(tmp_path: Path) -> tuple[str, str]:
    """Make a record with one edit; return the file and the household."""
    office = open_office_file(tmp_path / "so.db")
    household_id = office.households.entries()[0].id
    draft = office.households.draft_of(household_id)
    office.households.update(household_id, replace(draft, support="", birth="1950"))
    office.close()
    return str(office.path), household_id


def test_programs_read_every_field_with_its_former_value(
    edited: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, household_id = edited
    assert run(["--file", path, "history", "--household", household_id, "--json"]) == 0
    newest, oldest = json.loads(capsys.readouterr().out)
    assert newest["label"] == "Sửa hộ Nguyễn Thị Thành"
    assert newest["fields"] == [
        {"field": "birth", "label": "Năm sinh", "old": "", "new": "1950", "old_value": ""},
        {
            "field": "support",
            "label": "Hướng hỗ trợ",
            "old": "Đề nghị TP có chính sách hỗ trợ riêng",
            "new": "",
            "old_value": "Đề nghị TP có chính sách hỗ trợ riêng",
        },
    ]
    assert oldest["kind"] == "setup"


def test_people_read_lines_of_old_and_new(
    edited: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    path, household_id = edited
    assert run(["--file", path, "history", "--household", household_id]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("  Sửa hộ Nguyễn Thị Thành")
    assert lines[1:3] == [
        "    Năm sinh: (trống) → 1950",
        "    Hướng hỗ trợ: Đề nghị TP có chính sách hỗ trợ riêng → (trống)",
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [(["--household", "x"], "Không có hộ mang mã “x” trong sổ"), ([], "Thiếu “--household”")],
)
def test_faults_of_use_are_one_sentence(
    edited: tuple[str, str],
    arguments: list[str],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["--file", edited[0], "history", *arguments]) == 2
    assert sentence in capsys.readouterr().err
