"""Household lists of any length repeat their heads and keep rows with their signers."""

from __future__ import annotations

import pytest

from hungchinh_desktop.documents.household_paper import households_paper
from hungchinh_desktop.documents.movement_paper import movement_paper
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.domain.movement_span import HouseholdTrack
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import ListProfile, PovertyStatus
from tests.builders import spell
from tests.documents.layout_proof.layout_proof import list_faults
from tests.documents.list_builders import entry, household_list
from tests.documents.paper_builders import movement

NOTE = "đơn thân nuôi con nhỏ việc làm thu nhập không ổn định "


@pytest.mark.parametrize("profile", list(ListProfile))
@pytest.mark.parametrize("count", [1, 3, 13, 14, 15, 16, 60])
def test_a_list_keeps_its_rows_whole_and_signed(profile: ListProfile, count: int) -> None:
    entries = [
        entry(f"Nguyễn Thị Thu Hiền {place}", 1 + place % 2, situation=NOTE * (place % 5))
        for place in range(count)
    ]
    document = households_paper(household_list(entries, profile))
    assert list_faults(document, write_pdf(document).data) == []


@pytest.mark.parametrize("count", [0, 1, 25, 26, 27, 90])
def test_the_movement_statement_keeps_its_rows_whole_and_signed(count: int) -> None:
    tracks = tuple(
        HouseholdTrack(
            f"household-{place}",
            f"hamlet-{1 + place % 8}",
            (spell(f"household-{place}", PovertyStatus.POOR, started_on=PartialDate(2024, 5)),),
        )
        for place in range(count)
    )
    document = movement_paper(movement(tracks))
    assert list_faults(document, write_pdf(document).data) == []
