"""Follow last year's households into a new year: who was looked at, who kept the promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.household import RegisterEntry, StatusSpell
from hungchinh_desktop.domain.meeting_result import MeetingResult
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import (
    EndReason,
    ExitOutcome,
    PovertyStatus,
    ReviewVerdict,
)

_LISTED = (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)


@dataclass(frozen=True, slots=True)
class ExitPromise:
    """Say what became of a household expected to leave its class in `year`, and when."""

    entry: RegisterEntry
    year: int
    outcome: ExitOutcome
    left_on: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """Hold one household to confirm, change or close in a new year.

    `before` is the household as last year's list showed it; `promise` is None when nobody
    expected it to leave. `meeting` is what the hamlet's last meeting of the year said.
    """

    before: RegisterEntry
    verdict: ReviewVerdict
    promise: ExitPromise | None = None
    meeting: MeetingResult | None = None


def shown_verdict(
    stored: ReviewVerdict, before: RegisterEntry, now: RegisterEntry | None
) -> ReviewVerdict:
    """Return the verdict as the register shows it: a class ended elsewhere counts as well.

    Args:
        stored: what was written down.
        before: the household in last year's list.
        now: the household in the list of today, None when it is no longer there.
    """
    if now is None:
        return ReviewVerdict.CLOSED
    if stored is ReviewVerdict.OPEN and now.status is not before.status:
        return ReviewVerdict.CHANGED
    return stored


def exit_outcome(
    spells: Sequence[StatusSpell], year: int, as_of: date
) -> tuple[ExitOutcome, PartialDate | None]:
    """Tell whether a household left its class in the year in which it was expected to.

    A poor household leaves by becoming near-poor too; a near-poor one only by leaving both.

    Args:
        spells: its classes.
        year: the year of the expectation.
        as_of: what happened after this day is not known yet.
    """
    ordered = sorted(spells, key=lambda spell: (spell.started_on.first_day, spell.id))
    first, last = date(year, 1, 1), date(year, 12, 31)
    for index, spell in enumerate(ordered):
        end = spell.ended_on
        in_year = spell.started_on.first_day <= last and (end is None or end.first_day >= first)
        if spell.status in _LISTED and in_year:
            if end is None or end.first_day > as_of:
                return ExitOutcome.NOT_YET, None
            return _outcome(spell, ordered[index + 1 :], end, year)
    return ExitOutcome.NOT_YET, None


def _outcome(
    spell: StatusSpell, after: Sequence[StatusSpell], end: PartialDate, year: int
) -> tuple[ExitOutcome, PartialDate | None]:
    if spell.end_reason not in (EndReason.ESCAPED, EndReason.RECLASSIFIED):
        return ExitOutcome.LEFT_OTHERWISE, end
    reclassified = spell.end_reason is EndReason.RECLASSIFIED
    left_both = bool(after) and after[0].status is PovertyStatus.ESCAPED
    if reclassified and spell.status is PovertyStatus.NEAR_POOR and not left_both:
        return ExitOutcome.NOT_YET, None
    return (ExitOutcome.KEPT if end.year <= year else ExitOutcome.LATE), end
