"""Make the parts that the plan and its annex share: head lines and text with its slots."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import Run, RunKind, Runs
from hungchinh_desktop.domain.clause_marks import marked_texts
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.wording import office_date
from hungchinh_desktop.domain.yearly_plan import SLOT, YearlyPlan, fill_slots

_KINDS = {
    (False, False): RunKind.PLAIN,
    (True, False): RunKind.BOLD,
    (False, True): RunKind.ITALIC,
    (True, True): RunKind.BOLD_ITALIC,
}
BLANK = "\u00a0" * 6
"""Room for writing a number or a day by hand."""


def slot_runs(text: str, slots: dict[str, str]) -> Runs:
    """Return the words in their styles, each slot filled and kept apart as a run of its own.

    A slot within bold or italic words looks like them: its own kind only serves the tint.
    """
    runs: list[Run] = []
    for part in marked_texts(text):
        kind = _KINDS[part.bold, part.italic]
        computed = RunKind.SLOT if kind is RunKind.PLAIN else kind
        end = 0
        for found in SLOT.finditer(part.text):
            runs.append(Run(part.text[end : found.start()], kind))
            runs.append(Run(fill_slots(found.group(), slots), computed))
            end = found.end()
        runs.append(Run(part.text[end:], kind))
    return tuple(run for run in runs if run.text)


def capitals(runs: Runs) -> Runs:
    """Return the runs in capital letters."""
    return tuple(Run(run.text.upper(), run.kind) for run in runs)


def text_lines(text: str) -> list[str]:
    """Return the lines a person typed, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def issuer_lines(profile: OfficeProfile) -> tuple[str, ...]:
    """Return the issuing body as it stands above its papers."""
    return tuple(line for line in (profile.issuing_body, profile.issuing_unit) if line)


def numbered_symbol(plan: YearlyPlan, profile: OfficeProfile) -> str:
    """Return "05/KH-UBND", or a blank before the stroke until the clerk has given the number."""
    number = f"{plan.document_number:02d}" if plan.document_number else BLANK
    return f"{number}/{profile.document_symbol}"


def plan_date(plan: YearlyPlan) -> str:
    """Return "ngày … tháng 3 năm 2024" with a blank for an unknown day."""
    return office_date(plan.signed_year or plan.year, plan.month, plan.day)
