"""Hold everything that the checks of a plan look at, read once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.hamlet import CommitteeMember, HamletTile
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.link import Link
from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix
from hungchinh_desktop.domain.totals import RegisterTotals
from hungchinh_desktop.domain.yearly_plan import (
    TEXT_LABELS,
    Clause,
    ClauseKind,
    LegalBasis,
    YearlyPlan,
    plan_text,
)

if TYPE_CHECKING:
    from hungchinh_desktop.domain.legal_instrument import LegalInstrument
    from hungchinh_desktop.domain.office import OfficeSigner
    from hungchinh_desktop.domain.sensitive_text import WordFinder

# Where the editor shows a text of the plan that is no clause.
_TEXT_TARGETS = {"subject": "head", "annex_title": "annex"}


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """Hold the plan, the register and the matrix of a year.

    `instruments` are those of the library; `signers` those of the office on the plan's day,
    `former_signers` those of the periods before;
    `finder` knows the words of health and family; without one nothing is sought. `unprintable`
    are the letters in these texts that the paper's font lacks.
    """

    plan: YearlyPlan
    clauses: tuple[Clause, ...]
    bases: tuple[LegalBasis, ...]
    matrix: ResponsibilityMatrix
    tiles: tuple[HamletTile, ...]
    entries: tuple[RegisterEntry, ...]
    totals: RegisterTotals
    members: tuple[CommitteeMember, ...] = ()
    former_members: tuple[CommitteeMember, ...] = ()
    signers: tuple[OfficeSigner, ...] = ()
    former_signers: tuple[OfficeSigner, ...] = ()
    instruments: tuple[LegalInstrument, ...] = ()
    finder: WordFinder | None = None
    unprintable: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PlanText:
    """Hold one text of the plan with its place and who keeps it.

    `clause` or `field` (of TEXT_LABELS) can be written by the program; a text of a project row
    has neither.
    """

    text: str
    place: str
    name: str
    link: Link
    clause: Clause | None = None
    field: str = ""


def texts_of(facts: PlanFacts) -> Iterator[PlanText]:
    """Yield every text that somebody wrote, in the order of the paper; tables left out."""
    fields = list(TEXT_LABELS)
    last = fields.index("opening") + 1
    yield from (_field(facts.plan, field) for field in fields[:last])
    for clause in facts.clauses:
        if clause.kind is not ClauseKind.BLOCK:
            yield of_clause(clause)
    for row in facts.matrix.rows:
        yield from _row(row)
    yield from (_field(facts.plan, field) for field in fields[last:])


def of_clause(clause: Clause) -> PlanText:
    """Return the text of a clause."""
    link = Link("yearly_plan", target=clause.code)
    return PlanText(clause.text, f"Kế hoạch · {clause.code}", f"mục {clause.code}", link, clause)


def _field(plan: YearlyPlan, field: str) -> PlanText:
    label = TEXT_LABELS[field]
    link = Link("yearly_plan", target=_TEXT_TARGETS.get(field, field))
    place = "Kế hoạch · Phụ lục" if field.startswith("annex_") else "Kế hoạch · Phần chung"
    return PlanText(plan_text(plan, field), place, label, link, None, field)


def _row(row: ProjectRow) -> Iterator[PlanText]:
    link = Link("project", target=row.id)
    for text in (row.project_name, row.subproject_name, *row.goals, row.beneficiaries, row.funding):
        if text:
            yield PlanText(text, "Ma trận phân công", row.shown_code, link)
