"""Check any pasted plan: its document logic, and whether its figures can be true together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from hungchinh_desktop.domain import (
    check_annex,
    check_bases,
    check_citations,
    check_headings,
    check_households,
    check_people,
    check_texts,
    check_wording,
    pasted_figures,
    pasted_leads,
    pasted_spelling,
)
from hungchinh_desktop.domain.errors import UserError
from hungchinh_desktop.domain.finding import Finding
from hungchinh_desktop.domain.pasted_plan import PastedPlan, read_plan
from hungchinh_desktop.domain.plan_checks import PlanRule
from hungchinh_desktop.domain.sensitive_text import WordFinder
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.domain.yearly_plan import ClauseKind

PastedRule = Callable[[PastedPlan], Iterator[Finding]]
_WEIGHTS = {severity: place for place, severity in enumerate(Severity)}


def check_pasted(text: str, finder: WordFinder | None = None) -> list[Finding]:
    """Return the findings on a pasted text, errors first; none of them can be mended here.

    Args:
        text: the whole plan; columns of its tables parted by tabs.
        finder: who knows the words of health and family; None leaves that rule out.

    Raises UserError when there is no text to check.
    """
    if not text.strip():
        raise UserError("Chưa có chữ nào để kiểm tra; hãy dán nội dung kế hoạch vào.")
    pasted = read_plan(text)
    facts = replace(pasted.facts, finder=finder)
    found = [finding for rule in _PLAN_RULES for finding in rule(facts)]
    if pasted.text.recipients:
        found += check_annex.recipients(facts)
    if pasted.text.signature:
        found += [*check_annex.plan_signer(facts), *check_people.signers(facts)]
    found += [finding for rule in _OWN_RULES for finding in rule(pasted)]
    shown = [_told_of_text(finding) for finding in found]
    return sorted(shown, key=lambda finding: _WEIGHTS[finding.severity])


def holds_plan(text: str) -> bool:
    """Tell whether a text has anything that the rules speak of: headings, bases or households."""
    facts = read_plan(text).facts
    ranks = {ClauseKind.SECTION, ClauseKind.HEADING}
    return bool(
        facts.bases or facts.entries or any(clause.kind in ranks for clause in facts.clauses)
    )


def _told_of_text(finding: Finding) -> Finding:
    place = finding.place.replace("Sổ hộ", "Bảng hộ").replace("Địa bàn xóm", "Phụ lục")
    return replace(finding, place=place, link=pasted_leads.HERE, mends=())


_PLAN_RULES: tuple[PlanRule, ...] = (
    check_bases.symbols,
    check_bases.dates,
    check_bases.cited_dates,
    check_bases.periods,
    check_citations.symbols_in_text,
    check_headings.sequence,
    check_headings.empty_sections,
    check_people.hamlet_coverage,
    check_people.committee_roles,
    check_annex.annex_signer,
    check_annex.annex_mentioned,
    check_texts.doubled_words,
    check_texts.former_years,
    check_texts.former_bases,
    check_households.same_names,
    check_households.escapes,
    check_households.supports,
    check_households.exits,
    check_households.stable_incomes,
    check_wording.sensitive_texts,
    check_wording.unkind,
    check_wording.sensitive_table,
    check_wording.short_forms,
    check_wording.untidy_texts,
)
_OWN_RULES: tuple[PastedRule, ...] = (
    pasted_figures.implied_total,
    pasted_figures.counts_and_rows,
    pasted_leads.leads,
    pasted_leads.vague_units,
    pasted_spelling.citation_capitals,
    pasted_spelling.hamlet_spellings,
    pasted_spelling.joined_rows,
    pasted_spelling.place_names,
    pasted_spelling.committee_short_form,
)
