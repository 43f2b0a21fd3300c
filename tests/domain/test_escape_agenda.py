"""Check when a household comes up before its 36 months end."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.escape_agenda import agenda, clock_ending, months_left
from hungchinh_desktop.domain.household import EscapeRecord, Household, RegisterEntry, StatusSpell
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.register_filter import register_filter
from hungchinh_desktop.domain.vocabulary import PovertyStatus


def escaped(recognised_on: str, hamlet: int = 1, name: str = "A") -> RegisterEntry:
    household = Household(name, name, f"x{hamlet}")
    spell = StatusSpell("s", name, PovertyStatus.NEAR_POOR, PartialDate(2022))
    record = EscapeRecord("e", name, PartialDate.from_typed(recognised_on))
    return RegisterEntry(household, f"Xóm {hamlet}", hamlet, spell, record)


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2025, 6, 14), None),
        (date(2025, 6, 15), 6),
        (date(2025, 9, 15), 3),
        (date(2025, 11, 14), 3),
        (date(2025, 11, 15), 1),
        (date(2025, 12, 15), 1),
        (date(2025, 12, 16), None),  # over
        (date(2022, 12, 14), None),  # not begun
    ],
)
def test_a_household_comes_up_at_six_three_and_one_months(day: date, months: int | None) -> None:
    entry = escaped("15/12/2022")
    assert months_left(entry, day) == months
    assert clock_ending(entry, day) == (months is not None)
    assert register_filter("clock_ending").accepts(entry, day) == (months is not None)


def test_an_inexact_date_comes_up_for_its_earliest_end() -> None:
    assert months_left(escaped("2022"), date(2024, 12, 31)) == 1
    assert months_left(escaped("2022"), date(2025, 12, 31)) == 1
    assert months_left(escaped("2022"), date(2026, 1, 1)) is None


def test_the_agenda_is_ordered_by_urgency_and_hamlet_and_names_who_is_in_charge() -> None:
    entries = [
        escaped("15/05/2022", 2, "B"),
        escaped("10/01/2022", 7, "C"),
        escaped("10/01/2022", 3, "D"),
        escaped("15/05/2024", 1, "E"),
    ]
    found = agenda(entries, date(2025, 1, 1), {"x3": ("Bùi Thị Lan",)})
    assert [(one.entry.id, one.months, one.in_charge) for one in found] == [
        ("D", 1, ("Bùi Thị Lan",)),
        ("C", 1, ()),
        ("B", 6, ()),
    ]
    assert found[0].words == "trong 1 tháng: đến 10/01/2025"
