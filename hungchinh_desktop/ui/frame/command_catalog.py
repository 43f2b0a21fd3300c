"""Find pages, commands and records for a few typed letters, with or without accents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.word_search import WordSearch, exact_key, search_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from hungchinh_desktop.domain.link import Link

_MOST_COMMANDS = 8
_MOST_THINGS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """Describe a record that the command box may offer: a household, a hamlet, a clause."""

    text: str  # "Nguyễn Thị Thành"
    detail: str  # "Xóm 7 · cận nghèo"
    link: Link
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Hold one line of the command box and what choosing it does."""

    text: str
    detail: str
    icon: str
    run: Callable[[], object]


@dataclass(frozen=True, slots=True)
class CommandCatalog:
    """Gather what the command box can offer; each source is asked anew at every search."""

    pages: Callable[[], Iterable[Offer]]
    commands: Callable[[], Iterable[Offer]]
    find: Callable[[str], Iterable[Found]]
    go: Callable[[Link], object]

    def offers(self, text: str) -> list[Offer]:
        """Return pages, then records, then commands; every page for an empty text."""
        if not text.strip():
            return list(self.pages())
        pages = _best(self.pages(), text)
        commands = _best(self.commands(), text)[:_MOST_COMMANDS]
        things = [self._offer(found) for found in self.find(text)][:_MOST_THINGS]
        return [*pages, *things, *commands]

    def _offer(self, found: Found) -> Offer:
        def go_there() -> None:
            self.go(found.link)

        return Offer(found.text, found.detail, found.icon or "page_households", go_there)


def _best(offers: Iterable[Offer], text: str) -> Sequence[Offer]:
    """Keep what has every word; exact accents come first, then what begins with the text."""
    search, needle = WordSearch(text), search_key(text)
    if not needle:
        return []
    hits = [(search_key(offer.text), offer) for offer in offers]
    return [
        offer
        for _, offer in sorted(
            ((key, offer) for key, offer in hits if search.finds(key)),
            key=lambda hit: (
                not search.is_exact(exact_key(hit[1].text)),
                not hit[0].startswith(needle),
            ),
        )
    ]
