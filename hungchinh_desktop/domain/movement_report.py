"""Join a movement statement with the names, decisions and doubts behind its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.household import StatusSpell
from hungchinh_desktop.domain.movement import (
    COUNTED_CLASSES,
    Movement,
    MovementStatement,
    movement_label,
)
from hungchinh_desktop.domain.movement_span import HouseholdTrack
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vocabulary import MovementKind, PovertyStatus
from hungchinh_desktop.domain.wording import short_date

_UNCLEAR = {"year": "chỉ ghi năm", "month": "chỉ ghi tháng", "day": ""}


@dataclass(frozen=True, slots=True)
class MovementLine:
    """Hold one household behind a figure in the words that are shown."""

    household_id: str
    head_name: str
    hamlet_name: str
    what: str
    day: str
    reason: str


@dataclass(frozen=True, slots=True)
class MovementReport:
    """Answer for every figure of a statement which households it counts and why."""

    statement: MovementStatement
    tracks: Mapping[str, HouseholdTrack]
    head_names: Mapping[str, str]
    hamlets: tuple[Hamlet, ...]
    hamlet_word: str
    register_start: date

    def lines(
        self, status: PovertyStatus, kinds: Iterable[MovementKind], hamlet_id: str = ""
    ) -> list[MovementLine]:
        """Return the households that the figures of some kinds count; "" means all hamlets."""
        wanted = set(kinds)
        return [
            self._line(one)
            for one in self.statement.movements
            if one.status is status and one.kind in wanted and hamlet_id in ("", one.hamlet_id)
        ]

    def balance_words(self, status: PovertyStatus) -> str:
        """Return the sum in words: "2 đầu kỳ − 0 giảm + 1 tăng = 3 cuối kỳ"."""
        made = self.statement
        return (
            f"{made.count(status, MovementKind.OPENING)} đầu kỳ"
            f" \N{MINUS SIGN} {made.decrease(status)} giảm + {made.increase(status)} tăng"
            f" = {made.count(status, MovementKind.CLOSING)} cuối kỳ"
        )

    def unbalanced(self, status: PovertyStatus) -> list[str]:
        """Return the names of the hamlets whose figures do not add up: none when all is right."""
        return [one.name for one in self.hamlets if self.statement.balance(status, one.id)]

    def doubts(self) -> list[str]:
        """Return what to know of dates that are not exact, a sentence each."""
        made, found = self.statement, []
        if made.first <= self.register_start:
            found.append(
                f"Sổ bắt đầu từ {short_date(self.register_start)}: hộ có trong danh sách ngày đó"
                " được tính là có từ đầu kỳ."
            )
        counted = {
            one.household_id for one in made.movements if one.day and one.day.precision != "day"
        }
        if counted:
            found.append(
                f"{len(counted)} hộ chỉ ghi năm hoặc tháng biến động, được tính từ ngày đầu"
                f" của năm, tháng đó: {self._names(counted)}."
            )
        before = {one for one, track in self.tracks.items() if self._may_fall_in(track)}
        if before - counted:
            found.append(
                f"{len(before - counted)} hộ ghi ngày chưa rõ, được tính trước kỳ nhưng có thể"
                f" thuộc kỳ này: {self._names(before - counted)}; hãy ghi đủ ngày trong sổ."
            )
        return found

    def _line(self, one: Movement) -> MovementLine:
        names = {hamlet.id: hamlet.name for hamlet in self.hamlets}
        day = one.day.shown if one.day else self._since(one)
        return MovementLine(
            one.household_id,
            self.head_names.get(one.household_id, ""),
            names.get(one.hamlet_id, ""),
            movement_label(one.kind, one.status, self.hamlet_word),
            day,
            self._reason(one),
        )

    def _since(self, one: Movement) -> str:
        """Return since when a household counted at an end of the period is in its class."""
        day = self.statement.last if one.kind is MovementKind.CLOSING else self.statement.first
        spells = self.tracks[one.household_id].spells
        begun = [
            spell.started_on
            for spell in spells
            if spell.status is one.status and spell.started_on.first_day <= day
        ]
        return f"từ {max(begun).shown}" if begun else ""

    def _reason(self, one: Movement) -> str:
        """Return the decision that a movement rests on, and how exactly its day is known."""
        if one.day is None:
            return ""
        spells = self.tracks[one.household_id].spells
        begun = next((spell for spell in spells if spell.started_on == one.day), None)
        parts = (_decision(begun), _UNCLEAR[one.day.precision])
        text = "; ".join(part for part in parts if part)
        return text[:1].upper() + text[1:]

    def _names(self, ids: Iterable[str]) -> str:
        names = sorted(self.head_names.get(one, "") for one in ids)
        shown = ", ".join(names[:5])
        return f"{shown} và {len(names) - 5} hộ khác" if len(names) > 5 else shown

    def _may_fall_in(self, track: HouseholdTrack) -> bool:
        first = self.statement.first
        return any(
            day.precision != "day" and day.first_day < first <= day.last_day
            for day in _days(track, self.register_start)
        )


def _days(track: HouseholdTrack, register_start: date) -> Iterator[PartialDate]:
    """Yield the days that moved a household; those of the register's first list did not."""
    for spell in track.spells:
        if spell.status in COUNTED_CLASSES:
            if spell.started_on.first_day > register_start:
                yield spell.started_on
            if spell.ended_on is not None:
                yield spell.ended_on


def _decision(spell: StatusSpell | None) -> str:
    if spell is None or not spell.decision_number:
        return ""
    day = f" ngày {spell.decision_date.shown}" if spell.decision_date else ""
    return f"quyết định số {spell.decision_number}{day}"
