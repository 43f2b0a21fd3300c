"""Weigh whether two households of the register are one that was written down twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.member import Member, masked
from hungchinh_desktop.domain.namesake import spelling_of
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import fold

_LIKE_SENTENCE = 20  # letters; shorter sentences are alike by chance


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


def judged(first: Candidate, second: Candidate, likeness: float) -> DuplicatePair | None:
    """Return the pair with its reasons, None when too little speaks for one household.

    Args:
        first: one household.
        second: the other.
        likeness: how alike the folded names of the heads are, 0 to 100.
    """
    found = sorted(_reasons(first, second, likeness), key=lambda reason: -reason.points)
    points = sum(reason.points for reason in found)
    if points < _FROM_POINTS[Likeness.WEAK]:
        return None
    return DuplicatePair(first.entry, second.entry, points, tuple(found))


def _reasons(first: Candidate, second: Candidate, likeness: float) -> Iterator[Reason]:
    yield from _citizen_ids(first, second)
    yield from _names(first, second, likeness)
    yield from _births(first.head.birth, second.head.birth)
    yield from _people(first, second)
    one, other = first.entry, second.entry
    if one.household.hamlet_id == other.household.hamlet_id:
        yield Reason(25, f"cùng {one.hamlet_name.lower()}")
    else:
        yield Reason(0, f"khác xóm ({one.hamlet_name}, {other.hamlet_name})")
    texts = fold(one.household.situation), fold(other.household.situation)
    if len(texts[0]) >= _LIKE_SENTENCE and texts[0] == texts[1]:
        yield Reason(20, "thực trạng ghi giống hệt")


def _citizen_ids(first: Candidate, second: Candidate) -> Iterator[Reason]:
    known = {person.citizen_id for person in first.people if person.citizen_id}
    same = [p.citizen_id for p in second.people if p.citizen_id in known]
    for citizen_id in same[:1]:
        yield Reason(100, f"cùng số định danh {masked(citizen_id)}")
    heads = first.head.citizen_id, second.head.citizen_id
    if not same and all(heads):
        yield Reason(-60, "số định danh của chủ hộ khác nhau")


def _names(first: Candidate, second: Candidate, likeness: float) -> Iterator[Reason]:
    if first.spelling == second.spelling:
        yield Reason(40, "trùng họ tên chủ hộ")
    elif first.head.folded == second.head.folded:
        yield Reason(27, "họ tên chủ hộ chỉ khác dấu")
    elif likeness:
        yield Reason(20, f"họ tên gần giống ({likeness:.0f}%)")


def _births(first: PartialDate | None, second: PartialDate | None) -> Iterator[Reason]:
    if first is None or second is None:
        return
    if first.year != second.year:
        yield Reason(-30, f"năm sinh khác nhau ({first.year}, {second.year})")
    elif first == second and first.precision == "day":
        yield Reason(35, f"cùng ngày sinh {first.shown}")
    else:
        yield Reason(25, f"cùng năm sinh {first.year}")


def _people(first: Candidate, second: Candidate) -> Iterator[Reason]:
    """Compare who else lives there; a head may be a member of the other household."""
    known = {(p.folded, p.birth.year) for p in first.people if p.birth}
    heads = first.head.folded == second.head.folded
    others = second.people[1:] if heads else second.people
    same = [p for p in others if p.birth and (p.folded, p.birth.year) in known]
    if same:
        more = f" và {len(same) - 1} người nữa" if len(same) > 1 else ""
        yield Reason(45 + 15 * min(len(same) - 1, 3), f"cùng thành viên {same[0].words}{more}")
