"""Bring the office's plan of 2024 to signature and issue, as an officer would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.vocabulary import Severity

if TYPE_CHECKING:
    from hungchinh_desktop.domain.plan_edition import PlanEdition
    from hungchinh_desktop.services.office_file import OfficeFile

SIGNED_ON = date(2024, 4, 2)


def set_errors_aside(office: OfficeFile) -> None:
    """Keep the plan of 2024 as it was printed: its faults are known."""
    checks = office.plans.checks
    while errors := [one for one in checks.standing() if one.severity is Severity.ERROR]:
        checks.dismiss(errors[0], "Kế hoạch năm 2024 đã in như vậy")


def submitted(office: OfficeFile) -> PlanEdition:
    set_errors_aside(office)
    return office.issues.submit(SIGNED_ON)


def issued(office: OfficeFile, number: str = "5") -> PlanEdition:
    submitted(office)
    return office.issues.issue(number, SIGNED_ON)


def change_household(office: OfficeFile, words: str = "Đã có việc làm ổn định") -> str:
    """Write another situation for a near-poor household and return its id."""
    entry = next(one for one in office.households.entries() if one.status == "near_poor")
    draft = replace(office.households.draft_of(entry.id), situation=words)
    office.households.update(entry.id, draft)
    return entry.id
