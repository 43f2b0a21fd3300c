"""The history of a household and the movement of all, for people and for programs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli
from tests.documents.list_builders import opened, table


@pytest.fixture
def household_id(record: Path) -> str:
    """Edit the first household of the record and return its key."""
    office = open_office_file(record)
    found = office.households.entries()[0].id
    draft = office.households.draft_of(found)
    office.households.update(found, replace(draft, support="", birth="1950"))
    office.close()
    return found


def test_programs_read_every_field_with_its_former_value(cli: Cli, household_id: str) -> None:
    newest, oldest = cli("history", "--household", household_id, "--json").records
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


def test_people_read_lines_of_old_and_new(cli: Cli, household_id: str) -> None:
    lines = cli("history", "--household", household_id).out.splitlines()
    assert lines[0].endswith("  Sửa hộ Nguyễn Thị Thành")
    assert lines[1:3] == [
        "    Năm sinh: (trống) → 1950",
        "    Hướng hỗ trợ: Đề nghị TP có chính sách hỗ trợ riêng → (trống)",
    ]


def test_an_unknown_household_is_named(cli: Cli) -> None:
    assert "Không có hộ mang mã “x” trong sổ" in cli("history", "--household", "x").sentence()
    assert "Thiếu “--household”" in cli("history").sentence()


def test_the_movement_of_a_period_is_written(cli: Cli, out: Path) -> None:
    target = out / "Diễn biến.xlsx"
    period = ("--from", "2024-01-01", "--to", "31/12/2024")
    ran = cli("export", "movement", *period, "--out", str(target))
    assert (ran.code, ran.out) == (0, f"Đã ghi {target}\n")
    poor = opened(target.read_bytes())["Hộ nghèo"]
    assert sum(row[2] for row in table(poor)) == 2


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("2023-12-31", "2024-12-31", "Sổ chỉ có số liệu từ 01/01/2024"),
        ("2024-06-01", "2024-05-31", "kết thúc (31/05/2024) trước khi bắt đầu (01/06/2024)"),
        ("2024", "2024-12-31", "“2024” chưa phải một ngày"),
    ],
)
def test_a_period_that_cannot_be_is_refused(
    cli: Cli, out: Path, first: str, last: str, sentence: str
) -> None:
    target = out / "F.xlsx"
    ran = cli("export", "movement", "--from", first, "--to", last, "--out", str(target))
    assert sentence in ran.sentence()
    assert not target.exists()
