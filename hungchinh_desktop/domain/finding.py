"""Hold what a check found: the fault in a sentence, its place, why it is one, ways to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.vocabulary import Severity


class MendKind(StrEnum):
    """What the program does when the officer chooses a way to mend."""

    GO = "go"  # open the place: only she can know
    KEEP = "keep"  # leave it, with the words of the choice as the reason
    SIGN_MONTH = "sign_month"
    BASIS_NUMBER = "basis_number"
    RENUMBER = "renumber"
    RAISE_HEADING = "raise_heading"
    MOVE_LEAD = "move_lead"
    SPELL_OUT = "spell_out"
    ANNEX_SIGNER = "annex_signer"
    CLAUSE_TEXT = "clause_text"
    PLAN_TEXT = "plan_text"
    HOUSEHOLD_TEXTS = "household_texts"
    EXIT_YEAR = "exit_year"


@dataclass(frozen=True, slots=True)
class Mend:
    """Offer one way to mend: its words, and what it writes where.

    `edits` are pairs of target and new value. The target is a record's key, a clause id, a
    field of the plan, or "household id/field"; see MendingService for each kind.
    """

    kind: MendKind
    text: str
    edits: tuple[tuple[str, str], ...] = ()
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Say what is wrong, where, and how to mend it; `link` leads there.

    `excerpt` quotes the faulty words with `marked` underlined. `why` explains the rule and
    `source` names the decree and article it follows, "" for plain office sense.
    """

    rule: str
    severity: Severity
    sentence: str
    place: str
    remedy: str
    link: Link
    title: str = ""
    why: str = ""
    source: str = ""
    excerpt: str = ""
    marked: tuple[str, ...] = ()
    mends: tuple[Mend, ...] = ()

    @property
    def quotes_register(self) -> bool:
        """Tell whether its words quote what the register says of a household."""
        return self.link.page == "household" or self.rule == "sensitive-text"

    @property
    def subject(self) -> str:
        """Return which record or part of the plan it is about."""
        return f"{self.link.page}/{self.link.hamlet_id or self.link.target}"

    @property
    def fingerprint(self) -> str:
        """Return a short mark of the values found; it differs as soon as one of them does.

        A mark instead of the words: a dismissal must not keep what was deleted from a household.
        """
        words = f"{self.sentence}\n{self.excerpt}".encode()
        return blake2b(words, digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Rule:
    """Hold what all findings of one rule share."""

    id: str
    severity: Severity
    title: str
    why: str
    source: str = ""

    def found(
        self,
        sentence: str,
        place: str,
        remedy: str,
        link: Link,
        *,
        why: str = "",
        excerpt: str = "",
        marked: tuple[str, ...] = (),
        mends: tuple[Mend, ...] = (),
    ) -> Finding:
        """Return a finding of this rule; `why` replaces the usual explanation."""
        return Finding(
            self.id,
            self.severity,
            sentence,
            place,
            remedy,
            link,
            self.title,
            why or self.why,
            self.source,
            excerpt,
            marked,
            mends,
        )


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Remember that a finding was set aside: why, by whom and when (ISO time, UTC)."""

    id: str
    year: int
    rule: str
    subject: str
    fingerprint: str
    reason: str
    dismissed_by: str
    dismissed_at: str


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """Hold the findings that stand and those that were set aside, each with its dismissal."""

    standing: tuple[Finding, ...] = ()
    dismissed: tuple[tuple[Finding, Dismissal], ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many standing findings have that weight."""
        return sum(finding.severity is severity for finding in self.standing)


def parted(findings: list[Finding], dismissals: list[Dismissal]) -> FindingsReport:
    """Part the findings by what the officer set aside."""
    known = {(one.rule, one.subject, one.fingerprint): one for one in dismissals}
    standing: list[Finding] = []
    dismissed: list[tuple[Finding, Dismissal]] = []
    for finding in findings:
        dismissal = known.get((finding.rule, finding.subject, finding.fingerprint))
        if dismissal is None:
            standing.append(finding)
        else:
            dismissed.append((finding, dismissal))
    return FindingsReport(tuple(standing), tuple(dismissed))
