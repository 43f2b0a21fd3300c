"""Build the content of any paper of the office in one line, from the record of 2024."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hungchinh_desktop.domain.hamlet import Hamlet
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.movement import MovementStatement, movement_statement
from hungchinh_desktop.domain.movement_span import HouseholdTrack
from hungchinh_desktop.domain.office_paper import REPORTS, OfficePaper
from hungchinh_desktop.domain.paper_content import MovementContent, OfficePaperContent
from hungchinh_desktop.domain.paper_defaults import default_values
from hungchinh_desktop.domain.paper_values import checked_values
from hungchinh_desktop.domain.poverty import TotalHouseholds
from hungchinh_desktop.domain.support_totals import SupportTotals
from hungchinh_desktop.domain.vocabulary import PovertyStatus
from tests.documents import plan_builders as builders


def paper_content(paper: OfficePaper, hamlet: int = 7, **changes: Any) -> OfficePaperContent:
    """Make a paper about a hamlet; `changes` are fields of its form, or parts of the content."""
    parts = {name: changes.pop(name) for name in ("plan", "profile", "entries") if name in changes}
    plan, profile = parts.get("plan") or builders.yearly_plan(), builders.profile()
    place = builders.hamlets()[hamlet - 1]
    usual = default_values(paper, profile, plan, builders.legal_bases(), place)
    content = OfficePaperContent(
        paper=paper,
        profile=profile,
        plan=plan,
        values=checked_values(paper, usual | changes),
        hamlet=None if paper in REPORTS or paper is OfficePaper.DECISION else place,
        entries=listed(place),
        assignments=builders.assignments(),
        movement=movement() if paper in REPORTS else None,
        supports=SupportTotals(()) if paper in REPORTS else None,
    )
    return replace(content, **parts)


def listed(hamlet: Hamlet) -> tuple[RegisterEntry, ...]:
    return tuple(
        entry
        for status in (PovertyStatus.POOR, PovertyStatus.NEAR_POOR)
        for entry in builders.entries(status)
        if entry.household.hamlet_id == hamlet.id
    )


def statement(tracks: tuple[HouseholdTrack, ...] = ()) -> MovementStatement:
    return movement_statement(tracks, date(2024, 1, 1), date(2024, 12, 31), date(2024, 1, 1))


def movement(tracks: tuple[HouseholdTrack, ...] = ()) -> MovementContent:
    return MovementContent(
        profile=builders.profile(),
        statement=statement(tracks),
        hamlets=builders.hamlets(),
        head_names={one.household_id: one.household_id for one in tracks},
        base=TotalHouseholds("base", 2024, 2195, confirmed=True, source=""),
        register_start=date(2024, 1, 1),
    )
