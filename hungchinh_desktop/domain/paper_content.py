"""Gather what a paper prints: records only, so that writers of files never ask a database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet
from hungchinh_desktop.domain.household import RegisterEntry
from hungchinh_desktop.domain.list_fields import ListField
from hungchinh_desktop.domain.movement import MovementStatement
from hungchinh_desktop.domain.office import OfficeProfile
from hungchinh_desktop.domain.office_paper import OfficePaper
from hungchinh_desktop.domain.paper_values import PaperValues
from hungchinh_desktop.domain.poverty import TotalHouseholds
from hungchinh_desktop.domain.project import ResponsibilityMatrix
from hungchinh_desktop.domain.support_totals import SupportTotals
from hungchinh_desktop.domain.vocabulary import ListProfile
from hungchinh_desktop.domain.yearly_plan import Clause, LeadClaim, LegalBasis, YearlyPlan


@dataclass(frozen=True, slots=True)
class CommitteeAssignment:
    """Put a committee member beside the hamlets in her charge; none for general members."""

    member: CommitteeMember
    hamlets: tuple[Hamlet, ...]


@dataclass(frozen=True, slots=True)
class PlanContent:
    """Hold everything the yearly plan prints; `slots` maps slot names to printed values.

    `draft` is False only for the paper that is signed, and for the one that was; `code` is the
    short code of its edition, `log_code` that of the change log before it was frozen, "" for a
    draft; `replaces` is the sentence that names the plan it takes the place of.
    """

    profile: OfficeProfile
    plan: YearlyPlan
    bases: tuple[LegalBasis, ...]
    clauses: tuple[Clause, ...]
    slots: dict[str, str]
    matrix: ResponsibilityMatrix
    poor: tuple[RegisterEntry, ...]
    near_poor: tuple[RegisterEntry, ...]
    assignments: tuple[CommitteeAssignment, ...]
    hamlet_count: int
    draft: bool = True
    code: str = ""
    log_code: str = ""
    replaces: str = ""


def drafted(content: PlanContent) -> PlanContent:
    """Return the content as a draft: what is being typed has no number yet."""
    plan = replace(content.plan, document_number=None, day=None, signed_year=None)
    return content if content.draft else replace(content, plan=plan, draft=True, log_code="")


@dataclass(frozen=True, slots=True)
class HouseholdListContent:
    """Hold a household list for one kind of reader; entries are ordered hamlet, class, name.

    `fields` are its columns after TT; none means the usual ones of that reader. A list of chosen
    households `is_part` of the register, and says so: its totals are not those of the hamlets.
    `numbers` are the citizen numbers of the heads by household id, where a column shows them.
    """

    profile: OfficeProfile
    year: int
    as_of: date
    list_profile: ListProfile
    hamlets: tuple[Hamlet, ...]
    entries: tuple[RegisterEntry, ...]
    fields: tuple[ListField, ...] = ()
    is_part: bool = False
    numbers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MatrixContent:
    """Hold the responsibility matrix of a year, and where section V names another lead."""

    profile: OfficeProfile
    year: int
    matrix: ResponsibilityMatrix
    claims: tuple[LeadClaim, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitteeContent:
    """Hold the committee list of a year for a workbook, with households per hamlet id."""

    profile: OfficeProfile
    year: int
    assignments: tuple[CommitteeAssignment, ...]
    households: dict[str, int]


@dataclass(frozen=True, slots=True)
class MovementContent:
    """Hold the movement statement of a period, with the heads' names by household id.

    `base` is the number of all households at the end. `register_start` is the register's first
    day: the list it began with has no list before it.
    """

    profile: OfficeProfile
    statement: MovementStatement
    hamlets: tuple[Hamlet, ...]
    head_names: dict[str, str]
    base: TotalHouseholds | None
    register_start: date


@dataclass(frozen=True, slots=True)
class OfficePaperContent:
    """Hold everything that a paper besides the plan prints.

    `hamlet` is the one it is about, None for the whole commune; `entries` are its households.
    Only a report has the `movement` and the `supports` of its period. `log_code` stands for the
    change log when the file is made; what is only shown has none.
    """

    paper: OfficePaper
    profile: OfficeProfile
    plan: YearlyPlan
    values: PaperValues
    hamlet: Hamlet | None = None
    entries: tuple[RegisterEntry, ...] = ()
    assignments: tuple[CommitteeAssignment, ...] = ()
    movement: MovementContent | None = None
    supports: SupportTotals | None = None
    log_code: str = ""
