"""What became of last year's households, and of the expectation that they would leave."""

from __future__ import annotations

from datetime import date

import pytest

from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import (
    EndReason,
    ExitOutcome,
    PovertyStatus,
    ReviewVerdict,
)
from hungchinh_desktop.domain.year_review import exit_outcome, shown_verdict
from tests.builders import entry, spell

POOR, NEAR_POOR, ESCAPED = PovertyStatus
AS_OF = date(2025, 6, 30)


def ended(status: PovertyStatus, day: str, reason: EndReason, start: str = "2024") -> StatusSpell:
    return spell(
        status=status,
        started_on=PartialDate.from_stored(start),
        ended_on=PartialDate.from_stored(day),
        end_reason=reason,
    )


def begun(status: PovertyStatus, day: str) -> StatusSpell:
    return spell(status=status, started_on=PartialDate.from_stored(day))


RECLASSIFIED = EndReason.RECLASSIFIED


@pytest.mark.parametrize(
    ("spells", "outcome", "day"),
    [
        ([ended(NEAR_POOR, "2024", EndReason.ESCAPED)], ExitOutcome.KEPT, "2024"),
        ([ended(NEAR_POOR, "2024-12-15", EndReason.ESCAPED)], ExitOutcome.KEPT, "2024-12-15"),
        ([ended(NEAR_POOR, "2025-03", EndReason.ESCAPED)], ExitOutcome.LATE, "2025-03"),
        ([ended(NEAR_POOR, "2025-09", EndReason.ESCAPED)], ExitOutcome.NOT_YET, None),
        ([ended(NEAR_POOR, "2024-05", EndReason.DIED)], ExitOutcome.LEFT_OTHERWISE, "2024-05"),
        ([begun(NEAR_POOR, "2024")], ExitOutcome.NOT_YET, None),
        (
            [ended(POOR, "2024-11", RECLASSIFIED), begun(NEAR_POOR, "2024-11")],
            ExitOutcome.KEPT,
            "2024-11",
        ),
        (
            [ended(NEAR_POOR, "2024-11", RECLASSIFIED), begun(POOR, "2024-11")],
            ExitOutcome.NOT_YET,
            None,
        ),
        (
            [ended(NEAR_POOR, "2024-11", RECLASSIFIED), begun(ESCAPED, "2024-11")],
            ExitOutcome.KEPT,
            "2024-11",
        ),
        (
            [ended(POOR, "2023-05", EndReason.ESCAPED, "2022"), begun(POOR, "2024-02")],
            ExitOutcome.NOT_YET,
            None,
        ),
        ([], ExitOutcome.NOT_YET, None),
    ],
)
def test_the_promise_of_a_year_is_judged_by_the_class_of_that_year(
    spells: list[StatusSpell], outcome: ExitOutcome, day: str | None
) -> None:
    for order in (spells, spells[::-1]):
        found, left_on = exit_outcome(order, 2024, AS_OF)
        assert (found, left_on.stored if left_on else None) == (outcome, day)


def test_what_the_register_shows_outweighs_an_open_verdict() -> None:
    before, poorer = entry(status=NEAR_POOR), entry(status=POOR)
    for stored in ReviewVerdict:
        assert shown_verdict(stored, before, None) is ReviewVerdict.CLOSED
        assert shown_verdict(stored, before, before) is stored
    assert shown_verdict(ReviewVerdict.OPEN, before, poorer) is ReviewVerdict.CHANGED
    assert shown_verdict(ReviewVerdict.CONFIRMED, before, poorer) is ReviewVerdict.CONFIRMED
