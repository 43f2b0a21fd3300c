"""Household lists of any length repeat their heads and keep rows with their signers."""

from __future__ import annotations

import pytest

from hungchinh_desktop.documents.household_paper import households_paper
from hungchinh_desktop.documents.pdf_writer import write_pdf
from hungchinh_desktop.domain.vocabulary import ListProfile
from tests.documents.layout_proof.layout_proof import list_faults
from tests.documents.list_builders import entry, household_list

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
