"""Count how households entered and left their classes in a period: the movement statement.

Closing = opening - left + relapsed + new ± reclassified ± moved between hamlets, for every hamlet
and class (report tables 2 and 3 of circular 07/2021/TT-BLĐTBXH, annex VII). Every figure knows
its households. A date known by its year alone counts from the year's first day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from hungchinh_desktop.domain.movement_span import HouseholdTrack, Segment, Span, segments, spans
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import (
    MOVEMENT_LABELS,
    NEAR_POOR_MOVEMENT_LABELS,
    EndReason,
    MovementKind,
    PovertyStatus,
)

DECREASES = (
    MovementKind.ESCAPED,
    MovementKind.TO_OTHER_CLASS,
    MovementKind.MOVED_AWAY,
    MovementKind.DIED,
    MovementKind.MERGED,
    MovementKind.ENTERED_BY_MISTAKE,
    MovementKind.TO_OTHER_HAMLET,
)
INCREASES = (
    MovementKind.RELAPSED,
    MovementKind.NEW,
    MovementKind.FROM_OTHER_CLASS,
    MovementKind.FROM_OTHER_HAMLET,
)
COUNTED_CLASSES = (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)

_EXITS = {
    EndReason.ESCAPED: MovementKind.ESCAPED,
    EndReason.RECLASSIFIED: MovementKind.TO_OTHER_CLASS,
    EndReason.MOVED_AWAY: MovementKind.MOVED_AWAY,
    EndReason.DIED: MovementKind.DIED,
    EndReason.MERGED: MovementKind.MERGED,
    EndReason.ENTERED_BY_MISTAKE: MovementKind.ENTERED_BY_MISTAKE,
}


@dataclass(frozen=True, slots=True)
class Movement:
    """Put one household into one figure; `day` is empty for opening and closing."""

    household_id: str
    status: PovertyStatus
    hamlet_id: str
    kind: MovementKind
    day: PartialDate | None = None


class MovementStatement:
    """Hold the figures of a period, both days included."""

    def __init__(self, first: date, last: date, movements: Iterable[Movement]) -> None:
        self.first = first
        self.last = last
        self.movements = tuple(movements)

    @cached_property
    def _cells(self) -> dict[tuple[PovertyStatus, str, MovementKind], list[str]]:
        cells: defaultdict[tuple[PovertyStatus, str, MovementKind], list[str]] = defaultdict(list)
        for one in self.movements:
            for hamlet_id in (one.hamlet_id, ""):
                cells[one.status, hamlet_id, one.kind].append(one.household_id)
        return dict(cells)

    def households(
        self, status: PovertyStatus, kind: MovementKind, hamlet_id: str = ""
    ) -> tuple[str, ...]:
        """Return the household ids behind a figure; "" means all hamlets together.

        A household that left and entered twice in the period stands twice.
        """
        return tuple(self._cells.get((status, hamlet_id, kind), ()))

    def count(self, status: PovertyStatus, kind: MovementKind, hamlet_id: str = "") -> int:
        """Return a figure."""
        return len(self.households(status, kind, hamlet_id))

    def decrease(self, status: PovertyStatus, hamlet_id: str = "") -> int:
        """Return how many left."""
        return sum(self.count(status, kind, hamlet_id) for kind in DECREASES)

    def increase(self, status: PovertyStatus, hamlet_id: str = "") -> int:
        """Return how many entered."""
        return sum(self.count(status, kind, hamlet_id) for kind in INCREASES)

    def balance(self, status: PovertyStatus, hamlet_id: str = "") -> int:
        """Return opening - decrease + increase - closing: nothing else than 0 is right."""
        opening = self.count(status, MovementKind.OPENING, hamlet_id)
        closing = self.count(status, MovementKind.CLOSING, hamlet_id)
        moved = self.increase(status, hamlet_id) - self.decrease(status, hamlet_id)
        return opening + moved - closing


def movement_statement(
    tracks: Iterable[HouseholdTrack], first: date, last: date, register_start: date
) -> MovementStatement:
    """Return the statement of a period.

    Args:
        tracks: every household of the register with its classes and hamlets.
        first: the first day of the period.
        last: its last day.
        register_start: the day the register begins with. Who is in a class on that day was so
            before: the register has no earlier list to show it in.
    """
    found: list[Movement] = []
    for track in tracks:
        for span in spans(track, register_start):
            for segment in segments(track, span):
                found += _movements(track, span, segment, first, last)
    return MovementStatement(first, last, found)


def _movements(
    track: HouseholdTrack, span: Span, segment: Segment, first: date, last: date
) -> Iterator[Movement]:
    """Yield the figures that a stay in one class and one hamlet counts in.

    It opens or enters, and it leaves or closes: so the statement balances whatever the dates.
    """

    def made(kind: MovementKind, day: PartialDate | None = None) -> Movement:
        return Movement(track.household_id, span.status, segment.hamlet_id, kind, day)

    if segment.start > last or segment.end < first:
        return
    if segment.start < first:
        yield made(MovementKind.OPENING)
    elif segment.start == span.start:
        yield made(_entry(track, span), span.started_on)
    else:
        yield made(MovementKind.FROM_OTHER_HAMLET, PartialDate.of(segment.start))
    if segment.end > last:
        yield made(MovementKind.CLOSING)
    elif segment.end == span.end and span.ended_on is not None:
        yield made(_EXITS[span.end_reason], span.ended_on)
    else:
        yield made(MovementKind.TO_OTHER_HAMLET, PartialDate.of(segment.end))


def _entry(track: HouseholdTrack, span: Span) -> MovementKind:
    """Say how a household came into a class: from the other one, once more, or newly."""
    if span.from_other_class:
        return MovementKind.FROM_OTHER_CLASS
    if span.escaped_before:
        return MovementKind.RELAPSED
    recognised = (one.recognised_on.first_day < span.start for one in track.escapes)
    relapsed = span.status is PovertyStatus.POOR and any(recognised)
    return MovementKind.RELAPSED if relapsed else MovementKind.NEW


def movement_label(kind: MovementKind, status: PovertyStatus, hamlet_word: str) -> str:
    """Return the words for a figure of a class."""
    poor = status is PovertyStatus.POOR
    words = MOVEMENT_LABELS if poor else NEAR_POOR_MOVEMENT_LABELS
    return words[kind].format(hamlet=hamlet_word)


def ordered(movements: Sequence[Movement]) -> list[Movement]:
    """Return what happened, without opening and closing, in the order of the days."""
    happened = [one for one in movements if one.day is not None]
    return sorted(happened, key=lambda one: one.day.first_day if one.day else date.min)
