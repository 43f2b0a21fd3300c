"""Group the households whose 36 months end soon: by hamlet, by who is in charge, by urgency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hungchinh_desktop.domain.escape_agenda import WARNED_MONTHS, EndingClock, months_left
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.vietnamese import name_sort_key
from hungchinh_desktop.domain.wording import joined, number

NOBODY = "Chưa có người phụ trách"


class AgendaOrder(StrEnum):
    """Say by what the households are put together."""

    HAMLET = "hamlet"
    MEMBER = "member"
    MONTHS = "months"


ORDER_LABELS = {
    AgendaOrder.HAMLET: "Theo xóm",
    AgendaOrder.MEMBER: "Theo người phụ trách",
    AgendaOrder.MONTHS: "Theo thời gian còn lại",
}


@dataclass(frozen=True, slots=True)
class AgendaGroup:
    """Hold households that stand under one head."""

    title: str
    clocks: tuple[EndingClock, ...]


def agenda_groups(clocks: Sequence[EndingClock], order: AgendaOrder) -> list[AgendaGroup]:
    """Return the groups in their order; who has two people in charge stands under both."""
    return _GROUPERS[order](clocks)


def counted(clocks: Sequence[EndingClock], shown: Callable[[int], str] = number) -> str:
    """Return "1 hộ trong 1 tháng, 2 hộ trong 3 tháng", "" for nobody; papers show 01, 02."""
    counts = [(months, sum(one.months == months for one in clocks)) for months in WARNED_MONTHS]
    told = [(shown(count), shown(months)) for months, count in counts if count]
    return ", ".join(f"{count} hộ trong {months} tháng" for count, months in told)


def ending_words(entries: Iterable[RegisterEntry], day: date) -> str:
    """Return "Sắp hết hạn 36 tháng: 1 hộ trong 1 tháng", "" for nobody."""
    terms = Counter(months_left(entry, day) for entry in entries if entry.escape)
    told = [f"{terms[months]} hộ trong {months} tháng" for months in WARNED_MONTHS if terms[months]]
    return f"Sắp hết hạn 36 tháng: {', '.join(told)}" if told else ""


def _by_hamlet(clocks: Sequence[EndingClock]) -> list[AgendaGroup]:
    found: dict[tuple[int, str], list[EndingClock]] = {}
    for one in clocks:
        found.setdefault((one.entry.hamlet_number, one.entry.hamlet_name), []).append(one)
    groups = []
    for (_, name), inside in sorted(found.items()):
        people = joined([*inside[0].in_charge])
        words = f"phụ trách: {people}" if people else NOBODY.lower()
        groups.append(AgendaGroup(f"{name} – {words}", tuple(inside)))
    return groups


def _by_member(clocks: Sequence[EndingClock]) -> list[AgendaGroup]:
    found: dict[str, list[EndingClock]] = {}
    for one in clocks:
        for name in one.in_charge or ("",):
            found.setdefault(name, []).append(one)
    named = sorted((name for name in found if name), key=name_sort_key)
    return [
        AgendaGroup(name or NOBODY, tuple(found[name])) for name in (*named, *[""] * ("" in found))
    ]


def _by_months(clocks: Sequence[EndingClock]) -> list[AgendaGroup]:
    groups = []
    for months in WARNED_MONTHS:
        inside = tuple(one for one in clocks if one.months == months)
        if inside:
            groups.append(AgendaGroup(f"Hết hạn trong {months} tháng", inside))
    return groups


_GROUPERS: dict[AgendaOrder, Callable[[Sequence[EndingClock]], list[AgendaGroup]]] = {
    AgendaOrder.HAMLET: _by_hamlet,
    AgendaOrder.MEMBER: _by_member,
    AgendaOrder.MONTHS: _by_months,
}
