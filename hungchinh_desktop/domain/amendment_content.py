"""Gather what a paper prints that amends an issued plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hungchinh_desktop.domain.paper_comparison import ComparedItem
    from hungchinh_desktop.domain.paper_content import PlanContent


@dataclass(frozen=True, slots=True)
class AmendmentContent:
    """Hold the differences between an issued plan and the plan as it shall be.

    `plan` lends letterhead, number, date, signer and recipients; `amended` is how the issued
    plan is cited, `reason` the officer's own sentence on why it is amended.
    """

    plan: PlanContent
    amended: str
    reason: str
    changes: tuple[ComparedItem, ...]
