"""A changed class: corrected, followed by the next one, or begun again."""

from __future__ import annotations

import pytest

from hungchinh_desktop.domain.class_change import ClassChange, change_class
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus
from tests.builders import spell

POOR, NEAR_POOR = PovertyStatus.POOR, PovertyStatus.NEAR_POOR
OPEN = spell(started_on=PartialDate(2024))
MARCH, JUNE = PartialDate(2024, 3, 1), PartialDate(2024, 6, 1)
LEFT = spell(started_on=MARCH, ended_on=JUNE, end_reason=EndReason.MOVED_AWAY)
FIRST = spell(started_on=MARCH, ended_on=JUNE, end_reason=EndReason.RECLASSIFIED)
SECOND = spell(status=NEAR_POOR, started_on=JUNE)


def described(change: ClassChange) -> list[tuple[str, str, str | None, str | None]]:
    """Return class, first day, first day outside and reason of each written spell."""
    written = [*change.updated, *([change.added] if change.added else [])]
    return [
        (
            one.status.value,
            one.started_on.stored,
            one.ended_on.stored if one.ended_on else None,
            one.end_reason.value if one.end_reason else None,
        )
        for one in written
    ]


def test_the_same_class_and_day_changes_nothing() -> None:
    assert change_class([OPEN], OPEN, POOR, OPEN.started_on) == ClassChange()
    assert change_class([LEFT], LEFT, POOR, LEFT.started_on) == ClassChange()


@pytest.mark.parametrize("day", [PartialDate(2024), PartialDate(2024, 1), PartialDate(2024, 1, 1)])
def test_another_class_from_the_same_day_is_a_correction(day: PartialDate) -> None:
    change = change_class([OPEN], OPEN, NEAR_POOR, day)
    assert described(change) == [("near_poor", day.stored, None, None)]
    assert change.updated[0].id == OPEN.id


def test_another_class_from_a_later_day_follows() -> None:
    change = change_class([OPEN], OPEN, NEAR_POOR, JUNE)
    assert described(change) == [
        ("poor", "2024", "2024-06-01", "reclassified"),
        ("near_poor", "2024-06-01", None, None),
    ]


def test_a_class_put_between_keeps_the_end_of_the_one_it_splits() -> None:
    change = change_class([FIRST, SECOND], FIRST, NEAR_POOR, PartialDate(2024, 4, 15))
    assert described(change) == [
        ("poor", "2024-03-01", "2024-04-15", "reclassified"),
        ("near_poor", "2024-04-15", "2024-06-01", "reclassified"),
    ]


@pytest.mark.parametrize("status", [POOR, NEAR_POOR])
def test_a_household_that_left_comes_back_in_a_new_spell(status: PovertyStatus) -> None:
    change = change_class([LEFT], LEFT, status, PartialDate(2025))
    assert described(change) == [(status.value, "2025", None, None)]
    assert change.updated == ()


def test_coming_back_before_a_class_it_has_already_ends_with_that_one() -> None:
    later = spell(started_on=PartialDate(2026))
    change = change_class([later, LEFT], LEFT, POOR, PartialDate(2025))
    assert described(change) == [("poor", "2025", "2026", "reclassified")]


def test_a_corrected_first_day_moves_the_end_of_the_class_before() -> None:
    change = change_class([SECOND, FIRST], SECOND, NEAR_POOR, PartialDate(2024, 5, 20))
    assert described(change) == [
        ("poor", "2024-03-01", "2024-05-20", "reclassified"),
        ("near_poor", "2024-05-20", None, None),
    ]


@pytest.mark.parametrize(
    ("spells", "status", "day"),
    [
        ([OPEN], NEAR_POOR, PartialDate(2023)),
        ([FIRST, SECOND], NEAR_POOR, MARCH),
        ([FIRST, SECOND], NEAR_POOR, PartialDate(2023, 12, 1)),
    ],
)
def test_a_day_before_what_came_earlier_is_refused(
    spells: list[StatusSpell], status: PovertyStatus, day: PartialDate
) -> None:
    with pytest.raises(UserError) as caught:
        change_class(spells, spells[-1], status, day)
    assert "started_on" in caught.value.fields
