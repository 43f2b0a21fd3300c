"""Gather everything held on a household, print it, and leave nobody else's data in it."""

from __future__ import annotations

import io
from dataclasses import replace

import pdfplumber
import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.member import MemberDraft
from hungchinh_desktop.services.office_file import OfficeFile


def test_everything_of_the_household_is_in_the_paper(office: OfficeFile) -> None:
    entries = office.households.entries()
    key, name = entries[0].household.id, entries[0].household.head_name
    draft = office.households.draft_of(key)
    office.households.update(key, replace(draft, situation="Mái nhà dột nát"))
    member = office.details.new_member(key)
    assert isinstance(member, MemberDraft)
    office.details.save_member(key, replace(member, full_name="Lò Thị Canh"))
    job = office.household_file.job(key)
    with pdfplumber.open(io.BytesIO(job.make())) as pdf:
        pages = [page.extract_text() for page in pdf.pages]
        words_on_pages = [word["text"] for page in pdf.pages for word in page.extract_words()]
    history = office.household_file.content(key).history
    day = history[0].shown_time.split()[0]
    assert words_on_pages.count(day) >= len(history)  # none is broken within its column
    text = " ".join(" ".join(pages).split())
    for words in (name, "Mái nhà dột nát", "Lò Thị Canh", "91/2025/QH15"):
        assert words in text, words
    assert all("LƯU HÀNH NỘI BỘ" in page for page in pages)
    others = {one.household.head_name for one in entries[1:]} - {name}
    assert not [other for other in others if other in text]
    assert "NOI_BO" in job.file_name


def test_every_table_of_a_household_has_words(office: OfficeFile) -> None:
    for entry in office.households.entries():
        for fact in office.household_file.content(entry.household.id).facts:
            assert "_" not in fact.subject
            assert fact.words
            assert fact.place


def test_an_unknown_household_is_refused(office: OfficeFile) -> None:
    with pytest.raises(UserError, match="Không còn hộ này"):
        office.household_file.content("không có")
