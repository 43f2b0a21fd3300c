"""The movement statement: it balances whatever the dates, and every figure knows its households."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.movement import (
    COUNTED_CLASSES,
    DECREASES,
    INCREASES,
    MovementStatement,
    movement_statement,
    ordered,
)
from hungchinh_desktop.domain.movement_span import HouseholdTrack
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, MovementKind, PovertyStatus
from tests.builders import escape, spell

POOR, NEAR_POOR, ESCAPED = PovertyStatus
START = date(2024, 1, 1)
YEAR_2025 = (date(2025, 1, 1), date(2025, 12, 31))
BEFORE = PartialDate(2024)


def stored(text: str) -> PartialDate:
    return PartialDate.from_stored(text)


def spells_of(*parts: tuple[PovertyStatus, str, str, EndReason | None]) -> tuple[StatusSpell, ...]:
    """Make spells from class, first day, first day outside ("" for none) and reason."""
    return tuple(
        spell(
            "h",
            status,
            id=str(index),
            started_on=stored(start),
            ended_on=stored(end) if end else None,
            end_reason=reason,
        )
        for index, (status, start, end, reason) in enumerate(parts)
    )


def track(
    *parts: tuple[PovertyStatus, str, str, EndReason | None], **changes: Any
) -> HouseholdTrack:
    values: dict[str, Any] = {"household_id": "h", "hamlet_id": "x1", **changes}
    return HouseholdTrack(spells=spells_of(*parts), **values)


def figures(
    *tracks: HouseholdTrack, period: tuple[date, date] = YEAR_2025
) -> dict[tuple[str, str, str], int]:
    """Return the figures that are not zero by class, hamlet and kind."""
    made = movement_statement(tracks, *period, START)
    assert_balanced(made)
    found = Counter((m.status.value, m.hamlet_id, m.kind.value) for m in made.movements)
    return dict(found)


def assert_balanced(made: MovementStatement) -> None:
    hamlets = {one.hamlet_id for one in made.movements} | {""}
    for status in COUNTED_CLASSES:
        for hamlet_id in hamlets:
            assert made.balance(status, hamlet_id) == 0
    moved_out, moved_in = (
        sum(made.count(status, kind) for status in COUNTED_CLASSES)
        for kind in (MovementKind.TO_OTHER_HAMLET, MovementKind.FROM_OTHER_HAMLET)
    )
    assert moved_out == moved_in


def test_who_stays_opens_and_closes() -> None:
    assert figures(track((POOR, "2024", "", None))) == {
        ("poor", "x1", "opening"): 1,
        ("poor", "x1", "closing"): 1,
    }


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        (EndReason.ESCAPED, "escaped"),
        (EndReason.MOVED_AWAY, "moved_away"),
        (EndReason.DIED, "died"),
        (EndReason.MERGED, "merged"),
        (EndReason.ENTERED_BY_MISTAKE, "entered_by_mistake"),
    ],
)
@pytest.mark.parametrize("end", ["2025", "2025-06", "2025-01-01", "2025-12-31"])
def test_each_reason_of_leaving_has_its_own_figure(reason: EndReason, kind: str, end: str) -> None:
    assert figures(track((NEAR_POOR, "2024", end, reason))) == {
        ("near_poor", "x1", "opening"): 1,
        ("near_poor", "x1", kind): 1,
    }


def test_the_day_after_the_period_is_not_in_it() -> None:
    found = figures(track((POOR, "2024", "2026-01-01", EndReason.DIED)))
    assert set(found) == {("poor", "x1", "opening"), ("poor", "x1", "closing")}
    assert figures(track((POOR, "2026-01-01", "", None))) == {}
    assert figures(track((POOR, "2024", "2024-12-31", EndReason.DIED))) == {}


def test_a_changed_class_leaves_one_and_enters_the_other() -> None:
    parts = (
        (POOR, "2024", "2025-11-15", EndReason.RECLASSIFIED),
        (NEAR_POOR, "2025-11-15", "", None),
    )
    assert figures(track(*parts)) == {
        ("poor", "x1", "opening"): 1,
        ("poor", "x1", "to_other_class"): 1,
        ("near_poor", "x1", "from_other_class"): 1,
        ("near_poor", "x1", "closing"): 1,
    }


def test_leaving_both_classes_by_a_changed_class_is_an_escape() -> None:
    parts = (POOR, "2024", "2025-11", EndReason.RECLASSIFIED), (ESCAPED, "2025-11", "", None)
    assert figures(track(*parts))["poor", "x1", "escaped"] == 1


@pytest.mark.parametrize("status", COUNTED_CLASSES)
def test_a_class_after_an_escape_is_a_relapse(status: PovertyStatus) -> None:
    parts = (
        (NEAR_POOR, "2024", "2024-11-15", EndReason.ESCAPED),
        (ESCAPED, "2024-11-15", "2025-06-01", EndReason.RECLASSIFIED),
        (status, "2025-06-01", "", None),
    )
    assert figures(track(*parts)) == {
        (status.value, "x1", "relapsed"): 1,
        (status.value, "x1", "closing"): 1,
    }


def test_poverty_after_a_recognised_escape_is_a_relapse_near_poverty_is_not() -> None:
    for status, kind in ((POOR, "relapsed"), (NEAR_POOR, "new")):
        found = figures(track((status, "2025-03", "", None), escapes=(escape(2022),)))
        assert (status.value, "x1", kind) in found


def test_coming_back_after_moving_away_is_new() -> None:
    parts = (POOR, "2024", "2025-02-01", EndReason.MOVED_AWAY), (POOR, "2025-08-01", "", None)
    assert figures(track(*parts)) == {
        ("poor", "x1", "opening"): 1,
        ("poor", "x1", "moved_away"): 1,
        ("poor", "x1", "new"): 1,
        ("poor", "x1", "closing"): 1,
    }


def test_a_class_cut_in_two_without_a_gap_is_one() -> None:
    parts = (POOR, "2024", "2025-05-01", EndReason.RECLASSIFIED), (POOR, "2025-05-01", "", None)
    assert set(figures(track(*parts))) == {("poor", "x1", "opening"), ("poor", "x1", "closing")}


def test_a_household_entered_and_left_in_the_period_counts_twice() -> None:
    found = figures(track((POOR, "2025-03-15", "2025", EndReason.ENTERED_BY_MISTAKE)))
    assert found == {("poor", "x1", "new"): 1, ("poor", "x1", "entered_by_mistake"): 1}


def test_a_move_leaves_one_hamlet_and_enters_another() -> None:
    homes = ((date(2025, 1, 1), "x2"), (date(2025, 4, 1), "x2"), (date(2025, 9, 1), "x3"))
    parts = (POOR, "2024", "2025-12-01", EndReason.ESCAPED)
    assert figures(track(parts, former_homes=homes)) == {
        ("poor", "x2", "opening"): 1,
        ("poor", "x2", "to_other_hamlet"): 1,
        ("poor", "x3", "from_other_hamlet"): 1,
        ("poor", "x3", "to_other_hamlet"): 1,
        ("poor", "x1", "from_other_hamlet"): 1,
        ("poor", "x1", "escaped"): 1,
    }


def test_the_first_year_opens_with_the_list_it_began_with() -> None:
    year = (START, date(2024, 12, 31))
    tracks = (track((POOR, "2024", "2024", EndReason.DIED)), track((POOR, "2024-01-02", "", None)))
    assert figures(*tracks, period=year) == {
        ("poor", "x1", "opening"): 1,
        ("poor", "x1", "died"): 1,
        ("poor", "x1", "new"): 1,
        ("poor", "x1", "closing"): 1,
    }


def test_figures_know_their_households_and_days() -> None:
    tracks = (
        track((POOR, "2024", "2025-06", EndReason.DIED), household_id="a"),
        track((POOR, "2025-02", "", None), household_id="b", hamlet_id="x2"),
    )
    made = movement_statement(tracks, *YEAR_2025, START)
    assert made.households(POOR, MovementKind.OPENING) == ("a",)
    assert made.households(POOR, MovementKind.CLOSING, "x2") == ("b",)
    assert made.households(NEAR_POOR, MovementKind.CLOSING) == ()
    assert (made.decrease(POOR), made.increase(POOR, "x2"), made.increase(POOR, "x1")) == (1, 1, 0)
    happened = [(one.household_id, one.kind, one.day) for one in ordered(made.movements)]
    assert happened == [
        ("b", MovementKind.NEW, PartialDate(2025, 2)),
        ("a", MovementKind.DIED, PartialDate(2025, 6)),
    ]


# Whatever was typed: any classes, dates of any precision in any order, overlaps, moves.
DATES = st.dates(date(2023, 6, 1), date(2027, 6, 30))
PARTIAL = st.builds(
    lambda day, parts: PartialDate(*(day.year, day.month, day.day)[:parts]),
    DATES,
    st.sampled_from([1, 2, 3]),
)
SPELLS = st.builds(
    lambda number, status, start, end, reason: StatusSpell(
        str(number), "h", status, start, end, reason if end else None
    ),
    st.integers(0, 10**6),
    st.sampled_from(list(PovertyStatus)),
    PARTIAL,
    st.none() | PARTIAL,
    st.sampled_from(list(EndReason)),
)
HOMES = st.lists(
    st.tuples(DATES, st.sampled_from(["x1", "x2", "x3"])),
    max_size=4,
    unique_by=lambda home: home[0],
).map(lambda homes: tuple(sorted(homes)))
TRACKS = st.builds(
    HouseholdTrack,
    st.sampled_from("abcdef"),
    st.sampled_from(["x1", "x2", "x3"]),
    st.lists(SPELLS, max_size=5).map(tuple),
    HOMES,
    st.lists(PARTIAL.map(lambda day: escape(day.year, day.month, day.day)), max_size=2).map(tuple),
)
CUTS = st.lists(st.dates(START, date(2027, 12, 31)), min_size=2, max_size=4, unique=True).map(
    sorted
)


def hamlet_on(one: HouseholdTrack, day: date) -> str:
    return next((home for until, home in one.former_homes if day < until), one.hamlet_id)


@given(st.lists(TRACKS, max_size=6), CUTS)
def test_it_always_balances_and_periods_join(
    tracks: list[HouseholdTrack], cuts: list[date]
) -> None:
    periods = [(first, last - timedelta(days=1)) for first, last in pairwise(cuts)]
    made = [movement_statement(tracks, first, last, START) for first, last in periods]
    for one in made:
        assert_balanced(one)
        assert all(
            (movement.day is None) == (movement.kind not in DECREASES + INCREASES)
            for movement in one.movements
        )
    for former, later in pairwise(made):
        for status in COUNTED_CLASSES:
            for hamlet_id in ("x1", "x2", "x3"):
                closing = former.households(status, MovementKind.CLOSING, hamlet_id)
                opening = later.households(status, MovementKind.OPENING, hamlet_id)
                assert sorted(closing) == sorted(opening)


@given(st.lists(TRACKS, max_size=6), CUTS)
def test_closing_is_the_list_of_the_last_day(
    tracks: list[HouseholdTrack], cuts: list[date]
) -> None:
    first, last = cuts[0], cuts[-1]
    made = movement_statement(tracks, first, last, START)
    listed = Counter(
        (one.status, hamlet_on(found, last), found.household_id)
        for found in tracks
        for one in found.spells
        if one.status in COUNTED_CLASSES and one.covers(last)
    )
    closing = Counter(
        (one.status, one.hamlet_id, one.household_id)
        for one in made.movements
        if one.kind is MovementKind.CLOSING
    )
    assert closing == listed
