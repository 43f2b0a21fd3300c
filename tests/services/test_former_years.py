"""What is written in a new year leaves the lists of former years as they were signed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus, SupportNeed
from hungchinh_desktop.services.office_file import OfficeFile

LAST_DAY, NEW_YEAR = date(2024, 12, 31), date(2025, 1, 1)


def near_poor_id(office: OfficeFile, name: str = "Phan Thị Ngo") -> str:
    return next(e.id for e in office.households.entries() if e.household.head_name == name)


def shown(office: OfficeFile, household_id: str, day: date) -> tuple[str, str]:
    (entry,) = [one for one in office.households.entries(day) if one.id == household_id]
    return entry.hamlet_name, entry.household.support


def test_words_of_a_new_year_do_not_reach_last_years_list(office: OfficeFile) -> None:
    before = office.households.entries()
    household_id = near_poor_id(office)
    office.choose_year(2025)
    draft = office.households.draft_of(household_id)
    needs = frozenset({SupportNeed.HOUSING})
    changed = replace(draft, support="Sửa nhà", needs=needs, head_name="Phan Thị Ngọ")
    office.households.update(household_id, changed)
    assert office.households.entry(household_id).household.needs == needs
    assert shown(office, household_id, NEW_YEAR) == ("Xóm 4", "Sửa nhà")
    office.choose_year(2024)
    assert office.households.entries() == before
    assert office.households.draft_of(household_id).head_name == "Phan Thị Ngo"
    assert office.undo.undo_label() == "Sửa hộ Phan Thị Ngọ"
    office.undo.undo()
    assert office.households.entries(NEW_YEAR)[5].household == before[5].household


def test_a_name_mended_in_last_year_is_mended_in_this_one(office: OfficeFile) -> None:
    household_id = near_poor_id(office)
    office.choose_year(2025)
    draft = office.households.draft_of(household_id)
    office.households.update(household_id, replace(draft, support="Sửa nhà"))
    office.choose_year(2024)
    draft = office.households.draft_of(household_id)
    office.households.update(household_id, replace(draft, head_name="Phan Thị Ngọ", support="A"))
    assert office.households.entry(household_id).household.support == "A"
    office.choose_year(2025)
    own = office.households.entry(household_id).household
    assert (own.head_name, own.support) == ("Phan Thị Ngọ", "Sửa nhà")


def test_a_move_leaves_the_former_hamlet_to_the_days_before(office: OfficeFile) -> None:
    household_id = near_poor_id(office)
    goal = office.households.hamlets()[0]
    office.choose_year(2025)
    office.households.move_to_hamlet([household_id], goal.id, "15/03/2025")
    days = (LAST_DAY, date(2025, 3, 14), date(2025, 3, 15))
    assert [shown(office, household_id, day)[0] for day in days] == ["Xóm 4", "Xóm 4", "Xóm 1"]
    tiles = {tile.hamlet.number: tile.households for tile in office.hamlets.tiles()}
    assert (tiles[1], tiles[4]) == (1, 3)
    office.choose_year(2024)
    tiles = {tile.hamlet.number: tile.households for tile in office.hamlets.tiles()}
    assert (tiles[1], tiles[4]) == (0, 4)


def test_a_wrong_hamlet_of_this_years_household_is_only_corrected(office: OfficeFile) -> None:
    household_id = near_poor_id(office)
    draft = office.households.draft_of(household_id)
    goal = office.households.hamlets()[0].id
    office.households.update(household_id, replace(draft, hamlet_id=goal))
    assert shown(office, household_id, date(2024, 1, 1))[0] == "Xóm 1"


@pytest.mark.parametrize("typed", ["15/03/2026", "31/02/2025", "mai"])
def test_a_move_takes_no_bad_date(office: OfficeFile, typed: str) -> None:
    office.choose_year(2025)
    household_id, goal = near_poor_id(office), office.households.hamlets()[0].id
    with pytest.raises(UserError) as caught:
        office.households.move_to_hamlet([household_id], goal, typed)
    assert "moved_on" in caught.value.fields
    assert office.undo.undo_label() is None


def test_a_class_changed_in_last_year_stays_ahead_of_this_years(office: OfficeFile) -> None:
    household_id = near_poor_id(office)
    office.choose_year(2025)
    draft = office.households.draft_of(household_id)
    poor = replace(draft, status=PovertyStatus.POOR, started_on="01/06/2025")
    office.households.update(household_id, poor)
    office.choose_year(2024)
    draft = office.households.draft_of(household_id)
    poor = replace(draft, status=PovertyStatus.POOR, started_on="15/11/2024")
    office.households.update(household_id, poor)
    spells = [(s.status.value, s.started_on.stored) for s in office.households.spells(household_id)]
    assert spells == [("poor", "2025-06-01"), ("poor", "2024-11-15"), ("near_poor", "2024")]
    with pytest.raises(UserError, match="đã kết thúc từ 01/06/2025; hãy chọn năm sau"):
        office.households.close(household_id, EndReason.MOVED_AWAY, "20/12/2024")


def test_a_household_that_moved_away_can_come_back(office: OfficeFile) -> None:
    household_id = near_poor_id(office)
    office.households.close(household_id, EndReason.MOVED_AWAY, "15/06/2024")
    office.choose_year(2025)
    draft = replace(office.households.draft_of(household_id), started_on="01/02/2025")
    office.households.update(household_id, draft)
    again, first = office.households.spells(household_id)
    assert (again.started_on.stored, again.ended_on) == ("2025-02-01", None)
    assert first.end_reason is EndReason.MOVED_AWAY
    days = (date(2024, 6, 14), LAST_DAY, date(2025, 2, 1))
    listed = [[entry.id for entry in office.households.entries(day)] for day in days]
    assert [household_id in ids for ids in listed] == [True, False, True]


def test_a_second_escape_keeps_the_first_on_record(office: OfficeFile) -> None:
    household_id = near_poor_id(office)  # recognised in 2022
    draft = office.households.draft_of(household_id)
    poor = replace(draft, status=PovertyStatus.POOR, started_on="01/06/2024")
    office.households.update(household_id, poor)
    office.choose_year(2025)
    office.households.close(household_id, EndReason.ESCAPED, "10/12/2025")
    escape = office.households.entry(household_id).escape
    assert escape is not None
    assert escape.recognised_on.stored == "2025-12-10"
    office.choose_year(2024)
    escape = office.households.entry(household_id).escape
    assert escape is not None
    assert escape.recognised_on.stored == "2022"
    office.households.update(household_id, office.households.draft_of(household_id))
    assert (
        office.undo.undo_label() == "Đưa hộ Phan Thị Ngo ra khỏi sổ (thoát nghèo, thoát cận nghèo)"
    )


def test_leaving_needs_a_date_that_is_surely_later(office: OfficeFile) -> None:
    household_id = near_poor_id(office)
    draft = replace(office.households.draft_of(household_id), started_on="15/03/2024")
    office.households.update(household_id, draft)
    with pytest.raises(UserError) as caught:
        office.households.close(household_id, EndReason.MOVED_AWAY, "2024")
    assert "ghi rõ hơn" in caught.value.fields["ended_on"]


def test_pages_of_households_hear_of_former_words(office: OfficeFile) -> None:
    household_id = near_poor_id(office)
    office.choose_year(2025)
    draft = office.households.draft_of(household_id)
    office.households.update(household_id, replace(draft, support="Sửa nhà"))
    office.choose_year(2024)
    office.undo.take_touched()
    draft = office.households.draft_of(household_id)
    office.households.update(household_id, replace(draft, support="Sửa mái"))
    assert office.undo.take_touched() == {"household", "household_past"}
    assert office.undo.undo() == {"household", "household_past"}
