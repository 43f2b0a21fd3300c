"""Check that every count is the number of rows its filter leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hungchinh_desktop.domain.register_filter import REGISTER_FILTERS
from hungchinh_desktop.ui.household.household_facets import (
    RegisterChoice,
    RegisterFacets,
    splits,
)
from tests.ui.household.register_hands import hamlet_key

if TYPE_CHECKING:
    from hungchinh_desktop.services.office_file import OfficeFile


def _facets(office: OfficeFile) -> RegisterFacets:
    return RegisterFacets(office.households.entries(), office.working_year.as_of)


def test_counts_are_those_of_the_plan(office: OfficeFile) -> None:
    counts = _facets(office).filter_counts("")
    assert dict(counts) == {
        "all": 20,
        "poor": 2,
        "near_poor": 18,
        "newly_escaped": 1,
        "exit_candidate": 7,
        "without_support": 1,
        "clock_ending": 1,  # Phan Thị Ngo, 2022: 36 months from the next day on at the earliest
    }


def test_a_count_is_the_number_of_households_behind_it(office: OfficeFile) -> None:
    facets, entries = _facets(office), office.households.entries()
    for item in REGISTER_FILTERS:
        by_hamlet = facets.hamlet_counts(item.id)
        for hamlet in office.households.hamlets():
            passes = facets.predicate(RegisterChoice(item.id, hamlet.id)) or (lambda _: True)
            shown = sum(passes(entry) for entry in entries)
            assert shown == by_hamlet[hamlet.id] == facets.filter_counts(hamlet.id)[item.id]


def test_the_choice_is_put_into_words(office: OfficeFile) -> None:
    hamlets = office.households.hamlets()
    assert RegisterChoice().words(hamlets) == ""
    assert not RegisterChoice().narrows
    choice = RegisterChoice("exit_candidate", hamlet_key(office, 7), " hien ")
    assert choice.words(hamlets) == "Có khả năng thoát, xóm 7, có chữ “hien”"
    assert RegisterChoice(search="hien").words(hamlets) == "Có chữ “hien”"
    assert choice.with_filter("no such filter").filter_id == "all"


def test_splits_name_hamlets_in_their_order(office: OfficeFile) -> None:
    entries = office.households.entries()
    by_hamlet = "xóm 2: 1 · xóm 3: 1 · xóm 4: 4 · xóm 5: 3 · xóm 6: 1 · xóm 7: 6 · xóm 8: 4"
    assert splits(entries) == (by_hamlet, "2 nghèo · 18 cận nghèo")
    assert splits(entries[:2]) == ("xóm 2: 1 · xóm 7: 1", "2 nghèo")
    assert splits([]) == ("", "")
