"""What is shown are the figures of the office's own record."""

from __future__ import annotations

from pathlib import Path

import pytest

from hungchinh_desktop.domain.vocabulary import EndReason
from hungchinh_desktop.services.office_file import open_office_file
from tests.cli.cli_runs import Cli, sha256_of

NEAR_POOR = {3: 1, 4: 4, 5: 3, 6: 1, 7: 5, 8: 4}
LISTS = ["households", "matrix", "committee", "totals"]


def test_totals_are_those_of_the_signed_plan(cli: Cli) -> None:
    commune, *hamlets = cli("show", "totals", "--json").records
    assert commune["scope"] == "commune"
    assert commune["name"] == "xã Hưng Chính"
    assert (commune["year"], commune["as_of"]) == (2024, "2024-12-31")
    assert (commune["poor"], commune["poor_rate"]) == (2, "0,09%")
    assert (commune["near_poor"], commune["near_poor_rate"]) == (18, "0,82%")
    assert (commune["newly_escaped"], commune["exit_candidates"]) == (1, 7)
    assert commune["total_households"] == 2195
    assert commune["total_confirmed"] is False
    assert commune["total_source"] == "suy ra từ tỷ lệ trong kế hoạch, chưa xác nhận"
    assert commune["total_interval"] == [2182, 2208]
    assert [one["name"] for one in hamlets] == [f"Xóm {number}" for number in range(1, 9)]
    assert [one["poor"] for one in hamlets] == [0, 1, 0, 0, 0, 0, 1, 0]
    assert [one["near_poor"] for one in hamlets] == [NEAR_POOR.get(n, 0) for n in range(1, 9)]


def test_households_come_as_they_are_printed(cli: Cli) -> None:
    found = cli("show", "households", "--json").records
    assert len(found) == 20
    assert [one["status_code"] for one in found] == ["poor"] * 2 + ["near_poor"] * 18
    assert {one["status"] for one in found} == {"Nghèo", "Cận nghèo"}
    assert all(one["head_name"] and one["id"] and one["situation"] for one in found)
    assert sum(one["exit_year"] == 2024 for one in found) == 7
    escaped = [one for one in found if one["escape_clock"]]
    assert [one["head_name"] for one in escaped] == ["Phan Thị Ngo"]
    assert escaped[0]["escape_clock"] == "đến 2025, chưa rõ ngày"


def test_matrix_has_the_eight_rows_with_their_units(cli: Cli) -> None:
    found = cli("show", "matrix", "--json").records
    assert len(found) == 8
    assert len({row["code"] for row in found}) == 8
    for row in found:
        letters = list(row["cells"].values())
        assert letters.count("C") == len(row["lead"])
        assert letters.count("P") == len(row["coordinate"])
    checks = {row["project"]: row["check"] for row in found}
    assert checks["DA 4 – TDA 1"] == "Đủ"
    assert checks["DA 2"] == checks["DA 3 – TDA 1"] == "Hai nơi chủ trì"  # section V.3 claims both


def test_committee_carries_its_loads(cli: Cli) -> None:
    found = cli("show", "committee", "--json").records
    assert len(found) == 7
    loads = {one["full_name"]: one["households"] for one in found if not one["general"]}
    assert sorted(loads.values()) == [1, 5, 7, 7]
    assert all(one["households"] is None and not one["hamlets"] for one in found if one["general"])
    hamlets = [name for one in found for name in one["hamlets"]]
    assert sorted(hamlets) == sorted(set(hamlets))


@pytest.mark.parametrize("what", LISTS)
def test_plain_lists_say_the_same_in_lines(cli: Cli, what: str) -> None:
    records = cli("show", what, "--json").records
    shown = cli("show", what)
    lines = shown.out.splitlines()
    assert (shown.code, shown.fault) == (0, "")
    assert len(lines) == len(records)
    for line, one in zip(lines, records, strict=True):
        name = one.get("head_name") or one.get("full_name") or one["name"]
        assert f": {name}" in line
        assert " | " in line
        assert "None" not in line
        assert "_" not in line


@pytest.mark.parametrize("what", LISTS)
def test_looking_changes_no_byte_of_the_record(cli: Cli, record: Path, what: str) -> None:
    before = sha256_of(record)
    assert cli("show", what, "--year", 2024).code == 0
    assert sha256_of(record) == before


def test_an_emptied_register_says_so(cli: Cli, record: Path) -> None:
    office = open_office_file(record)
    for entry in office.households.entries():
        office.households.close(entry.id, EndReason.MOVED_AWAY, "2024")
    office.close()
    assert cli("show", "households").out == "Không có gì để hiện.\n"
    assert cli("show", "households", "--json").records == []


@pytest.mark.parametrize("what", LISTS)
def test_every_list_can_be_asked_for_as_of_a_day(cli: Cli, what: str) -> None:
    assert cli("year", "open", "2025").code == 0
    assert cli("show", what, "--as-of", "31/12/2024", "--json").records
    refused = cli("show", what, "--as-of", "31/12/2020", "--json")
    assert refused.code == 2 if what != "households" else refused.records == []
