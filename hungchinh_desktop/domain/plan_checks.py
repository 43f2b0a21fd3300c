"""Find what must be mended or looked at before the yearly plan is signed: the list of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hungchinh_desktop.domain import (
    check_annex,
    check_bases,
    check_citations,
    check_headings,
    check_households,
    check_letters,
    check_matrix,
    check_people,
    check_texts,
    check_totals,
    check_wording,
)
from hungchinh_desktop.domain.finding import Finding
from hungchinh_desktop.domain.plan_facts import PlanFacts
from hungchinh_desktop.domain.vocabulary import Severity

__all__ = ["Finding", "PlanFacts", "find_faults"]

PlanRule = Callable[[PlanFacts], Iterator[Finding]]
_WEIGHTS = {severity: place for place, severity in enumerate(Severity)}


def find_faults(facts: PlanFacts) -> list[Finding]:
    """Return the findings, errors first, then warnings, then hints, in the order of the rules."""
    found = [finding for rule in RULES for finding in rule(facts)]
    return sorted(found, key=lambda finding: _WEIGHTS[finding.severity])


RULES: tuple[PlanRule, ...] = (
    check_bases.incomplete_bases,
    check_bases.symbols,
    check_bases.dates,
    check_bases.cited_dates,
    check_bases.periods,
    check_bases.expired,
    check_citations.symbols_in_text,
    check_citations.capitals,
    check_headings.sequence,
    check_headings.no_section,
    check_headings.empty_sections,
    check_matrix.rows,
    check_matrix.two_leads,
    check_matrix.leads_without_section,
    check_matrix.vague_units,
    check_people.hamlet_coverage,
    check_people.committee_roles,
    check_people.title_forms,
    check_people.signers,
    check_people.out_of_office,
    check_annex.annex_signer,
    check_annex.annex_mentioned,
    check_annex.plan_signer,
    check_annex.recipients,
    check_texts.empty_texts,
    check_texts.doubled_words,
    check_texts.former_years,
    check_texts.former_bases,
    check_letters.missing_glyphs,
    check_letters.overflows,
    check_totals.base,
    check_totals.typed_figures,
    check_totals.undated_counts,
    check_totals.exit_target,
    check_households.same_names,
    check_households.escapes,
    check_households.supports,
    check_households.exits,
    check_households.former_supports,
    check_households.stable_incomes,
    check_wording.sensitive_texts,
    check_wording.unkind,
    check_wording.sensitive_table,
    check_wording.short_forms,
    check_wording.untidy_texts,
)
"""Every rule of a plan kept in the program; errors come first whatever the order here."""
