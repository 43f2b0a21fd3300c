"""The register: add, edit, move, close; nothing is overwritten or deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import HouseholdDraft, RegisterEntry
from hungchinh_desktop.domain.vietnamese import name_sort_key
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus, SupportNeed
from hungchinh_desktop.services.office_file import OfficeFile


def find(office: OfficeFile, name: str, status: PovertyStatus) -> RegisterEntry:
    """Return the seeded household of a name and class."""
    return next(
        entry
        for entry in office.households.entries()
        if entry.household.head_name == name and entry.status is status
    )


def test_the_seed_has_two_poor_and_eighteen_near_poor_in_printed_order(office: OfficeFile) -> None:
    entries = office.households.entries()
    assert [entry.status for entry in entries] == [PovertyStatus.POOR] * 2 + [
        PovertyStatus.NEAR_POOR
    ] * 18
    assert entries[6].household.head_name == "Võ Văn Cường"


def test_adding_stores_cleaned_values_and_marks(office: OfficeFile) -> None:
    hamlet = office.households.hamlets()[0]
    draft = HouseholdDraft(
        "  Đặng  Thi\u0301 <b>&\" ", hamlet.id, PovertyStatus.POOR, "5/2024", "1970",
        "=cmd|' /C calc'!A0", "", frozenset({SupportNeed.HOUSING}), 2024, "2023",
    )  # fmt: skip
    household_id = office.households.add(draft)
    entry = office.households.entry(household_id)
    assert entry.household.head_name == 'Đặng Thí <b>&"'
    assert entry.household.situation == "=cmd|' /C calc'!A0"
    assert entry.spell.started_on.stored == "2024-05"
    assert (entry.exit_year, entry.household.needs) == (2024, frozenset({SupportNeed.HOUSING}))
    assert entry.escape is not None
    assert entry.escape.recognised_on.stored == "2023"
    assert office.undo.undo_label() == 'Thêm hộ Đặng Thí <b>&"'
    assert len(office.households.entries()) == 21


def test_every_faulty_field_is_named_at_once_and_nothing_is_stored(office: OfficeFile) -> None:
    draft = HouseholdDraft(" ", "", PovertyStatus.POOR, "", "197", escaped_on="31/02/2022")
    with pytest.raises(UserError) as caught:
        office.households.add(draft)
    assert set(caught.value.fields) == {
        "head_name",
        "hamlet_id",
        "started_on",
        "birth",
        "escaped_on",
    }
    assert len(office.households.entries()) == 20
    assert office.undo.undo_label() is None


def test_an_unknown_hamlet_is_refused_beside_its_field(office: OfficeFile) -> None:
    draft = HouseholdDraft("Lê A", "nowhere", PovertyStatus.POOR, "2024")
    with pytest.raises(UserError) as caught:
        office.households.add(draft)
    assert "hamlet_id" in caught.value.fields


def test_a_changed_class_ends_one_spell_and_begins_the_next(office: OfficeFile) -> None:
    entry = find(office, "Lê Thị Hương", PovertyStatus.POOR)
    draft = office.households.draft_of(entry.id)
    office.households.update(
        entry.id, replace(draft, status=PovertyStatus.NEAR_POOR, started_on="15/11/2024")
    )
    newest, oldest = office.households.spells(entry.id)
    assert (newest.status, newest.started_on.stored) == (PovertyStatus.NEAR_POOR, "2024-11-15")
    assert oldest.status is PovertyStatus.POOR
    assert oldest.ended_on == newest.started_on
    assert oldest.end_reason is EndReason.RECLASSIFIED


def test_a_class_cannot_begin_before_the_former_one(office: OfficeFile) -> None:
    entry = find(office, "Lê Thị Hương", PovertyStatus.POOR)
    draft = replace(
        office.households.draft_of(entry.id), status=PovertyStatus.NEAR_POOR, started_on="2020"
    )
    with pytest.raises(UserError) as caught:
        office.households.update(entry.id, draft)
    assert "started_on" in caught.value.fields


def test_saving_an_untouched_form_changes_no_row(office: OfficeFile) -> None:
    entry = find(office, "Phan Thị Ngo", PovertyStatus.NEAR_POOR)
    office.households.update(entry.id, office.households.draft_of(entry.id))
    assert office.undo.take_touched() == frozenset()
    assert office.households.entry(entry.id) == entry


def test_closing_keeps_the_household_and_its_history(office: OfficeFile) -> None:
    entry = find(office, "Lê Thị Hương", PovertyStatus.POOR)
    office.households.close(entry.id, EndReason.ESCAPED, "20/11/2024")
    assert entry.id not in {item.id for item in office.households.entries()}
    closed = office.households.entry(entry.id)
    assert closed.status is PovertyStatus.ESCAPED
    assert closed.escape is not None
    assert closed.escape.recognised_on.stored == "2024-11-20"
    office.undo.undo()
    assert office.households.entry(entry.id) == entry


def test_closing_refuses_a_date_before_the_class_began(office: OfficeFile) -> None:
    entry = find(office, "Lê Thị Hương", PovertyStatus.POOR)
    with pytest.raises(UserError) as caught:
        office.households.close(entry.id, EndReason.MOVED_AWAY, "2023")
    assert "ended_on" in caught.value.fields
    assert entry.id in {item.id for item in office.households.entries()}


def test_a_household_is_closed_once(office: OfficeFile) -> None:
    entry = find(office, "Lê Thị Hương", PovertyStatus.POOR)
    office.households.close(entry.id, EndReason.MOVED_AWAY, "20/11/2024")
    with pytest.raises(UserError, match="không cần làm lại"):
        office.households.close(entry.id, EndReason.MOVED_AWAY, "20/11/2024")


def test_several_households_move_as_one_undo_step(office: OfficeFile) -> None:
    entries = office.households.entries()[:3]
    goal = office.households.hamlets()[0]
    office.households.move_to_hamlet([entry.id for entry in entries], goal.id)
    moved = [office.households.entry(entry.id).hamlet_name for entry in entries]
    assert moved == ["Xóm 1"] * 3
    assert office.undo.undo_label() == "Đổi 3 hộ sang xóm 1"
    office.undo.undo()
    assert [office.households.entry(entry.id) for entry in entries] == entries


def test_the_same_name_in_two_hamlets_is_told(office: OfficeFile) -> None:
    entry = find(office, "Nguyễn Thị Thành", PovertyStatus.POOR)
    twins = office.households.same_name("nguyen thi thanh", entry.id)
    assert [twin.hamlet_name for twin in twins] == ["Xóm 7"]


def test_the_count_is_that_of_the_list_on_every_day(office: OfficeFile) -> None:
    service = office.households
    first = service.entries()[0]
    service.close(first.id, EndReason.MOVED_AWAY, "12/2024")
    service.close(service.entries()[0].id, EndReason.ESCAPED, "15/03/2025")
    counts = []
    for year in (2023, 2024, 2025):
        office.choose_year(year)
        counts.append(service.count())
        assert counts[-1] == len(service.entries())
    assert counts == [0, 19, 18]


def test_the_list_of_a_day_needs_no_other_working_year(office: OfficeFile) -> None:
    first = office.households.entries()[0]
    office.households.close(first.id, EndReason.MOVED_AWAY, "15/06/2024")
    listed = {day: office.households.entries(date(2024, 6, day)) for day in (14, 15)}
    assert [len(entries) for entries in listed.values()] == [20, 19]
    assert listed[14][0].household == first.household
    assert office.households.entries() == listed[15]


def test_a_household_is_ordered_by_the_name_of_the_day_shown(office: OfficeFile) -> None:
    entry = office.households.entries()[0]
    assert entry.head_sort == name_sort_key(entry.household.head_name)
    former = office.households.draft_of(entry.id)
    office.choose_year(2025)
    office.households.update(entry.id, replace(former, head_name="Zoe Ý"))
    for day, name in ((date(2024, 12, 31), former.head_name), (date(2025, 12, 31), "Zoe Ý")):
        found = next(one for one in office.households.entries(day) if one.id == entry.id)
        assert (found.household.head_name, found.head_sort) == (name, name_sort_key(name))
