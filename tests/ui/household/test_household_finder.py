"""Check that a household is found by name from anywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.ui.household.household_finder import (
    MOST_HITS,
    HouseholdFinder,
    NameIndex,
)
from tests.ui.household.register_hands import hamlet_key, key_of

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk


@pytest.fixture
def finder(desk: Desk, office: OfficeFile) -> HouseholdFinder:
    return HouseholdFinder(desk, office)


def test_finds_without_accents_and_by_hamlet(finder: HouseholdFinder, office: OfficeFile) -> None:
    hits = finder.find_entries("thanh xom 7")
    assert [(hit.label, hit.detail) for hit in hits] == [("Nguyễn Thị Thành", "Xóm 7 · cận nghèo")]
    assert hits[0].link == Link("household", target=key_of(office, "Nguyễn Thị Thành", 7))
    assert finder.find_entries("  ") == []
    assert finder.find_entries("không có ai") == []


def test_names_that_begin_so_come_first_and_the_list_stays_short(finder: HouseholdFinder) -> None:
    assert finder.find_entries("le")[0].label == "Lê Thị Hương"
    assert len(finder.find_entries("thi")) == MOST_HITS


def test_exact_accents_come_first_and_nothing_is_found_inside_words(
    finder: HouseholdFinder, desk: Desk, office: OfficeFile
) -> None:
    key = key_of(office, "Thái Thị An")
    for name in ("Nguyễn Hoà", "Đỗ Hòa", "Lê Thị Hoa"):
        office.households.add(replace(office.households.draft_of(key), head_name=name))
    desk.changes.announce(office.undo.take_touched())
    found = [hit.label for hit in finder.find_entries("hoa")]
    assert found == ["Lê Thị Hoa", "Đỗ Hòa", "Nguyễn Hoà"]
    assert [hit.label for hit in finder.find_entries("Hòa")][:2] == ["Đỗ Hòa", "Nguyễn Hoà"]
    assert finder.find_entries("oa") == []


def test_follows_changes_and_the_year(
    finder: HouseholdFinder, desk: Desk, office: OfficeFile
) -> None:
    key = finder.find_entries("le thi huong")[0].link.target
    target = hamlet_key(office, 1)
    office.households.move_to_hamlet([key], target)
    desk.changes.announce(office.undo.take_touched())
    assert finder.find_entries("le thi huong")[0].detail == "Xóm 1 · nghèo"
    office.choose_year(2020)
    assert finder.find_entries("le thi huong") == []


def test_namesakes_are_told_apart_by_key(office: OfficeFile) -> None:
    index = NameIndex(office.households.entries())
    own = key_of(office, "Nguyễn Thị Thành", 7)
    assert [entry.hamlet_name for entry in index.namesakes("nguyen thi thanh", own)] == ["Xóm 2"]
    assert index.namesakes("Lê Thị Hương", key_of(office, "Lê Thị Hương")) == []
    assert index.namesakes("") == []
