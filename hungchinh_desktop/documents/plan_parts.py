"""Make the parts that the plan and its annex share: head lines and text with its slots."""

from __future__ import annotations

from hungchinh_desktop.documents.blocks import Run, RunKind, Runs
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.wording import office_date, padded
from hungchinh_desktop.domain.yearly_plan import SLOT, YearlyPlan, fill_slots

BLANK = "\u00a0" * 6
"""Room for writing a number or a day by hand."""


def slot_runs(text: str, slots: dict[str, str]) -> Runs:
    """Return the text with each slot filled and kept apart as a run of its own."""
    runs: list[Run] = []
    end = 0
    for found in SLOT.finditer(text):
        runs.append(Run(text[end : found.start()]))
        runs.append(Run(fill_slots(found.group(), slots), RunKind.SLOT))
        end = found.end()
    runs.append(Run(text[end:]))
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
    number = padded(plan.document_number) if plan.document_number else BLANK
    return f"{number}/{profile.document_symbol}"


def plan_date(plan: YearlyPlan) -> str:
    """Return "ngày … tháng 3 năm 2024" with a blank for an unknown day."""
    return office_date(plan.signed_year or plan.year, plan.month, plan.day)
