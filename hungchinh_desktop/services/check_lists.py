"""Complete the facts of a plan with what the first page does without: word lists and fonts."""

from __future__ import annotations

from dataclasses import replace

from hungchinh_desktop import paths
from hungchinh_desktop.domain.plan_facts import PlanFacts, texts_of
from hungchinh_desktop.domain.sensitive_text import SensitiveWord, WordFinder
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.hamlet_store import HamletStore
from hungchinh_desktop.storage.legal_store import LegalStore
from hungchinh_desktop.storage.office_store import OfficeStore
from hungchinh_desktop.storage.reference_store import sensitive_words

# Latin with its accents and the Vietnamese letters, combining marks that join them, the signs of
# office papers. The shipped font has them all; only other letters are worth loading fonts for.
_ORDINARY = (
    frozenset(map(chr, range(0x20, 0x17F)))
    | frozenset("ƠơƯư\n\t₫…–—‘’“”•‹›€")
    | frozenset(map(chr, range(0x1EA0, 0x1EFA)))
    | frozenset(map(chr, range(0x300, 0x324)))
)


class CheckLists:
    """Hold what every check of an open file needs again and again."""

    def __init__(self, database: Database) -> None:
        self._hamlets = HamletStore(database)
        self._legal = LegalStore(database)
        self._office = OfficeStore(database)
        self._finder = RememberingFinder(sensitive_words(paths.db_dir() / "reference"))

    def completed(self, facts: PlanFacts) -> PlanFacts:
        """Return the facts with finder, letters that cannot be printed, and last year's people."""
        now = self._office.profile(facts.plan.year)
        before = [one for one in self._office.profiles() if now and one.valid_from < now.valid_from]
        return replace(
            facts,
            signers=now.signers if now else (),
            former_signers=tuple(signer for one in before for signer in one.signers),
            instruments=tuple(self._legal.instruments()),
            finder=self._finder,
            unprintable=unprintable(_letters(facts)),
            former_members=tuple(self._hamlets.members(facts.plan.year - 1)),
        )


class RememberingFinder(WordFinder):
    """Look into a text once: of two thousand notes one changes at a time."""

    def __init__(self, words: list[SensitiveWord]) -> None:
        super().__init__(words)
        self._known: dict[str, str] = {}

    def in_text(self, text: str) -> str:
        """Return the first word of the list that stands in a text, "" for none."""
        if text not in self._known:
            self._known[text] = super().in_text(text)
        return self._known[text]


def unprintable(letters: set[str]) -> frozenset[str]:
    """Return the letters that the paper's font lacks."""
    unusual = letters - _ORDINARY
    if not unusual:
        return frozenset()
    from hungchinh_desktop.documents.fonts import load_fonts
    from hungchinh_desktop.documents.glyphs import GlyphCheck

    check = GlyphCheck(load_fonts().has_glyph, mark_missing=True)
    return frozenset(char for char in unusual if "□" in check.printable(char) and char != "□")


def _letters(facts: PlanFacts) -> set[str]:
    letters: set[str] = set()
    for text in texts_of(facts):
        letters.update(text.text)
    for basis in facts.bases:
        letters.update(basis.citation)
    for entry in facts.entries:
        own = entry.household
        letters.update(own.head_name, own.situation, own.support)
    return letters
