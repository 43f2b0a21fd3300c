"""Join two households that are one: field by field the officer says which value stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from hungchinh_desktop.domain.class_change import ClassChange, change_class
from hungchinh_desktop.domain.family import AgeCounts
from hungchinh_desktop.domain.family_vocabulary import PRIORITY_LABELS, PriorityGroup
from hungchinh_desktop.domain.household import Household, RegisterEntry, StatusSpell
from hungchinh_desktop.domain.member import Member
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import (
    CAUSE_LABELS,
    NEED_LABELS,
    STATUS_LABELS,
    PovertyCause,
)

KEPT, OTHER, BOTH = "kept", "other", "both"
MERGE_FIELDS = {
    "head_name": "Họ và tên chủ hộ",
    "birth": "Năm sinh",
    "hamlet_id": "Xóm",
    "status": "Diện",
    "situation": "Thực trạng",
    "support": "Hướng hỗ trợ",
    "needs": "Nhóm hỗ trợ",
    "causes": "Nguyên nhân nghèo",
    "priority": "Đối tượng ưu tiên",
    "exit_year": "Có khả năng thoát",
    "escaped_on": "Ngày công nhận thoát nghèo",
    "counts": "Số người theo tuổi",
}
"""Fields of which one value stays; what there can be many of is moved as a whole."""
JOINABLE = frozenset({"situation", "support", "needs", "causes", "priority"})
_UNITED = frozenset({"needs", "causes", "priority"})


@dataclass(frozen=True, slots=True)
class MergeSide:
    """Hold what is known of one of the two; the numbers count what will be moved."""

    entry: RegisterEntry
    spells: tuple[StatusSpell, ...]
    causes: frozenset[PovertyCause] = frozenset()
    priority: frozenset[PriorityGroup] = frozenset()
    counts: AgeCounts = field(default_factory=AgeCounts)
    members: tuple[Member, ...] = ()
    supports: int = 0
    visits: int = 0
    reviews: int = 0
    attachments: int = 0

    @property
    def texts(self) -> dict[str, str]:
        """Return what each field of MERGE_FIELDS says, "" for nothing."""
        entry, own = self.entry, self.entry.household
        return {
            "head_name": own.head_name,
            "birth": own.birth.shown if own.birth else "",
            "hamlet_id": entry.hamlet_name,
            "status": f"{STATUS_LABELS[entry.status]}, từ {entry.spell.started_on.shown}",
            "situation": own.situation,
            "support": own.support,
            "needs": ", ".join(NEED_LABELS[one] for one in NEED_LABELS if one in own.needs),
            "causes": ", ".join(CAUSE_LABELS[one] for one in CAUSE_LABELS if one in self.causes),
            "priority": ", ".join(
                PRIORITY_LABELS[one] for one in PRIORITY_LABELS if one in self.priority
            ),
            "exit_year": f"Năm {entry.exit_year}" if entry.exit_year else "",
            "escaped_on": entry.escape.recognised_on.shown if entry.escape else "",
            "counts": self.counts.words,
        }

    @property
    def moved(self) -> dict[str, str]:
        """Return what is moved as a whole, in words: "2: Lê Văn An, Lê Thị Bé"."""
        names = ", ".join(member.full_name for member in self.members)
        return {
            "Thành viên": f"{len(self.members)}: {names}" if names else "",
            "Hỗ trợ đã nhận": _times(self.supports, "lần"),
            "Lần thăm hộ": _times(self.visits, "lần"),
            "Lần rà soát": _times(self.reviews, "lần"),
            "Tệp đính kèm": _times(self.attachments, "tệp"),
        }

    @property
    def words(self) -> str:
        """Return who is meant: "hộ Lê Thị Hương, Xóm 7 (cận nghèo, từ 2024)"."""
        status = STATUS_LABELS[self.entry.status].lower()
        since = self.entry.spell.started_on.shown
        own = self.entry.household
        return f"hộ {own.head_name}, {self.entry.hamlet_name} ({status}, từ {since})"


def proposed_choices(kept: MergeSide, other: MergeSide) -> dict[str, str]:
    """Return a choice for every field that differs: what is known goes before nothing."""
    mine, theirs = kept.texts, other.texts
    return {
        name: OTHER if not mine[name] else BOTH if name in _UNITED and theirs[name] else KEPT
        for name in MERGE_FIELDS
        if mine[name] != theirs[name]
    }


@dataclass(frozen=True, slots=True)
class Merged:
    """Hold what the household that stays is to say."""

    household: Household
    turned: ClassChange
    first_day: PartialDate
    exit_year: int | None
    escaped_on: PartialDate | None
    causes: frozenset[PovertyCause]
    priority: frozenset[PriorityGroup]
    counts: AgeCounts


def merged(kept: MergeSide, other: MergeSide, choices: Mapping[str, str]) -> Merged:
    """Return the joined household.

    Args:
        kept: the household that stays.
        other: the one that leaves.
        choices: KEPT, OTHER or, for JOINABLE fields, BOTH by field; KEPT where nothing is said.

    Raises UserError when the class of the other cannot follow the classes of the kept one.
    """

    def source(name: str) -> MergeSide:
        return other if choices.get(name) == OTHER else kept

    def prose(name: str) -> str:
        texts = [str(getattr(side.entry.household, name)) for side in (kept, other)]
        if choices.get(name) == BOTH:
            return "\n".join(dict.fromkeys(filter(None, texts)))
        return texts[source(name) is other]

    both = {name for name, choice in choices.items() if choice == BOTH}
    needs = source("needs").entry.household.needs
    household = replace(
        kept.entry.household,
        head_name=source("head_name").entry.household.head_name,
        birth=source("birth").entry.household.birth,
        hamlet_id=source("hamlet_id").entry.household.hamlet_id,
        situation=prose("situation"),
        support=prose("support"),
        needs=needs | other.entry.household.needs if "needs" in both else needs,
    )
    turned = _class_of(kept, other) if source("status") is other else ClassChange()
    escape = source("escaped_on").entry.escape
    return Merged(
        household,
        turned,
        _first_day(kept.spells, turned),
        source("exit_year").entry.exit_year,
        escape.recognised_on if escape else None,
        kept.causes | other.causes if "causes" in both else source("causes").causes,
        kept.priority | other.priority if "priority" in both else source("priority").priority,
        source("counts").counts,
    )


def leaves_on(merge: Merged, other: MergeSide) -> PartialDate:
    """Return from when the other household is not counted any more, if it was one all the time.

    That is the first day on which both were in the register: older lists stay as they were.
    """
    return max(merge.first_day, other.entry.spell.started_on, key=lambda day: day.first_day)


def new_people(kept: Sequence[Member], other: Sequence[Member]) -> list[Member]:
    """Return the members of the other household that the kept one does not have yet."""
    numbers = {one.citizen_id for one in kept if one.citizen_id}
    people = {(fold(one.full_name), one.birth) for one in kept}
    return [
        one
        for one in other
        if one.citizen_id not in numbers and (fold(one.full_name), one.birth) not in people
    ]


def _class_of(kept: MergeSide, other: MergeSide) -> ClassChange:
    """Put the kept household into the class of the other, with its decision."""
    spell, theirs = kept.entry.spell, other.entry.spell
    if theirs.started_on.first_day > spell.started_on.first_day:
        turned = change_class(kept.spells, spell, theirs.status, theirs.started_on)
        if turned.added is None:
            return turned
        return replace(turned, added=_decided(turned.added, theirs))
    begins = theirs.started_on if len(kept.spells) == 1 else spell.started_on
    return ClassChange((_decided(replace(spell, status=theirs.status, started_on=begins), theirs),))


def _decided(spell: StatusSpell, by: StatusSpell) -> StatusSpell:
    return replace(spell, decision_number=by.decision_number, decision_date=by.decision_date)


def _first_day(spells: Sequence[StatusSpell], turned: ClassChange) -> PartialDate:
    now = {spell.id: spell for spell in (*spells, *turned.updated)}
    return min((spell.started_on for spell in now.values()), key=lambda day: day.first_day)


def _times(count: int, unit: str) -> str:
    return f"{count} {unit}" if count else ""
