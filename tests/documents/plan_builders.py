"""Build valid records for papers in one line; the office's own record of 2024 by default."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from hungchinh_desktop.domain.hamlet import CommitteeMember, Hamlet
from hungchinh_desktop.domain.household import Household, RegisterEntry, StatusSpell
from hungchinh_desktop.domain.office import OfficeProfile, Unit
from hungchinh_desktop.domain.paper_content import CommitteeAssignment, PlanContent
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.project import ProjectRow, ResponsibilityMatrix
from hungchinh_desktop.domain.vocabulary import PovertyStatus, Role, UnitGroup
from hungchinh_desktop.domain.wording import padded, rate
from hungchinh_desktop.domain.yearly_plan import (
    Annex,
    Clause,
    ClauseKind,
    LegalBasis,
    Signatory,
    YearlyPlan,
)
from hungchinh_desktop.paths import db_dir

SEED = "hung_chinh_2024"
YEAR = 2024
TOTAL_HOUSEHOLDS = 2195


@cache
def seed(name: str) -> dict[str, Any]:
    """Read a data file of the office's record."""
    return tomllib.loads((db_dir() / "seed" / SEED / name).read_text(encoding="utf-8"))


@cache
def seed_rows(name: str) -> tuple[dict[str, str], ...]:
    """Read a table of the office's record."""
    with (db_dir() / "seed" / SEED / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def profile(**changes: Any) -> OfficeProfile:
    office = seed("office.toml")
    body, unit = office["issuing_body"]
    made = OfficeProfile(
        id="office",
        full_name=office["full_name"],
        name=office["name"],
        superior_name=office["superior"],
        superior_heading=office["superior_header"],
        issuing_body=body,
        issuing_unit=unit,
        place_name=office["place_name"],
        hamlet_word=office["hamlet_word"],
        area=office["area"],
        document_symbol=office["document_symbol"],
        drafter_name=office["drafter"]["full_name"],
        valid_from=date(int(office["valid_from"]), 1, 1),
    )
    return replace(made, **changes)


def hamlets() -> tuple[Hamlet, ...]:
    return tuple(
        Hamlet(
            id=f"hamlet-{row['number']}",
            number=int(row["number"]),
            name=row["name"],
            map_column=int(row["map_column"]),
            map_row=int(row["map_row"]),
            aliases=frozenset(row["aliases"].split(";")),
        )
        for row in seed_rows("hamlets.csv")
    )


def entry(
    head_name: str = "Nguyễn Thị Thành",
    hamlet: int = 2,
    status: PovertyStatus = PovertyStatus.POOR,
    **changes: Any,
) -> RegisterEntry:
    """Make a household in its class; `changes` are fields of the household."""
    key = changes.pop("id", f"household-{status}-{head_name}-{hamlet}")
    household = Household(id=key, head_name=head_name, hamlet_id=f"hamlet-{hamlet}")
    return RegisterEntry(
        household=replace(household, **changes),
        hamlet_name=f"Xóm {hamlet}",
        hamlet_number=hamlet,
        spell=StatusSpell(
            id=f"spell-{key}", household_id=key, status=status, started_on=PartialDate(YEAR)
        ),
    )


def entries(status: PovertyStatus) -> tuple[RegisterEntry, ...]:
    return tuple(
        entry(
            row["head_name"],
            int(row["hamlet"]),
            status,
            id=f"household-{status}-{row['tt']}",
            situation=row["situation"],
            support=row["support"],
            list_order=int(row["tt"]),
        )
        for row in seed_rows("households.csv")
        if row["status"] == status
    )


def units() -> tuple[Unit, ...]:
    return tuple(
        Unit(
            id=one["code"],
            code=one["code"],
            name=one["name"],
            plan_name=one["plan_name"],
            column_label=one["column_label"],
            group=UnitGroup(one["group"]),
            specific=one["specific"],
            mass_organisation=one["mass_organisation"],
            list_order=place,
        )
        for place, one in enumerate(seed("units.toml")["unit"], 1)
    )


def project_row(order: int, row: dict[str, Any]) -> ProjectRow:
    return ProjectRow(
        id=row["code"],
        year=YEAR,
        code=row["code"],
        project_number=row["project_number"],
        project_name=row["project_name"],
        subproject_number=row["subproject_number"],
        subproject_name=row["subproject_name"],
        short_name=row["short_name"],
        goals=tuple(row["goal"]),
        beneficiaries=row["beneficiaries_ref"],
        funding=row["funding_ref"],
        lead_label=row["lead_label"],
        lead_sentence=row["lead_sentence"],
        coordinate_label=row["coordinate_label"],
        general_phrase=row["general_phrase"],
        list_order=order,
    )


def matrix() -> ResponsibilityMatrix:
    rows = seed("programme.toml")["row"]
    cells = {(row["code"], row["lead"]): Role.LEAD for row in rows}
    cells |= {(row["code"], unit): Role.COORDINATE for row in rows for unit in row["coordinates"]}
    made = tuple(project_row(order, row) for order, row in enumerate(rows, 1))
    return ResponsibilityMatrix(made, units(), cells)


def assignments() -> tuple[CommitteeAssignment, ...]:
    by_number = {hamlet.number: hamlet for hamlet in hamlets()}
    return tuple(
        CommitteeAssignment(
            CommitteeMember(
                id=f"member-{order}",
                full_name=one["full_name"],
                position=one["position"],
                committee_role=one["committee_role"],
                honorific=one["honorific"],
                general=one["general"],
                list_order=order,
            ),
            tuple(by_number[number] for number in one["hamlets"]),
        )
        for order, one in enumerate(seed("committee.toml")["member"], 1)
    )


def legal_bases() -> tuple[LegalBasis, ...]:
    return tuple(
        LegalBasis(
            id=f"basis-{order}",
            lead_word=one["lead_word"],
            kind=one["kind"],
            number=one["number"],
            issued_on=one["date"],
            issuer=one["issuer"],
            subject=one["subject"],
            list_order=order,
        )
        for order, one in enumerate(seed("legal_bases.toml")["legal_basis"], 1)
    )


def clause(text: str, kind: ClauseKind = ClauseKind.BULLET, number: str = "") -> Clause:
    return Clause(f"clause-{text[:9]}", f"X.{text[:9]}", kind, number, text, 1)


def clauses() -> tuple[Clause, ...]:
    return tuple(
        Clause(
            id=one["code"],
            code=one["code"],
            kind=ClauseKind(one["kind"]),
            number=one.get("number", ""),
            text=one.get("block") or one["text"],
            list_order=order,
        )
        for order, one in enumerate(seed("plan.toml")["clause"], 1)
    )


def yearly_plan(**changes: Any) -> YearlyPlan:
    plan = seed("plan.toml")
    signer, annex, archive = plan["signer"], plan["annex"], plan["archive"]
    made = YearlyPlan(
        id="plan",
        year=plan["year"],
        month=plan["month"],
        document_type=plan["document_type"],
        subject=plan["subject"],
        opening=plan["opening"],
        closing=plan["closing"],
        signatory=Signatory(
            signer["on_behalf_of"], signer["deputizing_for"], signer["position"], signer["name"]
        ),
        annex=Annex(annex["title"], annex["intro"], annex["closing"], annex["signature_line"]),
        recipients=tuple(plan["recipients"]),
        archive_line=f"{archive['label']}: {archive['registry']}, {archive['drafting_unit']}",
    )
    return replace(made, **changes)


def slots(poor: int, near_poor: int) -> dict[str, str]:
    return {
        "year": str(YEAR),
        "commune": profile().full_name,
        "poor_count": str(poor),
        "poor_count_padded": padded(poor),
        "poor_rate": rate(poor, TOTAL_HOUSEHOLDS),
        "near_poor_count": str(near_poor),
        "near_poor_rate": rate(near_poor, TOTAL_HOUSEHOLDS),
        "hamlet_count": str(len(hamlets())),
    }


def plan_content(**changes: Any) -> PlanContent:
    """Make the plan of 2024; `changes` replace parts of the content."""
    poor, near_poor = entries(PovertyStatus.POOR), entries(PovertyStatus.NEAR_POOR)
    made = PlanContent(
        profile=profile(),
        plan=yearly_plan(),
        bases=legal_bases(),
        clauses=clauses(),
        slots=slots(len(poor), len(near_poor)),
        matrix=matrix(),
        poor=poor,
        near_poor=near_poor,
        assignments=assignments(),
        hamlet_count=len(hamlets()),
    )
    return replace(made, **changes)
