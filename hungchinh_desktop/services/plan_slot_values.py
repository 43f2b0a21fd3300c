"""Work out what the slots of a plan print, from the register and the settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hungchinh_desktop.domain.hamlet import HamletTile
from hungchinh_desktop.domain.legal_instrument import LegalInstrument
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.paper_content import CommitteeAssignment
from hungchinh_desktop.domain.project import ResponsibilityMatrix, coordinator_phrase
from hungchinh_desktop.domain.totals import RegisterTotals
from hungchinh_desktop.domain.vocabulary import Role
from hungchinh_desktop.domain.wording import joined, number, padded
from hungchinh_desktop.domain.yearly_plan import YearlyPlan


@dataclass(frozen=True, slots=True)
class SlotSources:
    """Hold everything that values are taken from."""

    totals: RegisterTotals
    profile: OfficeProfile
    plan: YearlyPlan
    matrix: ResponsibilityMatrix
    tiles: tuple[HamletTile, ...]
    assignments: tuple[CommitteeAssignment, ...]
    instruments: tuple[LegalInstrument, ...]


def slot_values(sources: SlotSources) -> dict[str, str]:
    """Return what each slot prints; a value that is not known is ""."""
    return {
        **_names(sources),
        **_figures(sources.totals),
        "hamlet_count": str(len(sources.tiles)),
        **dict(_hamlets(sources)),
        **dict(_assignments(sources)),
        **dict(_citations(sources.instruments)),
    }


def _names(sources: SlotSources) -> dict[str, str]:
    profile, year = sources.profile, sources.totals.year
    return {
        "year": str(year),
        "last_year": str(year - 1),
        "next_year": str(year + 1),
        "commune": profile.full_name,
        "place_name": profile.place_name,
        "superior": profile.superior_name,
        "hamlet_word": profile.hamlet_word,
        "drafter": profile.drafter_name,
        "signer": sources.plan.signatory.full_name,
    }


def _figures(totals: RegisterTotals) -> dict[str, str]:
    left = totals.near_poor_after_exits
    return {
        "poor_count": str(totals.poor),
        "poor_count_padded": padded(totals.poor),
        "poor_rate": totals.poor_rate,
        "near_poor_count": str(totals.near_poor),
        "near_poor_count_padded": padded(totals.near_poor),
        "near_poor_rate": totals.near_poor_rate,
        "listed_count": str(totals.listed),
        "listed_rate": totals.rate_of(totals.listed),
        "newly_escaped_count": padded(totals.newly_escaped),
        "exit_count": padded(totals.exit_candidates),
        "near_poor_exit_count": padded(totals.near_poor_exits),
        "near_poor_left_count": padded(left),
        "near_poor_left_rate": totals.rate_of(left),
        "total_households": number(totals.base.count) if totals.base else "",
    }


def _hamlets(sources: SlotSources) -> Iterable[tuple[str, str]]:
    for tile in sources.tiles:
        yield f"poor_in:{tile.hamlet.number}", padded(tile.poor)
        yield f"near_poor_in:{tile.hamlet.number}", padded(tile.near_poor)
    duties: dict[int, list[str]] = {}
    for one in sources.assignments:
        for hamlet in one.hamlets:
            duties.setdefault(hamlet.number, []).append(one.member.full_name)
    for place in sorted(duties):
        yield f"duty:{place}", joined(duties[place])


def _assignments(sources: SlotSources) -> Iterable[tuple[str, str]]:
    matrix = sources.matrix
    for row in matrix.rows:
        leads = [unit.printed_name for unit in matrix.units_with(row.id, Role.LEAD)]
        yield f"lead:{row.code}", joined(leads)
        chosen = matrix.units_with(row.id, Role.COORDINATE)
        units = list(matrix.units)
        phrase = coordinator_phrase(chosen, units, row.general_phrase, len(sources.tiles))
        yield f"coordinate:{row.code}", phrase
    for unit in matrix.units:
        if unit.specific:
            yield f"unit:{unit.code}", unit.printed_name


def _citations(instruments: Iterable[LegalInstrument]) -> Iterable[tuple[str, str]]:
    for one in instruments:
        if one.number and "{" not in one.number and "}" not in one.number:
            yield f"cite:{one.number}", one.short_citation
            yield f"cite_full:{one.number}", one.full_citation
