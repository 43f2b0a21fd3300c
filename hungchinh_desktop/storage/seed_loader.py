"""Load an office's record from readable files into a new data file."""

from __future__ import annotations

import csv
import json
import tomllib
from pathlib import Path
from typing import Any

from hungchinh_desktop.domain.household import Household, StatusSpell
from hungchinh_desktop.domain.identifiers import new_id
from hungchinh_desktop.domain.partial_date import PartialDate
from hungchinh_desktop.domain.vietnamese import fold
from hungchinh_desktop.domain.vocabulary import PovertyStatus, SupportNeed
from hungchinh_desktop.storage.database import Database
from hungchinh_desktop.storage.household_store import HouseholdStore

_PROJECT_FIELDS = (
    "code",
    "project_number",
    "project_name",
    "subproject_number",
    "subproject_name",
    "short_name",
    "lead_label",
    "lead_sentence",
    "coordinate_label",
    "general_phrase",
)


class SeedLoader:
    """Copy the files of one seed folder into a database, inside one change."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        self._year = 0
        self._hamlets: dict[int, str] = {}
        self._units: dict[str, str] = {}

    def load(self) -> None:
        """Load everything. Raises ValueError or KeyError when a file is not as described."""
        with self._database.change("Nạp sổ ban đầu", kind="setup"):
            self._year = int(self._toml("plan")["year"])
            self._load_office()
            self._load_hamlets()
            self._load_units()
            self._load_committee()
            self._load_households()
            self._load_projects()
            self._load_plan()

    def _toml(self, name: str) -> dict[str, Any]:
        return tomllib.loads((self._folder / f"{name}.toml").read_text(encoding="utf-8"))

    def _csv(self, name: str) -> list[dict[str, str]]:
        with (self._folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def _insert(self, table: str, **values: object) -> str:
        row_id = new_id()
        self._database.insert(table, {"id": row_id, **values})
        return row_id

    def _load_office(self) -> None:
        office, plan = self._toml("office"), self._toml("plan")
        self._insert(
            "office_profile",
            full_name=office["full_name"],
            name=office["name"],
            superior_name=office["superior"],
            superior_heading=office["superior_header"],
            issuing_body=office["issuing_body"][0],
            issuing_unit=office["issuing_body"][1],
            place_name=office["place_name"],
            hamlet_word=office["hamlet_word"],
            area=office["area"],
            document_symbol=office["document_symbol"],
            drafter_name=office["drafter"]["full_name"],
            valid_from=f"{office['valid_from']}-01-01",
            valid_to=None,
            recipients="\n".join(plan["recipients"]),
            archive_line=_archive_line(plan),
            signers=f"{plan['signer']['position']}: {plan['signer']['name']}",
        )
        total = office["total_households"]
        self._insert(
            "total_households",
            year=int(total["as_of"]),
            count=total["value"],
            confirmed=int(total["confirmed"]),
            source=total["source"],
        )

    def _load_hamlets(self) -> None:
        for row in self._csv("hamlets"):
            number = int(row["number"])
            self._hamlets[number] = self._insert(
                "hamlet",
                number=number,
                name=row["name"],
                map_column=int(row["map_column"]),
                map_row=int(row["map_row"]),
            )
            for alias in sorted({fold(alias) for alias in row["aliases"].split(";")}):
                self._insert("hamlet_alias", hamlet_id=self._hamlets[number], alias=alias)

    def _load_units(self) -> None:
        for order, unit in enumerate(self._toml("units")["unit"], 1):
            self._units[unit["code"]] = self._insert(
                "unit",
                code=unit["code"],
                name=unit["name"],
                column_label=unit["column_label"],
                plan_name=unit["plan_name"],
                unit_group=unit["group"],
                specific=int(unit["specific"]),
                mass_organisation=int(unit["mass_organisation"]),
                list_order=order,
            )
            for alias in sorted({fold(alias) for alias in unit["aliases"]}):
                self._insert("unit_alias", unit_id=self._units[unit["code"]], alias=alias)

    def _load_committee(self) -> None:
        for order, member in enumerate(self._toml("committee")["member"], 1):
            member_id = self._insert(
                "committee_member",
                full_name=member["full_name"],
                position=member["position"],
                display_position=member["display_position"],
                committee_role=member["committee_role"],
                honorific=member["honorific"],
                general=int(member["general"]),
                list_order=order,
                year=self._year,
            )
            for number in member["hamlets"]:
                self._insert(
                    "hamlet_duty",
                    member_id=member_id,
                    hamlet_id=self._hamlets[number],
                    year=self._year,
                )

    def _load_households(self) -> None:
        store = HouseholdStore(self._database)
        for order, row in enumerate(self._csv("households"), 1):
            needs = frozenset(SupportNeed(code) for code in row["needs"].split(";") if code)
            household = Household(
                id=new_id(),
                head_name=row["head_name"],
                hamlet_id=self._hamlets[int(row["hamlet"])],
                situation=row["situation"],
                support=row["support"],
                needs=needs,
                list_order=order,
            )
            store.add(household)
            started_on = PartialDate.from_stored(row["status_from"])
            status = PovertyStatus(row["status"])
            store.add_spell(StatusSpell(new_id(), household.id, status, started_on))
            if row["escaped_on"]:
                store.set_escape(household.id, PartialDate.from_stored(row["escaped_on"]))
            if row["exit_candidate_year"]:
                year = int(row["exit_candidate_year"])
                store.set_exit_candidate(household.id, year, marked=True)

    def _load_projects(self) -> None:
        for order, row in enumerate(self._toml("programme")["row"], 1):
            row_id = self._insert(
                "project_row",
                year=self._year,
                goals=json.dumps(row["goal"], ensure_ascii=False),
                beneficiaries=row["beneficiaries_ref"],
                funding=row["funding_ref"],
                list_order=order,
                **{field: row[field] for field in _PROJECT_FIELDS},
            )
            lead = self._units[row["lead"]]
            self._insert("responsibility", row_id=row_id, unit_id=lead, role="lead")
            for code in row["coordinates"]:
                unit_id = self._units[code]
                self._insert("responsibility", row_id=row_id, unit_id=unit_id, role="coordinate")

    def _load_plan(self) -> None:
        plan = self._toml("plan")
        signer, annex = plan["signer"], plan["annex"]
        plan_id = self._insert(
            "yearly_plan",
            **{field: plan[field] for field in ("year", "month", "document_type", "subject")},
            opening=plan["opening"],
            closing=plan["closing"],
            sign_authority=signer["on_behalf_of"],
            sign_deputizing=signer["deputizing_for"],
            sign_position=signer["position"],
            sign_name=signer["name"],
            annex_title=annex["title"],
            annex_introduction=annex["intro"],
            annex_closing=annex["closing"],
            annex_signature_line=annex["signature_line"],
            annex_signer_name="",
            archive_line=_archive_line(plan),
        )
        for order, text in enumerate(plan["recipients"], 1):
            self._insert("plan_recipient", plan_id=plan_id, text=text, list_order=order)
        self._load_clauses(plan_id, plan["clause"])
        self._load_bases(plan_id)

    def _load_bases(self, plan_id: str) -> None:
        found = self._toml("legal_bases")["legal_basis"]
        amended = {basis["amends"] for basis in found if "amends" in basis}
        for order, basis in enumerate(found, 1):
            cited = {field: basis[field] for field in ("kind", "number", "issuer", "subject")}
            cited["issued_on"] = basis["date"].isoformat()
            first, last = basis["valid_from"], basis["valid_to"]
            instrument_id = self._insert(
                "legal_instrument",
                **cited | {"subject": basis.get("known_subject") or basis["subject"]},
                status="amended" if basis["number"] in amended else "in_force",
                valid_from=f"{first}-01-01" if first else None,
                valid_to=f"{last}-12-31" if last else None,
            )
            self._insert(
                "legal_basis",
                plan_id=plan_id,
                instrument_id=instrument_id,
                lead_word=basis["lead_word"],
                list_order=order,
                **cited,
            )

    def _load_clauses(self, plan_id: str, clauses: list[dict[str, Any]]) -> None:
        for order, clause in enumerate(clauses, 1):
            clause_id = new_id()
            self._database.insert(
                "plan_clause",
                {
                    "id": clause_id,
                    "origin_id": clause_id,
                    "plan_id": plan_id,
                    "code": clause["code"],
                    "kind": clause["kind"],
                    "number": clause.get("number", ""),
                    "text": clause.get("block") or clause["text"],
                    "unit_code": clause.get("unit", ""),
                    "claims_lead": " ".join(clause.get("claims_lead", [])),
                    "list_order": order,
                },
            )


def _archive_line(plan: dict[str, Any]) -> str:
    archive = plan["archive"]
    return f"{archive['label']}: {archive['registry']}, {archive['drafting_unit']}"
