"""Describe two households of the register that may be one, written down twice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.member import Member
from hungchinh_desktop.domain.namesake import spelling_of
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import fold


class Likeness(StrEnum):
    """Say how much speaks for one household."""

    STRONG = "strong"
    LIKELY = "likely"
    WEAK = "weak"


LIKENESS_LABELS = {
    Likeness.STRONG: "Rất có thể trùng",
    Likeness.LIKELY: "Có thể trùng",
    Likeness.WEAK: "Ít khả năng trùng",
}
_FROM_POINTS = {Likeness.STRONG: 80, Likeness.LIKELY: 55, Likeness.WEAK: 35}
LEAST_POINTS = _FROM_POINTS[Likeness.WEAK]


@dataclass(frozen=True, slots=True)
class Person:
    """Hold what tells one person of a household from another."""

    full_name: str
    folded: str
    birth: PartialDate | None
    citizen_id: str

    @property
    def words(self) -> str:
        """Return "Lê Văn An, sinh 2010"."""
        return f"{self.full_name}, sinh {self.birth.shown}" if self.birth else self.full_name


@dataclass(frozen=True, slots=True)
class Candidate:
    """Hold a household with its people; the first of them is the head."""

    entry: RegisterEntry
    people: tuple[Person, ...]
    spelling: str

    @property
    def id(self) -> str:
        """Return the household's key."""
        return self.entry.id

    @property
    def head(self) -> Person:
        """Return the head."""
        return self.people[0]


@dataclass(frozen=True, slots=True)
class Reason:
    """Hold one thing that speaks for (points above 0) or against one household."""

    points: int
    words: str


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Hold two households that may be one, and why; `answered` after the officer said two."""

    first: RegisterEntry
    second: RegisterEntry
    points: int
    reasons: tuple[Reason, ...]
    answered: bool = False

    @property
    def key(self) -> str:
        """Return what tells the pair from others."""
        return f"{self.first.id}|{self.second.id}"

    @property
    def likeness(self) -> Likeness:
        """Return how much speaks for one household."""
        return next((one for one, least in _FROM_POINTS.items() if self.points >= least))

    @property
    def words(self) -> str:
        """Return the reasons in one line, the weightiest first."""
        return "; ".join(reason.words for reason in self.reasons)


def candidate_of(entry: RegisterEntry, members: list[Member]) -> Candidate:
    """Return a household as it is compared: a member who is the head completes the head."""
    own = entry.household
    head_fold = own.head_fold
    birth, citizen_id, others = own.birth, "", []
    for member in members:
        person = Person(member.full_name, fold(member.full_name), member.birth, member.citizen_id)
        if person.folded == head_fold and not citizen_id:
            birth, citizen_id = birth or member.birth, member.citizen_id
        else:
            others.append(person)
    head = Person(own.head_name, head_fold, birth, citizen_id)
    return Candidate(entry, (head, *others), spelling_of(own.head_name))
