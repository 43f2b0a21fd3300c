"""Put forty texts that look like formulas into every text column of every workbook."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hungchinh_desktop.documents.committee_workbook import committee_workbook
from hungchinh_desktop.documents.household_workbook import households_workbook
from hungchinh_desktop.documents.project_workbook import matrix_workbook
from hungchinh_desktop.domain.hamlet import CommitteeMember
from hungchinh_desktop.domain.paper_content import CommitteeAssignment
from hungchinh_desktop.domain.vietnamese import clean_prose
from hungchinh_desktop.domain.vocabulary import ListProfile, Role, UnitGroup
from tests.documents.formula_texts import FORMULA_TEXTS
from tests.documents.list_builders import (
    HAMLETS,
    committee,
    entry,
    hamlet,
    household_list,
    matrix_content,
    opened,
    parts,
    project_row,
    unit,
)

SHOWN = [clean_prose(text) for text in FORMULA_TEXTS]


def cell_texts(data: bytes) -> set[str]:
    """Return the texts of all cells, after seeing that no cell holds a formula or an error."""
    for name, part in parts(data).items():
        if name.startswith("xl/worksheets/sheet"):
            assert not re.search(rb"<f[ >/]", part)
            assert not set(re.findall(rb' t="(\w+)"', part)) - {b"inlineStr", b"n"}
    sheets = opened(data).worksheets
    return {
        cell.value
        for sheet in sheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
    }


def test_there_are_forty_different_texts() -> None:
    assert len(set(FORMULA_TEXTS)) == 40


@pytest.mark.parametrize("profile", ListProfile)
def test_household_lists_hold_them_as_texts(profile: ListProfile) -> None:
    entries = [entry(text, situation=text, support=text) for text in FORMULA_TEXTS]
    found = cell_texts(households_workbook(household_list(entries, profile)))
    assert set(SHOWN) <= found


def test_the_officers_sentences_hold_them_in_their_own_cells() -> None:
    entries = [
        entry(f"Hộ {place}", situation=text, support=f"{text}!")
        for place, text in enumerate(FORMULA_TEXTS)
    ]
    found = cell_texts(households_workbook(household_list(entries, ListProfile.INTERNAL)))
    assert {*SHOWN, *(clean_prose(f"{text}!") for text in FORMULA_TEXTS)} <= found


@pytest.mark.parametrize("text", FORMULA_TEXTS)
def test_the_names_of_hamlet_and_office_hold_them(text: str) -> None:
    home = hamlet(7, text)
    one = replace(entry("Lê Thị Hương"), hamlet_name=text)
    content = household_list(
        [one], ListProfile.POSTING, [*HAMLETS[:6], home], issuing_unit=text, full_name=text
    )
    assert clean_prose(text) in cell_texts(households_workbook(content))


def test_the_committee_list_holds_them_as_texts() -> None:
    assignments = [
        CommitteeAssignment(CommitteeMember(text, text, f"{text}1", f"{text}2"), (hamlet(1, text),))
        for text in FORMULA_TEXTS
    ]
    found = cell_texts(committee_workbook(committee(assignments, {1: 3})))
    assert set(SHOWN) <= found
    assert {clean_prose(f"{text}1") for text in FORMULA_TEXTS} <= found


def test_the_matrix_holds_them_as_texts() -> None:
    rows = [project_row(number, short_name=text) for number, text in enumerate(FORMULA_TEXTS, 1)]
    units = [unit(f"u{place}", text, UnitGroup.OFFICER) for place, text in enumerate(FORMULA_TEXTS)]
    cells = {(rows[0].id, units[0].id): Role.LEAD}
    found = cell_texts(matrix_workbook(matrix_content(rows, units, cells)))
    assert all(any(text in shown for shown in found) for text in SHOWN)
