"""Check that the codes of a family agree with their wording, the schema and the review's list."""

from __future__ import annotations

import csv
import re
from enum import StrEnum
from typing import Any

import pytest

from hungchinh_desktop.domain import family_vocabulary as words
from hungchinh_desktop.domain.vietnamese import nfc
from hungchinh_desktop.domain.vocabulary import CAUSE_LABELS, PovertyCause
from hungchinh_desktop.paths import db_dir

LABELS: dict[type[StrEnum], list[dict[Any, str]]] = {
    words.Sex: [words.SEX_LABELS],
    words.DayWork: [words.DAY_WORK_LABELS],
    words.DisabilityDegree: [words.DISABILITY_DEGREE_LABELS],
    PovertyCause: [CAUSE_LABELS, words.CAUSE_SHORT],
    words.PriorityGroup: [words.PRIORITY_LABELS],
    words.ReviewedClass: [words.REVIEWED_CLASS_LABELS],
    words.Area: [words.AREA_LABELS],
}
COLUMNS = {
    "sex": words.Sex,
    "activity": words.DayWork,
    "disability_degree": words.DisabilityDegree,
    "cause": PovertyCause,
    "priority_group": words.PriorityGroup,
    "area": words.Area,
    "decided": words.ReviewedClass,
    "proposed": words.ReviewedClass,
}


@pytest.mark.parametrize("codes", LABELS, ids=lambda codes: codes.__name__)
def test_every_code_has_a_wording_of_its_own(codes: type[StrEnum]) -> None:
    for labels in LABELS[codes]:
        assert list(labels) == list(codes)
        assert len(set(labels.values())) == len(labels)
        assert all(nfc(label) == label for label in labels.values())


@pytest.mark.parametrize("column", COLUMNS)
def test_the_schema_allows_exactly_these_codes(column: str) -> None:
    script = (db_dir() / "migrations" / "0012_household_detail.sql").read_text(encoding="utf-8")
    found = re.search(rf"\b{column} IN \(([^)]*)\)", script)
    assert found is not None
    assert re.findall(r"'(\w+)'", found[1]) == [code.value for code in COLUMNS[column]]


def test_the_causes_are_those_of_the_reference_list() -> None:
    path = db_dir() / "reference" / "poverty_causes.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        listed = {row["code"]: row["name"] for row in csv.DictReader(stream)}
    assert listed == {code.value: label for code, label in CAUSE_LABELS.items()}
