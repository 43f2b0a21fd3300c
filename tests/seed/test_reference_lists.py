"""Check the reference lists against the seed that uses them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.seed.scan_text import SEED, is_clean
from tests.seed.seed_text import read_csv, read_toml

REFERENCE = SEED.parents[1] / "reference"


def read_list(name: str) -> list[dict[str, str]]:
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_catalogue_holds_every_row_of_the_plan_at_its_cited_place() -> None:
    catalogue = {row["code"]: row for row in read_list("programme_catalogue_2021_2025")}
    assert len(catalogue) == 13
    assert {row["project_number"] for row in catalogue.values()} == set("1234567")
    for row in read_toml("programme")["row"]:
        entry = catalogue[row["code"]]
        assert entry["verified"] == "yes"
        assert entry["subproject_number"] == str(row["subproject_number"])
        assert f"tại {entry['programme_reference']} Quyết định" in row["beneficiaries_ref"]
        assert f"tại {entry['programme_reference']} Quyết định" in row["funding_ref"]
        assert f"và {entry['funding_reference']} Quyết định số 02/2022" in row["funding_ref"]


def test_catalogue_marks_the_names_that_were_not_read_in_a_source() -> None:
    unverified = [
        row["code"] for row in read_list("programme_catalogue_2021_2025") if row["verified"] == "no"
    ]
    assert unverified == ["DA1-TDA1", "DA1-TDA2", "DA4-TDA2"]


def test_needs_of_the_households_are_in_the_list() -> None:
    needs = [row["code"] for row in read_list("support_needs")]
    assert needs == ["health", "education", "production", "credit", "housing", "other"]
    used = {need for row in read_csv("households") for need in row["needs"].split(";") if need}
    assert used == set(needs)


def test_there_are_eight_numbered_causes() -> None:
    causes = read_list("poverty_causes")
    assert [row["order"] for row in causes] == list("12345678")
    assert len({row["code"] for row in causes}) == 8


@pytest.mark.parametrize("path", sorted(REFERENCE.iterdir()), ids=lambda path: path.name)
def test_reference_files_are_clean(path: Path) -> None:
    assert is_clean(path.read_text(encoding="utf-8"))
