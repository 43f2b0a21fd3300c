"""Check which households each saved filter shows."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.register_filter import (
    REGISTER_FILTERS,
    filter_facts,
    register_filter,
)
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from tests.builders import entry, escape

DAY = date(2024, 3, 15)
ENTRIES = {
    "poor": entry(support="Hỗ trợ vốn"),
    "near poor": entry(status=PovertyStatus.NEAR_POOR, support="Hỗ trợ vốn"),
    "running": entry(status=PovertyStatus.NEAR_POOR, escaped=escape(2021, 3, 15), support="Vốn"),
    "run out": entry(status=PovertyStatus.NEAR_POOR, escaped=escape(2021, 3, 14), support="Vốn"),
    "candidate": entry(exit_year=2024, support="Vốn"),
    "no support": entry(),
}


@pytest.mark.parametrize(
    ("filter_id", "shown"),
    [
        ("all", list(ENTRIES)),
        ("poor", ["poor", "candidate", "no support"]),
        ("near_poor", ["near poor", "running", "run out"]),
        ("newly_escaped", ["running"]),
        ("exit_candidate", ["candidate"]),
        ("without_support", ["no support"]),
        ("không có", list(ENTRIES)),
    ],
)
def test_a_filter_shows_its_households(filter_id: str, shown: list[str]) -> None:
    accepts = register_filter(filter_id).accepts
    assert [name for name, one in ENTRIES.items() if accepts(one, DAY)] == shown


def test_filters_have_names_of_their_own() -> None:
    assert len({item.id for item in REGISTER_FILTERS}) == len(REGISTER_FILTERS)
    assert len({item.label for item in REGISTER_FILTERS}) == len(REGISTER_FILTERS)


def test_households_alike_in_their_facts_pass_the_same_filters() -> None:
    passed: dict[object, set[str]] = {}
    for one in ENTRIES.values():
        ids = {item.id for item in REGISTER_FILTERS if item.accepts(one, DAY)}
        assert passed.setdefault(filter_facts(one), ids) == ids
    assert len(passed) == len(ENTRIES)
