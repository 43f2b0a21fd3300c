"""Point from a number or a sentence to the place in the program that it speaks of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Name a page and what it should show there.

    `page` is a page id (overview, household, project, hamlet, yearly_plan, findings, exchange).
    `filter` is a saved filter of the register: poor, near_poor, newly_escaped,
    clock_ending, exit_candidate, without_support; with a household as target "close" asks why it
    leaves the register. `target` is a record's key or a clause code.
    """

    page: str
    filter: str = ""
    hamlet_id: str = ""
    target: str = ""
