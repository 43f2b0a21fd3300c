"""Find what keeps a plan from being signed on a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hungchinh_desktop.domain.finding import Finding, parted
from hungchinh_desktop.domain.plan_checks import find_faults
from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.services.check_lists import CheckLists
from hungchinh_desktop.storage.finding_store import FindingStore

if TYPE_CHECKING:
    from datetime import date

    from hungchinh_desktop.domain.plan_facts import PlanFacts
    from hungchinh_desktop.storage.database import Database


def faults_on(database: Database, facts: PlanFacts, signed_on: date | None) -> list[Finding]:
    """Return the errors that stand, as they are with the day of signature once it is known.

    What the officer set aside with a reason keeps nobody from signing.
    """
    year = facts.plan.year
    if signed_on is not None:
        plan = replace(facts.plan, month=signed_on.month, day=signed_on.day)
        facts = replace(facts, plan=plan)
    found = find_faults(CheckLists(database).completed(facts))
    report = parted(found, FindingStore(database).dismissals(year))
    return [one for one in report.standing if one.severity is Severity.ERROR]
