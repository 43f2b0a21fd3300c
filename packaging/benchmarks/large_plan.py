"""Make the content of a plan with as many households as one likes, from the office's record."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hungchinh_desktop.domain.paper_content import PlanContent
from hungchinh_desktop.services.office_file import open_office_file


def plan_with(path: Path, households: int) -> PlanContent:
    """Return the plan of the record at `path` with its near-poor households said again and again.

    The file is made when it is not there.
    """
    office = open_office_file(path)
    content = office.plans.content()
    office.close()
    listed = content.near_poor
    wanted = max(households - len(content.poor), 0)
    repeated = tuple(
        replace(one, household=replace(one.household, id=f"{one.household.id}-{place}"))
        for place in range(wanted)
        for one in [listed[place % len(listed)]]
    )
    return replace(content, near_poor=repeated)
