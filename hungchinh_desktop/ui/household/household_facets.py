"""Sort the register once into filters and hamlets, so that choosing one costs nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.register_filter import REGISTER_FILTERS, filter_facts, register_filter
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from hungchinh_desktop.domain.wording import number

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence
    from datetime import date

    from hungchinh_desktop.domain.hamlet import Hamlet
    from hungchinh_desktop.domain.household import RegisterEntry

EVERY = "all"
# Read at every letter typed, of every household shown: an enum member is slow to hash.
_GROUP = attrgetter("hamlet_number", "hamlet_name", "spell.status.value")
_SHORT_WORDS = {PovertyStatus.POOR: "nghèo", PovertyStatus.NEAR_POOR: "cận nghèo"}


@dataclass(frozen=True, slots=True)
class RegisterChoice:
    """Say which households the officer wants to see; "" is every hamlet."""

    filter_id: str = EVERY
    hamlet_id: str = ""
    search: str = ""

    @property
    def narrows(self) -> bool:
        """Tell whether anything is left out."""
        return self != RegisterChoice()

    def with_filter(self, filter_id: str) -> RegisterChoice:
        """Return the choice with another filter; an unknown one means all households."""
        return replace(self, filter_id=register_filter(filter_id).id)

    def words(self, hamlets: Sequence[Hamlet]) -> str:
        """Return what is filtered: "Có khả năng thoát, xóm 7, có chữ “hien”"."""
        parts = []
        if self.filter_id != EVERY:
            parts.append(register_filter(self.filter_id).label)
        parts += [hamlet.name.lower() for hamlet in hamlets if hamlet.id == self.hamlet_id]
        if self.search.strip():
            parts.append(f"có chữ “{self.search.strip()}”")
        joined = ", ".join(parts)
        return joined[:1].upper() + joined[1:]


class RegisterFacets:
    """Know of every entry which filters it passes; built once per reading of the register."""

    def __init__(self, entries: Iterable[RegisterEntry], day: date) -> None:
        """Ask every filter about every entry on the day shown."""
        known: dict[Hashable, frozenset[str]] = {}
        self._passed = {}
        for entry in entries:
            facts = filter_facts(entry)
            passed = known.get(facts)
            if passed is None:
                passing = (item.id for item in REGISTER_FILTERS if item.accepts(entry, day))
                passed = known[facts] = frozenset(passing)
            household = entry.household
            self._passed[household.id] = (household.hamlet_id, passed)
        self._counts: Counter[tuple[str, str]] = Counter()
        for (hamlet_id, filters), count in Counter(self._passed.values()).items():
            for filter_id in filters:
                self._counts[filter_id, hamlet_id] += count

    def predicate(self, choice: RegisterChoice) -> Callable[[RegisterEntry], bool] | None:
        """Return the test for a filter and hamlet; None lets every household pass."""
        if choice.filter_id == EVERY and not choice.hamlet_id:
            return None
        wanted = frozenset(
            key
            for key, (hamlet_id, filters) in self._passed.items()
            if choice.filter_id in filters and choice.hamlet_id in {"", hamlet_id}
        )
        return lambda entry: entry.id in wanted

    def filter_counts(self, hamlet_id: str) -> Counter[str]:
        """Return how many households each filter would show in a hamlet, "" for all."""
        counts: Counter[str] = Counter()
        for (filter_id, own_hamlet), count in self._counts.items():
            if hamlet_id in {"", own_hamlet}:
                counts[filter_id] += count
        return counts

    def hamlet_counts(self, filter_id: str) -> Counter[str]:
        """Return how many households a filter would show in each hamlet, by its key."""
        found = self._counts.items()
        return Counter({hamlet: count for (own, hamlet), count in found if own == filter_id})


def splits(entries: Iterable[RegisterEntry]) -> tuple[str, str]:
    """Return "xóm 5: 1 · xóm 7: 3" and "2 nghèo · 18 cận nghèo" of the entries shown."""
    counts = Counter(map(_GROUP, entries))
    hamlets: Counter[tuple[int, str]] = Counter()
    classes: Counter[PovertyStatus] = Counter()
    for (place, name, status), count in counts.items():
        hamlets[place, name.lower()] += count
        classes[PovertyStatus(status)] += count
    by_hamlet = [f"{name}: {number(count)}" for (_, name), count in sorted(hamlets.items())]
    by_class = [f"{number(classes[s])} {words}" for s, words in _SHORT_WORDS.items() if classes[s]]
    return " · ".join(by_hamlet), " · ".join(by_class)
