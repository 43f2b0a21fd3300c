"""Find households by the head's name from anywhere in the window."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import STATUS_LABELS
from hungchinh_desktop.domain.word_search import WordSearch, exact_key, search_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hungchinh_desktop.domain.household import RegisterEntry
    from hungchinh_desktop.services.office_file import OfficeFile
    from hungchinh_desktop.ui.kit.desk import Desk

MOST_HITS = 8
_READ_FROM = frozenset({"household", "status_spell", "hamlet"})


class HouseholdHit(NamedTuple):
    """Offer one household: its head, "Xóm 7 · cận nghèo", and the way there."""

    label: str
    detail: str
    link: Link


def place_and_class(entry: RegisterEntry) -> str:
    """Return "Xóm 7 · cận nghèo"."""
    return f"{entry.hamlet_name} · {STATUS_LABELS[entry.status].lower()}"


class NameIndex:
    """Tell which listed households have a head of the very same name."""

    def __init__(self, entries: Iterable[RegisterEntry]) -> None:
        """Take the households; their names are folded when the first one is looked up."""
        self._entries = entries

    @cached_property
    def _by_name(self) -> defaultdict[str, list[RegisterEntry]]:
        found: defaultdict[str, list[RegisterEntry]] = defaultdict(list)
        for entry in self._entries:
            found[entry.household.head_fold].append(entry)
        return found

    def namesakes(self, head_name: str, besides_id: str = "") -> list[RegisterEntry]:
        """Return the households of that name, accents or not, except one."""
        wanted = fold(head_name)
        found = self._by_name.get(wanted, []) if wanted else []
        return [entry for entry in found if entry.id != besides_id]


class HouseholdFinder(QObject):
    """Answer the command box: the register is read once and again after a change."""

    def __init__(self, desk: Desk, office: OfficeFile) -> None:
        """Forget what was read as soon as a household changes."""
        super().__init__(desk.changes)
        self._office = office
        self._read_for: object = None
        self._rows: list[tuple[str, RegisterEntry]] = []
        desk.changes.changed.connect(self._on_changed)

    def find_entries(self, text: str) -> list[HouseholdHit]:
        """Return at most eight households: exact accents first, then names that begin so."""
        search, needle = WordSearch(text), search_key(text)
        if not needle:
            return []
        hits = [row for row in self._searched() if search.finds(row[0])]
        exact = {entry.id for _, entry in hits if search.is_exact(exact_key(_words(entry)))}
        hits.sort(
            key=lambda row: (
                row[1].id not in exact,
                not row[0].startswith(needle),
                needle not in row[0],
            )
        )
        return [_hit(entry) for _, entry in hits[:MOST_HITS]]

    def _searched(self) -> list[tuple[str, RegisterEntry]]:
        wanted = (self._office.path, self._office.working_year.as_of)
        if self._read_for != wanted:
            entries = self._office.households.entries()
            entries.sort(key=lambda entry: entry.head_sort)
            self._rows = [(search_key(_words(entry)), entry) for entry in entries]
            self._read_for = wanted
        return self._rows

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & _READ_FROM:
            self._read_for = None


def _words(entry: RegisterEntry) -> str:
    return f"{entry.household.head_name} {entry.hamlet_name}"


def _hit(entry: RegisterEntry) -> HouseholdHit:
    return HouseholdHit(
        entry.household.head_name, place_and_class(entry), Link("household", target=entry.id)
    )
