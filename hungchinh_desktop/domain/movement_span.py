"""Follow a household through its classes and hamlets without gaps or overlaps of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from hungchinh_desktop.domain.household import EscapeRecord, StatusSpell
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import EndReason, PovertyStatus

_LISTED = (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)


@dataclass(frozen=True, slots=True)
class HouseholdTrack:
    """Hold the classes and hamlets of one household.

    `former_homes` are (first day elsewhere, hamlet id), oldest first.
    """

    household_id: str
    hamlet_id: str
    spells: tuple[StatusSpell, ...]
    former_homes: tuple[tuple[date, str], ...] = ()
    escapes: tuple[EscapeRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Hold an unbroken time in a listed class; `end` is the first day outside.

    `started_on` and `ended_on` are the dates as exactly as they are known.
    """

    status: PovertyStatus
    start: date
    started_on: PartialDate
    end: date = date.max
    ended_on: PartialDate | None = None
    end_reason: EndReason = EndReason.RECLASSIFIED
    from_other_class: bool = False
    escaped_before: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """Hold the part of a span spent in one hamlet; `end` is the first day outside."""

    start: date
    end: date
    hamlet_id: str


def spans(track: HouseholdTrack, register_start: date) -> list[Span]:
    """Return the household's times in the listed classes, oldest first.

    Who is in a class on the register's first day counts as being in it since ever.
    """
    ordered = sorted(track.spells, key=_order)
    found: list[Span] = []
    for index, spell in enumerate(ordered):
        if spell.status not in _LISTED:
            continue
        before, after = ordered[:index], ordered[index + 1 :]
        span = _span(spell, before, after, register_start)
        if found and _goes_on(before[-1], spell):
            span = replace(
                span,
                start=found[-1].start,
                started_on=found[-1].started_on,
                from_other_class=found[-1].from_other_class,
                escaped_before=found[-1].escaped_before,
            )
            found.pop()
        found.append(span)
    return found


def segments(track: HouseholdTrack, span: Span) -> list[Segment]:
    """Return the hamlets of a span in their order; a change of words alone is no move."""
    cuts = [until for until, _ in track.former_homes if span.start < until < span.end]
    found: list[Segment] = []
    for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True):
        hamlet_id = _hamlet_on(track, start)
        same = bool(found) and found[-1].hamlet_id == hamlet_id
        found.append(Segment(found.pop().start if same else start, end, hamlet_id))
    return found


def _hamlet_on(track: HouseholdTrack, day: date) -> str:
    former = (hamlet_id for until, hamlet_id in track.former_homes if day < until)
    return next(former, track.hamlet_id)


def _order(spell: StatusSpell) -> tuple[date, date, str]:
    end = spell.ended_on.first_day if spell.ended_on else date.max
    return spell.started_on.first_day, end, spell.id


def _span(
    spell: StatusSpell,
    before: Sequence[StatusSpell],
    after: Sequence[StatusSpell],
    register_start: date,
) -> Span:
    first = spell.started_on.first_day
    start = date.min if first <= register_start else first
    previous = before[-1] if before else None
    return Span(
        status=spell.status,
        start=start,
        started_on=spell.started_on,
        end=max(spell.ended_on.first_day, start) if spell.ended_on else date.max,
        ended_on=spell.ended_on,
        end_reason=_end_reason(spell, after),
        from_other_class=(
            previous is not None
            and previous.status in _LISTED
            and previous.status is not spell.status
            and _follows(previous, spell)
        ),
        escaped_before=any(
            one.status is PovertyStatus.ESCAPED or one.end_reason is EndReason.ESCAPED
            for one in before
        ),
    )


def _end_reason(spell: StatusSpell, after: Sequence[StatusSpell]) -> EndReason:
    """Return why a class ended; put down as "chuyển diện", leaving both classes is an escape."""
    left_both = bool(after) and after[0].status is PovertyStatus.ESCAPED
    if spell.end_reason is EndReason.RECLASSIFIED and left_both:
        return EndReason.ESCAPED
    return spell.end_reason or EndReason.RECLASSIFIED


def _follows(previous: StatusSpell, spell: StatusSpell) -> bool:
    """Tell whether a class took the place of the one before without a day between."""
    end = previous.ended_on
    return (
        previous.end_reason is EndReason.RECLASSIFIED
        and end is not None
        and end.first_day == spell.started_on.first_day
    )


def _goes_on(previous: StatusSpell, spell: StatusSpell) -> bool:
    return previous.status is spell.status and _follows(previous, spell)
