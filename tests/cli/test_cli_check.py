"""The checks end with 1 while something must be mended, with 0 when nothing must."""

from __future__ import annotations

from pathlib import Path

from hungchinh_desktop.domain.vocabulary import Severity
from hungchinh_desktop.services.office_file import OfficeFile, open_office_file
from tests.cli.cli_runs import Cli, sha256_of


def test_the_scanned_plan_has_faults_that_must_be_mended(cli: Cli, record: Path) -> None:
    before = sha256_of(record)
    ran = cli("check", "--json")
    found = ran.records
    assert ran.code == 1
    assert {one["severity_code"] for one in found} == {"error", "warning", "hint"}
    errors = [one for one in found if one["severity_code"] == "error"]
    assert any("2.2" in one["sentence"] for one in errors)
    assert any("93/KH-UBND" in one["sentence"] for one in errors)
    assert any("2.182–2.208" in one["sentence"] for one in found)
    assert all(one["place"] and one["remedy"] and one["rule"] for one in found)
    assert sha256_of(record) == before


def test_plain_findings_name_place_and_remedy(cli: Cli) -> None:
    ran = cli("check", "--year", 2024)
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert len(lines) == len(cli("check", "--json").records)
    assert all("Nơi: " in line and "Cách sửa: " in line for line in lines)


def test_a_mended_plan_ends_well(cli: Cli, record: Path) -> None:
    office = open_office_file(record)
    _mend(office)
    office.close()
    ran = cli("check", "--json")
    assert [one for one in ran.records if one["severity_code"] == "error"] == []
    assert ran.code == 0


def _mend(office: OfficeFile) -> None:
    """Do what the remedies say until no error is left."""
    plan = office.plans.plan()
    office.plans.set_signing(4, plan.signatory.full_name, plan.signatory.full_name)
    for clause_id in office.plans.wanted_numbers():
        office.plans.renumber_clause(clause_id)
    claims = {claim.row_id: claim.unit_id for claim in office.projects.lead_claims()}
    for row_id, unit_id in claims.items():
        office.projects.move_lead(row_id, unit_id)
    left = [one for one in office.plans.findings() if one.severity is Severity.ERROR]
    assert left == []
