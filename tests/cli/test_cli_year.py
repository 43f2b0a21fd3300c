"""A new year from the command line: opened once, reviewed household by household."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli


def test_the_next_year_is_opened_and_worked_on_from_then(cli: Cli) -> None:
    ran = cli("year", "open", "2025")
    assert ran.code == 0
    opened, copy = ran.out.splitlines()
    assert opened == "Đã mở năm 2025: 20 hộ chờ rà soát."
    assert copy.startswith("Bản sao sổ trước khi mở: so_")
    assert copy.endswith("_truoc_nam_moi.db")
    assert cli("show", "totals", "--json").records[0]["year"] == 2025
    assert cli("show", "totals", "--year", "2024", "--json").records[0]["poor"] == 2


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2024", "Năm 2024 đã mở từ trước"),
        ("2027", "Chỉ mở được năm 2025"),
        ("mới", "phải là số nguyên"),
    ],
)
def test_another_year_is_refused(cli: Cli, typed: str, sentence: str) -> None:
    assert sentence in cli("year", "open", typed).sentence()
    assert cli("year", "review", "--json").records == []


def test_the_review_tells_verdict_and_promise(cli: Cli, record: Path) -> None:
    cli("year", "open", "2025")
    office = open_office_file(record)
    leaver = next(line.before.id for line in office.years.review() if line.promise)
    office.households.close(leaver, EndReason.ESCAPED, "15/02/2025")
    office.close()
    found = cli("year", "review", "--json").records
    assert Counter(one["verdict_code"] for one in found) == {"open": 19, "closed": 1}
    (left,) = [one for one in found if one["id"] == leaver]
    assert (left["verdict"], left["outcome"]) == ("Đã ra khỏi sổ", "Đã thoát, chậm hơn dự kiến")
    assert (left["exit_year"], left["status"]) == (2024, "Cận nghèo")
    promises = cli("year", "promises", "--json").records
    assert Counter(one["outcome_code"] for one in promises) == {"late": 1, "not_yet": 6}
    assert [one["left_on"] for one in promises if one["id"] == leaver] == ["15/02/2025"]
    lines = cli("year", "review").out.splitlines()
    assert lines[0] == "Chủ hộ: Nguyễn Thị Thành | Xóm: Xóm 2 | Diện: Nghèo | Rà soát: Chưa rà soát"


def test_households_are_confirmed_by_their_keys(cli: Cli) -> None:
    cli("year", "open", "2025")
    first, second, *_ = (one["id"] for one in cli("year", "review", "--json").records)
    ran = cli("year", "confirm", "--household", first, "--household", second)
    assert (ran.code, ran.out) == (0, "Đã xác nhận giữ nguyên 2 hộ.\n")
    again = cli("year", "confirm", "--household", first)
    assert again.out == "Đã xác nhận giữ nguyên 0 hộ.\n"
    verdicts = Counter(one["verdict_code"] for one in cli("year", "review", "--json").records)
    assert verdicts == {"confirmed": 2, "open": 18}
    refused = cli("year", "confirm", "--household", "x").sentence()
    assert "không nằm trong danh sách rà soát năm 2025" in refused
