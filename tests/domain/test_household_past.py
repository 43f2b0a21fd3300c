"""Former words stay what they were; mended ones reach every later day that had taken them over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hungchinh_desktop.domain.household import Household
from hungchinh_desktop.domain.household_past import (
    PastHousehold,
    Revision,
    household_on,
    kept_from,
    revise,
)
from hungchinh_desktop.domain.partial_date import PartialDate
from tests.builders import household, spell

NEW_YEAR = date(2025, 1, 1)
OWN = household("Lê Thị Hương", id="h", hamlet_id="x7", support="Vốn")


def past_of(until: date, own: Household) -> PastHousehold:
    return PastHousehold(until.isoformat(), until, own)


def applied(past: list[PastHousehold], revision: Revision) -> list[PastHousehold]:
    """Return the former words after a revision, oldest first."""
    gone = {one.id for one in revision.removed + revision.updated}
    kept = [one for one in past if one.id not in gone]
    return sorted([*kept, *revision.updated, *revision.added], key=lambda one: one.until)


def test_an_edit_in_a_new_year_keeps_last_years_words() -> None:
    changed = replace(OWN, support="Nhà ở")
    revision = revise([], OWN, changed, date(2025, 5, 1), NEW_YEAR)
    assert revision.present == changed
    (kept,) = revision.added
    assert (kept.until, kept.household) == (NEW_YEAR, OWN)


def test_the_next_edit_of_the_year_keeps_nothing_more() -> None:
    past = [past_of(NEW_YEAR, OWN)]
    present = replace(OWN, support="Nhà ở")
    changed = replace(present, support="Nhà ở, học tập")
    assert revise(past, present, changed, date(2025, 6, 1), NEW_YEAR) == Revision(changed)


def test_a_mended_name_is_right_in_later_years_too_but_later_words_stay() -> None:
    past = [past_of(NEW_YEAR, OWN)]
    present = replace(OWN, support="Nhà ở")
    mended = replace(OWN, head_name="Lê Thị Hường", support="Vốn, học tập")
    revision = revise(past, present, mended, date(2024, 12, 31), None)
    assert [one.household for one in revision.updated] == [mended]
    assert revision.present == replace(present, head_name="Lê Thị Hường")
    assert (revision.added, revision.removed) == ((), ())


def test_moving_back_on_the_same_day_leaves_no_trace() -> None:
    past = [past_of(date(2025, 3, 1), OWN)]
    moved = replace(OWN, hamlet_id="x2")
    revision = revise(past, moved, OWN, date(2025, 3, 1), date(2025, 3, 1))
    assert revision == Revision(OWN, removed=(past[0],))


def test_what_was_in_no_former_list_is_corrected_from_the_beginning() -> None:
    assert kept_from([spell(started_on=PartialDate(2025))], NEW_YEAR) is None
    assert kept_from([spell(started_on=PartialDate(2024, 12, 31))], NEW_YEAR) == NEW_YEAR
    changed = replace(OWN, hamlet_id="x2")
    assert revise([], OWN, changed, date(2025, 5, 1), None) == Revision(changed)


def test_an_untouched_form_changes_nothing() -> None:
    past = [past_of(NEW_YEAR, OWN)]
    present = replace(OWN, support="Nhà ở")
    assert revise(past, present, OWN, date(2024, 12, 31), NEW_YEAR) == Revision(present)


DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
STEPS = st.lists(
    st.tuples(DAYS, st.sampled_from("xyz"), st.sampled_from("abc"), st.booleans()), max_size=8
)


@given(STEPS)
def test_a_day_says_what_was_last_written_for_it_and_earlier_days_stay(
    steps: list[tuple[date, str, str, bool]],
) -> None:
    past: list[PastHousehold] = []
    present = OWN
    for day, hamlet, support, dated in steps:
        before = [household_on(past, present, day - timedelta(back)) for back in (1, 40, 400)]
        changed = replace(OWN, hamlet_id=hamlet, support=support)
        revision = revise(past, present, changed, day, day if dated else None)
        past, present = applied(past, revision), revision.present
        assert household_on(past, present, day) == changed
        if dated:
            after = [household_on(past, present, day - timedelta(back)) for back in (1, 40, 400)]
            assert after == before
        assert len({one.until for one in past}) == len(past)
