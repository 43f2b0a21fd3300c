"""Count the people of a household by age, and tell which priority groups it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date

from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.family_vocabulary import PriorityGroup, Sex
from hungchinh_desktop.domain.member import Member

CHILD_UNTIL = 16
"""A child is under 16 (Law on Children 102/2016/QH13, article 1)."""
_BANDS = (6, CHILD_UNTIL, 60)
_MOST = 40
BAND_LABELS = {
    "under_6": "Dưới 6 tuổi",
    "from_6_to_15": "6 đến 15 tuổi",
    "from_16_to_59": "16 đến 59 tuổi",
    "from_60": "Từ 60 tuổi",
}


@dataclass(frozen=True, slots=True)
class AgeCounts:
    """Hold how many people live in a household by age band; it stands in for named members."""

    under_6: int = 0
    from_6_to_15: int = 0
    from_16_to_59: int = 0
    from_60: int = 0

    @property
    def total(self) -> int:
        """Return the number of people."""
        return sum(astuple(self))

    @property
    def children(self) -> int:
        """Return the number of people under 16."""
        return self.under_6 + self.from_6_to_15

    @property
    def words(self) -> str:
        """Return "5 người: 4 dưới 6 tuổi, 1 từ 16 đến 59 tuổi", "" for nobody."""
        named = ("dưới 6 tuổi", "từ 6 đến 15 tuổi", "từ 16 đến 59 tuổi", "từ 60 tuổi")
        parts = [f"{n} {band}" for n, band in zip(astuple(self), named, strict=True) if n]
        return f"{self.total} người: {', '.join(parts)}" if parts else ""


def typed_counts(typed: dict[str, str]) -> AgeCounts:
    """Return the counts of a form, empty as none. Raises UserError with the faulty fields."""
    values, faults = {}, {}
    for band in BAND_LABELS:
        text = typed.get(band, "").strip()
        if text.isascii() and text.isdigit() and int(text) <= _MOST:
            values[band] = int(text)
        elif text:
            faults[band] = f"Hãy ghi số người từ 0 đến {_MOST}."
    if faults:
        raise UserError("Số người theo tuổi chưa đúng.", fields=faults)
    return AgeCounts(**values)


def counts_of(members: Iterable[Member], day: date) -> tuple[AgeCounts, int]:
    """Return named members by age band on a day, and how many have no birth date."""
    bands, unknown = [0, 0, 0, 0], 0
    for member in members:
        age = member.youngest_age(day)
        if age is None:
            unknown += 1
        else:
            bands[sum(age >= start for start in _BANDS)] += 1
    return AgeCounts(*bands), unknown


def derived_groups(
    members: Sequence[Member], counts: AgeCounts, day: date
) -> dict[PriorityGroup, str]:
    """Return the priority groups that follow from what is written, each with its reason.

    Groups that are missing here are ticked by hand. Named members go before counts.
    """
    found: dict[PriorityGroup, str] = {}

    def take(group: PriorityGroup, who: Iterable[Member]) -> None:
        names = [member.full_name for member in who]
        if names:
            found[group] = ", ".join(names)

    children = [member for member in members if _is_child(member, day)]
    take(PriorityGroup.ETHNIC_MINORITY, (one for one in members if one.ethnic_minority))
    take(PriorityGroup.PERSON_OF_MERIT, (one for one in members if one.person_of_merit))
    take(PriorityGroup.CHILDREN, children)
    take(PriorityGroup.DISABILITY, (one for one in members if one.disabled))
    take(
        PriorityGroup.WOMEN,
        (one for one in members if one.sex is Sex.FEMALE and one not in children),
    )
    if not members and counts.children:
        found[PriorityGroup.CHILDREN] = f"{counts.children} trẻ dưới {CHILD_UNTIL} tuổi"
    return found


@dataclass(frozen=True, slots=True)
class Family:
    """Hold who lives in a household on a day, and the groups it belongs to.

    `derived` are the priority groups that follow from what is written, each with its reason;
    `marked` were ticked by hand.
    """

    members: tuple[Member, ...]
    counts: AgeCounts
    by_age: AgeCounts
    unknown_age: int
    derived: dict[PriorityGroup, str]
    marked: frozenset[PriorityGroup]

    @property
    def groups(self) -> frozenset[PriorityGroup]:
        """Return every priority group of the household."""
        return self.marked | self.derived.keys()

    @property
    def words(self) -> str:
        """Return how many people there are, by age: those named, else those counted."""
        if not self.members:
            return self.counts.words
        known = self.by_age.words
        missing = f"{self.unknown_age} người chưa rõ năm sinh" if self.unknown_age else ""
        return "; ".join(filter(None, (known, missing)))

    @property
    def disagreement(self) -> str:
        """Return what named members and counts say differently, "" for nothing."""
        named, counted = len(self.members), self.counts.total
        if not named or not counted or named == counted:
            return ""
        return f"Đã ghi tên {named} người nhưng số người theo tuổi là {counted}; hãy xem lại."


def family_of(
    members: Sequence[Member], counts: AgeCounts, marked: frozenset[PriorityGroup], day: date
) -> Family:
    """Return the people of a household as they are on a day."""
    by_age, unknown = counts_of(members, day)
    derived = derived_groups(members, counts, day)
    return Family(tuple(members), counts, by_age, unknown, derived, marked)


def _is_child(member: Member, day: date) -> bool:
    age = member.youngest_age(day)
    return age is not None and age < CHILD_UNTIL
